// The edit distances of eight texts from one pattern at a time, in a band.
//
// A column of the matrix is held as vertical differences, one bit a row, in a
// window that moves down by one row with each column; the score is followed
// along the diagonal that ends in the last cell. Along a diagonal it only
// grows, so a text is given up as soon as it passes its limit.
// Source: Myers 1999, "A fast bit-vector algorithm for approximate string
// matching based on dynamic programming"; Hyyrö 2003, "A bit-vector algorithm
// for computing Levenshtein and Damerau edit distances" (the band).
//
// To be included by kernels.cpp alone, which compiles it for each instruction
// set.
#ifndef L10N_MEMORY_VERIFY_HPP
#define L10N_MEMORY_VERIFY_HPP

#include "l10n/memory/filter.hpp"

namespace l10n::memory::verify {

using Lanes [[gnu::vector_size(64)]] = std::uint64_t;

// What the columns of all lanes share, and what each lane has of its own.
struct Frame {
  std::ptrdiff_t top = 0;  // the row of bit 0 is column + top
  std::size_t columns = 0;
  std::size_t width = 0;  // diagonals
  Lanes lengths = {};
  Lanes limits = {};
  Lanes scores = {};
  Lanes diagonals = {};  // the bit of each lane's last diagonal
};

// Cells from which the last one can be reached within the limit lie on at most
// limit + 1 diagonals.
L10N_INLINE void set_up(const VerifyTask& task, Frame& frame) {
  const auto rows = static_cast<std::ptrdiff_t>(task.pattern.length);
  std::ptrdiff_t lowest = 0;
  std::array<std::ptrdiff_t, kLanes> last = {};
  for (std::size_t i = 0; i < task.lanes; ++i) {
    const auto columns = static_cast<std::ptrdiff_t>(task.lengths[i]);
    const auto limit = static_cast<std::ptrdiff_t>(task.limits[i]);
    last[i] = rows - columns;
    const std::ptrdiff_t spare =
        (limit - (last[i] < 0 ? -last[i] : last[i])) / 2;
    frame.top =
        std::min(frame.top, std::min<std::ptrdiff_t>(0, last[i]) - spare);
    lowest = std::max(lowest, std::max<std::ptrdiff_t>(0, last[i]) + spare);
    frame.columns = std::max<std::size_t>(frame.columns, task.lengths[i]);
    frame.lengths[i] = task.lengths[i];
    frame.limits[i] = task.limits[i];
    frame.scores[i] =
        static_cast<std::uint64_t>(std::max<std::ptrdiff_t>(0, last[i]));
  }
  for (std::size_t i = 0; i < task.lanes; ++i) {
    frame.diagonals[i] = static_cast<std::uint64_t>(last[i] - frame.top);
  }
  frame.width = static_cast<std::size_t>(lowest - frame.top) + 1;
}

// Which of the rows in the window of `column` match, lane by lane.
template <int kWords>
L10N_INLINE void matches(const VerifyTask& task, std::ptrdiff_t first_row,
                         std::size_t column, Lanes* equal) {
  const auto bit = static_cast<std::size_t>(
      first_row + static_cast<std::ptrdiff_t>(task.pattern.margin * 64));
  const std::uint64_t* words = task.pattern.words + bit / 64;
  const std::uint64_t shift = bit % 64;
  Lanes parts[kWords + 1] = {};
  for (std::size_t i = 0; i < kLanes; ++i) {
    const std::uint64_t* symbol =
        words + task.texts[i][column] * task.pattern.stride;
    for (int word = 0; word <= kWords; ++word) {
      parts[word][i] = symbol[word];
    }
  }
  for (int word = 0; word < kWords; ++word) {
    equal[word] =
        (parts[word] >> shift) | ((parts[word + 1] << 1U) << (63 - shift));
  }
}

template <int kWords>
struct Column {
  Lanes plus[kWords];   // rows that are one more than the row above
  Lanes minus[kWords];  // one less
};

// Bit `diagonals` of a number of kWords words in each lane.
template <int kWords>
L10N_INLINE void get_bit(const Lanes* words, const Lanes& diagonals,
                         Lanes& bit) {
  if constexpr (kWords == 1) {
    bit = (words[0] >> diagonals) & 1U;
  } else {
    bit = Lanes{};
    for (int word = 0; word < kWords; ++word) {
      const Lanes here = (words[word] >> (diagonals & 63U)) & 1U;
      bit |= (diagonals >> 6U) == static_cast<std::uint64_t>(word) ? here
                                                                   : Lanes{};
    }
  }
}

// One column on. `diagonal` becomes 1 where the score on the lane's diagonal
// stays.
template <int kWords>
L10N_INLINE void advance(Column<kWords>& column, const Lanes* equal,
                         const Lanes& diagonals, Lanes& diagonal) {
  Lanes zero[kWords];  // the diagonal difference is zero
  Lanes carry = {};
  for (int word = 0; word < kWords; ++word) {
    const Lanes& plus = column.plus[word];
    const Lanes masked = equal[word] & plus;
    Lanes sum = masked + plus;
    if constexpr (kWords > 1) {
      const Lanes one = Lanes{} + 1U;
      const Lanes over = sum < plus ? one : Lanes{};
      sum += carry;
      carry = over | (sum < carry ? one : Lanes{});
    }
    zero[word] = (sum ^ plus) | equal[word] | column.minus[word];
  }
  get_bit<kWords>(zero, diagonals, diagonal);
  for (int word = 0; word < kWords; ++word) {
    const Lanes right_plus =
        column.minus[word] | ~(zero[word] | column.plus[word]);
    const Lanes right_minus = zero[word] & column.plus[word];
    Lanes moved = zero[word] >> 1U;
    if (word + 1 < kWords) {
      moved |= zero[word + 1] << 63U;
    }
    column.plus[word] = right_minus | ~(moved | right_plus);
    column.minus[word] = moved & right_plus;
  }
}

// Whether any lane still counts at `column` columns.
L10N_INLINE auto goes_on(const Frame& frame, std::uint64_t column) -> bool {
  const Lanes open = frame.scores <= frame.limits ? frame.lengths : Lanes{};
  const Lanes left = open > column ? open : Lanes{};
  return !filter::is_zero(left);
}

template <int kWords>
L10N_INLINE void run_band(const VerifyTask& task, Frame& frame) {
  Column<kWords> column = {};
  for (std::ptrdiff_t word = 0; word < kWords; ++word) {
    // Rows from 1 on are one more than the row above; above them is nothing.
    const auto above =
        std::clamp<std::ptrdiff_t>(-frame.top - 64 * word, 0, 64);
    const std::uint64_t rows =
        above == 64 ? 0 : ~std::uint64_t{0} << static_cast<unsigned>(above);
    column.plus[word] = Lanes{} + rows;
  }
  for (std::size_t i = 0; i < frame.columns;) {
    const std::size_t pause = std::min(frame.columns, i + 4);
    for (; i < pause; ++i) {
      Lanes equal[kWords];
      matches<kWords>(task, static_cast<std::ptrdiff_t>(i) + frame.top, i,
                      equal);
      Lanes diagonal;
      advance<kWords>(column, equal, frame.diagonals, diagonal);
      const Lanes grows = 1U - diagonal;
      frame.scores += frame.lengths > std::uint64_t{i} ? grows : Lanes{};
    }
    if (!goes_on(frame, i)) {
      return;
    }
  }
}

L10N_INLINE auto run(VerifyTask task) -> Distances {
  for (std::size_t i = task.lanes; i < kLanes; ++i) {
    task.texts[i] = task.texts[0];  // read, and of no consequence
  }
  Frame frame;
  set_up(task, frame);
  if (frame.width <= 64) {
    run_band<1>(task, frame);
  } else if (frame.width <= 128) {
    run_band<2>(task, frame);
  } else if (frame.width <= 256) {
    run_band<4>(task, frame);
  } else if (frame.width <= 512) {
    run_band<8>(task, frame);
  } else if (frame.width <= 1024) {
    run_band<16>(task, frame);
  } else {
    run_band<32>(task, frame);
  }
  Distances distances = {};
  for (std::size_t i = 0; i < task.lanes; ++i) {
    distances[i] = static_cast<std::uint32_t>(
        std::min<std::uint64_t>(frame.scores[i], frame.limits[i] + 1));
  }
  return distances;
}

}  // namespace l10n::memory::verify

#endif  // L10N_MEMORY_VERIFY_HPP

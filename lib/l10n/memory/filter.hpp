// Counting, for 512 segments at a time, how many features of a query each has.
//
// Counters are bit-sliced: plane i holds bit i of 512 counters, and eight rows
// are added at once by carry-save adders. Source: Muła, Kurz, Lemire, "Faster
// Population Counts Using AVX2 Instructions" (Harley-Seal), turned by a
// quarter: one counter a column instead of one for all.
//
// To be included by kernels.cpp alone, which compiles it for each instruction
// set.
#ifndef L10N_MEMORY_FILTER_HPP
#define L10N_MEMORY_FILTER_HPP

#include <algorithm>
#include <bit>
#include <cstring>

#include "l10n/memory/kernels.hpp"

#define L10N_INLINE [[gnu::always_inline]] static inline

namespace l10n::memory::filter {

using Bits [[gnu::vector_size(64)]] = std::uint64_t;

constexpr std::size_t kPlanes = 10;  // counters up to kMaxRows
static_assert(kMaxRows < (std::size_t{1} << kPlanes));

struct Counters {
  Bits planes[kPlanes];
};

L10N_INLINE void load(Bits& bits, const std::uint64_t* row, std::size_t block) {
  std::memcpy(&bits, row + block * kBlockWords, sizeof bits);
}

// a + b + c: the sum replaces a, the carry is `carry`.
L10N_INLINE void add(Bits& a, const Bits& b, const Bits& c, Bits& carry) {
  const Bits half = a ^ b;
  carry = (a & b) | (half & c);
  a = half ^ c;
}

// Adds `carry` to the counters from plane `plane` on.
L10N_INLINE void ripple(Counters& counters, std::size_t plane,
                        std::size_t planes, const Bits& bits) {
  Bits carry = bits;
  for (; plane < planes; ++plane) {
    const Bits next = counters.planes[plane] & carry;
    counters.planes[plane] ^= carry;
    carry = next;
  }
}

L10N_INLINE void add_eight(Counters& counters, const std::uint64_t* const* rows,
                           std::size_t block, std::size_t planes) {
  Bits bits[8];
  for (std::size_t i = 0; i < 8; ++i) {
    load(bits[i], rows[i], block);
  }
  Bits twos[4];
  Bits& ones = counters.planes[0];
  add(ones, bits[0], bits[1], twos[0]);
  add(ones, bits[2], bits[3], twos[1]);
  add(ones, bits[4], bits[5], twos[2]);
  add(ones, bits[6], bits[7], twos[3]);
  Bits fours[2];
  add(counters.planes[1], twos[0], twos[1], fours[0]);
  add(counters.planes[1], twos[2], twos[3], fours[1]);
  Bits carry;
  add(counters.planes[2], fours[0], fours[1], carry);
  ripple(counters, 3, planes, carry);
}

// The segments whose counter is at least `least`.
L10N_INLINE void at_least(const Counters& counters, std::size_t planes,
                          std::size_t least, Bits& result) {
  result = ~Bits{};
  for (std::size_t plane = 0; plane < planes; ++plane) {
    const Bits& bits = counters.planes[plane];
    result = ((least >> plane) & 1U) != 0 ? bits & result : bits | result;
  }
}

L10N_INLINE auto is_zero(const Bits& bits) -> bool {
  const Bits zero = bits;
  return (zero[0] | zero[1] | zero[2] | zero[3] | zero[4] | zero[5] | zero[6] |
          zero[7]) == 0;
}

L10N_INLINE auto counter(const Counters& counters, std::size_t planes,
                         std::size_t word, unsigned bit) -> std::uint32_t {
  std::uint32_t count = 0;
  for (std::size_t plane = 0; plane < planes; ++plane) {
    count |=
        static_cast<std::uint32_t>((counters.planes[plane][word] >> bit) & 1U)
        << plane;
  }
  return count;
}

L10N_INLINE void emit(const Counters& counters, std::size_t planes,
                      const Bits& which, std::size_t block,
                      std::vector<Candidate>& found) {
  for (std::size_t word = 0; word < kBlockWords; ++word) {
    for (std::uint64_t left = which[word]; left != 0; left &= left - 1) {
      const auto bit = static_cast<unsigned>(std::countr_zero(left));
      found.push_back(
          {static_cast<std::uint32_t>(block * kBlockSize + word * 64 + bit),
           counter(counters, planes, word, bit)});
    }
  }
}

// One block. Rows are left out as soon as no segment can have enough of them.
L10N_INLINE void filter_block(const FilterTask& task, std::size_t block,
                              std::size_t need, std::size_t planes,
                              std::vector<Candidate>& found) {
  const std::size_t count = task.rows.size();
  Counters counters = {};
  Bits enough = ~Bits{};
  std::size_t row = 0;
  for (; row + 8 <= count; row += 8) {
    add_eight(counters, task.rows.data() + row, block, planes);
    const std::size_t left = count - row - 8;
    if (need > left) {
      at_least(counters, planes, need - left, enough);
      if (is_zero(enough)) {
        return;
      }
    }
  }
  for (; row < count; ++row) {
    Bits bits;
    load(bits, task.rows[row], block);
    ripple(counters, 0, planes, bits);
  }
  at_least(counters, planes, need, enough);
  if (!is_zero(enough)) {
    emit(counters, planes, enough, block, found);
  }
}

L10N_INLINE void run(const FilterTask& task, std::vector<Candidate>& found) {
  const auto planes = std::max<std::size_t>(
      3, static_cast<std::size_t>(std::bit_width(task.rows.size())));
  for (std::size_t i = 0; i < task.needs.size(); ++i) {
    if (task.needs[i] <= task.rows.size()) {
      filter_block(task, task.first_block + i, task.needs[i], planes, found);
    }
  }
}

}  // namespace l10n::memory::filter

#endif  // L10N_MEMORY_FILTER_HPP

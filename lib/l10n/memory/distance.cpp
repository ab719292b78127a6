#include "l10n/memory/distance.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace l10n::memory {
namespace {

using Word = std::uint64_t;
constexpr std::size_t kBits = 64;

void drop_common_ends(std::u32string_view& a, std::u32string_view& b) {
  const auto front = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  const auto size = static_cast<std::size_t>(front.first - a.begin());
  a.remove_prefix(size);
  b.remove_prefix(size);
  const auto back = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend());
  const auto end = static_cast<std::size_t>(back.first - a.rbegin());
  a.remove_suffix(end);
  b.remove_suffix(end);
}

// For each symbol of a pattern, at which of its places it stands: one bit a
// place, `blocks` words a symbol.
class Places {
 public:
  explicit Places(std::u32string_view pattern)
      : blocks_((pattern.size() + kBits - 1) / kBits), masks_(blocks_) {
    slots_.resize(slot_count(pattern.size()));
    for (std::size_t i = 0; i < pattern.size(); ++i) {
      masks_[row_for(pattern[i]) * blocks_ + i / kBits] |= Word{1}
                                                           << (i % kBits);
    }
  }

  [[nodiscard]] auto blocks() const -> std::size_t { return blocks_; }

  // Zeros for a symbol that the pattern has not.
  [[nodiscard]] auto of(char32_t symbol) const -> const Word* {
    return &masks_[row_of(symbol) * blocks_];
  }

 private:
  struct Slot {
    char32_t symbol = 0;
    std::uint32_t row = 0;  // 0: free
  };

  static constexpr char32_t kAscii = 128;

  // A power of two, half of which stays free.
  static auto slot_count(std::size_t symbols) -> std::size_t {
    std::size_t count = 16;
    while (count < 2 * symbols) {
      count *= 2;
    }
    return count;
  }

  [[nodiscard]] auto slot_of(char32_t symbol) const -> std::size_t {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = (symbol * std::uint64_t{0x9E3779B97F4A7C15} >> 32U) & mask;
    while (slots_[at].row != 0 && slots_[at].symbol != symbol) {
      at = (at + 1) & mask;
    }
    return at;
  }

  [[nodiscard]] auto row_of(char32_t symbol) const -> std::size_t {
    return symbol < kAscii ? ascii_[symbol] : slots_[slot_of(symbol)].row;
  }

  auto row_for(char32_t symbol) -> std::size_t {
    Slot& slot = slots_[slot_of(symbol)];
    std::uint32_t& row = symbol < kAscii ? ascii_[symbol] : slot.row;
    if (row == 0) {
      row = ++rows_;
      slot.symbol = symbol < kAscii ? slot.symbol : symbol;
      masks_.resize(masks_.size() + blocks_);
    }
    return row;
  }

  std::size_t blocks_;
  std::uint32_t rows_ = 0;
  std::array<std::uint32_t, kAscii> ascii_{};
  std::vector<Slot> slots_;
  std::vector<Word> masks_;  // row 0: zeros
};

// 64 cells of one column, as steps of +1 and -1 from each cell to the one
// below.
struct Block {
  Word up = ~Word{0};
  Word down = 0;

  // Moves to the next column. `in` and the result are the steps, -1 to +1, from
  // column to column at the upper edge and at the row of `last`.
  auto advance(Word places, int in, Word last) -> int {
    const Word in_down = in < 0 ? 1 : 0;
    const Word in_up = in > 0 ? 1 : 0;
    const Word vertical = places | down;
    places |= in_down;
    const Word horizontal = (((places & up) + up) ^ up) | places;
    Word right_up = down | ~(horizontal | up);
    Word right_down = up & horizontal;
    const int out = (right_up & last) != 0     ? 1
                    : (right_down & last) != 0 ? -1
                                               : 0;
    right_up = (right_up << 1U) | in_up;
    right_down = (right_down << 1U) | in_down;
    up = right_down | ~(vertical | right_up);
    down = right_up & vertical;
    return out;
  }
};

}  // namespace

auto distance_at_most(std::u32string_view a, std::u32string_view b,
                      std::size_t limit) -> std::size_t {
  drop_common_ends(a, b);
  if (a.size() > b.size()) {
    std::swap(a, b);
  }
  if (b.size() - a.size() > limit) {
    return limit + 1;
  }
  if (a.empty()) {
    return b.size();
  }
  const Places places(a);
  std::vector<Block> column(places.blocks());
  const Word last = Word{1} << ((a.size() - 1) % kBits);
  std::size_t result = a.size();
  for (std::size_t at = 0; at < b.size(); ++at) {
    const Word* const masks = places.of(b[at]);
    int step = 1;
    for (std::size_t i = 0; i < column.size(); ++i) {
      const bool is_last = i + 1 == column.size();
      step = column[i].advance(masks[i], step,
                               is_last ? last : Word{1} << (kBits - 1));
    }
    result = step < 0 ? result - 1 : result + static_cast<std::size_t>(step);
    // Each column that is left can take away one at most.
    if (result > limit + (b.size() - 1 - at)) {
      return limit + 1;
    }
  }
  return result;
}

auto distance(std::u32string_view a, std::u32string_view b) -> std::size_t {
  return distance_at_most(a, b, std::max(a.size(), b.size()));
}

}  // namespace l10n::memory

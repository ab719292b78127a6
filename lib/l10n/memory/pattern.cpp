#include "l10n/memory/pattern.hpp"

#include <bit>

#include "l10n/memory/features.hpp"
#include "l10n/memory/vocabulary.hpp"

namespace l10n::memory {

void PatternTable::assign(std::span<const std::uint32_t> codes, std::size_t all,
                          std::size_t margin) {
  direct_ = all <= kDirect;
  symbols_ = direct_ ? all : 1;
  slots_.assign(direct_ ? 1 : std::bit_ceil(codes.size() * 2 + 1), 0);
  length_ = codes.size();
  margin_ = margin;
  stride_ = 2 * margin + (codes.size() + 63) / 64 + 1;
  words_.assign(symbols_ * stride_, 0);
  for (std::size_t i = 0; i < codes.size(); ++i) {
    if (codes[i] != kUnknown) {
      const std::size_t symbol = direct_ ? codes[i] : add_symbol(codes[i]);
      words_[symbol * stride_ + margin + i / 64] |= std::uint64_t{1}
                                                    << (i % 64);
    }
  }
}

auto PatternTable::add_symbol(std::uint32_t code) -> std::uint16_t {
  if (const std::uint16_t known = symbol_of(code); known != 0) {
    return known;
  }
  const auto symbol = static_cast<std::uint16_t>(symbols_++);
  words_.resize(symbols_ * stride_);
  std::size_t slot = mix(code) & (slots_.size() - 1);
  while (slots_[slot] != 0) {
    slot = (slot + 1) & (slots_.size() - 1);
  }
  slots_[slot] = (std::uint64_t{code} + 1) << 16U | symbol;
  return symbol;
}

auto PatternTable::symbol_of(std::uint32_t code) const -> std::uint16_t {
  if (direct_) {
    return static_cast<std::uint16_t>(code);
  }
  std::size_t slot = mix(code) & (slots_.size() - 1);
  while (slots_[slot] != 0 && slots_[slot] >> 16U != std::uint64_t{code} + 1) {
    slot = (slot + 1) & (slots_.size() - 1);
  }
  return static_cast<std::uint16_t>(slots_[slot]);
}

auto PatternTable::pattern() const -> Pattern {
  return {.length = length_,
          .stride = stride_,
          .margin = margin_,
          .words = words_.data()};
}

void PatternTable::translate(std::span<const std::uint16_t> codes,
                             std::uint16_t* room) const {
  for (const std::uint16_t code : codes) {
    *room++ = symbol_of(code);
  }
}

void PatternTable::translate(std::span<const std::uint32_t> codes,
                             std::uint16_t* room) const {
  for (const std::uint32_t code : codes) {
    *room++ = symbol_of(code);
  }
}

}  // namespace l10n::memory

#include "l10n/memory/vocabulary.hpp"

#include <limits>

#include "l10n/core/hash.hpp"

namespace l10n::memory {
namespace {

// The slot of `word`, or the free one where it belongs.
auto find_slot(const LexiconView& view, std::string_view word) -> std::size_t {
  const std::size_t mask = view.slots.size() - 1;
  std::size_t slot = hash64(word) & mask;
  while (view.slots[slot] != 0 && view.word(view.slots[slot] - 1) != word) {
    slot = (slot + 1) & mask;
  }
  return slot;
}

}  // namespace

Alphabet::Alphabet(std::span<const std::uint32_t> points) : Alphabet() {
  for (const std::uint32_t point : points) {
    add(point);
  }
}

auto Alphabet::code_of(char32_t point) const -> std::uint32_t {
  if (point < kNear) {
    return near_[point];
  }
  const auto found = far_.find(point);
  return found == far_.end() ? kUnknown : found->second;
}

auto Alphabet::add(char32_t point) -> std::uint32_t {
  if (const std::uint32_t known = code_of(point); known != kUnknown) {
    return known;
  }
  const auto code = static_cast<std::uint32_t>(points_.size());
  points_.push_back(point);
  if (point < kNear) {
    near_[point] = code;
  } else {
    far_.emplace(point, code);
  }
  return code;
}

auto LexiconView::word(std::uint32_t code) const -> std::string_view {
  const std::uint32_t begin = code == 0 ? 0 : ends[code - 1];
  return bytes.substr(begin, ends[code] - begin);
}

auto LexiconView::code_of(std::string_view word) const -> std::uint32_t {
  const std::uint32_t found = slots[find_slot(*this, word)];
  return found == 0 ? kUnknown : found - 1;
}

auto Lexicon::add(std::string_view word) -> std::uint32_t {
  const std::size_t slot = find_slot(view(), word);
  if (slots_[slot] != 0) {
    return slots_[slot] - 1;
  }
  if (bytes_.size() + word.size() > std::numeric_limits<std::uint32_t>::max()) {
    return kUnknown;
  }
  bytes_ += word;
  ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
  slots_[slot] = static_cast<std::uint32_t>(ends_.size());
  const std::uint32_t code = slots_[slot] - 1;
  if (ends_.size() * 3 > slots_.size() * 2) {
    grow();
  }
  return code;
}

void Lexicon::grow() {
  slots_.assign(slots_.size() * 2, 0);
  const std::size_t mask = slots_.size() - 1;
  for (std::uint32_t code = 0; code < ends_.size(); ++code) {
    std::size_t slot = hash64(view().word(code)) & mask;
    while (slots_[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    slots_[slot] = code + 1;
  }
}

}  // namespace l10n::memory

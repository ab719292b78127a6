#include "l10n/text/words.hpp"

#include <array>
#include <cstdint>

#include <unicode/uchar.h>

#include "l10n/text/utf8.hpp"

namespace l10n::text {
namespace {

// Letters and decimal digits: a mark alone (a variation selector behind an
// emoji) is no word.
constexpr auto kStarters = U_GC_L_MASK | U_GC_ND_MASK;

auto is_in(char32_t point, std::uint32_t categories) -> bool {
  const auto bits = U_MASK(u_charType(static_cast<UChar32>(point)));
  return (static_cast<std::uint32_t>(bits) & categories) != 0;
}

auto is_ascii_word(char32_t point) -> bool {
  return (point >= '0' && point <= '9') ||
         ((point | 0x20U) >= 'a' && (point | 0x20U) <= 'z');
}

auto is_ideograph(char32_t point) -> bool {
  return point >= 0x2E80 && u_hasBinaryProperty(static_cast<UChar32>(point),
                                                UCHAR_IDEOGRAPHIC) != 0;
}

// What a character is to words.
enum class Part : std::uint8_t { None, Inside, Starter, Ideograph };

auto classify(char32_t point) -> Part {
  if (is_ideograph(point)) {
    return Part::Ideograph;
  }
  if (is_in(point, kStarters)) {
    return Part::Starter;
  }
  return is_in(point, U_GC_M_MASK) ? Part::Inside : Part::None;
}

// Every page is counted in full: what alphabets use, Vietnamese to its last
// letter, is asked of ICU once.
constexpr char32_t kAlphabets = 0x2000;

auto part_of(char32_t point) -> Part {
  static const auto kParts = [] {
    std::array<Part, kAlphabets> parts{};
    for (char32_t i = 0; i < kAlphabets; ++i) {
      parts[i] = classify(i);
    }
    return parts;
  }();
  return point < kAlphabets ? kParts[point] : classify(point);
}

}  // namespace

auto is_word_character(char32_t point) -> bool {
  return point < 0x80 ? is_ascii_word(point)
                      : is_in(point, kStarters | U_GC_M_MASK);
}

auto count_words(std::string_view text) -> std::size_t {
  std::size_t count = 0;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const Part part = part_of(next_code_point(text, at));
    const bool begins = part == Part::Starter && !inside;
    count += begins || part == Part::Ideograph ? 1 : 0;
    inside = part == Part::Starter || (part == Part::Inside && inside);
  }
  return count;
}

}  // namespace l10n::text

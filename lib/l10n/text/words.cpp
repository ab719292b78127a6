#include "l10n/text/words.hpp"

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

auto starts_word(char32_t point) -> bool {
  return point < 0x80 ? is_ascii_word(point) : is_in(point, kStarters);
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
    const char32_t point = next_code_point(text, at);
    if (is_ideograph(point)) {
      ++count;
      inside = false;
    } else if (inside) {
      inside = is_word_character(point);
    } else if (starts_word(point)) {
      ++count;
      inside = true;
    }
  }
  return count;
}

}  // namespace l10n::text

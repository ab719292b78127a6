// The letters and digits of ASCII, whatever the locale.
#ifndef L10N_CHECK_LETTERS_HPP
#define L10N_CHECK_LETTERS_HPP

#include <cstddef>
#include <string_view>

namespace l10n::check {

inline auto is_lower(char byte) -> bool {
  return byte >= 'a' && byte <= 'z';
}

inline auto is_upper(char byte) -> bool {
  return byte >= 'A' && byte <= 'Z';
}

inline auto is_digit(char byte) -> bool {
  return byte >= '0' && byte <= '9';
}

inline auto is_ascii(char byte) -> bool {
  return static_cast<unsigned char>(byte) < 0x80;
}

/// Whether a letter stands at `at`: one of ASCII, or any character beyond it.
/// False at the end of the text.
inline auto is_letter(std::string_view text, std::size_t at) -> bool {
  return at < text.size() &&
         (is_lower(text[at]) || is_upper(text[at]) || !is_ascii(text[at]));
}

}  // namespace l10n::check

#endif  // L10N_CHECK_LETTERS_HPP

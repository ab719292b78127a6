// The letters and digits of ASCII, whatever the locale.
#ifndef L10N_CATALOG_LETTERS_HPP
#define L10N_CATALOG_LETTERS_HPP

namespace l10n::catalog {

inline auto is_digit(char byte) -> bool {
  return byte >= '0' && byte <= '9';
}

/// A letter of ASCII, or a byte beyond it.
inline auto is_letter(char byte) -> bool {
  const auto value = static_cast<unsigned char>(byte);
  const unsigned lower = value | 0x20U;
  return value >= 0x80 || (lower >= 'a' && lower <= 'z');
}

inline auto is_blank(char byte) -> bool {
  return byte == ' ' || byte == '\t';
}

inline auto is_space(char byte) -> bool {
  return is_blank(byte) || byte == '\n' || byte == '\r';
}

}  // namespace l10n::catalog

#endif  // L10N_CATALOG_LETTERS_HPP

// UTF-8, checked once when a file is read and trusted from then on.
#ifndef L10N_TEXT_UTF8_HPP
#define L10N_TEXT_UTF8_HPP

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

#include "l10n/core/diagnostic.hpp"

namespace l10n::text {

/// Whether `bytes` are text that l10n reads: strict UTF-8 (no surrogates, no
/// overlong forms, nothing above U+10FFFF) without NUL.
///
/// Errors, with line and column (in bytes) in `path`: Utf16 where the bytes
/// begin with a UTF-16 mark or every other byte is NUL; NulByte; InvalidUtf8.
/// Cost: 0.1 ns a byte on ASCII, 2 ns on Vietnamese.
/// Source: The Unicode Standard 15, table 3-7.
auto check_utf8(std::string_view bytes, std::string_view path)
    -> Result<std::monostate>;

/// The offset of the first byte at or after `at` that is not ASCII; the size of
/// the text where there is none. Eight bytes at a time.
auto skip_ascii(std::string_view text, std::size_t at) -> std::size_t;

/// Whether `text` is ASCII alone.
inline auto is_ascii(std::string_view text) -> bool {
  return skip_ascii(text, 0) == text.size();
}

/// The offset of the first byte that is not part of strict UTF-8; the size of
/// the text where there is none.
auto find_invalid_utf8(std::string_view bytes) -> std::size_t;

/// The code point at `at`, which moves behind it. A byte that does not begin
/// one is given as U+FFFD and is one byte long: arbitrary bytes are safe.
///
/// Precondition: `at < text.size()`.
auto next_code_point(std::string_view text, std::size_t& at) -> char32_t;

/// How many code points `text` has, as next_code_point counts them.
auto code_point_count(std::string_view text) -> std::size_t;

/// Appends `point` as UTF-8; U+FFFD for what is no scalar value.
void append_code_point(std::string& text, char32_t point);

}  // namespace l10n::text

#endif  // L10N_TEXT_UTF8_HPP

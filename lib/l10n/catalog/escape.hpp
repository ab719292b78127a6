// Escapes inside the strings of a PO file.
#ifndef L10N_CATALOG_ESCAPE_HPP
#define L10N_CATALOG_ESCAPE_HPP

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace l10n::catalog {

/// Appends `raw`, the text between two quotes, to `text` with its escapes
/// resolved: \a \b \f \n \r \t \v \\ \", up to three octal digits, \x and any
/// number of hexadecimal digits (of both the low byte counts), a backslash
/// before a line end (nothing). Gives the offset in `raw` of the first escape
/// that is none of these, and stops there.
///
/// Source: what msgfmt 0.21 accepts. The bytes need not be UTF-8 after it.
auto unescape(std::string_view raw, std::string& text)
    -> std::optional<std::size_t>;

/// Appends `text` as gettext writes it: the escapes above that have a letter,
/// and every other byte as it is.
void escape(std::string_view text, std::string& raw);

}  // namespace l10n::catalog

#endif  // L10N_CATALOG_ESCAPE_HPP

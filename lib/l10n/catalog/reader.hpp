// PO bytes to a catalog, strictly.
//
// Accepted is what `msgfmt` 0.21 accepts, with these differences, each of them
// deliberate:
// - refused here: bytes that are not UTF-8 (also where escapes stand for them),
//   a charset that is neither UTF-8 nor ASCII, NUL (gettext cuts the text
//   there), a `domain` behind the first message, strings over kLargestString;
// - accepted here: a byte order mark (dropped), an obsolete message with the
//   key of another message, `msgid` and `msgstr` that differ in a final line
//   feed (msgfmt checks that even when not asked to), the placeholder CHARSET
//   or no charset at all together with characters beyond ASCII;
// - a backslash at the end of a line joins it with the next one inside of
//   strings only, not in comments and between words.
#ifndef L10N_CATALOG_READER_HPP
#define L10N_CATALOG_READER_HPP

#include <cstddef>
#include <string_view>
#include <vector>

#include "l10n/catalog/message.hpp"
#include "l10n/core/diagnostic.hpp"

namespace l10n::catalog {

/// No string of a catalog may be longer: no page is.
inline constexpr std::size_t kLargestString = std::size_t{16} << 20U;

/// The catalog in `bytes`, or the first error, with its line and column.
/// `path` names the file in errors. LF and CR LF end lines; a missing final
/// line end is no error. Nothing that a translator or a tool wrote is lost.
///
/// Errors: invalid-utf8, nul-byte, conflict-marker, too-complex, po-syntax,
/// po-escape, po-unterminated, po-duplicate, po-charset, po-plural.
/// Cost: linear, without recursion.
auto read(std::string_view bytes, std::string_view path) -> Result<Catalog>;

/// Every error of `bytes` in the order of the file, at most 20; empty where
/// read() gives a catalog.
auto errors(std::string_view bytes, std::string_view path)
    -> std::vector<Diagnostic>;

}  // namespace l10n::catalog

#endif  // L10N_CATALOG_READER_HPP

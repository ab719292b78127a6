// A catalog to PO bytes, as GNU msgcat 0.21 writes them.
//
// `msgcat` on what is written here changes nothing, but for what it loses by
// itself: flags that it does not know, `#=` lines, fuzzy marks of untranslated
// messages, untranslated obsolete messages, closing comments, and all words but
// the first of a name with blanks that it has seen before. (It also never
// breaks a line inside a printf directive of a `c-format` message, which makes
// no difference unless a directive holds a blank or a hyphen.)
#ifndef L10N_CATALOG_WRITER_HPP
#define L10N_CATALOG_WRITER_HPP

#include <cstddef>
#include <string>

#include "l10n/catalog/message.hpp"

namespace l10n::catalog {

struct WriteOptions {
  /// Columns of a line, as gettext counts them. 0: strings are broken at their
  /// line feeds alone (`msgcat --no-wrap`); references are always wrapped.
  std::size_t width = 79;
};

/// The bytes of `catalog`: UTF-8, LF. Live messages come first, then obsolete
/// ones, each in their order. read(write(catalog)) equals `catalog` in that
/// order, if each has a translation, be it empty, comments and paths hold no
/// line end and no comment ends in a backslash and a blank. Cost: linear.
auto write(const Catalog& catalog, const WriteOptions& options = {})
    -> std::string;

}  // namespace l10n::catalog

#endif  // L10N_CATALOG_WRITER_HPP

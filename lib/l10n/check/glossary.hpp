// The terms of a site and how they are translated, as files that people and
// other tools keep.
#ifndef L10N_CHECK_GLOSSARY_HPP
#define L10N_CHECK_GLOSSARY_HPP

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/core/diagnostic.hpp"

namespace l10n::check {

struct Term {
  std::string source;
  std::vector<std::string> targets = {};    // any of them will do
  std::vector<std::string> forbidden = {};  // none of them will
  bool keep = false;                        // stays as it is
  std::string source_language = {};         // empty: that of the site
  std::string language = {};                // of the targets; empty: any
  Location where = {};

  auto operator==(const Term&) const -> bool = default;
};

/// The terms of the file `text`, by its name: TBX (.tbx, .xml), CSV (.csv), and
/// OmegaT's form for all others: source, target and comment between tabs, lines
/// that begin with # left out. Entries with the same source and language are
/// one term.
///
/// CSV is that of RFC 4180; cells may stand between semicolons or tabs as well,
/// as the first record has them. A first line that names its columns says which
/// is which: `source` and `target` (Weblate; `context`, `flags`, `developer_
/// comments` and others beside them), or languages, the source first (Amazon:
/// `en,vi`, `en-US,vi,fr`), each with terms of its own; else the first two
/// columns are taken. "read-only", "untranslatable" or "do not translate" in
/// any other column keeps a term; "forbidden" forbids its target. Such a cell
/// holds flags alone, between commas or semicolons.
///
/// TBX: termEntry, langSet, term; `Translation needed` with No keeps a term,
/// `administrativeStatus` with forbidden or deprecated forbids one. A document
/// type with entities is refused.
///
/// Errors, with line: those of text::check_utf8; BadValue for a quotation mark
/// that is never closed, XML that is none, a file whose lines have one cell
/// each, and one without any term.
auto parse_glossary(std::string_view text, std::string_view path)
    -> Result<std::vector<Term>>;

/// The reader of TBX; languages are those of its langSets, of which the first
/// of an entry that is `source_language` (or the first) is the source.
auto parse_tbx(std::string_view text, std::string_view path)
    -> Result<std::vector<Term>>;

}  // namespace l10n::check

#endif  // L10N_CHECK_GLOSSARY_HPP

// l10n.record: which pages merge wrote, and what it wrote there.
#ifndef L10N_SITE_RECORD_HPP
#define L10N_SITE_RECORD_HPP

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/core/diagnostic.hpp"

namespace l10n::site {

/// Path (relative to the root) to the hash of the bytes, in hexadecimal digits.
/// Which hash is the caller's choice.
using Record = std::map<std::string, std::string>;

struct ReadRecord {
  Record record;
  std::vector<Diagnostic> diagnostics;
};

/// Reads what to_text() wrote, in any order of lines. A line that is none, or a
/// path with two hashes, is left out with a warning (BadValue): such a page
/// counts as somebody else's, which is the safe side. The empty text is the
/// empty record.
///
/// Errors: ConflictMarker for a file that a version control system could not
/// merge; BadValue for another version of the format.
auto parse_record(std::string_view text, std::string_view path)
    -> Result<ReadRecord>;

/// "l10n record 1", then a line "HASH<TAB>PATH" for each page, sorted by path,
/// so that changes of different pages merge. Line ends and backslashes in paths
/// are written `\n`, `\r`, `\\`.
auto to_text(const Record& record) -> std::string;

}  // namespace l10n::site

#endif  // L10N_SITE_RECORD_HPP

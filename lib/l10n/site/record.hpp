// l10n.record: which pages merge wrote, and what it wrote there.
#ifndef L10N_SITE_RECORD_HPP
#define L10N_SITE_RECORD_HPP

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "l10n/core/diagnostic.hpp"

namespace l10n::site {

/// Path (relative to the root) to the hash of the bytes, in hexadecimal digits.
/// Which hash is the caller's choice.
using Record = std::map<std::string, std::string>;

/// "HASH<TAB>PATH". Line ends and backslashes in the path are written `\n`,
/// `\r`, `\\`.
auto entry_line(std::string_view path, std::string_view hash) -> std::string;

/// Path and hash; nothing for a line that entry_line() does not write.
auto parse_entry(std::string_view line)
    -> std::optional<std::pair<std::string, std::string>>;

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

/// "l10n record 1", then the line of each page, sorted by path, so that changes
/// of different pages merge.
auto to_text(const Record& record) -> std::string;

}  // namespace l10n::site

#endif  // L10N_SITE_RECORD_HPP

// l10n.record: which pages merge wrote, and what it wrote there.
#ifndef L10N_SITE_RECORD_HPP
#define L10N_SITE_RECORD_HPP

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "l10n/core/diagnostic.hpp"

namespace l10n::site {

/// Path (relative to the root) to the hashes of the bytes, in hexadecimal
/// digits: one, or those of both branches after a merge of them. Which hash is
/// the caller's choice.
using Record = std::map<std::string, std::set<std::string>>;

/// Whether merge wrote what has the hash `hash` to `path`.
auto wrote(const Record& record, const std::string& path,
           const std::string& hash) -> bool;

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

/// Reads what to_text() wrote, in any order of lines. A line that is none is
/// left out with a warning (BadValue): such a page counts as somebody else's,
/// which is the safe side. The empty text is the empty record.
///
/// Errors: ConflictMarker for a file that a version control system could not
/// merge; BadValue for another version of the format.
auto parse_record(std::string_view text, std::string_view path)
    -> Result<ReadRecord>;

/// "l10n record 1", then the lines of each page, sorted by path, so that
/// changes of different pages merge; those of one page, too, where git keeps
/// the lines of both (`merge=union`).
auto to_text(const Record& record) -> std::string;

}  // namespace l10n::site

#endif  // L10N_SITE_RECORD_HPP

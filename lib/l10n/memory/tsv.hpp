// Pairs as lines: source, TAB, target. docs/formats.md has the details.
//
// `\t`, `\n`, `\r` and `\\` in a column stand for TAB, LF, CR and a backslash,
// unless the file has a backslash before anything else: then nobody escaped it,
// and every backslash is one. Columns behind the second are not looked at,
// empty lines are skipped; LF and CR LF end lines; a byte order mark at the
// beginning of a line is dropped.
#ifndef L10N_MEMORY_TSV_HPP
#define L10N_MEMORY_TSV_HPP

#include <string>
#include <string_view>

#include "l10n/memory/exchange.hpp"

namespace l10n::memory {

/// Offers every line of the file to the import. A line that is no pair is
/// refused by its number, and the others are taken. REQUIRES: reading.from and
/// reading.to.
///
/// Errors: cannot-read, not-a-regular-file, utf-16, and those of Import::add.
/// Cost: time O(bytes), which are read twice; memory that of one line, at most
/// 256 KiB.
auto read_tsv(const Reading& reading) -> Result<void>;

/// `text` without escapes.
auto unescape_tsv(std::string_view text) -> std::string;

/// "SOURCE\tTARGET\n", escaped. Where SOURCE begins with U+FEFF, one more does.
auto tsv_line(const Entry& entry) -> std::string;

}  // namespace l10n::memory

#endif  // L10N_MEMORY_TSV_HPP

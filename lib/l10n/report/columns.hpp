// Text in the columns of a terminal.
#ifndef L10N_REPORT_COLUMNS_HPP
#define L10N_REPORT_COLUMNS_HPP

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace l10n::report {

/// How many columns `text` (one line of UTF-8) takes. Time O(n).
auto columns_of(std::string_view text) -> std::size_t;

/// The first (the last) characters of `text` that fit into `columns`; where
/// some are left out, an ellipsis stands for them, within the columns.
auto first_columns(std::string_view text, std::size_t columns) -> std::string;
auto last_columns(std::string_view text, std::size_t columns) -> std::string;

/// `text` in lines of at most `columns`, broken at blanks; a word that is
/// longer has a line of its own.
auto wrapped(std::string_view text, std::size_t columns)
    -> std::vector<std::string>;

}  // namespace l10n::report

#endif  // L10N_REPORT_COLUMNS_HPP

// The rows of a glossary that is a table.
#ifndef L10N_CHECK_GLOSSARY_ROWS_HPP
#define L10N_CHECK_GLOSSARY_ROWS_HPP

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/core/diagnostic.hpp"

namespace l10n::check {

using Row = std::vector<std::string>;

struct PlacedRow {
  Row cells;  // one at least
  std::uint32_t line = 0;
};

/// The records of `text` as RFC 4180 has them, with LF or CR LF, cells between
/// commas. As the first record has it, between semicolons (with these and no
/// comma, or as `source;target`; Excel writes so where numbers have a comma, as
/// in Vietnam) or between tabs (with no comma).
///
/// Errors: BadValue, with line, for a quotation mark that is never closed.
auto csv_rows(std::string_view text, std::string_view path)
    -> Result<std::vector<PlacedRow>>;

/// Lines with tabs between their cells, without those that begin with #.
auto tab_rows(std::string_view text) -> std::vector<PlacedRow>;

}  // namespace l10n::check

#endif  // L10N_CHECK_GLOSSARY_ROWS_HPP

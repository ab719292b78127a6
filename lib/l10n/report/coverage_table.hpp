// How far the pages are, for people and for machines.
#ifndef L10N_REPORT_COVERAGE_TABLE_HPP
#define L10N_REPORT_COVERAGE_TABLE_HPP

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "l10n/flow/coverage.hpp"

namespace l10n::report {

struct CoverageRow {
  std::string page;      // the localised page
  std::string language;  // may be empty
  flow::Coverage coverage;
  bool unread = false;  // nobody knows: the page could not be read
};

/// A table of the pages that are not complete, at most kMaxRows of them, and a
/// total for each language; all pages where there are few. An unread page is
/// named and counts in no total. Fits 80 columns.
auto coverage_table(const std::vector<CoverageRow>& rows) -> std::string;

/// {"page", "language", "units", "words", "translated", "fuzzy",
/// "untranslated", "refused", "percent"}; the counts are of units. Of an unread
/// page {"page", "language", "unread": true}.
auto to_json(const CoverageRow& row) -> nlohmann::json;

inline constexpr std::size_t kMaxRows = 30;

}  // namespace l10n::report

#endif  // L10N_REPORT_COVERAGE_TABLE_HPP

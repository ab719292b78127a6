#include "l10n/report/coverage_table.hpp"

#include <algorithm>
#include <array>
#include <map>

#include <nlohmann/json.hpp>

#include "l10n/core/diagnostic.hpp"
#include "l10n/core/message.hpp"
#include "l10n/report/columns.hpp"

namespace l10n::report {
namespace {

constexpr std::size_t kPageWidth = 36;
constexpr std::size_t kColumns = 6;
using Cells = std::array<std::string, kColumns>;

auto blanks(std::size_t wanted, std::size_t used) -> std::string {
  return std::string(wanted > used ? wanted - used : 0, ' ');
}

// The end of a path says more than its beginning.
auto shortened(const std::string& page) -> std::string {
  return last_columns(printable_line(page), kPageWidth);
}

auto cells_of(const std::string& name, const flow::Coverage& coverage)
    -> Cells {
  return {name,
          std::to_string(coverage.all.units),
          std::to_string(coverage.translated.units),
          std::to_string(coverage.fuzzy.units),
          std::to_string(coverage.untranslated.units + coverage.refused.units),
          std::to_string(coverage.percent()) + " %"};
}

auto to_text(const std::vector<Cells>& table) -> std::string {
  std::array<std::size_t, kColumns> widths{};
  for (const Cells& cells : table) {
    for (std::size_t i = 0; i < kColumns; ++i) {
      widths.at(i) = std::max(widths.at(i), columns_of(cells.at(i)));
    }
  }
  std::string text;
  for (const Cells& cells : table) {
    text += cells[0] + blanks(widths[0], columns_of(cells[0]));
    for (std::size_t i = 1; i < kColumns; ++i) {
      text +=
          "  " + blanks(widths.at(i), columns_of(cells.at(i))) + cells.at(i);
    }
    text += '\n';
  }
  return text;
}

auto cells_of(const CoverageRow& row) -> Cells {
  return row.unread
             ? Cells{shortened(row.page), "-", "-", "-", "-", tr("unread")}
             : cells_of(shortened(row.page), row.coverage);
}

auto is_complete(const CoverageRow& row) -> bool {
  return !row.unread && row.coverage.translated.units == row.coverage.all.units;
}

}  // namespace

auto coverage_table(const std::vector<CoverageRow>& rows) -> std::string {
  if (rows.empty()) {
    return {};
  }
  std::vector<Cells> table{{tr("page"), tr("units"), tr("translated"),
                            tr("fuzzy"), tr("open"), tr("done")}};
  std::map<std::string, flow::Coverage> totals;
  std::size_t left = 0;
  for (const CoverageRow& row : rows) {
    totals[row.language] += row.coverage;
    const bool shown = rows.size() <= kMaxRows ||
                       (!is_complete(row) && table.size() <= kMaxRows);
    if (shown) {
      table.push_back(cells_of(row));
    } else if (!is_complete(row)) {
      ++left;
    }
  }
  const auto unread = static_cast<std::size_t>(
      std::count_if(rows.begin(), rows.end(),
                    [](const CoverageRow& row) { return row.unread; }));
  for (const auto& [language, coverage] : totals) {
    Cells& cells = table.emplace_back(cells_of(
        language.empty() ? tr("total") : tr("total, %1", language), coverage));
    if (unread != 0 && coverage.all.units == 0) {
      cells.back() = "-";  // nothing is known to be done
    }
  }
  std::string text = to_text(table);
  if (left != 0) {
    text += tr_n("%1 more page is not complete\n",
                 "%1 more pages are not complete\n", left, left);
  }
  if (unread != 0) {
    text += tr_n("%1 page could not be read and is not counted\n",
                 "%1 pages could not be read and are not counted\n", unread,
                 unread);
  }
  return text;
}

auto to_json(const CoverageRow& row) -> nlohmann::json {
  if (row.unread) {
    return {{"page", row.page}, {"language", row.language}, {"unread", true}};
  }
  const flow::Coverage& coverage = row.coverage;
  return {{"page", row.page},
          {"language", row.language},
          {"units", coverage.all.units},
          {"words", coverage.all.words},
          {"translated", coverage.translated.units},
          {"fuzzy", coverage.fuzzy.units},
          {"untranslated", coverage.untranslated.units},
          {"refused", coverage.refused.units},
          {"percent", coverage.percent()}};
}

}  // namespace l10n::report

#include "l10n/report/coverage_table.hpp"

#include <sstream>

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "l10n/text/utf8.hpp"

namespace l10n::report {
namespace {

using testing::HasSubstr;
using testing::Not;

auto coverage(std::size_t all, std::size_t translated) -> flow::Coverage {
  flow::Coverage page;
  page.all = {all, 3 * all};
  page.translated = {translated, 3 * translated};
  page.untranslated = {all - translated, 3 * (all - translated)};
  return page;
}

auto many(std::size_t complete, std::size_t open) -> std::vector<CoverageRow> {
  std::vector<CoverageRow> rows;
  for (std::size_t i = 0; i < complete + open; ++i) {
    rows.push_back({(i < complete ? "done" : "open") + std::to_string(i) + '.',
                    "en", coverage(2, i < complete ? 2 : 1)});
  }
  return rows;
}

auto widest_line(const std::string& table) -> std::size_t {
  std::istringstream lines(table);
  std::size_t widest = 0;
  for (std::string line; std::getline(lines, line);) {
    widest = std::max(widest, text::code_point_count(line));
  }
  return widest;
}

TEST(CoverageTable, OfNoPagesIsEmpty) {
  EXPECT_EQ(coverage_table({}), "");
}

TEST(CoverageTable, ListsFewPagesAndATotal) {
  flow::Coverage second = coverage(10, 4);
  second.untranslated = {3, 9};
  second.fuzzy = {1, 3};
  second.refused = {2, 6};
  EXPECT_EQ(coverage_table({{"a.md", "en", coverage(2, 2)},
                            {"long/name.md", "en", second}}),
            "page          units  translated  fuzzy  open   done\n"
            "a.md              2           2      0     0  100 %\n"
            "long/name.md     10           4      1     5   40 %\n"
            "total, en        12           6      1     5   50 %\n");
}

TEST(CoverageTable, HasATotalForEachLanguage) {
  const std::string table = coverage_table(
      {{"a.md", "vi", coverage(2, 1)}, {"a.md", "en", coverage(4, 4)}});
  EXPECT_THAT(table, HasSubstr("total, en      4 "));
  EXPECT_THAT(table, HasSubstr("total, vi      2 "));
  EXPECT_THAT(coverage_table({{"a.md", "", coverage(2, 1)}}),
              HasSubstr("total      2 "));
}

TEST(CoverageTable, LeavesOutCompletePagesWhereThereAreMany) {
  const std::string table = coverage_table(many(40, 2));
  EXPECT_THAT(table, HasSubstr("open40."));
  EXPECT_THAT(table, HasSubstr("open41."));
  EXPECT_THAT(table, Not(HasSubstr("done0.")));
  EXPECT_THAT(table, HasSubstr("total, en     84          82      0     2"));
  EXPECT_THAT(table, Not(HasSubstr("more page")));
}

TEST(CoverageTable, SaysHowManyOpenPagesItDoesNotList) {
  EXPECT_THAT(coverage_table(many(0, kMaxRows + 1)),
              HasSubstr("1 more page is not complete\n"));
  EXPECT_THAT(coverage_table(many(5, kMaxRows + 2)),
              HasSubstr("2 more pages are not complete\n"));
}

TEST(CoverageTable, NamesAPageThatWasNotReadAndCountsItNowhere) {
  EXPECT_EQ(coverage_table(
                {{"a.md", "en", coverage(2, 2)}, {"b.md", "en", {}, true}}),
            "page       units  translated  fuzzy  open    done\n"
            "a.md           2           2      0     0   100 %\n"
            "b.md           -           -      -     -  unread\n"
            "total, en      2           2      0     0   100 %\n"
            "1 page could not be read and is not counted\n");
  EXPECT_EQ(coverage_table({{"b.md", "en", {}, true}}),
            "page       units  translated  fuzzy  open    done\n"
            "b.md           -           -      -     -  unread\n"
            "total, en      0           0      0     0       -\n"
            "1 page could not be read and is not counted\n");
  std::vector<CoverageRow> rows = many(40, 0);
  rows.push_back({"lost.md", "en", {}, true});
  EXPECT_THAT(coverage_table(rows), HasSubstr("lost.md"));
  EXPECT_EQ(to_json(rows.back()),
            nlohmann::json::parse(
                R"({"page": "lost.md", "language": "en", "unread": true})"));
}

TEST(CoverageTable, ShowsTheEndOfLongPathsIn80Columns) {
  const std::string path = std::string(60, 'x') + "/chương/trang.en.md";
  const std::string table =
      coverage_table({{path, "en", coverage(123456, 100000)}});
  EXPECT_THAT(table, HasSubstr("…xxx"));
  EXPECT_THAT(table, HasSubstr("/chương/trang.en.md  "));
  EXPECT_LE(widest_line(table), 80U);
}

TEST(CoverageJson, HoldsEveryCount) {
  flow::Coverage page = coverage(4, 1);
  page.untranslated = {1, 3};
  page.fuzzy = {1, 3};
  page.refused = {1, 3};
  EXPECT_EQ(to_json({"a.md", "en", page}),
            nlohmann::json::parse(
                R"({"page": "a.md", "language": "en", "units": 4, "words": 12,
                    "translated": 1, "fuzzy": 1, "untranslated": 1,
                    "refused": 1, "percent": 25})"));
}

}  // namespace
}  // namespace l10n::report

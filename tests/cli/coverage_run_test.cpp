// The tables of merge, check and status count the same.
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/site.hpp"

namespace l10n::tool {
namespace {

// The counts of each row of the table: what stands behind the page's name.
auto counts(const std::string& out) -> std::vector<std::string> {
  std::vector<std::string> rows;
  std::istringstream lines(out);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string name;
    words >> name;
    if (name.starts_with("content/") || name == "total,") {
      std::string row;
      for (std::string word; words >> word;) {
        row += ' ' + word;
      }
      rows.push_back(row);
    }
  }
  return rows;
}

TEST(Coverage, IsTheSameInEveryTable) {
  const Site site;
  make_site(site);
  // One text in several places: of a page, of a line, of two pages.
  site.put("content/a.vi.md",
           "# hai\n\nhai\n\n| hai | hai |\n|---|---|\n| hai | ba |\n");
  ASSERT_EQ(site.run({"extract"}).status, 0);
  site.translate("po/en.po", "hai", "two");
  const auto merged = counts(site.run({"merge"}).out);
  ASSERT_EQ(merged.size(), 3U);
  EXPECT_EQ(merged.front(), " 6 5 0 1 83 %");
  EXPECT_EQ(counts(site.run({"check"}).out), merged);
  EXPECT_EQ(counts(site.run({"status", "-q"}).out), merged);
}

TEST(Coverage, NamesPagesThatWereNotRead) {
  const Site site;
  make_site(site);
  ASSERT_EQ(site.run({"extract"}).status, 0);
  site.put("content/b.vi.md", "\xFF\n");
  for (const std::string command : {"merge", "check"}) {
    const Outcome outcome = site.run({command});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(counts(outcome.out),
                testing::ElementsAre(" 2 0 0 2 0 %", " - - - - unread",
                                     " en 2 0 0 2 0 %"))
        << command;
    EXPECT_THAT(outcome.out, testing::HasSubstr("1 page could not be read"));
  }
}

TEST(Coverage, OfACatalogCountsItsReferences) {
  const Site site;
  make_site(site);
  ASSERT_EQ(site.run({"extract"}).status, 0);
  site.translate("po/en.po", "hai", "two");
  const auto checked = counts(site.run({"check", "po/en.po"}).out);
  ASSERT_EQ(checked.size(), 3U);
  EXPECT_EQ(checked.back(), " en 4 2 0 2 50 %");
  EXPECT_EQ(counts(site.run({"status", "-q", "po/en.po"}).out), checked);
}

}  // namespace
}  // namespace l10n::tool

// l10n extract where pages are renamed, sections move from page to page, and a
// site splits its catalogs in another way.
#include <cstddef>
#include <set>
#include <sstream>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "cli/site.hpp"

namespace l10n::tool {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

// One catalog a page; all of a.vi.md is translated, and something of b.vi.md.
void make_split_site(const Site& site) {
  make_site(site, "split: page\nreferences: file\n");
  site.put("content/a.vi.md",
           "# Một trang\n\nhai con mèo trắng\n\nba con chó đen chạy\n");
  ASSERT_EQ(site.run({"extract"}).status, 0);
  site.translate("po/a/en.po", "Một trang", "One page");
  site.translate("po/a/en.po", "hai con mèo trắng", "two white cats");
  site.translate("po/a/en.po", "ba con chó đen chạy", "three black dogs run");
  site.translate("po/b/en.po", "hai", "two");
}

void rename(const Site& site, const std::string& from, const std::string& to) {
  site.put(to, site.get(from));
  site.remove(from);
}

TEST(ExtractMoves, ARenamedPageTakesItsCatalogAlong) {
  const Site site;
  make_split_site(site);
  site.change("po/a/en.po", "Last-Translator: ", "Last-Translator: Lan, was ");
  site.change("po/a/en.po", "#. type: Title #", "# hers\n#. type: Title #");
  rename(site, "content/a.vi.md", "content/c.vi.md");
  const Outcome outcome = site.run({"extract"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("po/c/en.po: goes on from po/a/en.po\n"));
  EXPECT_THAT(outcome.err,
              AllOf(HasSubstr("po/a/en.po: warning: no page has this catalog"),
                    HasSubstr("[orphan-catalog]"), HasSubstr("--prune")));
  EXPECT_THAT(
      site.get("po/c/en.po"),
      AllOf(HasSubstr("Last-Translator: Lan, was"), HasSubstr("# hers\n"),
            HasSubstr("#: content/c.vi.md\n#, no-wrap\nmsgid \"Một trang\"\n"
                      "msgstr \"One page\"\n"),
            HasSubstr("msgstr \"two white cats\""),
            HasSubstr("msgstr \"three black dogs run\""),
            Not(HasSubstr("fuzzy")), Not(HasSubstr("#~"))));
  const std::string before = site.get("po/c/en.po");
  EXPECT_EQ(site.run({"extract"}).status, 0);
  EXPECT_EQ(site.get("po/c/en.po"), before);
}

TEST(ExtractMoves, PruneRemovesACatalogThatAnotherOneGoesOnFrom) {
  const Site site;
  make_split_site(site);
  rename(site, "content/a.vi.md", "content/c.vi.md");
  const Outcome dry = site.run({"extract", "--prune", "--dry-run"});
  EXPECT_EQ(dry.status, 0);
  EXPECT_THAT(dry.out, HasSubstr("po/a/en.po: would be removed, no page has "
                                 "it any more\n"));
  EXPECT_TRUE(site.has("po/a/en.po"));
  const Outcome outcome = site.run({"extract", "--prune"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.err, "");
  EXPECT_THAT(outcome.out,
              AllOf(HasSubstr("po/a/en.po: removed, no page has it any more\n"),
                    HasSubstr("po/a/l10n.pot: removed")));
  EXPECT_FALSE(site.has("po/a/en.po"));
  EXPECT_FALSE(site.has("po/a/l10n.pot"));
  EXPECT_THAT(site.get("po/c/en.po"), HasSubstr("msgstr \"One page\""));
}

TEST(ExtractMoves, PruneKeepsWhatStandsNowhereElse) {
  const Site site;
  make_split_site(site);
  site.remove("content/a.vi.md");
  const std::string before = site.get("po/a/en.po");
  const Outcome outcome = site.run({"extract", "--prune"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.err, HasSubstr("3 translations stand here alone"));
  EXPECT_EQ(site.get("po/a/en.po"), before);
  // The page comes back under another name.
  site.put("content/d.vi.md", "hai con mèo trắng\n\nba con chó đen chạy\n");
  EXPECT_EQ(site.run({"extract"}).status, 0);
  EXPECT_THAT(site.get("po/d/en.po"),
              AllOf(HasSubstr("msgstr \"two white cats\""),
                    HasSubstr("#~ msgstr \"One page\"")));
}

TEST(ExtractMoves, ARenamedPageThatChangedIsFollowedToo) {
  const Site site;
  make_split_site(site);
  site.remove("content/a.vi.md");
  site.put("content/c.vi.md",
           "# Một trang\n\nhai con mèo vàng\n\nba con chó đen chạy\n");
  const Outcome outcome = site.run({"extract", "--prune"});
  EXPECT_THAT(site.get("po/c/en.po"),
              AllOf(HasSubstr("#, fuzzy\n#| msgid \"hai con mèo trắng\"\n"
                              "msgid \"hai con mèo vàng\"\n"
                              "msgstr \"two white cats\"\n"),
                    HasSubstr("msgstr \"three black dogs run\"")));
  // The old text stands there as the previous one.
  EXPECT_FALSE(site.has("po/a/en.po")) << outcome.err;
}

TEST(ExtractMoves, ASectionThatMovesToAnotherPageKeepsItsTranslation) {
  const Site site;
  make_split_site(site);
  site.put("content/a.vi.md", "# Một trang\n");
  site.put("content/b.vi.md",
           "hai\n\nhai con mèo trắng\n\nba con chó đen nằm\n\nba\n");
  const Outcome outcome = site.run({"extract"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out,
              HasSubstr("po/b/en.po: 1 translation came from another "
                        "catalog\n"));
  EXPECT_THAT(
      site.get("po/b/en.po"),
      AllOf(HasSubstr("msgid \"hai\"\nmsgstr \"two\"\n"),
            HasSubstr("#: content/b.vi.md\nmsgid \"hai con mèo trắng\"\n"
                      "msgstr \"two white cats\"\n"),
            HasSubstr("#, fuzzy\n#| msgid \"ba con chó đen chạy\"\n"
                      "msgid \"ba con chó đen nằm\"\n"
                      "msgstr \"three black dogs run\"\n"),
            Not(HasSubstr("#~"))));
  EXPECT_THAT(site.get("po/a/en.po"),
              HasSubstr("#~ msgid \"hai con mèo trắng\"\n"
                        "#~ msgstr \"two white cats\"\n"));
  const std::string before = site.get("po/b/en.po");
  const Outcome again = site.run({"extract"});
  EXPECT_THAT(again.out, HasSubstr("po/b/en.po: messages: 4, unchanged\n"));
  EXPECT_EQ(site.get("po/b/en.po"), before);
}

TEST(ExtractMoves, ASectionThatComesBackHasTheLatestTranslation) {
  const Site site;
  make_split_site(site);
  site.change("content/a.vi.md", "\n\nhai con mèo trắng", "");
  site.put("content/b.vi.md", "hai\n\nhai con mèo trắng\n\nba\n");
  ASSERT_EQ(site.run({"extract"}).status, 0);
  site.change("po/b/en.po", "two white cats", "a pair of white cats");
  site.put("content/a.vi.md", "# Một trang\n\nhai con mèo trắng\n");
  site.put("content/b.vi.md", "hai\n\nba\n");
  ASSERT_EQ(site.run({"extract"}).status, 0);
  EXPECT_THAT(site.get("po/a/en.po"),
              HasSubstr("msgid \"hai con mèo trắng\"\n"
                        "msgstr \"a pair of white cats\"\n"));
}

TEST(ExtractMoves, ACopyOfAPageIsTranslatedOnItsOwn) {
  const Site site;
  make_split_site(site);
  site.put("content/c.vi.md", site.get("content/a.vi.md"));
  ASSERT_EQ(site.run({"extract"}).status, 0);
  EXPECT_THAT(site.get("po/c/en.po"),
              HasSubstr("msgid \"hai con mèo trắng\"\nmsgstr \"\"\n"));
  // When the first one goes, its translations are free.
  site.remove("content/a.vi.md");
  ASSERT_EQ(site.run({"extract", "--prune"}).status, 0);
  EXPECT_THAT(site.get("po/c/en.po"), HasSubstr("msgid \"hai con mèo trắng\"\n"
                                                "msgstr \"two white cats\"\n"));
  EXPECT_FALSE(site.has("po/a/en.po"));
}

TEST(ExtractMoves, AnotherSplitLosesNothing) {
  const Site site;
  make_split_site(site);
  site.change("l10n.yaml", "split: page", "split: none");
  const Outcome joined = site.run({"extract", "--prune"});
  EXPECT_EQ(joined.status, 0);
  EXPECT_THAT(
      site.get("po/en.po"),
      AllOf(HasSubstr("msgstr \"One page\""), HasSubstr("msgstr \"two\""),
            HasSubstr("msgstr \"two white cats\""), Not(HasSubstr("fuzzy"))));
  EXPECT_FALSE(site.has("po/a/en.po")) << joined.err;
  EXPECT_FALSE(site.has("po/b/en.po")) << joined.err;
  site.change("l10n.yaml", "split: none", "split: page");
  const Outcome split = site.run({"extract", "--prune"});
  EXPECT_THAT(site.get("po/a/en.po"),
              AllOf(HasSubstr("msgstr \"One page\""),
                    HasSubstr("msgstr \"two white cats\"")));
  EXPECT_THAT(site.get("po/b/en.po"), HasSubstr("msgstr \"two\""));
  EXPECT_FALSE(site.has("po/en.po")) << split.err;
}

TEST(ExtractMoves, LeavesCatalogsOfOthersAlone) {
  const Site site;
  make_split_site(site);
  const std::string theme =
      "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n";
  site.put("po/theme/en.po", theme);
  const Outcome outcome = site.run({"extract", "--prune"});
  EXPECT_EQ(outcome.err, "");
  EXPECT_EQ(site.get("po/theme/en.po"), theme);
}

TEST(ExtractMoves, AnOrphanThatCannotBeReadStopsTheRun) {
  const Site site;
  make_split_site(site);
  rename(site, "content/a.vi.md", "content/c.vi.md");
  site.put("po/a/en.po", "<<<<<<< HEAD\n" + site.get("po/a/en.po"));
  const Outcome outcome = site.run({"extract"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("po/a/en.po:1:1: error: "));
  EXPECT_FALSE(site.has("po/c/en.po"));
}

// How many lines of `after` are none of `before`.
auto count_new_lines(const std::string& before, const std::string& after)
    -> std::size_t {
  std::multiset<std::string> lines;
  std::istringstream old(before);
  for (std::string line; std::getline(old, line);) {
    lines.insert(line);
  }
  std::size_t count = 0;
  std::istringstream fresh(after);
  for (std::string line; std::getline(fresh, line);) {
    const auto found = lines.find(line);
    if (found == lines.end()) {
      ++count;
    } else {
      lines.erase(found);
    }
  }
  return count;
}

// A paragraph on top of a page of 40: what becomes of the catalog.
auto lines_that_change(const std::string& references) -> std::size_t {
  const Site site;
  make_site(site, "references: " + references + "\n");
  std::string page;
  for (int i = 0; i < 40; ++i) {
    page += "đoạn " + std::to_string(i) + "\n\n";
  }
  site.put("content/a.vi.md", page);
  EXPECT_EQ(site.run({"extract"}).status, 0);
  const std::string before = site.get("po/en.po");
  site.put("content/a.vi.md", "một dòng mới\n\n" + page);
  EXPECT_EQ(site.run({"extract"}).status, 0);
  return count_new_lines(before, site.get("po/en.po"));
}

// The new entry: an empty line, its type, id, place, msgid and msgstr.
TEST(ExtractMoves, AParagraphOnTopChangesNoOtherLineButLineNumbers) {
  EXPECT_LE(lines_that_change("none"), 5U);
  EXPECT_LE(lines_that_change("file"), 6U);
  EXPECT_LE(lines_that_change("full"), 6U + 40U);
}

TEST(ExtractMoves, TellsMachines) {
  const Site site;
  make_split_site(site);
  rename(site, "content/a.vi.md", "content/c.vi.md");
  const auto json = nlohmann::json::parse(site.run({"extract", "--json"}).out);
  const auto& orphans = json["result"]["orphans"];
  ASSERT_EQ(orphans.size(), 2U);
  EXPECT_EQ(orphans[1]["path"], "po/a/en.po");
  EXPECT_EQ(orphans[1]["only_here"], 0);
  EXPECT_EQ(orphans[1]["removed"], false);
}

}  // namespace
}  // namespace l10n::tool

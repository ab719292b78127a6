// l10n merge, from catalogs on the disk to localised pages on the disk.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "cli/site.hpp"

namespace l10n::tool {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

// The site of make_site(), its catalog filled: two of three units.
void extract(const Site& site, const std::string& settings = "") {
  make_site(site, settings);
  ASSERT_EQ(site.run({"extract"}).status, 0);
  site.translate("po/en.po", "Một", "One");
  site.translate("po/en.po", "hai", "two");
}

TEST(Merge, WritesEveryPageAndACoverageTable) {
  const Site site;
  extract(site);
  const Outcome outcome = site.run({"merge"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(site.get("content/a.md"), "# One\n\ntwo\n");
  EXPECT_EQ(site.get("content/b.md"), "two\n\nba\n");
  EXPECT_EQ(outcome.out,
            "page          units  translated  fuzzy  open   done\n"
            "content/a.md      2           2      0     0  100 %\n"
            "content/b.md      2           1      0     1   50 %\n"
            "total, en         4           3      0     1   75 %\n"
            "pages written: 2, unchanged: 0\n");
  EXPECT_THAT(site.get("po/l10n.record"), HasSubstr("content/a.md"));
  EXPECT_THAT(site.run({"merge"}).out,
              HasSubstr("pages written: 0, unchanged: 2\n"));
}

TEST(Merge, ChecksWithoutWriting) {
  const Site site;
  extract(site);
  const Outcome would = site.run({"merge", "--check"});
  EXPECT_EQ(would.status, 1);
  EXPECT_THAT(would.out,
              HasSubstr("content/a.md: would change\n"
                        "content/b.md: would change\n"
                        "pages that would change: 2, unchanged: 0\n"));
  EXPECT_FALSE(site.has("content/a.md"));
  EXPECT_FALSE(site.has("po/l10n.record"));
  ASSERT_EQ(site.run({"merge"}).status, 0);
  EXPECT_EQ(site.run({"merge", "--check"}).status, 0);
  site.change("po/en.po", "\"two\"", "\"2\"");
  EXPECT_EQ(site.run({"merge", "--check"}).status, 1);
}

TEST(Merge, ADryRunWritesNothingAndIsNoFailure) {
  const Site site;
  extract(site);
  const Outcome outcome = site.run({"merge", "--dry-run"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.out, HasSubstr("pages that would change: 2"));
  EXPECT_FALSE(site.has("content/a.md"));
}

TEST(Merge, NamesTheLineOfARefusedTranslationAndWritesThePage) {
  const Site site;
  extract(site);
  site.put("content/b.vi.md", "hai\n\n[ba](/x)\n");
  ASSERT_EQ(site.run({"extract"}).status, 0);
  site.translate("po/en.po", "[ba](/x)", "[three](/y)");
  const Outcome outcome = site.run({"merge"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_EQ(site.get("content/b.md"), "two\n\n[ba](/x)\n");
  const std::string catalog = site.get("po/en.po");
  const auto line =
      1 + std::count(catalog.begin(),
                     catalog.begin() +
                         static_cast<std::ptrdiff_t>(catalog.find("[three]")),
                     '\n');
  EXPECT_THAT(outcome.err,
              AllOf(HasSubstr("po/en.po:" + std::to_string(line) + ": error: "),
                    HasSubstr("'/y'; content/b.vi.md:3 keeps its source there "
                              "[md-link]"),
                    HasSubstr("# l10n-accept: md-link")));
  EXPECT_EQ(site.run({"merge", "--check"}).status, 1);
  site.change("po/en.po", "msgid \"[ba](/x)\"",
              "# l10n-accept: md-link\nmsgid \"[ba](/x)\"");
  EXPECT_EQ(site.run({"merge"}).status, 0);
  EXPECT_EQ(site.get("content/b.md"), "two\n\n[three](/y)\n");
}

TEST(Merge, NeverOverwritesAHandMadePageUnlessTold) {
  const Site site;
  extract(site);
  site.put("content/a.md", "hand-made\n");
  const Outcome outcome = site.run({"merge"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err,
              AllOf(HasSubstr("content/a.md: error: "),
                    HasSubstr("[foreign-page]"), HasSubstr("'--overwrite'")));
  EXPECT_EQ(site.get("content/a.md"), "hand-made\n");
  EXPECT_EQ(site.get("content/b.md"), "two\n\nba\n");
  EXPECT_EQ(site.run({"merge", "--overwrite"}).status, 0);
  EXPECT_EQ(site.get("content/a.md"), "# One\n\ntwo\n");
}

TEST(Merge, NeverOverwritesItsOwnPageThatWasEdited) {
  const Site site;
  extract(site);
  ASSERT_EQ(site.run({"merge"}).status, 0);
  site.put("content/a.md", "# One, edited\n");
  site.change("po/en.po", "\"two\"", "\"2\"");
  EXPECT_EQ(site.run({"merge"}).status, 1);
  EXPECT_EQ(site.get("content/a.md"), "# One, edited\n");
  EXPECT_EQ(site.get("content/b.md"), "2\n\nba\n");
}

TEST(Merge, TakesAPageThatIsAsItWouldWriteItForItsOwn) {
  const Site site;
  extract(site);
  site.put("content/a.md", "# One\n\ntwo\n");
  EXPECT_EQ(site.run({"merge"}).status, 0);
  site.change("po/en.po", "\"two\"", "\"2\"");
  EXPECT_EQ(site.run({"merge"}).status, 0);
  EXPECT_EQ(site.get("content/a.md"), "# One\n\n2\n");
}

TEST(Merge, KnowsItsOwnPageThatWasMoved) {
  const Site site;
  extract(site);
  ASSERT_EQ(site.run({"merge"}).status, 0);
  const std::string before = site.get("content/a.md");
  site.remove("content/a.md");
  site.remove("content/a.vi.md");
  site.put("content/c.md", before);
  site.put("content/c.vi.md", "# Một\n\nhai\n\nbốn\n");
  ASSERT_EQ(site.run({"extract"}).status, 0);
  const Outcome outcome = site.run({"merge"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(site.get("content/c.md"), "# One\n\ntwo\n\nbốn\n");
}

TEST(Merge, DoesNotTakeACopyOfItsPageForItsOwn) {
  const Site site;
  extract(site);
  ASSERT_EQ(site.run({"merge"}).status, 0);
  site.put("content/c.md", site.get("content/a.md"));
  site.put("content/c.vi.md", "# Một\n\nhai\n\nbốn\n");
  ASSERT_EQ(site.run({"extract"}).status, 0);
  EXPECT_EQ(site.run({"merge"}).status, 1);
  EXPECT_EQ(site.get("content/c.md"), "# One\n\ntwo\n");
}

TEST(Merge, WritesNoPageThatTwoSourcesClaim) {
  const Site site;
  extract(site);
  site.put("l10n.yaml",
           "source_language: vi\nlanguages: [en]\ndefault_language: vi\n");
  site.put("content/b.md", "ba\n");
  for (const char* const command :
       {"extract", "merge", "status", "verify", "adopt", "check"}) {
    const Outcome outcome = site.run({command});
    EXPECT_EQ(outcome.status, 2) << command;
    EXPECT_THAT(outcome.err, HasSubstr("[name-clash]")) << command;
  }
  EXPECT_TRUE(site.has("content/a.en.md"));
  EXPECT_FALSE(site.has("content/b.en.md"));
  // Nor does it take one away that it wrote before there were two.
  site.remove("content/b.md");
  ASSERT_EQ(site.run({"merge"}).status, 0);
  site.put("content/b.md", "ba\n");
  const Outcome pruned = site.run({"merge", "--prune"});
  EXPECT_EQ(pruned.status, 2);
  EXPECT_THAT(pruned.err, Not(HasSubstr("[orphan-page]")));
  EXPECT_TRUE(site.has("content/b.en.md"));
}

TEST(Merge, ListsPagesWithoutASourceAndPrunesItsOwn) {
  const Site site;
  extract(site);
  ASSERT_EQ(site.run({"merge"}).status, 0);
  site.remove("content/a.vi.md");
  site.remove("content/b.vi.md");
  site.put("content/c.vi.md", "hai\n");
  site.put("content/b.md", "edited\n");
  const Outcome listed = site.run({"merge"});
  EXPECT_EQ(listed.status, 0);
  EXPECT_THAT(listed.err,
              AllOf(HasSubstr("content/a.md: warning: "),
                    HasSubstr("[orphan-page]"), HasSubstr("--prune")));
  EXPECT_TRUE(site.has("content/a.md"));
  const Outcome dry = site.run({"merge", "--prune", "--dry-run"});
  ASSERT_EQ(dry.status, 0);
  EXPECT_THAT(dry.out,
              AllOf(HasSubstr("content/a.md: would be removed, its source is "
                              "gone\npages that would be removed: 1\n"),
                    Not(HasSubstr("content/b.md: would"))));
  EXPECT_TRUE(site.has("content/a.md"));
  const Outcome pruned = site.run({"merge", "--prune"});
  EXPECT_EQ(pruned.status, 0);
  EXPECT_FALSE(site.has("content/a.md"));
  EXPECT_THAT(pruned.out,
              HasSubstr("content/a.md: removed, its source is gone\npages "
                        "removed: 1\n"));
  EXPECT_EQ(site.get("content/b.md"), "edited\n");
  EXPECT_THAT(pruned.err, HasSubstr("content/b.md: warning: "));
  site.remove("content/b.md");
  ASSERT_EQ(site.run({"merge"}).status, 0);
  EXPECT_THAT(site.get("po/l10n.record"), Not(HasSubstr("content/b.md")));
}

TEST(Merge, LeavesOutPagesThatAreNotTranslatedEnough) {
  const Site site;
  extract(site);
  const Outcome outcome = site.run({"merge", "--minimum=80"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_TRUE(site.has("content/a.md"));
  EXPECT_FALSE(site.has("content/b.md"));
  EXPECT_THAT(outcome.err,
              HasSubstr("content/b.md: warning: not written: 1 of 2 units are "
                        "translated [below-minimum]"));
  ASSERT_EQ(site.run({"merge", "--minimum=50"}).status, 0);
  EXPECT_TRUE(site.has("content/b.md"));
}

TEST(Merge, SkipsPagesThatAreNotTranslatedWhole) {
  const Site site;
  extract(site, "merge: {untranslated: skip}\n");
  ASSERT_EQ(site.run({"merge"}).status, 0);
  EXPECT_TRUE(site.has("content/a.md"));
  EXPECT_FALSE(site.has("content/b.md"));
  ASSERT_EQ(site.run({"merge", "--untranslated=source"}).status, 0);
  EXPECT_TRUE(site.has("content/b.md"));
  const Site other;
  extract(other);
  ASSERT_EQ(other.run({"merge", "--untranslated=skip"}).status, 0);
  EXPECT_FALSE(other.has("content/b.md"));
}

TEST(Merge, UsesFuzzyEntriesOnlyWhenAsked) {
  const Site site;
  extract(site);
  site.translate("po/en.po", "ba", "three");
  site.change("po/en.po", "msgid \"ba\"", "#, fuzzy\nmsgid \"ba\"");
  ASSERT_EQ(site.run({"merge"}).status, 0);
  EXPECT_EQ(site.get("content/b.md"), "two\n\nba\n");
  ASSERT_EQ(site.run({"merge", "--fuzzy"}).status, 0);
  EXPECT_EQ(site.get("content/b.md"), "two\n\nthree\n");
}

TEST(Merge, KnowsOneCatalogAPageFoldersAndPatterns) {
  const Site split;
  make_site(split, "split: page\n");
  ASSERT_EQ(split.run({"extract"}).status, 0);
  split.translate("po/b/en.po", "hai", "two in b");
  ASSERT_EQ(split.run({"merge"}).status, 0);
  EXPECT_EQ(split.get("content/a.md"), "# Một\n\nhai\n");
  EXPECT_EQ(split.get("content/b.md"), "two in b\n\nba\n");

  const Site folders;
  folders.put("l10n.yaml",
              "source_language: vi\nlanguages: [en, ja]\nlayout: folders\n");
  folders.put("content/vi/x/a.md", "một\n");
  ASSERT_EQ(folders.run({"extract"}).status, 0);
  folders.translate("po/en.po", "một", "one");
  ASSERT_EQ(folders.run({"merge"}).status, 0);
  EXPECT_EQ(folders.get("content/en/x/a.md"), "one\n");
  EXPECT_EQ(folders.get("content/ja/x/a.md"), "một\n");

  const Site pattern;
  pattern.put("l10n.yaml",
              "source_language: en\nlanguages: [vi]\n"
              "layout: {source: \"docs/{path}\", "
              "target: \"i18n/{lang}/docs/{path}\"}\n");
  pattern.put("docs/x/a.mdx", "one\n");
  ASSERT_EQ(pattern.run({"extract"}).status, 0);
  pattern.translate("po/vi.po", "one", "một");
  ASSERT_EQ(pattern.run({"merge"}).status, 0);
  EXPECT_EQ(pattern.get("i18n/vi/docs/x/a.mdx"), "một\n");
}

TEST(Merge, WritesSourcesWhereThereIsNoCatalogYet) {
  const Site site;
  make_site(site);
  const Outcome outcome = site.run({"merge"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.err,
              AllOf(HasSubstr("po/en.po: warning: there is no such catalog "
                              "[missing-catalog]"),
                    HasSubstr("run 'l10n extract' first")));
  EXPECT_EQ(site.get("content/a.md"), "# Một\n\nhai\n");
}

TEST(Merge, SaysWhatItCannotReadAndWritesTheOtherPages) {
  const Site site;
  extract(site);
  site.put("content/b.vi.md", "ok \xFF\n");
  const Outcome outcome = site.run({"merge"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("content/b.vi.md:1:4: error: "));
  EXPECT_EQ(site.get("content/a.md"), "# One\n\ntwo\n");
  EXPECT_FALSE(site.has("content/b.md"));
}

TEST(Merge, SaysWhichLineOfACatalogOrRecordIsWrong) {
  const Site site;
  extract(site);
  site.put("po/l10n.record", "no record\n");
  const Outcome record = site.run({"merge"});
  EXPECT_THAT(record.err, HasSubstr("po/l10n.record:1"));
  site.put("po/en.po", "msgid \"a\"\nmsgid \"b\"\n");
  const Outcome catalog = site.run({"merge"});
  EXPECT_EQ(catalog.status, 2);
  EXPECT_THAT(catalog.err, HasSubstr("po/en.po:2:"));
}

TEST(Merge, NeverWritesThroughALinkOutOfTheSite) {
  const Site site;
  const Site outside;
  outside.put("x/keep", "");
  site.put("l10n.yaml",
           "source_language: vi\nlanguages: [en]\nlayout: folders\n");
  site.put("content/vi/a.md", "một\n");
  std::filesystem::create_directory_symlink(outside.root() + "/x",
                                            site.root() + "/content/en");
  const Outcome outcome = site.run({"merge"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("[outside-the-tree]"));
  EXPECT_FALSE(outside.has("x/a.md"));
}

TEST(Merge, TellsMachinesWhatItDid) {
  const Site site;
  extract(site);
  site.put("content/a.md", "hand-made\n");
  const Outcome outcome = site.run({"merge", "--json"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_EQ(outcome.err, "");
  const auto json = nlohmann::json::parse(outcome.out);
  EXPECT_EQ(json["result"]["written"], 1);
  EXPECT_EQ(json["result"]["foreign"], 1);
  EXPECT_EQ(json["result"]["pages"][1]["page"], "content/b.md");
  EXPECT_EQ(json["result"]["pages"][1]["percent"], 50);
  EXPECT_EQ(json["diagnostics"][0]["code"], "foreign-page");
}

}  // namespace
}  // namespace l10n::tool

// l10n extract, from pages on the disk to catalogs on the disk.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "cli/site.hpp"

namespace l10n::tool {
namespace {

using testing::AllOf;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;

TEST(Extract, WritesATemplateAndACatalogForEachLanguage) {
  const Site site;
  make_site(site);
  const Outcome outcome = site.run({"extract"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out,
              AllOf(HasSubstr("po/l10n.pot: messages: 3, new: 3, gone: 0\n"),
                    HasSubstr("po/en.po: messages: 3, new: 3, gone: 0\n")));
  EXPECT_THAT(site.get("po/en.po"),
              AllOf(HasSubstr("\"Language: en\\n\""),
                    HasSubstr("POT-Creation-Date: 1970-01-01 00:00+0000"),
                    HasSubstr("#: content/a.vi.md:3 content/b.vi.md:1\n"
                              "msgid \"hai\"\nmsgstr \"\"\n")));
  EXPECT_THAT(site.get("po/l10n.pot"), HasSubstr("msgid \"ba\""));
}

TEST(Extract, ARunThatChangesNothingWritesNothing) {
  const Site site;
  make_site(site);
  ASSERT_EQ(site.run({"extract"}).status, 0);
  const auto before =
      std::filesystem::last_write_time(site.root() + "/po/en.po");
  const Outcome outcome = site.run({"extract"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.out, HasSubstr("po/en.po: messages: 3, unchanged\n"));
  EXPECT_EQ(std::filesystem::last_write_time(site.root() + "/po/en.po"),
            before);
}

TEST(Extract, KeepsEveryTranslationWhenPagesChange) {
  const Site site;
  make_site(site);
  ASSERT_EQ(site.run({"extract"}).status, 0);
  site.translate("po/en.po", "hai", "two");
  site.translate("po/en.po", "ba", "three");
  site.put("content/b.vi.md", "# bốn\n\nhai\n");
  EXPECT_THAT(site.run({"extract"}).out,
              HasSubstr("po/en.po: messages: 3, new: 1, gone: 1\n"));
  EXPECT_THAT(site.get("po/en.po"),
              AllOf(HasSubstr("msgid \"hai\"\nmsgstr \"two\""),
                    HasSubstr("#~ msgid \"ba\"\n#~ msgstr \"three\"")));
}

TEST(Extract, UpdatesLinesWithoutAnotherReasonOnlyWhenAsked) {
  const Site site;
  make_site(site);
  ASSERT_EQ(site.run({"extract"}).status, 0);
  site.put("content/a.vi.md", "\n\n# Một\n\nhai\n");
  ASSERT_EQ(site.run({"extract"}).status, 0);
  EXPECT_THAT(site.get("po/en.po"), HasSubstr("#: content/a.vi.md:1\n"));
  ASSERT_EQ(site.run({"extract", "--references"}).status, 0);
  EXPECT_THAT(site.get("po/en.po"), HasSubstr("#: content/a.vi.md:3\n"));
}

TEST(Extract, RefusesToRetireEverythingForWantOfPages) {
  const Site site;
  make_site(site);
  ASSERT_EQ(site.run({"extract"}).status, 0);
  site.put("other/readme.txt", "");
  site.change("l10n.yaml", "default_language",
              "content: other\ndefault_language");
  EXPECT_EQ(site.run({"extract"}).status, 0);  // nothing is lost yet
  site.change("l10n.yaml", "content: other\n", "");
  ASSERT_EQ(site.run({"extract"}).status, 0);
  site.translate("po/en.po", "hai", "two");
  site.change("l10n.yaml", "default_language",
              "content: other\ndefault_language");
  const std::string before = site.get("po/en.po");
  const Outcome outcome = site.run({"extract"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err,
              AllOf(HasSubstr("l10n.yaml:3:1: warning: no source page"),
                    HasSubstr("po/en.po: error: without a source page, 1 "
                              "translation would become obsolete; nothing is "
                              "written [bad-value]\n  help: ")));
  EXPECT_EQ(site.get("po/en.po"), before);
  site.remove("po/en.po");
  EXPECT_EQ(site.run({"extract"}).status, 0);
}

// As `msgcat -s` leaves a catalog: sorted by msgid.
TEST(Extract, KeepsTheOrderOfASortedCatalog) {
  if (!std::filesystem::exists("/usr/bin/msgcat")) {
    GTEST_SKIP() << "msgcat is not there";
  }
  const Site site;
  make_site(site, "references: file\n");
  site.put("content/a.vi.md", "# Một\n\nhai\n\nanh\n\nxin\n\nbạn\n");
  ASSERT_EQ(site.run({"extract"}).status, 0);
  const std::string catalog = site.root() + "/po/en.po";
  ASSERT_EQ(
      run_process({.words = {"/usr/bin/msgcat", "-s", catalog, "-o", catalog}})
          .status,
      0);
  const std::string before = site.get("po/en.po");
  ASSERT_EQ(site.run({"extract"}).status, 0);
  EXPECT_EQ(site.get("po/en.po"), before);
  site.change("content/a.vi.md", "anh\n", "anh\n\nmới\n");
  ASSERT_EQ(site.run({"extract"}).status, 0);
  std::string after = site.get("po/en.po");
  const std::size_t begin = after.find("\n\n", after.find("\"anh\""));
  const std::size_t end = after.find("\n\n", begin + 2);
  EXPECT_THAT(after.substr(begin, end - begin), HasSubstr("\"mới\""));
  EXPECT_EQ(after.erase(begin, end - begin), before);
}

TEST(Extract, PrintsACatalogOfAPage) {
  const Site site;
  site.put("a.vi.md", "# Một\n");
  const Outcome catalog =
      site.run({"extract", "a.vi.md", "--to", "en", "-o", "-"});
  EXPECT_EQ(catalog.status, 0) << catalog.err;
  EXPECT_THAT(catalog.out, AllOf(HasSubstr("\"Language: en\\n\""),
                                 EndsWith("msgid \"Một\"\nmsgstr \"\"\n")));
  const Outcome pot = site.run({"extract", "a.vi.md", "-o", "-"});
  EXPECT_EQ(pot.status, 0) << pot.err;
  EXPECT_THAT(pot.out, HasSubstr("\"Language: \\n\""));
  EXPECT_FALSE(site.has("-"));
}

TEST(Extract, ADryRunWritesNothing) {
  const Site site;
  make_site(site);
  const Outcome outcome = site.run({"extract", "--dry-run"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.out, HasSubstr("po/en.po: messages: 3, new: 3"));
  EXPECT_FALSE(site.has("po/en.po"));
}

TEST(Extract, WritesOneCatalogAPage) {
  const Site site;
  make_site(site, "split: page\n");
  site.put("content/c/d.vi.md", "sâu\n");
  ASSERT_EQ(site.run({"extract"}).status, 0);
  EXPECT_THAT(site.get("po/a/en.po"),
              AllOf(HasSubstr("Một"), HasSubstr("hai"), Not(HasSubstr("ba"))));
  EXPECT_THAT(site.get("po/b/en.po"), HasSubstr("hai"));
  EXPECT_TRUE(site.has("po/c/d/l10n.pot"));
  EXPECT_FALSE(site.has("po/en.po"));
}

TEST(Extract, KnowsFoldersAndPatterns) {
  const Site folders;
  folders.put("l10n.yaml",
              "source_language: vi\nlanguages: [en]\nlayout: folders\n");
  folders.put("content/vi/a.md", "một\n");
  folders.put("content/en/a.md", "one\n");
  ASSERT_EQ(folders.run({"extract"}).status, 0);
  EXPECT_THAT(folders.get("po/en.po"), AllOf(HasSubstr("#: content/vi/a.md:1"),
                                             Not(HasSubstr("\"one\""))));
  const Site pattern;
  pattern.put("l10n.yaml",
              "source_language: en\nlanguages: [vi, ja]\n"
              "layout: {source: \"docs/{path}\", "
              "target: \"i18n/{lang}/docs/{path}\"}\n");
  pattern.put("docs/x/a.mdx", "one\n");
  pattern.put("i18n/vi/docs/x/a.mdx", "một\n");
  ASSERT_EQ(pattern.run({"extract"}).status, 0);
  EXPECT_THAT(pattern.get("po/ja.po"), HasSubstr("#: docs/x/a.mdx:1"));
  EXPECT_THAT(pattern.get("po/vi.po"), Not(HasSubstr("\"một\"")));
}

TEST(Extract, TouchesNoCatalogWhereAPageCannotBeRead) {
  const Site site;
  make_site(site);
  ASSERT_EQ(site.run({"extract"}).status, 0);
  const std::string before = site.get("po/en.po");
  site.put("content/b.vi.md", "one\ntwo \xFF\n");
  const Outcome outcome = site.run({"extract"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("content/b.vi.md:2:5: error: "),
                                 HasSubstr("[invalid-utf8]"),
                                 HasSubstr("no catalog was touched")));
  EXPECT_EQ(site.get("po/en.po"), before);
}

TEST(Extract, RefusesAPageWhoseNameNoCatalogCanHold) {
  for (const std::string name : {"content/b\xE1.vi.md", "content/b\nc.vi.md"}) {
    const Site site;
    make_site(site);
    site.put(name, "một\n");
    const Outcome outcome = site.run({"extract"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(outcome.err,
                AllOf(HasSubstr("a catalog cannot hold the name of this file"),
                      HasSubstr("no catalog was touched")));
    EXPECT_FALSE(site.has("po/en.po"));
  }
}

TEST(Extract, NamesTheLineOfABrokenCatalogAndLeavesIt) {
  const Site site;
  make_site(site);
  ASSERT_EQ(site.run({"extract"}).status, 0);
  const std::string broken = "msgid \"a\"\nmsgstr \"b\n";
  site.put("po/en.po", broken);
  const Outcome outcome = site.run({"extract"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("po/en.po:2:8: error: "));
  EXPECT_EQ(site.get("po/en.po"), broken);
}

TEST(Extract, WarnsOfDamagedTextAndGoesOn) {
  const Site site;
  make_site(site);
  site.put("content/b.vi.md", "ok\n\nGiá»›i thiá»‡u vá» dá»‹ch vá»¥\n");
  const Outcome outcome = site.run({"extract"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.err, HasSubstr("content/b.vi.md:3:"));
  EXPECT_THAT(outcome.err, HasSubstr("warning: "));
  EXPECT_TRUE(site.has("po/en.po"));
}

TEST(Extract, OfSinglePagesNeedsNoConfiguration) {
  const Site site;
  site.put("a.vi.md", "một\n");
  site.put("b.vi.md", "hai\n");
  ASSERT_EQ(site.run({"extract", "a.vi.md", "b.vi.md", "-o", "en.po"}).status,
            0);
  EXPECT_THAT(site.get("en.po"),
              AllOf(HasSubstr("#: a.vi.md:1\n"), HasSubstr("#: b.vi.md:1\n"),
                    HasSubstr("\"Language: en\\n\""),
                    HasSubstr("X-Source-Language: vi")));
  ASSERT_EQ(site.run({"extract", "a.vi.md", "-o", "x.pot"}).status, 0);
  EXPECT_THAT(site.get("x.pot"), HasSubstr("\"Language: \\n\""));
  ASSERT_EQ(
      site.run({"extract", "a.vi.md", "-o", "out.po", "--to=pt-BR"}).status, 0);
  EXPECT_THAT(site.get("out.po"), HasSubstr("\"Language: pt_BR\\n\""));
  // What the catalog says itself is enough the second time.
  EXPECT_EQ(site.run({"extract", "b.vi.md", "-o", "out.po"}).status, 0);
  ASSERT_EQ(
      site.run({"extract", "a.vi.md", "-o", "guide.en.po", "--from=vi"}).status,
      0);
  EXPECT_THAT(site.get("guide.en.po"), HasSubstr("\"Language: en\\n\""));
}

TEST(Extract, OfSinglePagesWantsALanguageForACatalog) {
  const Site site;
  site.put("a.md", "một\n");
  const Outcome outcome = site.run({"extract", "a.md", "-o", "out.po"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("--to LANGUAGE"));
  EXPECT_FALSE(site.has("out.po"));
  EXPECT_EQ(site.run({"extract", "none.md", "-o", "en.po"}).status, 2);
}

TEST(Extract, WithoutASiteSaysWhatToDo) {
  const Site site;
  const Outcome outcome = site.run({"extract"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("run 'l10n init'"));
}

TEST(Extract, NamesTheLineOfAWrongConfiguration) {
  const Site site;
  make_site(site, "contnet: content\n");
  const Outcome outcome = site.run({"extract"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("l10n.yaml:4:1: error: "));
}

TEST(Extract, FindsTheSiteFromAFolderInside) {
  const Site site;
  make_site(site);
  const Outcome outcome = run_process(
      {.words = {L10N_PROGRAM, "extract", "-C", site.root() + "/content"}});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_TRUE(site.has("po/en.po"));
}

TEST(Extract, TellsMachinesWhatItDid) {
  const Site site;
  make_site(site);
  const auto json = nlohmann::json::parse(site.run({"extract", "--json"}).out);
  EXPECT_EQ(json["result"]["pages"], 2);
  EXPECT_EQ(json["result"]["catalogs"][1]["path"], "po/en.po");
  EXPECT_EQ(json["result"]["catalogs"][1]["added"], 3);
  EXPECT_EQ(json["result"]["catalogs"][1]["changed"], true);
  EXPECT_TRUE(json["diagnostics"].empty());
}

TEST(Extract, ReportsPagesThatClash) {
  const Site site;
  site.put("l10n.yaml",
           "source_language: en\nlanguages: [vi]\ndefault_language: en\n");
  site.put("content/a.md", "one\n");
  site.put("content/a.en.md", "two\n");
  const Outcome outcome = site.run({"extract"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("[name-clash]"));
}

TEST(Extract, SpeaksVietnamese) {
  const Site site;
  EXPECT_THAT(site.run({"extract"}, {"LANGUAGE=vi"}).err,
              HasSubstr("không có l10n.yaml"));
}

}  // namespace
}  // namespace l10n::tool

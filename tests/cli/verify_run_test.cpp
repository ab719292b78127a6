// l10n verify, init and pseudo on the disk.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "cli/site.hpp"

namespace l10n::tool {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

TEST(Verify, TakesTheSourcesOfASiteAndTheirTranslations) {
  const Site site;
  make_site(site);
  site.put("content/a.md", "# One\n");
  site.put("content/orphan.md", "no source\n");
  const Outcome outcome = site.run({"verify"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(outcome.out,
            "pages: 3, units: 5, pages that hold: 3, that do not: 0\n");
}

TEST(Verify, TakesPagesAndFoldersWithoutAConfiguration) {
  const Site site;
  site.put("a.md", "one\n");
  site.put("docs/b.md", "two\n\nthree\n");
  site.put("docs/c.txt", "no page\n");
  EXPECT_THAT(site.run({"verify", "a.md", "docs/"}).out,
              HasSubstr("pages: 2, units: 3, "));
  EXPECT_THAT(site.run({"verify", "docs/c.txt"}).out, HasSubstr("pages: 1, "));
  EXPECT_EQ(site.run({"verify"}).status, 2);
}

TEST(Verify, FailsWhereAPageCannotBeRead) {
  const Site site;
  site.put("a.md", "ok\n");
  site.put("b.md", "\n\nno\xFFt\n");
  const Outcome outcome = site.run({"verify", "a.md", "b.md", "none.md"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("b.md:3:3: error: "),
                                 HasSubstr("none.md: error: ")));
  EXPECT_THAT(outcome.out, HasSubstr("pages that hold: 1, that do not: 2"));
}

TEST(Verify, NamesWhatIsInNoUnit) {
  const Site site;
  site.put("a.md", "one\n\n{{< open \n");
  const Outcome outcome = site.run({"verify", "a.md"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.err, HasSubstr("a.md:3:1: warning: "));
}

TEST(Verify, TellsMachines) {
  const Site site;
  site.put("a.md", "one\n");
  const auto json =
      nlohmann::json::parse(site.run({"verify", "--json", "a.md"}).out);
  EXPECT_EQ(json["result"],
            nlohmann::json::parse(
                R"({"pages": 1, "units": 1, "broken": 0, "unread": 0})"));
}

TEST(Init, WritesAConfigurationThatExtractReads) {
  const Site site;
  site.put("content/a.vi.md", "một\n");
  const Outcome outcome = site.run({"init"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.err,
              AllOf(HasSubstr("vi is taken as the source language"),
                    HasSubstr("en is a suggestion")));
  EXPECT_THAT(
      site.get("l10n.yaml"),
      AllOf(HasSubstr("source_language: vi\n"), HasSubstr("languages: [en]\n"),
            HasSubstr("# - no other language was found; en is a "
                      "suggestion\n")));
  EXPECT_EQ(site.run({"extract"}).status, 0);
  EXPECT_EQ(site.run({"merge"}).status, 0);
  EXPECT_EQ(site.get("content/a.en.md"), "một\n");
}

TEST(Init, SaysWhatToDoNextOnASiteInOneLanguageAndInTwo) {
  const Site one;
  one.put("content/a.vi.md", "# Một\n");
  EXPECT_THAT(one.run({"init"}).out, HasSubstr("next: l10n extract"));
  const Site two;
  two.put("content/a.vi.md", "# Một\n");
  two.put("content/a.en.md", "# One\n");
  EXPECT_THAT(two.run({"init"}).out, HasSubstr("next: l10n adopt"));
}

TEST(Init, NeverOverwritesAConfiguration) {
  const Site site;
  make_site(site);
  const std::string before = site.get("l10n.yaml");
  const Outcome outcome = site.run({"init"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("l10n.yaml: error: "),
                                 HasSubstr("[configuration-exists]")));
  EXPECT_EQ(site.get("l10n.yaml"), before);
}

TEST(Init, ADryRunShowsWhatItWouldWrite) {
  const Site site;
  site.put("content/a.vi.md", "một\n");
  const Outcome outcome = site.run({"init", "--dry-run"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.out, HasSubstr("source_language: vi\n"));
  EXPECT_FALSE(site.has("l10n.yaml"));
  const auto json =
      nlohmann::json::parse(site.run({"init", "--dry-run", "--json"}).out);
  EXPECT_THAT(json["result"]["configuration"].get<std::string>(),
              HasSubstr("source_language: vi\n"));
}

TEST(Init, SaysThatThereIsNoPage) {
  const Site site;
  const Outcome outcome = site.run({"init"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("no Markdown page was found here"));
}

TEST(Pseudo, FillsACatalogThatHoldsNoTranslationsYet) {
  const Site site;
  make_site(site);
  ASSERT_EQ(site.run({"extract"}).status, 0);
  const Outcome outcome = site.run({"pseudo", "po/l10n.pot", "-o", "po/en.po"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(outcome.out, "po/en.po: 3 messages\n");
  EXPECT_THAT(site.get("po/en.po"), AllOf(HasSubstr("msgstr \"⟦hå"),
                                          HasSubstr("\"Language: en\\n\"")));
  EXPECT_EQ(site.run({"pseudo", "po/l10n.pot", "-o", "po/en.po"}).status, 0);
  ASSERT_EQ(site.run({"merge"}).status, 0);
  EXPECT_EQ(site.get("content/b.md"), "⟦håî⟧\n\n⟦bå⟧\n");
  EXPECT_THAT(site.run({"extract"}).out, HasSubstr("po/en.po: messages: 3, "
                                                   "unchanged"));
}

TEST(Pseudo, NeverOverwritesTranslations) {
  const Site site;
  make_site(site);
  ASSERT_EQ(site.run({"extract"}).status, 0);
  site.translate("po/en.po", "hai", "two");
  const std::string before = site.get("po/en.po");
  const Outcome outcome = site.run({"pseudo", "po/l10n.pot", "-o", "po/en.po"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("po/en.po: error: "));
  EXPECT_EQ(site.get("po/en.po"), before);
  EXPECT_EQ(site.run({"pseudo", "po/en.po", "-o", "pseudo.po"}).status, 0);
  EXPECT_THAT(site.get("pseudo.po"), Not(HasSubstr("\"two\"")));
}

TEST(Pseudo, SaysThatTheCatalogIsMissing) {
  const Site site;
  const Outcome outcome = site.run({"pseudo", "none.po", "-o", "x.po"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err,
              HasSubstr("none.po: error: there is no such catalog"));
  EXPECT_FALSE(site.has("x.po"));
}

}  // namespace
}  // namespace l10n::tool

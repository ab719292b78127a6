// Which language a catalog, and a page, is in.
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/site.hpp"

namespace l10n::tool {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

TEST(Languages, TwoCatalogsOfOneLanguageAreRefusedByEveryCommand) {
  const Site site;
  make_site(site);
  site.change("l10n.yaml", "[en]", "[en, fr]");
  ASSERT_EQ(site.run({"extract"}).status, 0);
  site.translate("po/en.po", "ba", "three");
  const std::string english = site.get("po/en.po");
  site.put("po/fr.po", english);
  for (const std::string command :
       {"extract", "merge", "suggest", "check", "status"}) {
    const Outcome outcome = site.run({command});
    EXPECT_EQ(outcome.status, 2) << command;
    EXPECT_THAT(
        outcome.err,
        AllOf(HasSubstr("po/fr.po:"),
              HasSubstr("error: the catalog is for 'en', not for 'fr' "
                        "[language]"),
              HasSubstr("help: move it away, or correct its field Language")))
        << command;
    EXPECT_EQ(site.get("po/en.po"), english) << command;
    EXPECT_EQ(site.get("po/fr.po"), english) << command;
    EXPECT_FALSE(site.has("content/b.md")) << command;
    EXPECT_FALSE(site.has("content/b.fr.md")) << command;
  }
}

TEST(Languages, ASecondFileForALanguageIsRefused) {
  const Site site;
  make_site(site);
  site.change("l10n.yaml", "[en]", "[en, pt-BR]");
  ASSERT_EQ(site.run({"extract"}).status, 0);
  const std::string ours = site.get("po/pt_BR.po");
  site.put("po/pt-br.po", ours);
  const Outcome second = site.run({"extract"});
  EXPECT_EQ(second.status, 2);
  EXPECT_THAT(second.err,
              HasSubstr("po/pt-br.po:1:1: error: a second catalog for 'pt-BR' "
                        "beside po/pt_BR.po [language]"));
  EXPECT_EQ(site.get("po/pt_BR.po"), ours);
  site.remove("po/pt_BR.po");
  const Outcome renamed = site.run({"extract"});
  EXPECT_EQ(renamed.status, 2);
  EXPECT_THAT(renamed.err, AllOf(HasSubstr("the catalog for 'pt-BR' is called "
                                           "po/pt_BR.po"),
                                 HasSubstr("git mv po/pt-br.po po/pt_BR.po")));
  EXPECT_FALSE(site.has("po/pt_BR.po"));
}

TEST(Languages, OfAPageIsNotThatOfItsTranslations) {
  const Site site;
  site.put("a.vi.md", "hai\n");
  const Outcome outcome =
      site.run({"extract", "a.vi.md", "--to=vi", "-o", "x.po"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err,
              HasSubstr("pages and translations are both in 'vi'"));
  EXPECT_FALSE(site.has("x.po"));
}

TEST(Languages, OneLanguageInTwoSpellingsIsRefused) {
  const Site site;
  make_site(site);
  site.change("l10n.yaml", "[en]", "[pt-BR, pt_BR]");
  const Outcome outcome = site.run({"extract"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("`pt_BR` stands here twice"));
  EXPECT_FALSE(site.has("po"));
}

// Some pages are written in the other language: two configurations.
TEST(Languages, ASiteIsWrittenInBoth) {
  const Site site;
  site.put("l10n.yaml",
           "source_language: vi\nlanguages: [en]\ndefault_language: en\n"
           "exclude: [\"content/blog/**\"]\n");
  site.put("l10n.en.yaml",
           "source_language: en\nlanguages: [vi]\ndefault_language: en\n"
           "catalogs: po-en\ninclude: [\"content/blog/**\"]\n");
  site.put("content/a.vi.md", "# Chào\n");
  site.put("content/blog/b.md", "# Hello\n");
  const std::string english = "--config=l10n.en.yaml";
  ASSERT_EQ(site.run({"extract"}).status, 0);
  ASSERT_EQ(site.run({"extract", english}).status, 0);
  site.translate("po/en.po", "Chào", "Hi");
  site.translate("po-en/vi.po", "Hello", "Xin chào");
  ASSERT_EQ(site.run({"merge"}).status, 0);
  ASSERT_EQ(site.run({"merge", english}).status, 0);
  EXPECT_EQ(site.get("content/a.md"), "# Hi\n");
  EXPECT_EQ(site.get("content/blog/b.vi.md"), "# Xin chào\n");
  for (const std::string command : {"extract", "merge"}) {
    EXPECT_THAT(site.run({command}).out, Not(HasSubstr("blog")));
    EXPECT_THAT(site.run({command, english}).out, Not(HasSubstr("a.md")));
  }
  EXPECT_EQ(site.run({"merge", "--check"}).status, 0);
  EXPECT_EQ(site.run({"merge", "--check", english}).status, 0);
  EXPECT_EQ(site.run({"extract", "--config=other.yaml"}).status, 2);
}

}  // namespace
}  // namespace l10n::tool

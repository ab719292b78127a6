// Catalogs that are not for the language that they are taken for.
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/site.hpp"

namespace l10n::tool {
namespace {

using testing::AllOf;
using testing::HasSubstr;

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

TEST(Languages, OneLanguageInTwoSpellingsIsRefused) {
  const Site site;
  make_site(site);
  site.change("l10n.yaml", "[en]", "[pt-BR, pt_BR]");
  const Outcome outcome = site.run({"extract"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("`pt_BR` stands here twice"));
  EXPECT_FALSE(site.has("po"));
}

}  // namespace
}  // namespace l10n::tool

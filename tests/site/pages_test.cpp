#include "l10n/site/pages.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "l10n/site/reader.hpp"
#include "site/scratch.hpp"

namespace l10n::site {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

auto suffix_site(std::string default_language) -> Configuration {
  Configuration configuration;
  configuration.source_language = "vi";
  configuration.languages = {"en", "ja"};
  configuration.default_language = std::move(default_language);
  return configuration;
}

auto paths(const PageList& list) -> std::vector<std::string> {
  std::vector<std::string> paths;
  for (const SourcePage& page : list.pages) {
    paths.push_back(page.path);
  }
  return paths;
}

TEST(ListPages, GivesSourcesAndTheirTargetsInOrder) {
  const Scratch scratch;
  for (const char* const name :
       {"content/b/_index.vi.md", "content/b/_index.md", "content/a.vi.md",
        "content/a.ja.md", "content/a.en.md", "content/picture.vi.png",
        "other/x.vi.md", "content/public/c.vi.md",
        "content/node_modules/d.vi.md", "content/.e.vi.md"}) {
    scratch.put(name, "");
  }
  const auto list = list_pages(suffix_site("en"), scratch.root());
  ASSERT_TRUE(list);
  EXPECT_THAT(list->diagnostics, IsEmpty());
  EXPECT_THAT(list->pages,
              ElementsAre(SourcePage{"content/a.vi.md",
                                     "a",
                                     {{"en", "content/a.md"},
                                      {"ja", "content/a.ja.md"}}},
                          SourcePage{"content/b/_index.vi.md",
                                     "b/_index",
                                     {{"en", "content/b/_index.md"},
                                      {"ja", "content/b/_index.ja.md"}}},
                          SourcePage{"content/public/c.vi.md",
                                     "public/c",
                                     {{"en", "content/public/c.md"},
                                      {"ja", "content/public/c.ja.md"}}}));
}

TEST(ListPages, TakesPagesWithoutASuffixAsSourcesOfTheDefaultLanguage) {
  const Scratch scratch;
  for (const char* const name :
       {"content/page.md", "content/page.ja.md", "content/v1.2.md"}) {
    scratch.put(name, "");
  }
  const auto list = list_pages(suffix_site("vi"), scratch.root());
  EXPECT_THAT(paths(*list), ElementsAre("content/page.md", "content/v1.2.md"));
  EXPECT_EQ(list->pages[1].targets[0].path, "content/v1.2.en.md");
}

TEST(ListPages, LeavesOutWhatIsExcluded) {
  const Scratch scratch;
  scratch.put("content/a.vi.md", "");
  scratch.put("content/drafts/x/b.vi.md", "");
  auto configuration = suffix_site("en");
  configuration.exclude = {"content/drafts/**"};
  EXPECT_THAT(paths(*list_pages(configuration, scratch.root())),
              ElementsAre("content/a.vi.md"));
}

TEST(ListPages, HasWhatIsIncludedAlone) {
  const Scratch scratch;
  scratch.put("content/a.vi.md", "");
  scratch.put("content/docs/b.vi.md", "");
  scratch.put("content/docs/drafts/c.vi.md", "");
  auto configuration = suffix_site("en");
  configuration.include = {"content/docs/**"};
  configuration.exclude = {"**/drafts/**"};
  EXPECT_THAT(paths(*list_pages(configuration, scratch.root())),
              ElementsAre("content/docs/b.vi.md"));
}

TEST(ListPages, ReportsTwoSourcesOfOneTarget) {
  const Scratch scratch;
  scratch.put("content/page.md", "");
  scratch.put("content/page.vi.md", "");
  const auto list = list_pages(suffix_site("vi"), scratch.root());
  ASSERT_THAT(list->diagnostics, SizeIs(2));
  EXPECT_EQ(list->diagnostics[0].code, Code::NameClash);
  EXPECT_EQ(list->diagnostics[0].severity, Severity::Error);
  EXPECT_EQ(list->diagnostics[0].where.path, "content/page.vi.md");
  EXPECT_THAT(list->diagnostics[0].message, HasSubstr("content/page.en.md"));
  EXPECT_THAT(list->pages[0].targets, IsEmpty());
  EXPECT_THAT(list->pages[1].targets, IsEmpty());
}

TEST(ListPages, NamesPagesThatAreNobodysTranslation) {
  const Scratch scratch;
  scratch.put("content/a.md", "");
  scratch.put("content/a.vi.md", "");
  scratch.put("content/cai-dat.vi.md", "");
  scratch.put("content/b.fr.md", "");
  scratch.put("content/out.md", "");
  scratch.put("content/out.vi.md", "");
  auto configuration = suffix_site("en");
  configuration.exclude = {"content/out.md"};
  configuration.source_language = "en";
  configuration.languages = {"vi"};
  const auto list = list_pages(configuration, scratch.root());
  EXPECT_THAT(list->lone, ElementsAre("content/cai-dat.vi.md"));
}

TEST(ListPages, NeverMakesASourceTheTargetOfAnother) {
  const Scratch scratch;
  scratch.put("content/a.vi.vi.md", "");
  scratch.put("content/a.vi.md", "");
  auto configuration = suffix_site("vi");
  configuration.languages = {"en"};
  configuration.layout = {LayoutKind::Pattern, "content/{path}.md",
                          "content/{path}.vi.md"};
  const auto list = list_pages(configuration, scratch.root());
  for (const SourcePage& page : list->pages) {
    for (const Target& target : page.targets) {
      EXPECT_THAT(paths(*list), testing::Not(testing::Contains(target.path)));
    }
  }
}

TEST(ListPages, WarnsOfTwinsInCaseAndNormalForm) {
  const Scratch scratch;
  scratch.put("content/Page.vi.md", "");
  scratch.put("content/page.vi.md", "");
  scratch.put("content/bu\xCC\x9B\xC6\xA1.vi.md", "");  // decomposed and not
  scratch.put("content/b\xC6\xB0\xC6\xA1.vi.md", "");
  if (fs::exists(scratch / "content/PAGE.VI.MD")) {
    GTEST_SKIP() << "this file system folds case";
  }
  auto configuration = suffix_site("en");
  configuration.languages = {"en"};
  const auto list = list_pages(configuration, scratch.root());
  ASSERT_THAT(list->diagnostics, SizeIs(2));
  for (const Diagnostic& diagnostic : list->diagnostics) {
    EXPECT_EQ(diagnostic.code, Code::NameClash);
    EXPECT_EQ(diagnostic.severity, Severity::Warning);
  }
  for (const SourcePage& page : list->pages) {
    EXPECT_THAT(page.targets, SizeIs(1));
  }
}

TEST(ListPages, ReportsTwoPagesOfOneCatalog) {
  const Scratch scratch;
  scratch.put("content/page.vi.md", "");
  scratch.put("content/page.vi.mdx", "");
  auto configuration = suffix_site("en");
  EXPECT_THAT(list_pages(configuration, scratch.root())->diagnostics,
              IsEmpty());
  configuration.split = Split::Page;
  const auto list = list_pages(configuration, scratch.root());
  EXPECT_THAT(paths(*list), ElementsAre("content/page.vi.md"));
  ASSERT_THAT(list->diagnostics, SizeIs(1));
  EXPECT_EQ(list->diagnostics[0].code, Code::NameClash);
}

TEST(ListPages, ReadsFoldersAndPatterns) {
  const Scratch scratch;
  for (const char* const name :
       {"content/vi/a.md", "content/en/a.md", "content/loose.md", "docs/x.mdx",
        "docs/y/z.md", "i18n/en/docs/x.mdx"}) {
    scratch.put(name, "");
  }
  auto configuration = suffix_site("");
  configuration.languages = {"en"};
  configuration.layout.kind = LayoutKind::Folders;
  EXPECT_THAT(list_pages(configuration, scratch.root())->pages,
              ElementsAre(SourcePage{
                  "content/vi/a.md", "a", {{"en", "content/en/a.md"}}}));
  configuration.layout = {LayoutKind::Pattern, "docs/{path}",
                          "i18n/{lang}/docs/{path}"};
  EXPECT_THAT(
      list_pages(configuration, scratch.root())->pages,
      ElementsAre(
          SourcePage{"docs/x.mdx", "x", {{"en", "i18n/en/docs/x.mdx"}}},
          SourcePage{"docs/y/z.md", "y/z", {{"en", "i18n/en/docs/y/z.md"}}}));
}

TEST(ListPages, SaysThatTheContentIsMissing) {
  const Scratch scratch;
  scratch.put("l10n.yaml", "");
  const auto list = list_pages(suffix_site("en"), scratch.root());
  ASSERT_FALSE(list);
  EXPECT_EQ(list.error().code, Code::BadValue);
  const std::string smallest = "source_language: vi\nlanguages: [en]\n";
  for (const std::string setting :
       {"content: nix", "content: l10n.yaml", "layout: nix/{lang}/{path}"}) {
    const auto site =
        parse_configuration(smallest + setting + '\n', "l10n.yaml");
    ASSERT_TRUE(site) << to_string(site.error());
    const auto pages = list_pages(*site, scratch.root());
    ASSERT_FALSE(pages) << setting;
    EXPECT_EQ(pages.error().where, (Location{"l10n.yaml", 3, 1}));
  }
}

}  // namespace
}  // namespace l10n::site

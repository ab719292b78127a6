#include "l10n/site/layout.hpp"

#include <gtest/gtest.h>

namespace l10n::site {
namespace {

auto site(LayoutKind kind, std::string default_language = "") -> Configuration {
  Configuration configuration;
  configuration.source_language = "vi";
  configuration.languages = {"en", "pt-BR"};
  configuration.layout.kind = kind;
  configuration.default_language = std::move(default_language);
  return configuration;
}

auto pattern(std::string source, std::string target) -> Configuration {
  Configuration configuration = site(LayoutKind::Pattern);
  configuration.layout.source = std::move(source);
  configuration.layout.target = std::move(target);
  return configuration;
}

// "name|language", or "-" for what is no page.
auto shown(const Configuration& configuration, std::string_view path)
    -> std::string {
  const auto page = page_path(configuration, path);
  return page ? page->name + '|' + page->language : "-";
}

TEST(SuffixLayout, TakesTheLanguageFromTheName) {
  const auto suffix = site(LayoutKind::Suffix, "en");
  EXPECT_EQ(shown(suffix, "content/a/_index.vi.md"), "a/_index|vi");
  EXPECT_EQ(shown(suffix, "content/page.VI.markdown"), "page|vi");
  EXPECT_EQ(shown(suffix, "content/page.pt-br.mdx"), "page|pt-BR");
  EXPECT_EQ(shown(suffix, "content/page.en.md"), "page|en");
  EXPECT_EQ(shown(suffix, "content/page.md"), "page|en");
  EXPECT_EQ(shown(suffix, "content/v1.2.md"), "v1.2|en");
  EXPECT_EQ(shown(suffix, "content/v1.2.vi.md"), "v1.2|vi");
  EXPECT_EQ(shown(suffix, "content/page.fr.md"), "page.fr|en");
  EXPECT_EQ(shown(suffix, "content/page.vi.png"), "-");
  EXPECT_EQ(shown(suffix, "content/.md"), "-");
  EXPECT_EQ(shown(suffix, "README.md"), "-");
  EXPECT_EQ(shown(site(LayoutKind::Suffix), "content/page.md"), "page|");
}

TEST(SuffixLayout, NamesTheTargets) {
  const auto plain = site(LayoutKind::Suffix);
  const auto with_default = site(LayoutKind::Suffix, "en");
  EXPECT_EQ(target_path(plain, "content/page.vi.md", "en"),
            "content/page.en.md");
  EXPECT_EQ(target_path(with_default, "content/page.vi.md", "en"),
            "content/page.md");
  EXPECT_EQ(target_path(with_default, "content/a/_index.vi.mdx", "pt-BR"),
            "content/a/_index.pt-BR.mdx");
  EXPECT_EQ(target_path(with_default, "content/v1.2.vi.md", "en"),
            "content/v1.2.md");
  const auto source_is_default = site(LayoutKind::Suffix, "vi");
  EXPECT_EQ(target_path(source_is_default, "content/v1.2.md", "en"),
            "content/v1.2.en.md");
  EXPECT_EQ(target_path(source_is_default, "content/page.vi.md", "en"),
            "content/page.en.md");
}

TEST(FolderLayout, TakesTheLanguageFromAnyFolder) {
  auto folders = site(LayoutKind::Folders);
  EXPECT_EQ(shown(folders, "content/vi/a/page.md"), "a/page|vi");
  EXPECT_EQ(shown(folders, "content/guide/vi/page.md"), "guide/page|vi");
  EXPECT_EQ(shown(folders, "content/vi/en/page.md"), "en/page|vi");
  EXPECT_EQ(shown(folders, "content/page.md"), "page|");
  EXPECT_EQ(target_path(folders, "content/vi/a/page.md", "en"),
            "content/en/a/page.md");
  EXPECT_EQ(target_path(folders, "content/guide/vi/page.md", "pt-BR"),
            "content/guide/pt-BR/page.md");
  folders.content = ".";
  EXPECT_EQ(shown(folders, "vi/page.md"), "page|vi");
  EXPECT_EQ(target_path(folders, "vi/page.md", "en"), "en/page.md");
  folders.content = "content/vi";
  EXPECT_EQ(shown(folders, "content/vi/a/page.md"), "a/page|vi");
  EXPECT_EQ(target_path(folders, "content/vi/a/page.md", "en"),
            "content/en/a/page.md");
}

TEST(FolderLayout, PutsTheDefaultLanguageIntoTheRoot) {
  auto folders = site(LayoutKind::Folders, "en");
  folders.default_in_root = true;
  EXPECT_EQ(shown(folders, "content/a/page.md"), "a/page|en");
  EXPECT_EQ(shown(folders, "content/vi/a/page.md"), "a/page|vi");
  EXPECT_EQ(target_path(folders, "content/vi/a/page.md", "en"),
            "content/a/page.md");
  EXPECT_EQ(target_path(folders, "content/vi/a/page.md", "pt-BR"),
            "content/pt-BR/a/page.md");
  folders.default_language = "vi";
  EXPECT_EQ(target_path(folders, "content/a/page.md", "en"),
            "content/en/a/page.md");
}

TEST(PatternLayout, TakesPathAndLanguageFromTheirPlaces) {
  const auto one = pattern("docs/{lang}/{path}.md", "docs/{lang}/{path}.md");
  EXPECT_EQ(shown(one, "docs/vi/a/page.md"), "a/page|vi");
  EXPECT_EQ(shown(one, "docs/pt-BR/page.md"), "page|pt-BR");
  EXPECT_EQ(shown(one, "docs/fr/page.md"), "-");
  EXPECT_EQ(shown(one, "docs/vi/.md"), "-");
  EXPECT_EQ(target_path(one, "docs/vi/a/page.md", "en"), "docs/en/a/page.md");
  const auto two = pattern("docs/{path}", "i18n/{lang}/docs/{path}");
  EXPECT_EQ(shown(two, "docs/a/page.mdx"), "a/page|vi");
  EXPECT_EQ(shown(two, "i18n/en/docs/a/page.mdx"), "a/page|en");
  EXPECT_EQ(shown(two, "docs/a/picture.png"), "-");
  EXPECT_EQ(target_path(two, "docs/a/page.mdx", "en"),
            "i18n/en/docs/a/page.mdx");
}

TEST(PatternLayout, GivesAPageToThePatternThatSaysMost) {
  const auto nested = pattern("docs/{path}.md", "docs/{lang}/{path}.md");
  EXPECT_EQ(shown(nested, "docs/a/page.md"), "a/page|vi");
  EXPECT_EQ(shown(nested, "docs/en/page.md"), "page|en");
  const auto root = pattern("docs/vi/{path}.md", "docs/{path}.md");
  EXPECT_EQ(shown(root, "docs/vi/page.md"), "page|vi");
}

TEST(LanguageOf, ReadsNamesAndFolders) {
  EXPECT_EQ(language_of("page.vi.md"), "vi");
  EXPECT_EQ(language_of("a/b/page.pt-BR.md"), "pt-BR");
  EXPECT_EQ(language_of("content/vi/x.md"), "vi");
  EXPECT_EQ(language_of("en/content/vi/x.md"), "vi");
  EXPECT_EQ(language_of("/vi/x.md"), "vi");
  EXPECT_EQ(language_of("content/zh-Hant/x.md"), "zh-Hant");
  EXPECT_EQ(language_of("vi/page.en.md"), "en");
}

TEST(LanguageOf, FindsNoneWhereThereIsNone) {
  for (const std::string_view path :
       {"page.md", "page.min.md", "v1.2.md", "content/x.md", "vi.md", "vi",
        ".vi.md", "", "client.ts.md", "abc/x.md", "a b/x.md"}) {
    EXPECT_EQ(language_of(path), "") << path;
  }
}

TEST(CatalogPaths, AreOneForAllOrOneForEachPage) {
  Configuration configuration;
  EXPECT_EQ(template_path(configuration, "a/page"), "po/l10n.pot");
  EXPECT_EQ(catalog_path(configuration, "a/page", "pt-BR"), "po/pt_BR.po");
  EXPECT_EQ(record_path(configuration), "po/l10n.record");
  configuration.split = Split::Page;
  EXPECT_EQ(template_path(configuration, "a/page"), "po/a/page/l10n.pot");
  EXPECT_EQ(catalog_path(configuration, "a/page", "en"), "po/a/page/en.po");
  configuration.catalogs = ".";
  EXPECT_EQ(template_path(configuration, "a"), "a/l10n.pot");
  EXPECT_EQ(record_path(configuration), "l10n.record");
}

TEST(Contexts, AreGivenByTheFirstRuleThatFits) {
  Configuration configuration;
  configuration.contexts = {{"content/api/**", "", "api"},
                            {"", "Home", "menu"},
                            {"content/a.md", "Home", "never"}};
  EXPECT_EQ(context_of(configuration, "content/api/x.md", "Home"), "api");
  EXPECT_EQ(context_of(configuration, "content/a.md", "Home"), "menu");
  EXPECT_EQ(context_of(configuration, "content/a.md", "House"), "");
}

}  // namespace
}  // namespace l10n::site

#include "l10n/site/detection.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "l10n/site/hugo.hpp"
#include "l10n/site/reader.hpp"
#include "site/scratch.hpp"

namespace l10n::site {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct Expected {
  LayoutKind layout = LayoutKind::Suffix;
  std::string content = "content";
  std::string source;
  std::vector<std::string> languages;
  std::string default_language = {};
  bool default_in_root = false;
};

// What detect() finds; that its l10n.yaml says the same is checked on the way.
auto detected(const Scratch& scratch) -> Detection {
  const auto detection = detect(scratch.root());
  EXPECT_TRUE(detection);
  const auto read = parse_configuration(to_yaml(*detection), "l10n.yaml");
  EXPECT_TRUE(read) << to_string(read.error()) << to_yaml(*detection);
  Configuration again = *read;
  again.path = "";
  Configuration found = detection->configuration;
  if (found.layout.kind == LayoutKind::Pattern) {
    found.content = again.content;  // a pattern needs none
  }
  EXPECT_EQ(again, found) << to_yaml(*detection);
  return *detection;
}

void expect(const Scratch& scratch, const Expected& expected) {
  const Configuration found = detected(scratch).configuration;
  EXPECT_EQ(found.layout.kind, expected.layout);
  EXPECT_EQ(found.content, expected.content);
  EXPECT_EQ(found.source_language, expected.source);
  EXPECT_EQ(found.languages, expected.languages);
  EXPECT_EQ(found.default_language, expected.default_language);
  EXPECT_EQ(found.default_in_root, expected.default_in_root);
}

void put(const Scratch& scratch, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    scratch.put(name, "text\n");
  }
}

TEST(Detect, FindsHugoBySuffixWithItsDefaultLanguage) {
  const Scratch scratch;
  scratch.put("config.toml",
              "defaultContentLanguage = \"en\"\n[Languages.vi]\n"
              "title = 'x'\n[Languages.en]\n");
  put(scratch, {"README.md", "content/_index.md", "content/_index.vi.md",
                "content/a/_index.md", "content/a/_index.vi.md",
                "themes/learn/exampleSite/content/x.fr.md"});
  expect(scratch,
         {.source = "en", .languages = {"vi"}, .default_language = "en"});
}

TEST(Detect, TakesTheLanguageWithMorePagesAsTheSource) {
  const Scratch scratch;
  scratch.put("hugo.yaml",
              "defaultContentLanguage: en\nlanguages:\n  en:\n"
              "    title: x\n  vi:\n    title: y\n");
  put(scratch, {"content/_index.md", "content/_index.vi.md", "content/a.vi.md",
                "content/b.vi.md"});
  expect(scratch,
         {.source = "vi", .languages = {"en"}, .default_language = "en"});
}

TEST(Detect, FindsSuffixesWithoutAnySiteConfiguration) {
  const Scratch scratch;
  put(scratch, {"content/a.vi.md", "content/a.en.md", "content/b.vi.md"});
  expect(scratch, {.source = "vi", .languages = {"en"}});
}

TEST(Detect, FindsMoreThanTwoLanguages) {
  const Scratch scratch;
  scratch.put("config/_default/config.toml", "defaultContentLanguage = 'en'\n");
  scratch.put("config/_default/languages.toml", "[en]\n[vi]\n[ja]\n[ko]\n");
  put(scratch,
      {"content/a.md", "content/a.vi.md", "content/a.ja.md", "content/b.md"});
  expect(scratch, {.source = "en",
                   .languages = {"ja", "vi", "ko"},
                   .default_language = "en"});
}

TEST(Detect, FindsHugoByFolder) {
  const Scratch scratch;
  scratch.put("hugo.toml",
              "defaultContentLanguage = 'vi'\n[languages]\n  [languages.vi]\n"
              "    contentDir = 'content/vi'\n  [languages.en]\n"
              "    contentDir = 'content/en'\n");
  put(scratch, {"content/vi/_index.md", "content/vi/a.md",
                "content/en/_index.md", "content/en/a.md"});
  expect(scratch,
         {.layout = LayoutKind::Folders, .source = "vi", .languages = {"en"}});
}

TEST(Detect, FindsPlainFolders) {
  for (const char* const name : {"docs", "src/content", "content/posts"}) {
    const std::string content = name;
    const Scratch scratch;
    put(scratch,
        {content + "/en/a.md", content + "/vi/a.md", content + "/vi/b.md"});
    expect(scratch, {.layout = LayoutKind::Folders,
                     .content = content,
                     .source = "vi",
                     .languages = {"en"}});
  }
}

TEST(Detect, FindsFoldersAtTheRoot) {
  const Scratch scratch;
  put(scratch, {"en/a.md", "vi/a.md", "en/b.md", "README.md"});
  expect(scratch, {.layout = LayoutKind::Folders,
                   .content = ".",
                   .source = "en",
                   .languages = {"vi"}});
}

TEST(Detect, FindsTheDefaultLanguageInTheRootOfTheFolders) {
  const Scratch scratch;
  scratch.put("config.yaml", "defaultContentLanguage: en\n");
  put(scratch, {"docs/a.md", "docs/b/c.md", "docs/vi/a.md"});
  expect(scratch, {.layout = LayoutKind::Folders,
                   .content = "docs",
                   .source = "en",
                   .languages = {"vi"},
                   .default_language = "en",
                   .default_in_root = true});
}

TEST(Detect, FindsDocusaurus) {
  const Scratch scratch;
  scratch.put("docusaurus.config.js",
              "module.exports = {\n  i18n: {\n    defaultLocale: 'en',\n"
              "    locales: ['en', 'vi', 'ja'],\n  },\n};\n");
  put(scratch, {"docs/intro.md", "docs/a/b.mdx",
                "i18n/vi/docusaurus-plugin-content-docs/current/intro.md"});
  const Configuration found = detected(scratch).configuration;
  EXPECT_EQ(found.layout,
            (Layout{LayoutKind::Pattern, "docs/{path}",
                    "i18n/{lang}/docusaurus-plugin-content-docs/current/"
                    "{path}"}));
  EXPECT_EQ(found.source_language, "en");
  EXPECT_THAT(found.languages, ElementsAre("vi", "ja"));
}

TEST(Detect, FindsDocusaurusBeforeItsFirstTranslation) {
  const Scratch scratch;
  scratch.put("docusaurus.config.js",
              "module.exports = {\n  i18n: {\n    defaultLocale: 'en',\n"
              "    locales: ['en', 'vi'],\n  },\n};\n");
  put(scratch, {"docs/intro.md", "blog/a.md", "src/pages/about.md",
                "versioned_docs/version-1.0/intro.md"});
  const auto expect_docs = [&] {
    const Configuration found = detected(scratch).configuration;
    EXPECT_EQ(found.layout.source, "docs/{path}");
    EXPECT_EQ(found.source_language, "en");
    EXPECT_THAT(found.languages, ElementsAre("vi"));
  };
  expect_docs();
  // Those of a released version say nothing about docs/.
  put(scratch, {"i18n/vi/docusaurus-plugin-content-docs/version-1.0/intro.md"});
  expect_docs();
}

TEST(Detect, FindsTheFoldersThatHugoGivesItsLanguages) {
  const Scratch scratch;
  scratch.put("hugo.toml",
              "[languages.en]\ncontentDir = \"content/english\"\n"
              "[languages.vi]\ncontentDir = \"content/vietnamese\"\n"
              "[languages.fr]\ndisabled = true\n");
  put(scratch, {"content/english/_index.md", "content/english/a.md",
                "content/vietnamese/_index.md"});
  const Detection found = detected(scratch);
  EXPECT_EQ(found.configuration.source_language, "en");
  EXPECT_THAT(found.configuration.languages, ElementsAre("vi"));
  EXPECT_EQ(found.configuration.layout.source, "content/english/{path}");
  EXPECT_EQ(found.configuration.layout.target, "content/vietnamese/{path}");
  EXPECT_EQ(found.pairs, 1U);
}

TEST(Detect, LeavesOutLanguagesThatHugoDoesNotBuild) {
  const std::string languages =
      "languages:\n  en: {}\n  vi: {}\n  fr: {}\n  de: {}\n";
  for (const std::string& file :
       {"disableLanguages: [fr, 'de']\n" + languages,
        "disableLanguages:\n  - fr\n  - \"de\"\n" + languages,
        languages + "disableLanguages: [fr, DE]\n",
        std::string("[languages.en]\n[languages.vi]\n[languages.de]\n"
                    "disabled = true\n[languages.de.params]\na = 1\n")}) {
    SiteHints hints;
    read_hints(file, "hugo.yaml", hints);
    EXPECT_THAT(hints.languages, ElementsAre("en", "vi")) << file;
  }
}

TEST(Detect, FindsASingleLanguageByItsLetters) {
  const Scratch scratch;
  scratch.put("content/a.md",
              "# Giới thiệu\n\nBước đầu tiên của bài thực hành.\n");
  expect(scratch,
         {.source = "vi", .languages = {"en"}, .default_language = "vi"});
  EXPECT_THAT(detected(scratch).findings,
              Contains(HasSubstr("by their letters")));
}

// page.md beside page.vi.md is not Vietnamese, though it be a copy of it.
TEST(Detect, TakesPagesForTheLanguageThatTheyAreNotBeside) {
  constexpr const char* kText = "# Giới thiệu\n\nBước đầu tiên của bài.\n";
  const Scratch scratch;
  for (const char* const name : {"a", "b", "c"}) {
    scratch.put(std::string("content/") + name + ".md", kText);
    scratch.put(std::string("content/") + name + ".vi.md", kText);
  }
  expect(scratch,
         {.source = "en", .languages = {"vi"}, .default_language = "en"});
  EXPECT_THAT(detected(scratch).findings,
              Contains(HasSubstr("beside those in the other language")));
  const Scratch other;
  put(other, {"docs/a.md", "docs/a.en.md", "docs/b.md"});
  expect(other, {.content = "docs",
                 .source = "vi",
                 .languages = {"en"},
                 .default_language = "vi"});
}

TEST(Detect, KnowsTheDefaultLanguageOfHugo) {
  const Scratch scratch;
  scratch.put("config.toml", "[Languages]\n[Languages.vi]\n[Languages.en]\n");
  scratch.put("content/a.md", "# Giới thiệu\n\nBước đầu tiên của bài.\n");
  scratch.put("content/b.vi.md", "# Giới thiệu\n");
  expect(scratch,
         {.source = "en", .languages = {"vi"}, .default_language = "en"});
  EXPECT_THAT(detected(scratch).findings,
              Contains(HasSubstr("which is Hugo's default")));
}

TEST(Detect, TakesTheCodeOfVietNamForItsLanguage) {
  const Scratch scratch;
  put(scratch, {"content/_index.md", "content/_index.vn.md", "content/a.md"});
  expect(scratch,
         {.source = "en", .languages = {"vn"}, .default_language = "en"});
}

TEST(Detect, FindsASingleLanguageByTheSiteConfiguration) {
  const Scratch scratch;
  scratch.put("hugo.toml", "languageCode = \"en-us\"\n");
  put(scratch, {"content/a.md", "content/v1.2.md", "content/client.min.md"});
  expect(scratch,
         {.source = "en", .languages = {"vi"}, .default_language = "en"});
}

TEST(Detect, DoesNotTakeASingleOddNameForALanguage) {
  const Scratch scratch;
  put(scratch, {"docs/is/a.md", "docs/b.md", "docs/what.is.md"});
  expect(scratch, {.content = "docs",
                   .source = "en",
                   .languages = {"vi"},
                   .default_language = "en"});
}

TEST(Detect, TrustsTheSuffixOfAnIndexPage) {
  const Scratch scratch;
  put(scratch,
      {"content/_index.md", "content/1-a/_index.vi.md", "content/what.is.md"});
  expect(scratch,
         {.source = "en", .languages = {"vi"}, .default_language = "en"});
}

TEST(Detect, TakesALoneSuffixOfAllPagesAsTheSourceLanguage) {
  const Scratch scratch;
  put(scratch, {"README.md", "content/_index.vi.md", "content/a/b.vi.md"});
  expect(scratch, {.source = "vi", .languages = {"en"}});
  EXPECT_THAT(
      detected(scratch).findings,
      ElementsAre("the pages in content show their language in their names "
                  "(page.vi.md)",
                  "vi: 2 pages", "vi is taken as the source language",
                  "no other language was found; en is a suggestion"));
}

TEST(Detect, TakesTheLanguageOfTheSiteWhereAllPagesShowIt) {
  for (const char* const line :
       {"defaultContentLanguage = 'vi'\n", "languageCode = \"vi-VN\"\n"}) {
    const Scratch scratch;
    scratch.put("hugo.toml", line);
    put(scratch, {"content/_index.vi.md", "content/a.vi.md", "docs/b.md"});
    expect(scratch, {.source = "vi", .languages = {"en"}});
  }
}

TEST(Detect, TakesALoneFolderOfAllPagesAsTheSourceLanguage) {
  const Scratch scratch;
  put(scratch, {"content/vi/_index.md", "content/vi/a/b.md"});
  expect(scratch,
         {.layout = LayoutKind::Folders, .source = "vi", .languages = {"en"}});
}

TEST(Detect, SuggestsVietnameseForAnEnglishSite) {
  const Scratch scratch;
  put(scratch, {"docs/a.en.md", "docs/b.en.md"});
  expect(scratch, {.content = "docs", .source = "en", .languages = {"vi"}});
  EXPECT_THAT(detected(scratch).findings,
              Contains("no other language was found; vi is a suggestion"));
}

TEST(Detect, FindsALanguageForPagesThatHaveNoPartner) {
  const Scratch scratch;
  put(scratch, {"content/a.vi.md", "content/b.en.md", "content/c.vi.md"});
  expect(scratch, {.source = "vi", .languages = {"en"}});
}

TEST(Detect, SaysInWordsWhatItFound) {
  const Scratch scratch;
  scratch.put("hugo.toml", "defaultContentLanguage = 'en'\n");
  put(scratch, {"content/a.md", "content/a.vi.md", "content/b.vi.md"});
  EXPECT_THAT(
      detected(scratch).findings,
      ElementsAre("the site's own configuration is hugo.toml",
                  "the pages in content show their language in their names "
                  "(page.vi.md)",
                  "en: 1 page", "vi: 2 pages",
                  "vi is taken as the source language"));
}

TEST(Detect, ReportsAFolderWithoutPages) {
  const Scratch scratch;
  scratch.put("a.txt", "");
  EXPECT_EQ(detect(scratch.root()).error().code, Code::NoConfiguration);
  EXPECT_EQ(detect(scratch / "none").error().code, Code::CannotRead);
  scratch.put("README.md", "# Read me\n");
  EXPECT_TRUE(detect(scratch.root()));
}

TEST(Detect, QuotesOddFolders) {
  const Scratch scratch;
  put(scratch, {"my 'docs' #1/en/a.md", "my 'docs' #1/vi/a.md"});
  expect(scratch, {.layout = LayoutKind::Folders,
                   .content = "my 'docs' #1",
                   .source = "en",
                   .languages = {"vi"}});
}

TEST(ReadHints, ReadsTheFormsThatSitesUse) {
  const auto hints = [](std::string_view file, std::string_view text) {
    SiteHints found;
    read_hints(text, file, found);
    return found;
  };
  const auto json = hints(
      "config.json",
      "{\n  \"defaultContentLanguage\": \"vi\",\n  \"contentDir\": \"pages\",\n"
      "  \"languages\": {\n    \"vi\": {\n      \"title\": \"x\"\n    },\n"
      "    \"en\": {\n      \"title\": \"y\"\n    }\n  }\n}\n");
  EXPECT_EQ(json.default_language, "vi");
  EXPECT_EQ(json.content, "pages");
  EXPECT_THAT(json.languages, ElementsAre("vi", "en"));
  const auto toml = hints("hugo.toml",
                          "# defaultContentLanguage = 'fr'\n"
                          "DefaultContentLanguage = 'en' # as ever\n"
                          "[Languages]\n[Languages.en.params]\n[Languages.vi]\n"
                          "[[Languages.vi.menu.shortcuts]]\nname = 'ja'\n");
  EXPECT_EQ(toml.default_language, "en");
  EXPECT_THAT(toml.languages, ElementsAre("en", "vi"));
  const auto yaml = hints("config/_default/languages.yaml",
                          "en:\n  weight: 1\nvi:\n  weight: 2\n");
  EXPECT_THAT(yaml.languages, ElementsAre("en", "vi"));
  EXPECT_THAT(
      hints("hugo.yaml", "title: x\nlanguages: {}\nmenu:\n  en: 1\n").languages,
      IsEmpty());
  EXPECT_EQ(hints("hugo.toml", "defaultContentLanguage = 'English'\n")
                .default_language,
            "");
}

}  // namespace
}  // namespace l10n::site

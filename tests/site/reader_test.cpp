#include "l10n/site/reader.hpp"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "site/scratch.hpp"

namespace l10n::site {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr std::string_view kSmallest = "source_language: vi\nlanguages: [en]\n";

auto parse(const std::string& more) -> Result<Configuration> {
  return parse_configuration(std::string(kSmallest) + more, "l10n.yaml");
}

TEST(ParseConfiguration, ReadsTheSmallestForm) {
  const auto read = parse_configuration(
      "source_language: vi\n"
      "languages: [en]\n"
      "content: content\n"
      "layout: suffix          # page.vi.md -> page.en.md\n"
      "default_language: en    # its pages carry no suffix\n"
      "catalogs: po\n",
      "l10n.yaml");
  ASSERT_TRUE(read) << to_string(read.error());
  Configuration expected;
  expected.path = "l10n.yaml";
  expected.source_language = "vi";
  expected.languages = {"en"};
  expected.default_language = "en";
  EXPECT_EQ(*read, expected);
}

TEST(ParseConfiguration, KeepsTheDefaultsOfWhatIsNotSaid) {
  const auto read = parse("");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->content, "content");
  EXPECT_EQ(read->catalogs, "po");
  EXPECT_EQ(read->width, 79U);
  EXPECT_EQ(read->split, Split::None);
  EXPECT_EQ(read->references, References::Full);
  EXPECT_EQ(read->merge, MergePolicy{});
  EXPECT_THAT(read->front_matter,
              ElementsAre("title", "linkTitle", "description", "summary"));
}

TEST(ParseConfiguration, ReadsTheChecks) {
  const auto read = parse(
      "check:\n"
      "  minimum: 90\n"
      "  page_minimum: 50\n"
      "  exclude: [\"content/drafts/**\"]\n"
      "  weights: {\"content/start/**\": 3}\n"
      "  rules: {numbers: error, length: off}\n"
      "  tone_style: old\n"
      "  keep: [Amazon S3]\n"
      "  baseline: known.txt\n");
  ASSERT_TRUE(read) << to_string(read.error());
  EXPECT_EQ(read->check.minimum, 90);
  EXPECT_EQ(read->check.page_minimum, 50);
  EXPECT_EQ(read->check.rules.at("length"), "off");
  EXPECT_EQ(read->check.tone_style, "old");
  EXPECT_THAT(read->check.keep, ElementsAre("Amazon S3"));
  EXPECT_EQ(read->check.baseline, "known.txt");
  EXPECT_EQ(weight_of(*read, "content/drafts/a.md"), 0);
  EXPECT_EQ(weight_of(*read, "content/start/a.md"), 3);
  EXPECT_EQ(weight_of(*read, "content/a.md"), 1);
}

TEST(ParseConfiguration, RefusesChecksThatItDoesNotUnderstand) {
  for (const char* const text :
       {"check: {rules: {numbers: loud}}\n", "check: {weights: 3}\n",
        "check: {rules: [numbers]}\n", "check: {minimum: 101}\n"}) {
    const auto read = parse(text);
    ASSERT_FALSE(read) << text;
    EXPECT_EQ(read.error().code, Code::BadValue) << text;
  }
}

TEST(ParseConfiguration, ReadsEverySetting) {
  const auto read = parse_configuration(
      "source_language: en\n"
      "languages: [vi, pt-BR]\n"
      "content: ./site/pages/\n"
      "layout: folders\n"
      "default_language: en\n"
      "default_in_root: true\n"
      "catalogs: locale/\n"
      "split: page\n"
      "exclude: [\"site/pages/drafts/**\"]\n"
      "front_matter: {keys: [title, hero.title, menu.name]}\n"
      "shortcodes:\n"
      "  figure: {text: [caption, 0], body: none}\n"
      "  diagram: {body: raw}\n"
      "merge: {untranslated: skip, minimum: 80, fuzzy: true}\n"
      "guard: {allow: [md-link, md-code], links: "
      "[\"https://vi.example.org/*\"]}\n"
      "references: file\n"
      "width: 0\n"
      "contexts:\n"
      "  - {page: \"site/pages/api/**\", context: api}\n"
      "  - {text: Home, context: menu}\n"
      "project: Workshop 1.0\n"
      "bugs: docs@example.org\n",
      "x/l10n.yaml");
  ASSERT_TRUE(read) << to_string(read.error());
  EXPECT_EQ(read->path, "x/l10n.yaml");
  EXPECT_THAT(read->languages, ElementsAre("vi", "pt-BR"));
  EXPECT_EQ(read->content, "site/pages");
  EXPECT_EQ(read->layout.kind, LayoutKind::Folders);
  EXPECT_TRUE(read->default_in_root);
  EXPECT_EQ(read->catalogs, "locale");
  EXPECT_EQ(read->split, Split::Page);
  EXPECT_THAT(read->exclude, ElementsAre("site/pages/drafts/**"));
  EXPECT_THAT(read->front_matter,
              ElementsAre("title", "hero.title", "menu.name"));
  EXPECT_EQ(read->shortcodes.at("figure"),
            (ShortcodeRule{{"caption", "0"}, Body::None}));
  EXPECT_EQ(read->shortcodes.at("diagram").body, Body::Raw);
  EXPECT_EQ(read->shortcodes.at("mermaid").body, Body::Raw);
  EXPECT_EQ(read->merge, (MergePolicy{Untranslated::Skip, 80, true}));
  EXPECT_THAT(read->guard.allow, ElementsAre(Code::MdLink, Code::MdCode));
  EXPECT_EQ(read->references, References::File);
  EXPECT_EQ(read->width, 0U);
  EXPECT_THAT(read->contexts,
              ElementsAre(ContextRule{"site/pages/api/**", "", "api"},
                          ContextRule{"", "Home", "menu"}));
  EXPECT_EQ(read->project, "Workshop 1.0");
  EXPECT_EQ(read->bugs, "docs@example.org");
}

TEST(ParseConfiguration, ReadsPatterns) {
  EXPECT_EQ(parse("layout: \"docs/{lang}/{path}.md\"\n")->layout,
            (Layout{LayoutKind::Pattern, "docs/{lang}/{path}.md",
                    "docs/{lang}/{path}.md"}));
  EXPECT_EQ(parse("layout: {source: \"docs/{path}.md\", target: "
                  "\"i18n/{lang}/docs/{path}.md\"}\n")
                ->layout,
            (Layout{LayoutKind::Pattern, "docs/{path}.md",
                    "i18n/{lang}/docs/{path}.md"}));
}

TEST(ParseConfiguration, TakesNorwegianForALanguage) {
  const auto read = parse_configuration(
      "source_language: en\nlanguages: [no]\n", "l10n.yaml");
  ASSERT_TRUE(read);
  EXPECT_THAT(read->languages, ElementsAre("no"));
}

TEST(ParseConfiguration, ReadsAByteOrderMarkAndWindowsLineEnds) {
  EXPECT_TRUE(parse_configuration(
      "\xEF\xBB\xBFsource_language: vi\r\nlanguages: [en]\r\n", "l10n.yaml"));
}

TEST(ParseConfiguration, KnowsTheShortcodesOfHugoAndOfTheThemes) {
  const Configuration defaults;
  const auto texts = [&](std::string_view name) {
    return defaults.shortcodes.find(name)->second.text;
  };
  EXPECT_THAT(texts("figure"), ElementsAre("alt", "caption", "title", "attr"));
  EXPECT_THAT(texts("notice"), ElementsAre("1", "title"));
  EXPECT_THAT(texts("expand"), ElementsAre("0", "title"));
  EXPECT_THAT(texts("tab"), ElementsAre("0", "name", "title"));
  EXPECT_THAT(texts("attachments"), ElementsAre("title"));
  EXPECT_THAT(texts("details"), testing::Contains("summary"));
  for (const std::string_view name :
       {"ref", "relref", "gist", "youtube", "vimeo", "tweet", "param"}) {
    EXPECT_EQ(defaults.shortcodes.find(name)->second,
              (ShortcodeRule{{}, Body::None}));
  }
  for (const std::string_view name : {"highlight", "mermaid", "math"}) {
    EXPECT_EQ(defaults.shortcodes.find(name)->second,
              (ShortcodeRule{{}, Body::Raw, true}));
  }
}

TEST(ParseConfiguration, KnowsWhichShortcodesHaveAClosingTag) {
  const auto closes = [](std::string_view yaml, std::string_view name) {
    const auto configuration = parse_configuration(
        std::string(kSmallest) + std::string(yaml), "l10n.yaml");
    return configuration && configuration->shortcodes.find(name)->second.closes;
  };
  for (const std::string_view name : {"notice", "tab", "tabs", "expand"}) {
    EXPECT_TRUE(closes("", name)) << name;
  }
  EXPECT_FALSE(closes("", "button"));
  EXPECT_FALSE(closes("shortcodes:\n  a: {text: [x]}\n", "a"));
  EXPECT_TRUE(closes("shortcodes:\n  a: {body: markdown}\n", "a"));
  EXPECT_FALSE(closes("shortcodes:\n  a: {body: none}\n", "a"));
}

struct Wrong {
  std::string yaml;  // after the two lines of kSmallest
  Code code;
  std::uint32_t line;
  std::uint32_t column;
  std::string says;  // in the message or the help
};

class WrongConfiguration : public testing::TestWithParam<Wrong> {};

TEST_P(WrongConfiguration, IsRefusedWhereItIsWrong) {
  const Wrong& wrong = GetParam();
  const auto read = parse(wrong.yaml);
  ASSERT_FALSE(read) << wrong.yaml;
  EXPECT_EQ(read.error().code, wrong.code) << to_string(read.error());
  EXPECT_EQ(read.error().where,
            (Location{"l10n.yaml", wrong.line, wrong.column}))
      << to_string(read.error());
  EXPECT_THAT(read.error().message + " / " + read.error().help,
              HasSubstr(wrong.says));
}

INSTANTIATE_TEST_SUITE_P(
    Settings, WrongConfiguration,
    testing::Values(
        Wrong{"contnet: docs\n", Code::UnknownKey, 3, 1, "mean `content`?"},
        Wrong{"content: &x docs\ncatalogs: *x\n", Code::ConfigSyntax, 4, 11,
              "write the value out"},
        Wrong{"zzzzzz: 1\n", Code::UnknownKey, 3, 1, "source_language, "},
        Wrong{"merge:\n  minimun: 3\n", Code::UnknownKey, 4, 3, "`minimum`?"},
        Wrong{"guard: {allows: []}\n", Code::UnknownKey, 3, 9, "`allow`?"},
        Wrong{"front_matter: {key: []}\n", Code::UnknownKey, 3, 16, "`keys`?"},
        Wrong{"shortcodes: {a: {txt: []}}\n", Code::UnknownKey, 3, 18,
              "`text`?"},
        Wrong{"layout: {sourc: a}\n", Code::UnknownKey, 3, 10, "`source`?"},
        Wrong{"contexts: [{pages: a}]\n", Code::UnknownKey, 3, 13, "`page`?"},
        Wrong{"languages: [fr]\n", Code::ConfigSyntax, 3, 1, "twice"},
        Wrong{"merge: {fuzzy: true, fuzzy: false}\n", Code::ConfigSyntax, 3, 22,
              "twice"},
        Wrong{"project: *name\n", Code::ConfigSyntax, 3, 10, ""},
        Wrong{"project: [a\n", Code::ConfigSyntax, 3, 13, ""},
        Wrong{"content: [docs]\n", Code::BadValue, 3, 10, "one text"},
        Wrong{"content:\n", Code::BadValue, 3, 10, "leave the key out"},
        Wrong{"exclude: a\n", Code::BadValue, 3, 10, "a list"},
        Wrong{"exclude: [[a]]\n", Code::BadValue, 3, 11, "one text"},
        Wrong{"merge: 3\n", Code::BadValue, 3, 8, "settings of its own"},
        Wrong{"merge: {minimum: 101}\n", Code::BadValue, 3, 18, "0 to 100"},
        Wrong{"merge: {minimum: 5%}\n", Code::BadValue, 3, 18, "0 to 100"},
        Wrong{"merge: {minimum: -1}\n", Code::BadValue, 3, 18, "0 to 100"},
        Wrong{"merge: {fuzzy: yes}\n", Code::BadValue, 3, 16, "true or false"},
        Wrong{"merge: {fuzzy: \"true\"}\n", Code::BadValue, 3, 16, "or false"},
        Wrong{"merge: {untranslated: sorce}\n", Code::BadValue, 3, 23,
              "mean `source`?"},
        Wrong{"default_in_root: maybe\n", Code::BadValue, 3, 18, "true or"},
        Wrong{"split: pages\n", Code::BadValue, 3, 8, "mean `page`?"},
        Wrong{"split: [page]\n", Code::BadValue, 3, 8, "one of these"},
        Wrong{"width: 80\n", Code::BadValue, 3, 8, "79, 0"},
        Wrong{"references: all\n", Code::BadValue, 3, 13, "full, file, none"},
        Wrong{"shortcodes: {a: {body: html}}\n", Code::BadValue, 3, 24, "raw"},
        Wrong{"shortcodes: {a: raw}\n", Code::BadValue, 3, 17, "text"},
        Wrong{"shortcodes: [a]\n", Code::BadValue, 3, 13, "rule for each"},
        Wrong{"contexts: {a: b}\n", Code::BadValue, 3, 11, "list of rules"},
        Wrong{"contexts: [{page: a}]\n", Code::BadValue, 3, 12, "`context`"},
        Wrong{"contexts: [{context: a}]\n", Code::BadValue, 3, 12, "`page`"}));

INSTANTIATE_TEST_SUITE_P(
    Guard, WrongConfiguration,
    testing::Values(
        Wrong{"guard: {allow: [block-structure]}\n", Code::BadValue, 3, 17,
              "cannot be allowed"},
        Wrong{"guard: {allow: [md-link, shortcode]}\n", Code::BadValue, 3, 26,
              "cannot be allowed"},
        Wrong{"guard: {allow: [unsafe-url]}\n", Code::BadValue, 3, 17,
              "cannot be allowed"},
        Wrong{"guard: {allow: [md-lnik]}\n", Code::BadValue, 3, 17,
              "mean `md-link`?"},
        Wrong{"guard: {allow: md-link}\n", Code::BadValue, 3, 16, "a list"},
        Wrong{"guard: {links: a}\n", Code::BadValue, 3, 16, "a list"}));

INSTANTIATE_TEST_SUITE_P(
    Layouts, WrongConfiguration,
    testing::Values(
        Wrong{"layout: folder\n", Code::BadValue, 3, 9, "mean `folders`?"},
        Wrong{"layout: \"docs/{lang}.md\"\n", Code::BadValue, 3, 9, "{path}"},
        Wrong{"layout: \"{path}/{path}\"\n", Code::BadValue, 3, 9, "{path}"},
        Wrong{"layout: \"docs/{language}/{path}\"\n", Code::BadValue, 3, 9,
              "{lang}"},
        Wrong{"layout: \"docs/{path}.md\"\n", Code::BadValue, 3, 9, "lacks"},
        Wrong{"layout: \"../{lang}/{path}.md\"\n", Code::BadValue, 3, 9,
              "below the folder"},
        Wrong{"layout: {source: \"a/{path}\"}\n", Code::BadValue, 3, 9, "both"},
        Wrong{"content: ../other\n", Code::BadValue, 3, 10, "without `..`"},
        Wrong{"content: /etc\n", Code::BadValue, 3, 10, "below"},
        Wrong{"catalogs: a//b\n", Code::BadValue, 3, 11, "below"},
        Wrong{"catalogs: content\n", Code::BadValue, 3, 11, "inside"},
        Wrong{"catalogs: content/po\n", Code::BadValue, 3, 11, "inside"},
        Wrong{"default_in_root: true\n", Code::BadValue, 3, 18, "folders"},
        Wrong{"default_language: fr\n", Code::Language, 3, 19, "neither"},
        Wrong{"layout: \"d/{lang}/{path}\"\ndefault_language: en\n",
              Code::BadValue, 4, 19, "pattern"}));

TEST(ParseConfiguration, RefusesLanguagesThatAreNone) {
  const auto at = [](const std::string& text) {
    const auto read = parse_configuration(text, "l10n.yaml");
    return read ? std::string("fine") : to_string(read.error());
  };
  EXPECT_THAT(at(""), HasSubstr("`source_language` is missing [bad-value]"));
  EXPECT_THAT(at("languages: [en]\n"), HasSubstr("is missing"));
  EXPECT_THAT(at("source_language: vi\n"),
              HasSubstr("`languages` is missing [bad-value]"));
  EXPECT_THAT(at("source_language: vi\nlanguages: []\n"),
              HasSubstr("l10n.yaml:2:12: error: `languages` is missing"));
  EXPECT_THAT(at("source_language: vietnamese\nlanguages: [en]\n"),
              HasSubstr("l10n.yaml:1:18: error: `vietnamese` is no language"));
  EXPECT_THAT(at("source_language: vi\nlanguages: [en, e]\n"),
              HasSubstr("l10n.yaml:2:17: error: `e` is no language tag"));
  EXPECT_THAT(at("source_language: vi\nlanguages: [en, VI]\n"),
              HasSubstr("l10n.yaml:2:17: error: `VI` is the source language"));
  EXPECT_THAT(at("source_language: vi\nlanguages: [en, pt-BR, pt_br]\n"),
              HasSubstr("l10n.yaml:2:24: error: `pt_br` stands here twice"));
}

TEST(ParseConfiguration, RefusesWhatIsNoTextOrNoMapping) {
  EXPECT_EQ(parse_configuration("- a\n", "l10n.yaml").error().code,
            Code::ConfigSyntax);
  EXPECT_EQ(parse_configuration("[a]: b\n", "l10n.yaml").error().code,
            Code::ConfigSyntax);
  const auto invalid = parse("project: \xFF\n");
  EXPECT_EQ(invalid.error().code, Code::InvalidUtf8);
  EXPECT_EQ(invalid.error().where.line, 3U);
}

// The examples of the manual, made whole where they show one setting.
auto examples_of_the_manual() -> std::vector<std::string> {
  std::ifstream file(L10N_SOURCE_DIR "/docs/configuration.md");
  std::vector<std::string> examples;
  bool inside = false;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("```")) {
      inside = line == "```yaml";
      if (inside) {
        examples.emplace_back();
      }
    } else if (inside) {
      examples.back() += line + '\n';
    }
  }
  for (std::string& example : examples) {
    if (example.find("source_language:") == std::string::npos) {
      example += "source_language: vi\n";
    }
    if (("\n" + example).find("\nlanguages:") == std::string::npos) {
      example += "languages: [en]\n";
    }
  }
  return examples;
}

TEST(Manual, ShowsWhatIsReallyRead) {
  const auto examples = examples_of_the_manual();
  EXPECT_GE(examples.size(), 20U);
  for (const std::string& example : examples) {
    const auto read = parse_configuration(example, "l10n.yaml");
    EXPECT_TRUE(read) << to_string(read.error()) << example;
  }
}

TEST(Load, ReadsTheFileAndNamesIt) {
  const Scratch scratch;
  const std::string path =
      scratch.put("l10n.yaml", std::string(kSmallest) + "a: b\n");
  EXPECT_EQ(load(path).error().where.path, path);
  EXPECT_EQ(load(scratch / "none").error().code, Code::CannotRead);
  scratch.put("l10n.yaml", std::string(kSmallest));
  EXPECT_EQ(load(path)->path, path);
}

TEST(FindConfiguration, LooksHereAndAbove) {
  const Scratch scratch;
  scratch.put("site/l10n.yaml", "");
  scratch.put("site/content/a/page.md", "");
  scratch.put("other/page.md", "");
  const std::string there = scratch / "site/l10n.yaml";
  EXPECT_EQ(find_configuration(scratch / "site"), there);
  EXPECT_EQ(find_configuration(scratch / "site/content/a"), there);
  EXPECT_EQ(find_configuration(scratch / "other"), std::nullopt);
  EXPECT_EQ(find_configuration(scratch / "missing"), std::nullopt);
  const fs::path before = fs::current_path();
  fs::current_path(scratch / "site/content");
  EXPECT_EQ(find_configuration("."), "../l10n.yaml");
  EXPECT_EQ(find_configuration("a"), "../l10n.yaml");
  EXPECT_EQ(find_configuration(""), "../l10n.yaml");
  fs::current_path(scratch / "site");
  EXPECT_EQ(find_configuration("."), "l10n.yaml");
  fs::current_path(before);
}

}  // namespace
}  // namespace l10n::site

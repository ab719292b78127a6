#include "l10n/check/damage.hpp"

#include <set>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace l10n::check {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

auto damage_of(std::string_view page) -> std::vector<Damage> {
  static const page::Rules kRules{
      .front_matter_keys = {"title"},
      .shortcodes = {{"raw", {.text = {}, .body = page::ShortcodeBody::Raw}},
                     {"box", {.text = {}, .closes = true}}}};
  return find_page_damage(page, kRules);
}

// "mojibake 5" for damage on line 5.
auto found(std::string_view page) -> std::vector<std::string> {
  std::vector<std::string> names;
  for (const Damage& one : damage_of(page)) {
    const auto before = page.substr(0, one.span.begin);
    names.push_back(
        one.check + ' ' +
        std::to_string(1 + std::count(before.begin(), before.end(), '\n')));
  }
  return names;
}

auto mended(std::string_view page) -> std::string {
  return mend(page, damage_of(page));
}

TEST(Damage, EveryRuleIsNamedOnceAndExplained) {
  std::set<std::string> ids;
  for (const Rule& rule : damage_rules()) {
    EXPECT_TRUE(ids.insert(rule.id).second) << rule.id;
    EXPECT_NE(rule.summary, nullptr);
    EXPECT_NE(rule.explanation, nullptr);
  }
}

TEST(Damage, CleanPagesHaveNone) {
  for (const char* page :
       {"", "\n", "# Từ điển\n\n“Sạch” và ‘đẹp’…\n", "\uFEFF# BOM\n",
        "---\ntitle: Một\ndate: 2024-01-02\n---\n\n```sh\nls\n```\n",
        "{{< a >}}x{{< /a >}} {{< b >}} {{< c />}}\n",
        "می\u200Cخواهم \u200Fعربي\n", "ภาษา\u200Bไทย\n", "👩\u200D💻\n",
        "# a {#x}\n\n<a id=\"y\"></a> <b data-id=\"x\">\n",
        "Use `<<<<<<< HEAD` to see.\n\n=======\n\n`r Sys.Date()` in text\n"}) {
    EXPECT_THAT(found(page), IsEmpty()) << page;
  }
}

TEST(Damage, EachFamilyIsFoundOnItsLine) {
  EXPECT_THAT(found("sạch\nTá»« Ä‘iá»ƒn\n"), ElementsAre("mojibake 2"));
  EXPECT_THAT(found("a\ntie\u0302\u0301ng\n"), ElementsAre("split-letter 2"));
  EXPECT_THAT(found("Ðược ủy quyền\n"), ElementsAre("eth 1"));
  EXPECT_THAT(found("a\nb\uFEFFc \u200Bd\n"),
              ElementsAre("hidden-character 2", "hidden-character 2"));
  EXPECT_THAT(found("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x\n"),
              ElementsAre("conflict-marker 2", "conflict-marker 6"));
  EXPECT_THAT(found("---\ndate: \"`r Sys.Date()`\"\n---\n"),
              ElementsAre("r-leftover 2"));
  EXPECT_THAT(found("---\ntitle: [a\n---\n").size(), 1U);
  EXPECT_THAT(found("---\ntitle: a\n\ntext\n"), ElementsAre("front-matter 1"));
  EXPECT_THAT(found("a\n\n```sh\nls\n"), ElementsAre("unclosed-fence 3"));
  EXPECT_THAT(found("a\n{{< x \n"), ElementsAre("unclosed-shortcode 2"));
  EXPECT_THAT(found("{{< x >}}\n{{< x >}}{{< /x >}}\n"),
              ElementsAre("unclosed-shortcode 1"));
  EXPECT_THAT(found("{{< raw >}}\n"), ElementsAre("unclosed-shortcode 1"));
  EXPECT_THAT(found("a\n{{% /x %}}\n"), ElementsAre("unclosed-shortcode 2"));
  EXPECT_THAT(found("# a {#x}\n<a id=\"x\"></a>\n"),
              ElementsAre("duplicate-anchor 2"));
}

TEST(Damage, LegacyCharsetsAreFoundByPage) {
  const std::string page = "# H­íng dÉn\n\nsö dông dÞch vô ®iÖn to¸n ®¸m m©y\n";
  EXPECT_THAT(found(page), ElementsAre("legacy-charset 1", "legacy-charset 3"));
  EXPECT_EQ(mended(page), "# Hướng dẫn\n\nsử dụng dịch vụ điện toán đám mây\n");
}

TEST(Damage, MendingChangesWhatIsProvable) {
  EXPECT_EQ(mended("Tá»« Ä‘iá»ƒn \uFEFFtie\u0302\u0301ng\nðược ủy\r\n"),
            "Từ điển tiếng\nđược ủy\r\n");
  EXPECT_EQ(mended("a\u200Bb \u202Ec\u202C\n"), "ab c\n");
}

TEST(Damage, MendingLeavesTheRest) {
  for (const char* page :
       {"---\ndate: \"`r Sys.Date()`\"\n---\n", "```sh\nls\n", "<<<<<<< HEAD\n",
        "Ä?iá»ƒn thuáº­t ngá»¯\n", "a\u2060b\n", "# a {#x}\n\n# b {#x}\n",
        "hoà bình, hòa bình\n"}) {
    EXPECT_EQ(mended(page), page);
  }
}

TEST(Damage, ExamplesInCodeAreNotMended) {
  const std::string example = "Đây là `Tá»« Ä‘iá»ƒn`.\n\n```\nÄ‘Ã³\n```\n";
  EXPECT_EQ(mended(example), example);
  EXPECT_THAT(found(example), ElementsAre("mojibake 1", "mojibake 4"));
  // Beside damaged text as well.
  EXPECT_EQ(mended("Tá»« `Ä‘Ã³`\n\n```\nÄ‘Ã³\n```\n"),
            "Từ `Ä‘Ã³`\n\n```\nÄ‘Ã³\n```\n");
  for (const Damage& one : damage_of(example + "`vá» quyá»n`, `\uFFFD`\n")) {
    EXPECT_EQ(one.severity, Severity::Information);
  }
  EXPECT_EQ(mended("`e\u0302\u0301` e\u0302\u0301\n"), "`e\u0302\u0301` ế\n");
  EXPECT_EQ(mended("```\na\u202Eb\n```\n"), "```\na\u202Eb\n```\n");
}

TEST(Damage, PathsKeepTheirBytes) {
  const std::string name = "a\u0309nh";
  EXPECT_EQ(mended("[" + name + "](/" + name + ".png#" + name + ")\n"),
            "[ảnh](/" + name + ".png#ảnh)\n");
  EXPECT_EQ(mended("<img src=\"" + name + ".png\"> https://a.b/" + name +
                   "\n[r]: /" + name + "\n"),
            "<img src=\"" + name + ".png\"> https://a.b/" + name + "\n[r]: /" +
                name + "\n");
  EXPECT_EQ(mended("---\ntitle: " + name + "\nimage: /" + name + ".png\n---\n"),
            "---\ntitle: ảnh\nimage: /" + name + ".png\n---\n");
}

TEST(Damage, IsOneFindingALineAndFamily) {
  const auto all = damage_of("Tá»« Ä‘iá»ƒn, Tá»« Ä‘iá»ƒn\n");
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(*all[0].proposal, "ừ điển, Từ điể");
  EXPECT_TRUE(all[0].provable);
  EXPECT_EQ(all[0].parts.size(), 6U);
}

TEST(Damage, SaysWhereCharactersWereLost) {
  const auto all = damage_of("Ä?iá»ƒn thuáº­t ngá»¯\n");
  ASSERT_EQ(all.size(), 1U);
  EXPECT_FALSE(all[0].provable);
  EXPECT_THAT(all[0].help, testing::HasSubstr("lost"));
  EXPECT_TRUE(all[0].proposal);
}

// Bytes that Windows-1252 has no character for: ề, ờ, ỏ, Đ, ”.
TEST(Damage, MendsNoPartOfALineThatLostBytes) {
  for (const char* page :
       {"HÆ°á»›ng dáº«n vá» quyá»n truy cáº­p\n", "Cà phê â€œngonâ€ lắm.\n",
        "Äang lÃ m viá»‡c\n", "Ã kiáº¿n cá»§a báº¡n\n",
        "âš ï¸ ChÃº Ã½ Ä‘áº¿n\n", "«Tá»« Ä‘iá»ƒn» vá» sau\n",
        "«Tá»« Ä‘iá»ƒn quá»\n"}) {
    EXPECT_EQ(mended(page), page);
    EXPECT_THAT(found(page), ElementsAre("mojibake 1"));
    EXPECT_THAT(damage_of(page).at(0).help, testing::HasSubstr("lost"));
  }
  EXPECT_EQ(mended("«Đẹp Ä‘iá»ƒn quá»\n"), "«Đẹp điển quá»\n");
}

TEST(Damage, WhatIsLeftOfLostCharactersStaysFound) {
  EXPECT_THAT(found("Hướng dẫn vá» quyá»n, quyá»n\n\n“ngonâ€ lắm\n"),
              ElementsAre("mojibake 1", "mojibake 3"));
  EXPECT_THAT(found("«Quizá»\n\n„Ärger“, Äquator, Ásdís â, Ã o\n"), IsEmpty());
  EXPECT_THAT(found("Ti\uFFFDng Vi\uFFFDt\n"), ElementsAre("lost-character 1"));
  EXPECT_EQ(damage_of("Ti\uFFFDng\n").at(0).severity, Severity::Error);
}

TEST(Damage, AShortLineOfALegacyCharsetIsShownAndNotMended) {
  EXPECT_THAT(found("a\n\nTiÕng ViÖt\n"), ElementsAre("legacy-charset 3"));
  EXPECT_EQ(damage_of("TiÕng ViÖt\n").at(0).proposal, "Tiếng Việt");
  EXPECT_EQ(damage_of("TiÕng ViÖt\n").at(0).severity, Severity::Error);
  EXPECT_EQ(mended("TiÕng ViÖt\n"), "TiÕng ViÖt\n");
  EXPECT_EQ(damage_of("`TiÕng ViÖt`\n").at(0).severity, Severity::Information);
}

TEST(Damage, ShortcodesWithABodyAreClosed) {
  EXPECT_THAT(found("{{% box tip %}}\nNhớ.\n"),
              ElementsAre("unclosed-shortcode 1"));
  EXPECT_THAT(found("{{< a >}}\n{{% box \"a\" %}}x{{< /a >}}\n"),
              ElementsAre("unclosed-shortcode 2"));
  EXPECT_THAT(found("{{< box />}} {{< other >}}\n"), IsEmpty());
}

// As Hugo 0.111 does: it builds all of the first and none of the second.
TEST(Damage, ParametersAreReadAsHugoReadsThem) {
  for (const char* tag : {"x",
                          "x việt",
                          "x v1.2-b_c",
                          "x 5.",
                          "x -a",
                          "x \"a\"\"b\"",
                          "x \"\" \"\"",
                          "x \"%\"",
                          "x `a b` \"c\"",
                          "x t=\"a\"u=\"b\"",
                          "x t=“a”",
                          "x t='a'",
                          "x data-a=\"b\" a.b=\"c\"",
                          "x t= \"a\"",
                          "x t = \"a\" u = \"b\"",
                          "x t=a/b:c,d",
                          "x a=b=c",
                          "x t=`a`",
                          "x \\\"a\\\"",
                          "x t=\\\"a\\\"",
                          "x t=\" a>}} b\"",
                          "x\n  t=\"a\"\n  u=\"b\"\n",
                          "x t=\"a \\\"b\\\"\""}) {
    EXPECT_THAT(found("{{< " + std::string(tag) + " >}}\n"), IsEmpty()) << tag;
  }
  for (const char* tag :
       {"x .5", "x 'a'", "x 'a b'", "x t='a b'", "x t=“a b”", "x “a”",
        "x \"a\" t=\"b\"", "x t=\"b\" \"a\"", "x t=\"a\"b", "x \"a\", \"b\"",
        "x t=\"a\", u=\"b\"", "x https://a.b?c=1", "x a:b=\"c\"", "x @a",
        "x a🎉", "x $a", "x a&b", "x t = \"a\" u=\"b\"", "x \"a"}) {
    EXPECT_THAT(found("{{< " + std::string(tag) + " >}}\n"),
                ElementsAre("shortcode-parameter 1"))
        << tag;
  }
  EXPECT_THAT(found("{{< x a>}}{{< x t=\"a\">}}{{< x a/>}}\n"), IsEmpty());
  EXPECT_THAT(found("{{< x t=a>}}\n\n{{< x t=>}}\n"),
              ElementsAre("shortcode-parameter 1", "shortcode-parameter 3"));
  EXPECT_THAT(found("{{< x\n  t=\"a\"\n  u=“b c”\n>}}\n"),
              ElementsAre("shortcode-parameter 3"));
  EXPECT_THAT(found("`{{< x 'a' >}}`\n\n{{</* x 'a' */>}}\n"), IsEmpty());
}

TEST(Damage, FrontMatterIsReadAsHugoReadsIt) {
  for (const char* page :
       {"---\ntitle: \"T\n---\n", "---\ntitle: 'T\nweight: 1\n---\n",
        "---\ntitle:\"a\"\n---\n", "---\njust text\n---\n",
        "---\n- a\n- b\n---\n"}) {
    EXPECT_THAT(found(page), ElementsAre("front-matter 2")) << page;
  }
  EXPECT_THAT(found("---\ntitle: a\ndesc\n---\n"),
              ElementsAre("front-matter 3"));
  for (const char* page :
       {"---\n# nothing\n---\n", "---\n---\n", "---\n{a: b, c}\n---\n",
        "---\ntitle: \"a\n  b\"\nx: 'it''s'\n---\n",
        "---\n? a\n: b\n\"c\" : [d, {e, f: g}]\nh :\n  i\n---\n"}) {
    EXPECT_THAT(found(page), IsEmpty()) << page;
  }
}

TEST(Damage, CommentsHoldNoAnchorsAndNamesAre) {
  EXPECT_THAT(found("<!-- <a id=\"x\"></a> -->\n<a id=\"x\"></a>\n"),
              IsEmpty());
  EXPECT_THAT(found("<a name=\"t\"></a>\n<a name='t'></a>\n"),
              ElementsAre("duplicate-anchor 2"));
  EXPECT_THAT(found("<a id=\"t\" name=\"t\"></a> <input name=\"t\">\n"),
              IsEmpty());
}

}  // namespace
}  // namespace l10n::check

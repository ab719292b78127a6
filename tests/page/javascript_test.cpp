#include "l10n/page/javascript.hpp"

#include <string>

#include <gtest/gtest.h>

namespace l10n::page {
namespace {

constexpr auto kNone = std::string_view::npos;

auto bracket(std::string_view text) -> std::string_view {
  return text.substr(0, bracket_end(text, 0));
}

auto module_of(std::string_view text) -> std::string_view {
  return text.substr(0, module_end(text, 0));
}

auto tag(std::string_view text) -> std::string_view {
  return text.substr(0, jsx_tag(text, 0).end);
}

TEST(JavaScript, FindsThePartnerOfABracket) {
  EXPECT_EQ(bracket("{a} b"), "{a}");
  EXPECT_EQ(bracket("{f([1, {b: 2}])}}"), "{f([1, {b: 2}])}");
  EXPECT_EQ(bracket_end("{a", 0), kNone);
  EXPECT_EQ(bracket_end("{a)", 0), kNone);
}

TEST(JavaScript, LooksIntoNoStringAndNoComment) {
  EXPECT_EQ(bracket("{'}'} x"), "{'}'}");
  EXPECT_EQ(bracket(R"({"\"}"} x)"), R"({"\"}"})");
  EXPECT_EQ(bracket("{/* } */} x"), "{/* } */}");
  EXPECT_EQ(bracket("{a // }\n} x"), "{a // }\n}");
  EXPECT_EQ(bracket("{`}${'`'}`} x"), "{`}${'`'}`}");
  EXPECT_EQ(bracket("{`\\`}`} x"), "{`\\`}`}");
}

TEST(JavaScript, TakesAQuoteWithoutAPartnerForProse) {
  EXPECT_EQ(bracket("{a && <p>Don't</p>} b"), "{a && <p>Don't</p>}");
  EXPECT_EQ(bracket("{<a href=https://b.c>d</a>} e"),
            "{<a href=https://b.c>d</a>}");
}

TEST(JavaScript, KnowsWhereAModuleEnds) {
  EXPECT_EQ(module_of("import a from 'a'\ntext"), "import a from 'a'");
  EXPECT_EQ(module_of("import {\n  a,\n\n  b\n} from 'a';\n\ntext"),
            "import {\n  a,\n\n  b\n} from 'a';");
  EXPECT_EQ(module_of("export const a =\r\n  1\r\n\r\ntext"),
            "export const a =\r\n  1");
  EXPECT_EQ(module_of("import a from 'a'"), "import a from 'a'");
  EXPECT_EQ(module_end("export {\ntext", 0), kNone);
}

TEST(JavaScript, ReadsTags) {
  EXPECT_EQ(tag("<A b=\"c > d\" e={f > 1} {...g} h/> i"),
            "<A b=\"c > d\" e={f > 1} {...g} h/>");
  EXPECT_EQ(tag("<A\n  b='c'\n> d"), "<A\n  b='c'\n>");
  EXPECT_EQ(tag("</A.B > c"), "</A.B >");
  EXPECT_EQ(tag("<> a"), "<>");
  EXPECT_EQ(tag("</> a"), "</>");
}

TEST(JavaScript, TakesNothingElseForATag) {
  for (const std::string_view text :
       {"< a>", "<1>", "<a", "<a b", "<a b=c>", "<a b=\"c>", "<a {b}>",
        "<a\n\nb>", "<https://a.b>", "<a@b.c>", "<a =>", "<a {...b>", "<"}) {
    EXPECT_EQ(jsx_tag(text, 0).end, 0) << text;
  }
}

TEST(JavaScript, KnowsWhichTagsHtmlHasToo) {
  EXPECT_TRUE(jsx_tag("<Card title=\"a\" />", 0).is_plain);
  EXPECT_TRUE(jsx_tag("</Card>", 0).is_plain);
  EXPECT_TRUE(jsx_tag("<a href=\"b.c\">", 0).is_plain);
  EXPECT_FALSE(jsx_tag("<A.B>", 0).is_plain);
  EXPECT_FALSE(jsx_tag("<A b={1}>", 0).is_plain);
  EXPECT_FALSE(jsx_tag("<A\nb=\"c\">", 0).is_plain);
  EXPECT_FALSE(jsx_tag("<>", 0).is_plain);
}

}  // namespace
}  // namespace l10n::page

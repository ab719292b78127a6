// Translations of MDX pages, in which `<` and `{` are code.
#include <gtest/gtest.h>

#include "l10n/unit/escape_mdx.hpp"
#include "unit/parsing.hpp"

namespace l10n::unit {
namespace {

// The page of `bytes`, MDX by its name, with its first unit translated.
auto translated(const std::string& bytes, const std::string& translation)
    -> std::string {
  const auto source =
      page::parse(bytes, "page.mdx", test::rules(), {.inlines = true});
  std::vector<std::optional<Translation>> all(source->segments.size());
  all.at(0) = Translation{.text = translation};
  const Rebuilt rebuilt = rebuild(*source, test::rules(), all);
  return rebuilt.refused.empty()
             ? rebuilt.bytes
             : "refused: " +
                   std::string(name(rebuilt.refused.front().violation.code));
}

TEST(Mdx, WhatWouldStopTheBuildIsText) {
  EXPECT_EQ(translated("a\n", "if a < b then"), "if a \\< b then\n");
  EXPECT_EQ(translated("a\n", "Under 5 minutes (<5 minutes)"),
            "Under 5 minutes (\\<5 minutes)\n");
  EXPECT_EQ(translated("a\n", "b <c"), "b \\<c\n");
  EXPECT_EQ(translated("a\n", "set {x"), "set \\{x\n");
  EXPECT_EQ(translated("a\n", "{"), "\\{\n");
  EXPECT_EQ(translated("# a\n", "b {"), "# b \\{\n");
  EXPECT_EQ(translated("| a |\n|---|\n", "<= 5"), "| \\<= 5 |\n|---|\n");
  EXPECT_EQ(translated("a  \nb\n", "c\nexport d\nimport e"),
            "c  \n&#101;xport d  \n&#105;mport e\n");
  EXPECT_EQ(translated("a<br/>b\n", "c<br>d"), "c<br />d\n");
  EXPECT_EQ(translated("a https://b.c\n", "d <https://b.c>"),
            "d https://b.c\n");
}

TEST(Mdx, CodeTagsAndExpressionsStay) {
  EXPECT_EQ(translated("a `b < {` <b>c</b> {d} <E f={g} />\n",
                       "h `b < {` <b>i</b> {d} <E f={g} /> < j"),
            "h `b < {` <b>i</b> {d} <E f={g} /> \\< j\n");
  EXPECT_EQ(translated("a {b}\n", "c {d}"), "refused: shortcode");
  EXPECT_EQ(translated("a {b.map(c => c.d)}\n", "{b.map(c => c.d)} e"),
            "{b.map(c => c.d)} e\n");
}

TEST(Mdx, WhatTheSourceHasStays) {
  EXPECT_EQ(translated("a < b\n", "c < d {"), "c < d \\{\n");
  EXPECT_EQ(translated("a { b\n", "c { d <"), "c { d \\<\n");
  EXPECT_EQ(translated("x  \nexport a\n", "y\nexport b"), "y  \nexport b\n");
}

// A tag may end in a line that begins with its `>`; a word may begin a module
// once the next line is joined to it, and a quote may find its partner.
TEST(Mdx, WhatIsWrittenAnewIsReadTheSameWay) {
  for (const std::string bytes :
       {"<A\n\t>{}\nb\n", "<A\n\t>{} b\n", "x <A\n>{}\nb\n",
        "<A\n    >{}<B\n\t>\nb\n", "> <A\n> c>{}\n> b\n",
        "> {a}{b\n> c}\n> d\n", "\t> {a}\nb\n", "import\nb  \nc\n",
        "export\nconst a = 1  \nb\n", "#{/d\"}\n\"\n<!--}\n"}) {
    const auto before =
        page::parse(bytes, "page.mdx", test::rules(), {.inlines = true});
    ASSERT_TRUE(before) << bytes;
    const std::string emitted = re_emit(*before);
    const auto after =
        page::parse(emitted, "page.mdx", test::rules(), {.inlines = true});
    ASSERT_TRUE(after) << bytes;
    EXPECT_TRUE(same_structure(*before, *after)) << bytes;
    ASSERT_EQ(before->segments.size(), after->segments.size()) << bytes;
    for (std::size_t i = 0; i < before->segments.size(); ++i) {
      EXPECT_EQ(msgid(*before, before->segments[i]),
                msgid(*after, after->segments[i]));
    }
  }
}

TEST(Mdx, IsNoConcernOfOtherPages) {
  test::expect({{"a\n", "b < c {", "b < c {\n"},
                {"a\n", "b\nexport c", "b  \nexport c\n"}});
}

TEST(EscapeMdx, KeepsWhatIsEscapedAlready) {
  for (const char* const text : {"a \\< b", "\\{", "&lt;5", "`<`", "``{`` b",
                                 "a <!-- { --> b", "a > b } c", "\\"}) {
    EXPECT_EQ(escape_mdx("x", text), text);
  }
}

TEST(EscapeMdx, TakesLinearTime) {
  std::string braces;
  std::string angles;
  for (int i = 0; i < 50'000; ++i) {
    braces += "{ ";
    angles += "<a ";
  }
  EXPECT_EQ(escape_mdx("x", braces).size(), braces.size() * 3 / 2);
  EXPECT_EQ(escape_mdx("x", angles).size(), angles.size() / 3 * 4);
}

}  // namespace
}  // namespace l10n::unit

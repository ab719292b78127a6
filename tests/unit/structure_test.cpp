// Translations that would start something: kept as text where that is possible.
#include <gtest/gtest.h>

#include "unit/parsing.hpp"
#include "unit/standing.hpp"

namespace l10n::unit {
namespace {

using test::expect;

TEST(Structure, WhatWouldStartABlockIsEscaped) {
  expect({
      {"a\n", "# b", "\\# b\n"},
      {"a\n", "- b", "\\- b\n"},
      {"a\n", "1. b", "1\\. b\n"},
      {"a\n", "> b", "\\> b\n"},
      {"a\n", "```", "\\`\\`\\`\n"},
      {"a\n", "<div>", "\\<div>\n"},
      {"a\n", "b\n- c", "b  \n\\- c\n"},
      {"a\n", "b\n===", "b  \n\\=\\=\\=\n"},
      {"a\n", "[x]: /u", "\\[x]: /u\n"},
      {"> a\n", "- b", "> \\- b\n"},
      {"- a\n", "- b", "- \\- b\n"},
      {"- a\n", "[ ] b", "- \\[ ] b\n"},
      {"# a\n", "b #", "# b \\#\n"},
      {"## a ##\n", "b ##", "## b \\## ##\n"},
      {"# a\n", "C#", "# C#\n"},
      {"a\n===\n", "b #", "b #\n===\n"},
      {"| a |\n|---|\n", "| b |", "| \\| b \\| |\n|---|\n"},
  });
}

TEST(Structure, WhatHugoSeesAndCmarkDoesNotIsEscapedToo) {
  expect({
      {"# a\n", "b {#id}", "# b \\{#id}\n"},
      {"## a {#id}\n", "b {.c}", "## b {.c} {#id}\n"},
      {"a\n===\n", "b {#id}", "b \\{#id}\n===\n"},
      {"a\n", ": b", "\\: b\n"},
      {"a\n", "b\n: c", "b  \n\\: c\n"},
      {"a\n", "{.c}", "\\{.c}\n"},
      {"a\n", "b\n{#id}", "b  \n\\{#id}\n"},
      {"> a\n", "[!NOTE]", "> \\[!NOTE]\n"},
      {"> a\n", "[!NOTE]\nb", "> \\[!NOTE]  \n> b\n"},
      {"a\n", "::: note", "\\::: note\n"},
      {"a\n", "!!! note", "\\!!! note\n"},
      {"a\n", "$$ x $$", "\\$$ x $$\n"},
      {"a\n", "import x from 'y'", "&#105;mport x from 'y'\n"},
      {"a\n", "import duty", "import duty\n"},
      {"| a |\n|---|\n", "{.c}", "| \\{.c} |\n|---|\n"},
  });
}

// The first unit of these pages is the definition: the term has no words.
TEST(Structure, OfADefinitionWhatStartsABlockIsEscaped) {
  expect({{"?\n: a\n", "1986. b", "?\n: 1986\\. b\n"},
          {"?\n: a\n", "- b", "?\n: \\- b\n"},
          {"?\n: a\n", "# b", "?\n: \\# b\n"},
          {"?\n: a\n", "> b", "?\n: \\> b\n"},
          {"?\n: a\n", "```", "?\n: \\`\\`\\`\n"},
          {"?\n: a\n", "export b", "?\n: export b\n"},
          {"?\n: a\n", "<script\nsrc=b\n>",
           "?\n: \\<script  \n  src=b  \n  \\>\n"},
          {"?\n: a\n", "<!-- b", "?\n: \\<!-- b\n"},
          {"?\n: a\n", "</b", "?\n: \\</b\n"},
          {"?\n: a\n", "< b", "?\n: < b\n"},
          {"?\n: a <b>c</b>\n", "<b>d</b> e", "?\n: <b>d</b> e\n"},
          {"?\n: - a\n", "- b", "?\n: - b\n"},
          {"?\n:   a\n", "b\n- c", "?\n:   b  \n    \\- c\n"}});
}

TEST(Structure, WhatTheSourceHasItselfStays) {
  expect({
      {"# a {#id}\n", "b", "# b {#id}\n"},
      {"> [!NOTE]\n> a\n", "b", "> [!NOTE]\n> b\n"},
      {"> [!NOTE]+ a\n> b\n", "c", "> [!NOTE]+ c\n> b\n"},
      {"a\n{.c}\n", "b", "b\n{.c}\n"},
      {"- [x] a\n", "b", "- [x] b\n"},
  });
}

TEST(Structure, ABlankLineIsRefused) {
  expect({
      {"a\n", "b\n\nc", "refused: block-structure"},
      {"> a\n", "b\n\nc", "refused: block-structure"},
      {"- a\n", "b\n\nc", "refused: block-structure"},
      {"# a\n", "b\n\nc", "# b c\n"},
      {"| a |\n|---|\n", "b\n\nc", "| b c |\n|---|\n"},
      {"<div>\na\n</div>\n", "b\n\nc", "refused: block-structure"},
  });
}

TEST(Structure, BytesThatAreNoTextAreRefused) {
  expect({{"a\n", "b\xFF", "refused: block-structure"}});
}

TEST(Structure, TheSourceStandsOnlyWhereATranslationIsRefused) {
  const test::Page page("# a\n\nb\n\n- c\n\n[d](/u)\n\ne\n");
  std::vector<std::optional<Translation>> all{
      Translation{"A"}, Translation{"B\n\nB"}, Translation{"- C"},
      Translation{"[D](/v)"}, Translation{"E"}};
  const Rebuilt rebuilt = rebuild(page.document(), test::rules(), all);
  EXPECT_EQ(rebuilt.bytes, "# A\n\nb\n\n- \\- C\n\n[d](/u)\n\nE\n");
  ASSERT_EQ(rebuilt.refused.size(), 2U);
  EXPECT_EQ(rebuilt.refused[0].segment, 1U);
  EXPECT_EQ(rebuilt.refused[0].violation.code, Code::BlockStructure);
  EXPECT_EQ(rebuilt.refused[1].segment, 3U);
  EXPECT_EQ(rebuilt.refused[1].violation.code, Code::MdLink);
}

// One breaks the structure, one loses a link that only the whole page knows:
// neither is the last one's fault.
TEST(Structure, NobodyAnswersForAnother) {
  const test::Page page("a[^1]\n\n[x]\n\n<b>c</b> d\n\n[x]: /u\n\n[^1]: n\n");
  for (const char* const first : {"b", "b\n\nb[^1]"}) {
    const Rebuilt rebuilt = rebuild(page.document(), test::rules(),
                                    {Translation{first}, Translation{"y"},
                                     Translation{"<b>e</b> f"}, std::nullopt});
    EXPECT_EQ(rebuilt.bytes,
              "a[^1]\n\n[x]\n\n<b>e</b> f\n\n[x]: /u\n\n[^1]: n\n");
    ASSERT_EQ(rebuilt.refused.size(), 2U);
    EXPECT_EQ(rebuilt.refused[0].violation.code, Code::BlockStructure);
    EXPECT_EQ(rebuilt.refused[1].violation.code, Code::MdLink);
  }
}

// The translation of one unit may break another one: a reference definition is
// good for the whole page.
// What a translation is tried in has all that it needs from its page.
TEST(Structure, NobodyFailsBecauseAnotherDoes) {
  const std::pair<const char*, const char*> kPages[]{
      {"<p title=\"a\">?</p>\n", "b"},
      {"<iframe src=\"/u\" title='a'></iframe>\n", "b"},
      {":::note[a]\n", "b"},
      {"::: tip a {open}\n", "b"},
      {"[a `x` c][].\n\n[a `x` c]: /u\n", "[b `x` d][]."},
      {"`[x]` [a][] c.\n\n[a]: /u\n", "`[x]` [b][] d."},
      {"## a {#id}\n", "b"},
      {"a\n===\n", "b"},
  };
  for (const auto& [page, translation] : kPages) {
    const test::Page both(std::string(page) + "\n[e](/f)\n");
    const Rebuilt rebuilt =
        rebuild(both.document(), test::rules(),
                {Translation{translation}, Translation{"g"}});
    ASSERT_EQ(rebuilt.refused.size(), 1U) << page;
    EXPECT_EQ(rebuilt.refused[0].segment, 1U) << page;
    EXPECT_EQ(rebuilt.refused[0].violation.code, Code::MdLink) << page;
  }
}

TEST(Structure, WhatGoesOnInTheBlockBelowIsRefused) {
  const test::Page page("a\nb\n<?c\n");
  const Rebuilt rebuilt = rebuild(page.document(), test::rules(),
                                  {Translation{"a\r<?b"}, std::nullopt});
  EXPECT_EQ(rebuilt.refused.size(), 1U);
  EXPECT_EQ(rebuilt.bytes, "a\nb\n<?c\n");
}

TEST(Structure, WhatBreaksTheNeighboursIsFoundAmongMany) {
  std::string bytes;
  std::vector<std::optional<Translation>> all;
  std::string expected;
  for (int i = 0; i < 40; ++i) {
    const std::string n = std::to_string(i);
    bytes += "a" + n + "[^" + n + "]\n\n";
    all.emplace_back(Translation{i % 8 == 3 ? "b" : "b[^" + n + "]"});
    expected += (i % 8 == 3 ? "a" + n : "b") + "[^" + n + "]\n\n";
  }
  for (int i = 0; i < 40; ++i) {
    const std::string note = "[^" + std::to_string(i) + "]: n\n";
    bytes += note;
    expected += note;
    all.emplace_back(std::nullopt);
  }
  const test::Page page(bytes);
  const Rebuilt rebuilt = rebuild(page.document(), test::rules(), all);
  EXPECT_EQ(rebuilt.bytes, expected);
  EXPECT_EQ(rebuilt.refused.size(), 5U);
}

TEST(Structure, TooManyCulpritsLeaveTheirPageInItsSource) {
  std::string bytes;
  std::vector<std::optional<Translation>> all;
  for (int i = 0; i < 40; ++i) {
    bytes += "a[^" + std::to_string(i) + "]\n\n";
    all.emplace_back(Translation{"b"});
  }
  for (int i = 0; i < 40; ++i) {
    bytes += "[^" + std::to_string(i) + "]: n\n";
    all.emplace_back(std::nullopt);
  }
  const test::Page page(bytes);
  const Rebuilt rebuilt = rebuild(page.document(), test::rules(), all);
  EXPECT_EQ(rebuilt.bytes, bytes);
  EXPECT_EQ(rebuilt.refused.size(), 40U);
}

// A unit that is tried alone makes the others be tried as well.
TEST(Structure, TitlesOfAdmonitionsStandBesideARefusedUnit) {
  for (const std::string_view quote : {"", "> ", ">> "}) {
    std::string bytes;
    std::string expected;
    for (const char* const line : {"a", "", "!!! note \"b\"", "    c", "",
                                   "??? tip \"d\"", "", "    e"}) {
      bytes.append(quote).append(line).append("\n");
    }
    const test::Page page(bytes);
    ASSERT_EQ(page.ids(), (std::vector<std::string>{"a", "b", "c", "d", "e"}));
    test::Translations all;
    for (const char* const text : {"1. x", "y", "z", "\"w\"", "[v](/u)"}) {
      all.emplace_back(Translation{.text = text});
    }
    const Rebuilt rebuilt = rebuild(page.document(), test::rules(), all);
    ASSERT_EQ(rebuilt.refused.size(), 1U) << rebuilt.bytes;
    EXPECT_EQ(rebuilt.refused[0].segment, 4U);
    EXPECT_NE(rebuilt.bytes.find("!!! note \"y\""), std::string::npos);
    EXPECT_NE(rebuilt.bytes.find("??? tip \"\"w\"\""), std::string::npos);
  }
}

}  // namespace
}  // namespace l10n::unit

#include "l10n/unit/escape.hpp"

#include <array>

#include <gtest/gtest.h>

#include "unit/parsing.hpp"

namespace l10n::unit {
namespace {

TEST(EscapeLineStart, PutsABackslashBeforeEveryBlockStart) {
  for (const char* const line :
       {"# head",        "###### head", "> quote",  "- item",  "+ item",
        "* item",        "| a | b |",   "```sh",    "~~~sh",   ":::note",
        ": meaning",     "!!! note",    "??? note", "$$ x",    "<div>",
        "[ ] task",      "[x] task",    "[X] task", "[!NOTE]", "[^1]: note",
        "[label]: /url", "{.class}"}) {
    EXPECT_EQ(escape_line_start(line), '\\' + std::string(line));
  }
}

TEST(EscapeLineStart, PutsItBehindTheNumberOfAListItem) {
  EXPECT_EQ(escape_line_start("1. one"), "1\\. one");
  EXPECT_EQ(escape_line_start("12) two"), "12\\) two");
}

TEST(EscapeLineStart, EscapesEveryMarkOfALineOfMarksAlone) {
  EXPECT_EQ(escape_line_start("==="), "\\=\\=\\=");
  EXPECT_EQ(escape_line_start("---"), "\\-\\-\\-");
  EXPECT_EQ(escape_line_start("* * *"), "\\* \\* \\*");
  EXPECT_EQ(escape_line_start("|:-:|"), "\\|\\:\\-\\:\\|");
  EXPECT_EQ(escape_line_start("_"), "\\_");
  EXPECT_EQ(escape_line_start("#"), "\\#");
  EXPECT_EQ(escape_line_start("+"), "\\+");
}

TEST(EscapeLineStart, WritesALetterAsAnEntityWhereABackslashIsNoEscape) {
  EXPECT_EQ(escape_line_start("import x"), "&#105;mport x");
  EXPECT_EQ(escape_line_start("export x"), "&#101;xport x");
}

TEST(EscapeLineStart, LeavesTextThatStartsNoBlock) {
  for (const char* const line :
       {"", "text", "#hashtag", "####### seven", "-dash", "1.5 litres",
        "[link](u)", "important", "1990", "**bold**", "a # b", ":smile: x"}) {
    EXPECT_EQ(escape_line_start(line), line);
  }
}

TEST(EscapeHeadingEnd, KeepsClosingMarksAndAttributesText) {
  EXPECT_EQ(escape_heading_end("C #"), "C \\#");
  EXPECT_EQ(escape_heading_end("C ##"), "C \\##");
  EXPECT_EQ(escape_heading_end("##"), "\\##");
  EXPECT_EQ(escape_heading_end("C#"), "C#");
  EXPECT_EQ(escape_heading_end("H {#id}"), "H \\{#id}");
  EXPECT_EQ(escape_heading_end("H {.c}"), "H \\{.c}");
  EXPECT_EQ(escape_heading_end("set {a, b}"), "set {a, b}");
}

// The rule of the guard: a line of marks alone always finds its way in.
TEST(Escaping, MakesEveryLineOfMarksStandInAParagraph) {
  constexpr std::array<char, 8> kMarks{'=', '-', '*', '_', '#', '+', ':', '|'};
  for (const char mark : kMarks) {
    for (std::size_t count = 1; count <= 7; ++count) {
      const std::string marks(count, mark);
      for (const char* const page :
           {"para\n", "> para\n", "- para\n", "# head\n", "1. para\n",
            "para\n\nmore\n", "a\n: para\n"}) {
        const std::string after = test::translated(page, marks);
        EXPECT_EQ(after.find("refused"), std::string::npos)
            << page << " <- " << marks << ": " << after;
        const std::string below =
            test::translated("one  \ntwo\n", "one\n" + marks);
        EXPECT_EQ(below.find("refused"), std::string::npos)
            << marks << ": " << below;
      }
    }
  }
}

}  // namespace
}  // namespace l10n::unit

#include "l10n/core/source.hpp"

#include <gtest/gtest.h>

namespace l10n {
namespace {

TEST(LineTable, TakesEveryLineEndAndTheirMixture) {
  const std::string_view text = "a\nb\r\nc\rd";
  const LineTable lines(text);
  ASSERT_EQ(lines.count(), 4U);
  EXPECT_EQ(lines.line(0).of(text), "a\n");
  EXPECT_EQ(lines.line(1).of(text), "b\r\n");
  EXPECT_EQ(lines.line(2).of(text), "c\r");
  EXPECT_EQ(lines.line(3).of(text), "d");
}

TEST(LineTable, OfTheEmptyTextHasNoLine) {
  EXPECT_EQ(LineTable("").count(), 0U);
  EXPECT_EQ(LineTable("").location(0, "x").line, 1U);
  EXPECT_EQ(LineTable("\n").count(), 1U);
}

TEST(LineTable, GivesTheLinesFromAnyOffsetOn) {
  const std::string_view text = "ab\r\ncd\re\n\nf";
  const LineTable all(text);
  for (const std::size_t offset : {0U, 1U, 4U, 5U, 7U, 9U, 10U, 11U}) {
    const LineTable from = all.from(offset);
    const LineTable expected(text.substr(offset));
    ASSERT_EQ(from.count(), expected.count()) << offset;
    for (std::size_t i = 0; i < from.count(); ++i) {
      EXPECT_EQ(from.line(i), expected.line(i)) << offset << ", line " << i;
    }
  }
}

TEST(CountLines, CountsWhatTheTableHas) {
  for (const std::string_view text :
       {"", "a", "\n", "\r", "\r\n", "\n\r", "a\r\rb", "a\nb\r\nc\rd", "a\r",
        "\na\n\n", "\r\n\r\n", "\r\r\n"}) {
    EXPECT_EQ(count_lines(text), LineTable(text).count()) << text;
  }
}

TEST(LineTable, SaysWhereAByteIs) {
  const LineTable lines("ab\ncd\n");
  EXPECT_EQ(lines.location(4, "p"),
            (Location{.path = "p", .line = 2, .column = 2}));
  EXPECT_EQ(lines.line_of(6), 1U);
}

// Every byte of the first, middle and last eight, and what only looks like a
// line end: the byte above one, and one with its high bit.
TEST(LineEnd, IsTheFirstOneFromWhereItIsLookedFor) {
  for (const char end : {'\n', '\r'}) {
    for (std::size_t size = 0; size < 20; ++size) {
      for (std::size_t at = 0; at <= size; ++at) {
        std::string text(size, '\x8A');
        if (at < size) {
          text[at] = end;
        }
        if (at + 1 < size) {
          text[at + 1] = static_cast<char>(end + 1);
        }
        EXPECT_EQ(line_end(text, 0), at) << size;
        EXPECT_EQ(line_end(text, at), at) << size;
      }
    }
  }
  EXPECT_EQ(line_end("\x0b\x0e\x09 \x0c\n", 0), 5U);
  EXPECT_EQ(line_end("a\nb\rc", 2), 3U);
}

TEST(WithoutLineEnd, CutsOneLineEndOnly) {
  EXPECT_EQ(without_line_end("a\r\n"), "a");
  EXPECT_EQ(without_line_end("a\r"), "a");
  EXPECT_EQ(without_line_end("a\n"), "a");
  EXPECT_EQ(without_line_end("a\n\n"), "a\n");
}

}  // namespace
}  // namespace l10n

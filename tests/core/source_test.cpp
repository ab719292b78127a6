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

TEST(LineTable, SaysWhereAByteIs) {
  const LineTable lines("ab\ncd\n");
  EXPECT_EQ(lines.location(4, "p"),
            (Location{.path = "p", .line = 2, .column = 2}));
  EXPECT_EQ(lines.line_of(6), 1U);
}

TEST(WithoutLineEnd, CutsOneLineEndOnly) {
  EXPECT_EQ(without_line_end("a\r\n"), "a");
  EXPECT_EQ(without_line_end("a\r"), "a");
  EXPECT_EQ(without_line_end("a\n"), "a");
  EXPECT_EQ(without_line_end("a\n\n"), "a\n");
}

}  // namespace
}  // namespace l10n

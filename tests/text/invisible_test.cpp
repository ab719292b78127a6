#include "l10n/text/invisible.hpp"

#include <string>

#include <gtest/gtest.h>

namespace l10n::text {
namespace {

TEST(Invisible, RunsAreFound) {
  const std::string text = "a\u200B\u202Eb\uFEFF";
  EXPECT_EQ(find_invisible(text), (std::vector<Span>{{1, 7}, {8, 11}}));
}

TEST(Invisible, CharactersAreAllKnown) {
  for (const char* text :
       {"\u061C", "\u180E", "\u200B", "\u200C", "\u200D", "\u200E", "\u200F",
        "\u202A", "\u202E", "\u2060", "\u2064", "\u2066", "\u206F"}) {
    EXPECT_EQ(find_invisible(std::string("a") + text).size(), 1U);
    EXPECT_EQ(find_invisible(text).size(), 1U);
  }
}

TEST(Invisible, NothingIsInOrdinaryText) {
  EXPECT_TRUE(find_invisible("").empty());
  EXPECT_TRUE(find_invisible("Từ “điển” – \u00A0 … ạ 日本 \u2028").empty());
}

TEST(Invisible, MarksAtTheVeryBeginningAreExpected) {
  EXPECT_TRUE(find_invisible("\uFEFF# a").empty());
}

TEST(Invisible, JoinersAreExpectedWhereTheyJoin) {
  EXPECT_TRUE(find_invisible("👩\u200D💻 می\u200Cخواهم क्\u200Dष").empty());
  EXPECT_EQ(find_invisible("ệ\u200Dt").size(), 1U);
}

TEST(Invisible, BytesThatAreNoTextAreSurvived) {
  EXPECT_TRUE(find_invisible("\xE2").empty());
  EXPECT_TRUE(find_invisible("\xE2\x80").empty());
}

}  // namespace
}  // namespace l10n::text

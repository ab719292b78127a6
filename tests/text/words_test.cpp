#include "l10n/text/words.hpp"

#include <gtest/gtest.h>

namespace l10n::text {
namespace {

TEST(Words, AreSyllablesInVietnamese) {
  EXPECT_EQ(count_words("Từ điển thuật ngữ"), 4U);
  EXPECT_EQ(count_words("Tiếng Viê\u0323t"), 2U);
}

TEST(Words, ArePartedByWhatIsNoLetter) {
  EXPECT_EQ(count_words(""), 0U);
  EXPECT_EQ(count_words(" -- ... ☁️ 😀 "), 0U);
  EXPECT_EQ(count_words("don't well-known a.b x2 2025"), 8U);
}

TEST(Words, AreIdeographsOneByOne) {
  EXPECT_EQ(count_words("日本語 text"), 4U);
  EXPECT_EQ(count_words("カタカナ"), 1U);
}

TEST(Words, SurviveBytesThatAreNoText) {
  EXPECT_EQ(count_words("a\xFF"
                        "b"),
            2U);
}

TEST(WordCharacters, AreLettersMarksAndDigits) {
  for (const char32_t point : U"aZ0éệ\u0301日٣") {
    EXPECT_EQ(is_word_character(point), point != 0);
  }
  for (const char32_t point : U" -_.“€😀\u00A0\u200B") {
    EXPECT_FALSE(is_word_character(point));
  }
}

}  // namespace
}  // namespace l10n::text

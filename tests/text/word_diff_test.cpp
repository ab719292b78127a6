#include "l10n/text/word_diff.hpp"

#include <algorithm>
#include <random>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace l10n::text {
namespace {

using testing::ElementsAre;

// "the [-old-]{+new+} text", as wdiff shows it.
auto shown(std::string_view before, std::string_view after) -> std::string {
  std::string text;
  for (const DiffPart& part : word_diff(before, after)) {
    if (part.equal) {
      text += part.before.of(before);
      continue;
    }
    if (!part.before.empty()) {
      text.append("[-").append(part.before.of(before)).append("-]");
    }
    if (!part.after.empty()) {
      text.append("{+").append(part.after.of(after)).append("+}");
    }
  }
  return text;
}

auto words_of(std::string_view text) -> std::vector<std::string> {
  std::vector<std::string> words;
  for (const Span& span : tokens(text)) {
    words.emplace_back(span.of(text));
  }
  return words;
}

TEST(Tokens, AreWordsBlanksAndOtherCharacters) {
  EXPECT_THAT(words_of("Tạo `bucket-2`,  日本\n"),
              ElementsAre("Tạo", " ", "`", "bucket", "-", "2", "`", ",", "  ",
                          "日", "本", "\n"));
  EXPECT_THAT(words_of(""), ElementsAre());
  EXPECT_THAT(words_of("a\xFF\xFE"), ElementsAre("a", "\xFF", "\xFE"));
}

TEST(WordDiff, ShowsWhichWordsChanged) {
  EXPECT_EQ(shown("Create a bucket now", "Create a large bucket"),
            "Create a {+large +}bucket[- now-]");
  EXPECT_EQ(shown("Tạo máy chủ ảo", "Tạo máy chủ thật"),
            "Tạo máy chủ [-ảo-]{+thật+}");
  EXPECT_EQ(shown("a  b c", "a b  c x"), "a[-  -]{+ +}b[- -]{+  +}c{+ x+}");
  EXPECT_EQ(shown("version 1.2", "version 1.3"), "version 1.[-2-]{+3+}");
}

TEST(WordDiff, OfEqualTextsIsOneEqualPart) {
  EXPECT_THAT(word_diff("a b", "a b"),
              ElementsAre(DiffPart{{0, 3}, {0, 3}, true}));
  EXPECT_THAT(word_diff("", ""), ElementsAre());
  EXPECT_THAT(word_diff("", "a"), ElementsAre(DiffPart{{0, 0}, {0, 1}, false}));
}

TEST(WordDiff, JoinsChangesThatOnlyABlankParts) {
  EXPECT_EQ(shown("one two three", "four five three"),
            "[-one two-]{+four five+} three");
  EXPECT_EQ(shown("one, two three", "four, five three"),
            "[-one-]{+four+}, [-two-]{+five+} three");
}

// The textbook: the length of a longest common subsequence of tokens.
auto common_tokens(std::string_view before, std::string_view after)
    -> std::size_t {
  const auto old_words = words_of(before);
  const auto new_words = words_of(after);
  std::vector<std::vector<std::size_t>> best(
      old_words.size() + 1, std::vector<std::size_t>(new_words.size() + 1));
  for (std::size_t i = 0; i < old_words.size(); ++i) {
    for (std::size_t j = 0; j < new_words.size(); ++j) {
      best[i + 1][j + 1] = old_words[i] == new_words[j]
                               ? best[i][j] + 1
                               : std::max(best[i][j + 1], best[i + 1][j]);
    }
  }
  return best[old_words.size()][new_words.size()];
}

auto random_text(std::mt19937& random, std::size_t most) -> std::string {
  std::string text;
  for (std::size_t count = random() % (most + 1); count > 0; --count) {
    text += static_cast<char>('!' + random() % 5);  // each a token by itself
  }
  return text;
}

void expect_cover(std::string_view before, std::string_view after) {
  Span old_end;
  Span new_end;
  bool was_equal = false;
  bool is_first = true;
  for (const DiffPart& part : word_diff(before, after)) {
    EXPECT_EQ(part.before.begin, old_end.end);
    EXPECT_EQ(part.after.begin, new_end.end);
    EXPECT_TRUE(is_first || part.equal != was_equal);
    EXPECT_EQ(part.equal, part.before.of(before) == part.after.of(after));
    old_end = part.before;
    new_end = part.after;
    was_equal = part.equal;
    is_first = false;
  }
  EXPECT_EQ(old_end.end, before.size());
  EXPECT_EQ(new_end.end, after.size());
}

TEST(WordDiff, IsAsShortAsTheTextbookSays) {
  std::mt19937 random(1);
  for (int round = 0; round < 3000; ++round) {
    const std::string before = random_text(random, 24);
    const std::string after = random_text(random, 24);
    expect_cover(before, after);
    std::size_t kept = 0;
    for (const DiffPart& part : word_diff(before, after)) {
      kept += part.equal ? part.before.size() : 0;
    }
    ASSERT_EQ(kept, common_tokens(before, after)) << before << " " << after;
  }
}

TEST(WordDiff, CoversArbitraryBytes) {
  std::mt19937 random(2);
  for (int round = 0; round < 2000; ++round) {
    std::string before;
    for (std::size_t count = random() % 30; count > 0; --count) {
      before += static_cast<char>(random() % 256);
    }
    std::string after = before;
    for (std::size_t count = random() % 5; count > 0 && !after.empty();
         --count) {
      after[random() % after.size()] = static_cast<char>(random() % 256);
    }
    expect_cover(before, after);
  }
}

TEST(WordDiff, OfLongTextsWithoutMuchInCommonEndsSoon) {
  std::string before;
  std::string after;
  std::mt19937 random(3);
  for (int i = 0; i < 100'000; ++i) {
    before += std::to_string(random() % 1000) + ' ';
    after += std::to_string(random() % 1000) + ' ';
  }
  expect_cover(before, after);
  expect_cover(before, "x " + before + " y");
}

}  // namespace
}  // namespace l10n::text

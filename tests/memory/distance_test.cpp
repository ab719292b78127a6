#include "l10n/memory/distance.hpp"

#include <random>
#include <string>

#include <gtest/gtest.h>

#include "reference/memory.hpp"

namespace l10n::memory {
namespace {

auto random_text(std::mt19937& random, std::size_t longest, char32_t symbols)
    -> std::u32string {
  std::u32string text(random() % (longest + 1), U'a');
  for (char32_t& symbol : text) {
    symbol = U'a' + static_cast<char32_t>(random()) % symbols;
  }
  return text;
}

TEST(Distance, CountsEdits) {
  EXPECT_EQ(distance(U"", U""), 0U);
  EXPECT_EQ(distance(U"kitten", U"sitting"), 3U);
  EXPECT_EQ(distance(U"", U"abc"), 3U);
  EXPECT_EQ(distance(U"việt", U"viet"), 1U);
  EXPECT_EQ(distance(std::u32string(1000, U'a'), std::u32string(990, U'b')),
            1000U);
}

TEST(Distance, IsThatOfTheTextbook) {
  std::mt19937 random(3);
  for (int round = 0; round < 1500; ++round) {
    const char32_t symbols = round % 3 == 0 ? 2 : round % 3 == 1 ? 8 : 300;
    const std::size_t longest = round % 4 == 0 ? 200 : 70;
    const std::u32string a = random_text(random, longest, symbols);
    const std::u32string b = random_text(random, longest, symbols);
    const std::size_t truth = reference::levenshtein(a, b);
    ASSERT_EQ(distance(a, b), truth);
    ASSERT_EQ(distance(b, a), truth);
    const std::size_t limit = random() % 80;
    ASSERT_EQ(distance_at_most(a, b, limit), std::min(truth, limit + 1));
  }
}

TEST(Distance, IsRightAtTheEdgesOfBlocks) {
  std::mt19937 random(4);
  for (const std::size_t size : {1U, 63U, 64U, 65U, 127U, 128U, 129U, 192U}) {
    for (int round = 0; round < 40; ++round) {
      std::u32string a = random_text(random, 0, 4);
      a.resize(size, U'x');
      for (char32_t& symbol : a) {
        symbol = U'a' + static_cast<char32_t>(random() % 4);
      }
      std::u32string b = a;
      for (std::size_t edits = random() % 6; edits > 0; --edits) {
        b[random() % size] = U'z';
        b.insert(random() % (size + 1), 1, U'y');
      }
      const std::size_t truth = reference::levenshtein(a, b);
      ASSERT_EQ(distance(a, b), truth);
      ASSERT_EQ(distance_at_most(a, b, 3), std::min<std::size_t>(truth, 4));
    }
  }
}

}  // namespace
}  // namespace l10n::memory

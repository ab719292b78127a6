#include "l10n/memory/index.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "l10n/text/utf8.hpp"
#include "memory/index_samples.hpp"

namespace l10n::memory {
namespace {

using samples::Found;
using samples::Random;
using samples::Text;

auto found(const Index& index, const std::string& key,
           const SearchOptions& options) -> std::vector<Found> {
  Workspace workspace;
  auto hits = index.search(key, options, workspace);
  std::vector<Found> found;
  EXPECT_TRUE(hits);
  for (const Hit& hit : *hits) {
    found.push_back({hit.id, hit.similarity()});
  }
  return found;
}

void compare(const std::vector<Text>& texts, Metric metric, Random& random,
             std::size_t queries) {
  const std::string bytes = samples::build(texts, metric);
  const auto index = Index::open(bytes, "test");
  ASSERT_TRUE(index);
  for (std::size_t i = 0; i < queries; ++i) {
    const std::string query = texts.empty() || random.below(2) == 0
                                  ? random.text(12)
                                  : texts[random.below(texts.size())].key +
                                        random.text(1 + random.below(4));
    const std::size_t limit = 1 + random.below(8);
    const double least = 0.05 * static_cast<double>(1 + random.below(20));
    const auto expected = samples::search(texts, query, metric, limit, least);
    for (const InstructionSet set : instruction_sets()) {
      EXPECT_EQ(found(*index, query,
                      {.limit = limit,
                       .min_similarity = least,
                       .instruction_set = set}),
                expected)
          << query << " at " << least;
    }
  }
}

TEST(Index, FindsWhatBruteForceFinds) {
  Random random(3);
  for (const Metric metric : {Metric::Characters, Metric::Words}) {
    for (const std::size_t size : {0U, 1U, 2U, 10U, 100U, 511U, 513U, 1100U}) {
      compare(random.texts(size, 14), metric, random, 25);
    }
    compare(random.texts(300, 120), metric, random, 10);
  }
}

TEST(Index, FindsTextsOfThousandsOfCharacters) {
  Random random(4);
  std::vector<Text> texts = random.texts(5, 2000);
  for (const Metric metric : {Metric::Characters, Metric::Words}) {
    const std::string bytes = samples::build(texts, metric);
    const auto index = Index::open(bytes, "test");
    ASSERT_TRUE(index);
    for (const Text& text : texts) {
      const std::string query =
          text.key.substr(0, text.key.find("ab", text.key.size() / 2)) + "đi";
      EXPECT_EQ(found(*index, query, {.min_similarity = 0.3}),
                samples::search(texts, query, metric, 5, 0.3));
    }
  }
}

TEST(Index, LeavesOutWhatItIsTold) {
  const std::vector<Text> texts{{1, "Xin chào"}, {2, "Xin chào!"}};
  const std::string bytes = samples::build(texts, Metric::Characters);
  const auto index = Index::open(bytes, "test");
  ASSERT_TRUE(index);
  const std::vector<std::uint32_t> without{0};
  EXPECT_EQ(found(*index, "Xin chào", {.without = without}),
            (std::vector<Found>{{2, 8.0 / 9}}));
}

TEST(Index, FindsEqualBareKeys) {
  IndexBuilder builder(Metric::Words);
  builder.add({.id = 7, .key = "Step 1", .bare = "step #"});
  builder.add({.id = 8, .key = "Step 2 of 3", .bare = "step # of #"});
  builder.add({.id = 9, .key = "Step 22", .bare = "step #"});
  const std::string bytes = std::move(builder).build({});
  const auto index = Index::open(bytes, "test");
  ASSERT_TRUE(index);
  const auto hits = index->find_bare(bare_hash("step #"));
  ASSERT_TRUE(hits);
  ASSERT_EQ(hits->size(), 2U);
  EXPECT_EQ(hits->at(0).id, 7);
  EXPECT_EQ(hits->at(1).id, 9);
  EXPECT_TRUE(index->find_bare(bare_hash("other"))->empty());
}

TEST(Index, KeepsIdsOfAnySize) {
  for (const std::int64_t id :
       {std::int64_t{1} << 31, std::int64_t{1} << 32, std::int64_t{1} << 60}) {
    IndexBuilder builder(Metric::Words);
    builder.add({.id = id, .key = "Xin chào", .bare = "xin chào"});
    builder.add({.id = 3, .key = "Tạm biệt", .bare = "tạm biệt"});
    const std::string bytes =
        std::move(builder).build({.metric = Metric::Words});
    const auto index = Index::open(bytes, "test");
    ASSERT_TRUE(index);
    EXPECT_EQ(found(*index, "Xin chào", {}), (std::vector<Found>{{id, 1.0}}));
    const auto bare = index->find_bare(bare_hash("tạm biệt"));
    ASSERT_TRUE(bare && bare->size() == 1);
    EXPECT_EQ(bare->front().id, 3);
  }
}

TEST(Index, HasNoRoomForTextWithoutASymbol) {
  IndexBuilder builder(Metric::Words);
  EXPECT_FALSE(builder.add({.id = 1, .key = " "}));
  EXPECT_TRUE(builder.add({.id = 2, .key = "a"}));
  EXPECT_EQ(builder.size(), 1U);
}

TEST(Index, LeavesOutCodePointsThatItHasNoNumberFor) {
  IndexBuilder builder(Metric::Characters);
  std::string all;
  for (char32_t point = 0x1000; point < 0x11000 + 0x800 - 1; ++point) {
    if (point < 0xD800 || point > 0xDFFF) {
      text::append_code_point(all, point);
    }
  }
  EXPECT_TRUE(builder.add({.id = 1, .key = all}));
  EXPECT_FALSE(builder.add({.id = 2, .key = "a"}));
  const std::string bytes = std::move(builder).build({});
  const auto index = Index::open(bytes, "test");
  ASSERT_TRUE(index);
  EXPECT_EQ(found(*index, all, {}), (std::vector<Found>{{1, 1.0}}));
}

TEST(Index, IsTheSameBytesForTheSameTexts) {
  Random one(5);
  Random other(5);
  EXPECT_EQ(samples::build(one.texts(700, 9), Metric::Characters),
            samples::build(other.texts(700, 9), Metric::Characters));
}

// Reading damaged bytes gives an error, or what was written.
TEST(Index, NeverBelievesDamagedBytes) {
  Random random(6);
  const std::vector<Text> texts = random.texts(600, 14);
  for (const Metric metric : {Metric::Characters, Metric::Words}) {
    const std::string bytes = samples::build(texts, metric);
    const std::string query = texts[17].key + "1";
    const auto expected = samples::search(texts, query, metric, 5, 0.4);
    std::size_t refused = 0;
    for (std::size_t round = 0; round < 200; ++round) {
      std::string damaged = bytes;
      const std::size_t at = random.below(bytes.size());
      damaged[at] = static_cast<char>(damaged[at] ^ (1 << random.below(8)));
      const auto index = Index::open(damaged, "test");
      if (!index) {
        ++refused;
        continue;
      }
      Workspace workspace;
      const auto hits =
          index->search(query, {.min_similarity = 0.4}, workspace);
      if (!hits) {
        EXPECT_EQ(hits.error().code, Code::IndexDamaged);
        ++refused;
      } else {
        EXPECT_EQ(found(*index, query, {.min_similarity = 0.4}), expected);
        EXPECT_TRUE(index->find_bare(7).has_value() || !index->verify_all());
      }
    }
    EXPECT_GT(refused, 0U);
  }
}

TEST(Index, RefusesACutFileAndAnotherVersion) {
  const std::string bytes =
      samples::build({{1, "Xin chào"}}, Metric::Characters);
  for (const std::size_t size :
       {std::size_t{0}, std::size_t{100}, bytes.size() / 2, bytes.size() - 1}) {
    const auto index =
        Index::open(std::string_view(bytes).substr(0, size), "site.l10nidx");
    ASSERT_FALSE(index);
    EXPECT_EQ(index.error().code, Code::IndexDamaged);
    EXPECT_EQ(index.error().where.path, "site.l10nidx");
  }
  std::string other = bytes;
  other[8] = 99;
  EXPECT_EQ(Index::open(other, "test").error().code, Code::IndexStale);
  EXPECT_TRUE(Index::open(bytes, "test")->verify_all());
}

}  // namespace
}  // namespace l10n::memory

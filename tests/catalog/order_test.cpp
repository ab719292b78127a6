#include "l10n/catalog/order.hpp"

#include <algorithm>
#include <numeric>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "l10n/catalog/ancestor.hpp"
#include "l10n/catalog/update.hpp"

namespace l10n::catalog {
namespace {

using testing::ElementsAre;

auto at(const std::string& path, std::uint32_t line) -> Message {
  return {.references = {{path, line}},
          .id = path + std::to_string(line),
          .translations = {"t"}};
}

TEST(Order, ACatalogInPageOrderFollowsThePages) {
  const std::vector<Message> old{at("b.md", 1), at("b.md", 1), at("b.md", 7),
                                 at("a.md", 3)};
  EXPECT_THAT(order_of(old, {2, kNoMessage, 0, 1, 3}),
              ElementsAre(0, 1, 2, 3, 4));
}

TEST(Order, ASortedCatalogKeepsItsOrderAndTakesNewOnesIn) {
  const std::vector<Message> old{at("a.md", 9), at("a.md", 1), at("a.md", 5)};
  // Today's page: new, 1, new, new, 5, 9.
  EXPECT_THAT(order_of(old, {kNoMessage, 1, kNoMessage, kNoMessage, 2, 0}),
              ElementsAre(5, 0, 1, 2, 3, 4));
}

TEST(Order, APageInTwoPartsTellsASortedCatalog) {
  const std::vector<Message> old{at("a.md", 0), at("b.md", 0), at("a.md", 0)};
  EXPECT_THAT(order_of(old, {0, 2, 1}), ElementsAre(0, 2, 1));
}

TEST(Order, PartsOfAMessageStayTogether) {
  const std::vector<Message> old{at("a.md", 9), at("a.md", 1)};
  EXPECT_THAT(order_of(old, {1, 1, 1, 0}), ElementsAre(3, 0, 1, 2));
}

TEST(Order, WithoutLinesAMovedSectionMovesAndASortedCatalogDoesNot) {
  const std::vector<Message> old(12, at("a.md", 0));
  EXPECT_THAT(order_of(old, {9, 10, 11, 0, 1, 2, 3, 4, 5, 6, 7, 8}),
              ElementsAre(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
  EXPECT_THAT(order_of(old, {11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0}),
              ElementsAre(11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0));
}

TEST(Order, OfNothingIsNothing) {
  EXPECT_TRUE(order_of({}, {}).empty());
  EXPECT_THAT(order_of({}, {kNoMessage, kNoMessage}), ElementsAre(0, 1));
}

// However a catalog is sorted: what stays keeps its neighbours.
TEST(Order, AnUpdateOfASortedCatalogMovesNothing) {
  for (std::uint32_t seed = 0; seed < 50; ++seed) {
    std::mt19937 random(seed);
    Catalog old;
    std::vector<Message> fresh;
    for (std::uint32_t line = 1; line <= 20; ++line) {
      old.messages.push_back(at("a.md", line));
      fresh.push_back(at("a.md", line));
      fresh.back().translations = {""};
    }
    std::shuffle(old.messages.begin(), old.messages.end(), random);
    // Else a rare seed gives the order of the page.
    std::swap(old.messages.front(),
              *std::max_element(old.messages.begin(), old.messages.end(),
                                [](const Message& one, const Message& other) {
                                  return one.references[0].line <
                                         other.references[0].line;
                                }));
    EXPECT_FALSE(update(old, fresh).changed);
    const auto place =
        static_cast<std::ptrdiff_t>(random() % (fresh.size() + 1));
    fresh.insert(fresh.begin() + place,
                 {.references = {{"a.md", 99}}, .id = "quite another thing"});
    UpdateResult result = update(old, fresh);
    ASSERT_EQ(result.catalog.messages.size(), 21U);
    std::erase_if(result.catalog.messages, [](const Message& message) {
      return message.id == "quite another thing";
    });
    EXPECT_EQ(result.catalog.messages, old.messages) << seed;
  }
}

}  // namespace
}  // namespace l10n::catalog

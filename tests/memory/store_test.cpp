#include "l10n/memory/store.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "io/scratch.hpp"
#include "memory/samples.hpp"

namespace l10n::memory {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class StoreTest : public testing::Test {
 protected:
  [[nodiscard]] auto path() const -> std::string {
    return scratch_ / "site.l10ntm";
  }

  [[nodiscard]] auto open(Access access = Access::ReadWrite) const -> Store {
    auto store = Store::open(path(), access);
    EXPECT_TRUE(store.has_value()) << to_string(store.error());
    return *std::move(store);
  }

 private:
  io::Scratch scratch_;
};

// "2:text"
auto sides(const Store& store, const Direction& direction,
           std::int64_t after_id = 0) -> std::vector<std::string> {
  std::vector<std::string> found;
  const auto seen =
      store.for_each_side(direction, after_id, [&](const Side& side) {
        found.push_back(std::to_string(side.id) + ':' + std::string(side.text));
      });
  EXPECT_TRUE(seen.has_value());
  return found;
}

TEST_F(StoreTest, ANewFileIsEmpty) {
  const Store store = open();
  const auto revision = store.revision();
  ASSERT_TRUE(revision.has_value());
  EXPECT_EQ(revision->store_id.size(), 32U);
  EXPECT_EQ(revision->last_id, 0);
  EXPECT_EQ(revision->removals, 0);
  EXPECT_THAT(sides(store, {"vi", "en"}), IsEmpty());
}

TEST_F(StoreTest, TwoFilesHaveDifferentIds) {
  const io::Scratch other;
  const auto second = Store::open(other / "b.l10ntm", Access::ReadWrite);
  ASSERT_TRUE(second.has_value());
  EXPECT_NE(open().revision()->store_id, second->revision()->store_id);
}

TEST_F(StoreTest, KeepsEverythingOfAnEntry) {
  const Store store = open();
  Entry entry = pair("một", "one");
  entry.surroundings = {.context = "menu", .before = "không", .after = "hai"};
  entry.origin = {
      .file = "a.po", .page = "content/a.vi.md", .author = "An", .date = 99};
  entry.state = State::Confirmed;
  entry.uses = 7;
  bring(store, {entry});
  entry.id = 1;
  const auto found = open(Access::ReadOnly).entries(std::vector{1L});
  ASSERT_TRUE(found.has_value());
  EXPECT_THAT(*found, ElementsAre(entry));
}

TEST_F(StoreTest, GivesEntriesInTheOrderOfTheIdsAndLeavesOutWhatIsNot) {
  const Store store = open();
  bring(store, {pair("một", "one"), pair("hai", "two"), pair("ba", "three")});
  const auto found = store.entries(std::vector{3L, 9L, 1L, 3L});
  ASSERT_TRUE(found.has_value());
  ASSERT_EQ(found->size(), 3U);
  EXPECT_EQ((*found)[0].source, "ba");
  EXPECT_EQ((*found)[1].source, "một");
  EXPECT_EQ((*found)[2].id, 3);
}

TEST_F(StoreTest, ServesBothDirections) {
  const Store store = open();
  Entry back = pair("two", "hai");
  std::swap(back.source_language, back.target_language);
  Entry other = pair("drei", "three");
  other.source_language = "de";
  bring(store, {pair("một", "one"), back, other});
  EXPECT_THAT(sides(store, {"vi", "en"}), ElementsAre("1:một", "2:hai"));
  EXPECT_THAT(sides(store, {"en", "vi"}), ElementsAre("1:one", "2:two"));
  EXPECT_THAT(sides(store, {"vi", "en"}, 1), ElementsAre("2:hai"));
  EXPECT_THAT(sides(store, {"en", "de"}), ElementsAre("3:three"));
  EXPECT_THAT(sides(store, {"vi", "de"}), IsEmpty());
}

TEST_F(StoreTest, FindsVariantsOfALanguage) {
  const Store store = open();
  Entry american = pair("một", "one");
  american.target_language = "en-US";
  bring(store, {american});
  EXPECT_THAT(sides(store, {"en", "vi"}), ElementsAre("1:one"));
  EXPECT_THAT(sides(store, {"vi-VN", "en-GB"}), ElementsAre("1:một"));
  EXPECT_EQ(store.entries(std::vector{1L})->front().target_language, "en-US");
}

TEST_F(StoreTest, CountsUses) {
  Store store = open();
  bring(store, {pair("một", "one"), pair("hai", "two")});
  const Revision before = *store.revision();
  ASSERT_TRUE(store.count_used(std::vector{2L, 2L, 5L}).has_value());
  EXPECT_EQ(store.entries(std::vector{2L})->front().uses, 2U);
  EXPECT_EQ(*store.revision(), before);
}

TEST_F(StoreTest, ReadsWhileAnImportIsUnderWay) {
  const Store store = open();
  bring(store, {pair("một", "one")});
  auto import = store.begin_import({.file = "b.tsv"});
  ASSERT_TRUE(import.has_value());
  ASSERT_TRUE(import->add(pair("hai", "two")).has_value());
  EXPECT_THAT(sides(store, {"vi", "en"}), ElementsAre("1:một"));
  EXPECT_THAT(sides(open(Access::ReadOnly), {"vi", "en"}),
              ElementsAre("1:một"));
  ASSERT_TRUE(import->commit().has_value());
  EXPECT_THAT(sides(store, {"vi", "en"}), ElementsAre("1:một", "2:hai"));
}

}  // namespace
}  // namespace l10n::memory

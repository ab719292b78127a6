// Files that are damaged, foreign or in use: refused with a clear word, never a
// crash.
#include <filesystem>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "io/scratch.hpp"
#include "l10n/memory/database.hpp"
#include "l10n/memory/transfer.hpp"
#include "l10n/memory/upkeep.hpp"
#include "memory/samples.hpp"

namespace l10n::memory {
namespace {

using testing::IsEmpty;
using testing::Not;

class DamageTest : public testing::Test {
 protected:
  io::Scratch scratch_;
  std::string path_ = scratch_ / "a.l10ntm";

  void fill(int entries) {
    std::vector<Entry> list;
    for (int i = 0; i < entries; ++i) {
      Entry entry =
          pair("câu " + std::to_string(i), "text " + std::to_string(i * 7));
      entry.origin.page = "p" + std::to_string(i % 5);
      list.push_back(entry);
    }
    const auto store = Store::open(path_, Access::ReadWrite);
    bring(*store, list);
  }

  auto run_sql(const char* sql) -> bool {
    auto database = Database::open(path_, Database::Mode::Write);
    return database && database->execute(sql).has_value();
  }

  // Whether the memory is seen to be damaged: when it is opened or checked.
  auto is_detected() -> bool {
    const auto report = check_memory(path_, {});
    return !report || !report->findings.empty();
  }

  // All that a program does with a memory, for its crashes.
  void use() {
    auto store = Store::open(path_, Access::ReadWrite);
    if (!store) {
      return;
    }
    static_cast<void>(store->for_each({}, [](const Entry&) { return true; }));
    static_cast<void>(
        store->for_each_side({"vi", "en"}, 0, [](const Side&) {}));
    static_cast<void>(store->statistics());
    {
      auto import = store->begin_import({});
      if (import && import->add(pair("mới", "new"))) {
        static_cast<void>(import->commit());
      }
    }
    static_cast<void>(store->undo());
  }
};

TEST_F(DamageTest, ASoundMemoryPasses) {
  fill(300);
  const auto report = check_memory(path_, {});
  ASSERT_TRUE(report.has_value());
  EXPECT_THAT(report->findings, IsEmpty());
  EXPECT_EQ(report->entries, 300);
}

TEST_F(DamageTest, WhatIsNoMemoryIsRefused) {
  scratch_.put("a.l10ntm", "This is a text, and no database at all.\n");
  const auto text = Store::open(path_, Access::ReadOnly);
  ASSERT_FALSE(text.has_value());
  EXPECT_EQ(text.error().code, Code::NotAMemory);
  std::filesystem::remove(path_);
  {
    auto other = Database::open(path_, Database::Mode::Create);
    ASSERT_TRUE(other->execute("CREATE TABLE a(b)").has_value());
  }
  for (const Access access : {Access::ReadOnly, Access::ReadWrite}) {
    const auto store = Store::open(path_, access);
    ASSERT_FALSE(store.has_value());
    EXPECT_EQ(store.error().code, Code::NotAMemory);
  }
}

TEST_F(DamageTest, AFileThatIsMissingOrNoFileIsRefused) {
  EXPECT_EQ(Store::open(path_, Access::ReadOnly).error().code,
            Code::CannotRead);
  std::filesystem::create_directory(path_);
  EXPECT_EQ(Store::open(path_, Access::ReadWrite).error().code,
            Code::NotARegularFile);
  EXPECT_EQ(Store::open(path_ + "/a.l10ntm/b", Access::ReadOnly).error().code,
            Code::CannotRead);
  scratch_.put("file", "");
  EXPECT_EQ(
      Store::open(scratch_ / "file/a.l10ntm", Access::ReadWrite).error().code,
      Code::CannotWrite);
}

TEST_F(DamageTest, ANewerVersionIsRefused) {
  fill(1);
  ASSERT_TRUE(run_sql("PRAGMA user_version=2"));
  for (const Access access : {Access::ReadOnly, Access::ReadWrite}) {
    const auto store = Store::open(path_, access);
    ASSERT_FALSE(store.has_value());
    EXPECT_EQ(store.error().code, Code::MemoryVersion);
  }
}

TEST_F(DamageTest, AMissingTableIsDamage) {
  fill(1);
  ASSERT_TRUE(run_sql("DROP TABLE sighting"));
  const auto import = Import::begin(path_, {});
  ASSERT_FALSE(import.has_value());
  EXPECT_EQ(import.error().code, Code::MemoryDamaged);
  EXPECT_TRUE(is_detected());
}

TEST_F(DamageTest, AWriterThatDoesNotEndLocksOthersOut) {
  fill(1);
  auto first = Database::open(path_, Database::Mode::Write);
  ASSERT_TRUE(first->execute("BEGIN IMMEDIATE").has_value());
  auto second = Database::open(path_, Database::Mode::Write);
  const auto begun = second->execute("BEGIN IMMEDIATE");
  ASSERT_FALSE(begun.has_value());
  EXPECT_EQ(begun.error().code, Code::Locked);
}

TEST_F(DamageTest, EveryKindOfWrongRowIsFound) {
  for (const char* const sql : {"UPDATE entry SET source='x' WHERE id=3",
                                "UPDATE entry SET target='x' WHERE id=3",
                                "UPDATE entry SET state=2 WHERE id=3",
                                "UPDATE entry SET date=2 WHERE id=3",
                                "UPDATE entry SET uses=2 WHERE id=3",
                                "UPDATE entry SET before='x' WHERE id=3",
                                "UPDATE entry SET page=0 WHERE id=3",
                                "UPDATE entry SET page=99 WHERE id=3",
                                "UPDATE entry SET import=9 WHERE id=3",
                                "UPDATE entry SET source_language=9 WHERE id=3",
                                "UPDATE language SET tag='de' WHERE id=1",
                                "UPDATE language SET tag='x' WHERE id=1",
                                "UPDATE name SET text='x' WHERE id=2",
                                "DELETE FROM identity WHERE entry=3",
                                "UPDATE identity SET hash=1 WHERE entry=3",
                                "DELETE FROM entry WHERE id=3",
                                "DELETE FROM import",
                                "DELETE FROM memory",
                                "UPDATE memory SET last_id=1",
                                "UPDATE memory SET store_id='x'",
                                "INSERT INTO sighting VALUES(1,99,1,0)"}) {
    std::filesystem::remove(path_);
    fill(5);
    ASSERT_FALSE(is_detected());
    ASSERT_TRUE(run_sql(sql)) << sql;
    EXPECT_TRUE(is_detected()) << sql;
    use();
  }
}

TEST_F(DamageTest, ADamagedEntryIsNotGivenOut) {
  fill(5);
  ASSERT_TRUE(run_sql("UPDATE entry SET target='x' WHERE id=3"));
  const auto store = Store::open(path_, Access::ReadOnly);
  const auto entries = store->entries(std::vector{3L});
  ASSERT_FALSE(entries.has_value());
  EXPECT_EQ(entries.error().code, Code::MemoryDamaged);
  EXPECT_TRUE(store->entries(std::vector{2L}).has_value());
}

TEST_F(DamageTest, ACutFileIsFoundWhereverItIsCut) {
  fill(300);
  const std::string whole = scratch_.get("a.l10ntm");
  std::mt19937 random(3);
  for (int i = 0; i < 40; ++i) {
    const std::size_t size = 1 + random() % (whole.size() - 1);
    scratch_.put("a.l10ntm", whole.substr(0, size));
    EXPECT_TRUE(is_detected()) << size;
    use();
  }
}

// Not every byte of a file says something: pages have free room. So a flipped
// bit is either found, or everything that the memory says is still right.
TEST_F(DamageTest, AFlippedBitIsFoundOrDoesNoHarm) {
  fill(300);
  const std::string whole = scratch_.get("a.l10ntm");
  std::vector<Entry> expected;
  const auto collect = [](const std::string& path, std::vector<Entry>& list) {
    const auto store = Store::open(path, Access::ReadOnly);
    return store && store->for_each({}, [&](const Entry& entry) {
      list.push_back(entry);
      return true;
    });
  };
  ASSERT_TRUE(collect(path_, expected));
  std::mt19937 random(5);
  int found = 0;
  for (int i = 0; i < 150; ++i) {
    std::string bytes = whole;
    char& byte = bytes[random() % bytes.size()];
    byte = static_cast<char>(byte ^ (1 << (random() % 8)));
    scratch_.put("a.l10ntm", bytes);
    if (is_detected()) {
      ++found;
    } else {
      std::vector<Entry> entries;
      EXPECT_TRUE(collect(path_, entries));
      EXPECT_EQ(entries, expected);
    }
    use();
  }
  EXPECT_GT(found, 20);
}

TEST_F(DamageTest, CompactingGivesRoomBackAndChangesNothing) {
  fill(2000);
  auto store = Store::open(path_, Access::ReadWrite);
  bring(*store, {pair("cuối", "last")}, "b.tsv");
  ASSERT_TRUE(store->undo(1).has_value());
  const Revision before = *store->revision();
  const auto sizes = compact_memory(path_);
  ASSERT_TRUE(sizes.has_value());
  EXPECT_LT(sizes->after, sizes->before / 2);
  EXPECT_EQ(*store->revision(), before);
  EXPECT_EQ(store->entries(std::vector{2001L})->at(0).source, "cuối");
  EXPECT_FALSE(is_detected());
}

TEST_F(DamageTest, CompactingMakesNoFile) {
  EXPECT_FALSE(compact_memory(path_).has_value());
  EXPECT_FALSE(std::filesystem::exists(path_));
}

TEST_F(DamageTest, AMemoryGoesIntoAnother) {
  fill(20);
  const io::Scratch other;
  Refusals refusals;
  auto import = Import::begin(other / "b.l10ntm", {.file = "a.l10ntm"});
  ASSERT_TRUE(
      read_memory({.path = path_, .import = *import, .refusals = refusals})
          .has_value());
  ASSERT_TRUE(import->commit().has_value());
  const auto one = Store::open(path_, Access::ReadOnly);
  const auto two = Store::open(other / "b.l10ntm", Access::ReadOnly);
  EXPECT_EQ(*one->entries(std::vector{1L, 20L}),
            *two->entries(std::vector{1L, 20L}));
}

}  // namespace
}  // namespace l10n::memory

#include "l10n/memory/memory.hpp"

#include <filesystem>
#include <fstream>
#include <thread>

#include <gtest/gtest.h>

#include "io/scratch.hpp"
#include "memory/index_samples.hpp"
#include "memory/samples.hpp"

namespace l10n::memory {
namespace {

namespace fs = std::filesystem;

const Direction kForth{"vi", "en"};
const Direction kBack{"en", "vi"};

// Texts that are often almost the same: every band is met.
auto random_text(samples::Random& random) -> std::string {
  static const std::vector<std::string> kTexts{
      "Trí nhớ dịch", "Chạy `make`", "Bước 1", "Hòa bình", "Xem [trang](a)"};
  static const std::vector<std::string> kTails{"",   ".",  " 2",   "!",
                                               " b", " *", " hoà", " <br>"};
  std::string text = random.below(3) == 0 ? random.text(8)
                                          : kTexts[random.below(kTexts.size())];
  text += kTails[random.below(kTails.size())];
  if (text.find_first_not_of(' ') == text.npos) {
    text = "đi";  // blanks alone are no query
  }
  if (random.below(6) == 0 && text[0] == 'B') {
    text[0] = 'b';
  }
  return text;
}

auto random_entries(samples::Random& random, std::size_t count)
    -> std::vector<Entry> {
  std::vector<Entry> entries;
  for (std::size_t i = 0; i < count; ++i) {
    Entry entry = pair(random_text(random), random_text(random));
    if (random.below(3) == 0) {
      std::swap(entry.source_language, entry.target_language);
    }
    entry.surroundings.context = random.below(4) == 0 ? "menu" : "";
    entry.origin.date = static_cast<std::int64_t>(random.below(3));
    entry.state = random.below(3) == 0 ? State::Confirmed : State::Translated;
    entries.push_back(std::move(entry));
  }
  return entries;
}

class MemoryTest : public testing::Test {
 protected:
  [[nodiscard]] auto path() const -> std::string {
    return scratch_ / "site.l10ntm";
  }

  [[nodiscard]] auto open() const -> Memory {
    auto memory = Memory::open(path(), Access::ReadWrite);
    EXPECT_TRUE(memory) << to_string(memory.error());
    return *std::move(memory);
  }

  [[nodiscard]] auto index_file(Metric metric) const -> std::string {
    return index_path(path(), {.direction = kForth, .metric = metric});
  }

 private:
  io::Scratch scratch_;
};

auto everything(const Memory& memory) -> std::vector<Entry> {
  std::vector<Entry> all;
  EXPECT_TRUE(memory.store().for_each({}, [&](const Entry& entry) {
    all.push_back(entry);
    return true;
  }));
  return all;
}

// Every match of a lookup, against looking at each entry.
void compare(const Memory& memory, const reference::Query& query,
             int threshold) {
  const std::vector<Entry> all = everything(memory);
  const auto expected = reference::find_best(query, all);
  const auto matches = memory.look_up(query.text, query.direction,
                                      {.metric = query.metric,
                                       .threshold = threshold,
                                       .limit = query.limit,
                                       .surroundings = query.surroundings});
  ASSERT_TRUE(matches);
  ASSERT_EQ(matches->size(), expected.size()) << query.text;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    EXPECT_EQ(matches->at(i).entry.id, all[expected[i].entry].id)
        << query.text << " at " << threshold;
    EXPECT_EQ(matches->at(i).score, expected[i].score) << query.text;
  }
}

void compare_often(const Memory& memory, samples::Random& random) {
  for (std::size_t round = 0; round < 60; ++round) {
    reference::Query query{
        .text = random_text(random),
        .direction = random.below(2) == 0 ? kForth : kBack,
        .metric = random.below(2) == 0 ? Metric::Characters : Metric::Words,
        .limit = 1 + random.below(7)};
    query.surroundings.context = random.below(3) == 0 ? "menu" : "";
    const int threshold = static_cast<int>(75 + random.below(20));
    query.min_similarity = threshold / 94.0;
    compare(memory, query, threshold);
  }
}

TEST_F(MemoryTest, FindsWhatLookingAtEachEntryFinds) {
  samples::Random random(7);
  const Memory memory = open();
  for (const std::size_t size : {0U, 1U, 10U, 200U}) {
    bring(memory.store(), random_entries(random, size));
    compare_often(memory, random);
  }
}

TEST_F(MemoryTest, FindsNewEntriesAtOnce) {
  samples::Random random(8);
  const Memory memory = open();
  bring(memory.store(), random_entries(random, 30));
  for (std::size_t round = 0; round < 12; ++round) {
    bring(memory.store(), random_entries(random, 2));
    compare_often(memory, random);
  }
}

TEST_F(MemoryTest, ShowsOtherTranslationsBesideOneOfManyPages) {
  Memory memory = open();
  std::vector<Entry> entries{pair("Memory", "Trí nhớ")};
  for (int i = 0; i < 6; ++i) {
    entries.push_back(pair("Memory", "Bộ nhớ"));
    entries.back().origin.page = std::to_string(i) + ".md";
    entries.back().origin.date = 9;
    entries.back().surroundings.before = std::to_string(i);
  }
  bring(memory.store(), entries);
  const auto matches = memory.look_up("Memory", kForth, {});
  ASSERT_EQ(matches->size(), 2U);
  EXPECT_EQ(matches->at(0).entry.target, "Bộ nhớ");
  EXPECT_EQ(matches->at(1).entry.target, "Trí nhớ");
}

TEST_F(MemoryTest, FindsNothingThatWasTakenBack) {
  const Memory memory = open();
  bring(memory.store(), {pair("Xin chào", "Hello")});
  const auto last = bring(memory.store(), {pair("Xin chào bạn", "Hi, you")});
  EXPECT_EQ(memory.look_up("Xin chào bạn", kForth, {})->size(), 1U);
  auto writer = Store::open(path(), Access::ReadWrite);
  ASSERT_TRUE(writer);
  ASSERT_TRUE(writer->undo(last));
  EXPECT_TRUE(memory.look_up("Xin chào bạn", kForth, {})->empty());
  EXPECT_EQ(memory.look_up("Xin chào!", kForth, {})->size(), 1U);
}

TEST_F(MemoryTest, KeepsItsIndexBesideTheStore) {
  std::size_t builds = 0;
  for (std::size_t round = 0; round < 2; ++round) {
    Memory memory = open();
    memory.on_build([&](const IndexKind& kind) {
      EXPECT_EQ(kind.direction, kForth);
      ++builds;
    });
    if (round == 0) {
      bring(memory.store(), {pair("Xin chào", "Hello")});
    }
    EXPECT_EQ(memory.look_up("Xin chào", kForth, {})->at(0).entry.target,
              "Hello");
    EXPECT_TRUE(memory.verify_index({.direction = kForth}));
  }
  EXPECT_EQ(builds, 1U);
  EXPECT_TRUE(fs::exists(index_file(Metric::Characters)));
  EXPECT_FALSE(fs::exists(index_file(Metric::Words)));
}

TEST_F(MemoryTest, ShowsTheIndexToNobodyWhoMayNotReadTheStore) {
  Memory memory = open();
  bring(memory.store(), {pair("Xin chào", "Hello")});
  fs::permissions(path(), fs::perms::owner_read | fs::perms::owner_write);
  ASSERT_TRUE(memory.look_up("Xin chào", kForth, {}));
  EXPECT_EQ(fs::status(index_file(Metric::Characters)).permissions(),
            fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(MemoryTest, MakesADamagedIndexAnew) {
  samples::Random random(9);
  {
    const Memory memory = open();
    bring(memory.store(), random_entries(random, 50));
    ASSERT_TRUE(memory.look_up("Bước 12", kForth, {}));
  }
  const std::string file = index_file(Metric::Characters);
  const auto size = fs::file_size(file);
  for (std::size_t round = 0; round < 25; ++round) {
    {
      std::fstream stream(file);
      const auto at = static_cast<std::streamoff>(random.below(size));
      stream.seekg(at);
      const auto byte = static_cast<char>(stream.get() ^ 0x40);
      stream.seekp(at);
      stream.put(byte);
    }
    const Memory memory = open();
    compare_often(memory, random);
  }
  fs::resize_file(file, size / 2);
  const Memory memory = open();
  EXPECT_FALSE(memory.verify_index({.direction = kForth}));
  compare_often(memory, random);
}

TEST_F(MemoryTest, FindsWhatWasTypedWithoutDiacritics) {
  const Memory memory = open();
  bring(memory.store(), {pair("Trí nhớ dịch", "Translation memory"),
                         pair("Tri ân", "Gratitude")});
  for (const Metric metric : {Metric::Characters, Metric::Words}) {
    const auto matches =
        memory.look_up("tri nho dich", kForth, {.metric = metric});
    ASSERT_EQ(matches->size(), 1U);
    EXPECT_EQ(matches->at(0).entry.target, "Translation memory");
    EXPECT_EQ(matches->at(0).score.kind, MatchKind::Unmarked);
    EXPECT_LT(matches->at(0).score.points, 95);
  }
}

TEST_F(MemoryTest, TurnsEntriesOfTheOtherDirection) {
  const Memory memory = open();
  bring(memory.store(), {pair("Xin chào", "Hello")});
  const auto matches = memory.look_up("hello", kBack, {});
  ASSERT_EQ(matches->size(), 1U);
  EXPECT_EQ(matches->at(0).entry.source, "Hello");
  EXPECT_EQ(matches->at(0).entry.target, "Xin chào");
  EXPECT_EQ(matches->at(0).entry.target_language, "vi");
  EXPECT_EQ(matches->at(0).score.points, 98);
}

TEST_F(MemoryTest, ServesThreadsWhileAnotherOneWrites) {
  const Memory memory = open();
  bring(memory.store(), {pair("Xin chào", "Hello")});
  std::vector<std::thread> readers;
  for (std::size_t i = 0; i < 4; ++i) {
    readers.emplace_back([&] {
      for (std::size_t round = 0; round < 100; ++round) {
        const auto matches = memory.look_up("Xin chào", kForth, {});
        ASSERT_TRUE(matches) << to_string(matches.error());
        ASSERT_FALSE(matches->empty());
      }
    });
  }
  for (std::size_t i = 0; i < 20; ++i) {
    bring(memory.store(),
          {pair("Xin chào " + std::to_string(i), std::to_string(i))});
  }
  for (std::thread& reader : readers) {
    reader.join();
  }
  EXPECT_EQ(memory.look_up("Xin chào 7", kForth, {})->at(0).entry.target, "7");
}

}  // namespace
}  // namespace l10n::memory

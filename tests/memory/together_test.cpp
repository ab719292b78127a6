// Readers beside a writer, in threads: for ThreadSanitizer. A minute of it:
// L10N_TOGETHER_SECONDS=60.
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <thread>

#include <gtest/gtest.h>

#include "io/scratch.hpp"
#include "memory/samples.hpp"

namespace l10n::memory {
namespace {

constexpr std::size_t kBatch = 20;
constexpr int kReaders = 8;

auto seconds() -> std::chrono::seconds {
  const char* const value = std::getenv("L10N_TOGETHER_SECONDS");
  return std::chrono::seconds(value == nullptr ? 1 : std::atoi(value));
}

// Every state that a reader sees holds whole imports.
void read(const Store& store, const std::atomic<bool>& stop,
          std::atomic<int>& rounds) {
  while (!stop) {
    std::size_t count = 0;
    std::int64_t last = 0;
    const auto revision =
        store.for_each_side({"vi", "en"}, 0, [&](const Side& side) {
          ++count;
          last = side.id;
        });
    ASSERT_TRUE(revision.has_value()) << to_string(revision.error());
    EXPECT_EQ(count % kBatch, 0U);
    EXPECT_LE(last, revision->last_id);
    EXPECT_TRUE(store.entries(std::vector{last, std::int64_t{1}}).has_value());
    EXPECT_TRUE(store.revision().has_value());
    ++rounds;
  }
}

void write(const std::string& path, const std::atomic<bool>& stop) {
  auto store = Store::open(path, Access::ReadWrite);
  ASSERT_TRUE(store.has_value());
  for (int round = 0; !stop; ++round) {
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < kBatch; ++i) {
      entries.push_back(
          pair(std::to_string(round) + '.' + std::to_string(i), "x"));
    }
    bring(*store, entries);
    ASSERT_TRUE(store->count_used(std::vector{std::int64_t{1}}).has_value());
    if (round % 3 == 2) {
      ASSERT_TRUE(store->undo().has_value());
    }
  }
}

TEST(Together, EightReadersAndAWriter) {
  const io::Scratch scratch;
  const std::string path = scratch / "a.l10ntm";
  const auto shared = Store::open(path, Access::ReadWrite);
  ASSERT_TRUE(shared.has_value());
  std::atomic<bool> stop = false;
  std::atomic<int> rounds = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < kReaders; ++i) {
    threads.emplace_back([&, i] {
      if (i % 2 == 0) {
        read(*shared, stop, rounds);
      } else {
        const auto own = Store::open(path, Access::ReadOnly);
        ASSERT_TRUE(own.has_value());
        read(*own, stop, rounds);
      }
    });
  }
  threads.emplace_back([&] { write(path, stop); });
  std::this_thread::sleep_for(seconds());
  stop = true;
  for (std::thread& thread : threads) {
    thread.join();
  }
  EXPECT_GT(rounds, 0);
}

}  // namespace
}  // namespace l10n::memory

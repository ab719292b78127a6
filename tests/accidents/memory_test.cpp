// Accidents of a translation memory: imports that are killed, disks that are
// full, readers beside a writer. L10N_MEMORY_KILL_ROUNDS=1000 and
// L10N_ACCIDENT_SECONDS=9999 for the whole measure: so many are killed.
#include <csignal>
#include <filesystem>
#include <iostream>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "accidents/program.hpp"
#include "io/scratch.hpp"
#include "l10n/memory/store.hpp"
#include "l10n/memory/upkeep.hpp"

namespace l10n::test {
namespace {

using std::chrono::duration_cast;
using std::chrono::microseconds;
using std::chrono::steady_clock;
using testing::HasSubstr;

constexpr int kFirst = 50;
constexpr int kSecond = 4000;

auto pairs(const std::string& word, int count) -> std::string {
  std::string bytes;
  for (int i = 0; i < count; ++i) {
    bytes +=
        word + ' ' + std::to_string(i) + "\ttext " + std::to_string(i) + '\n';
  }
  return bytes;
}

class MemoryAccidents : public testing::Test {
 protected:
  MemoryAccidents() {
    scratch_.put("a.tsv", pairs("một", kFirst));
    scratch_.put("b.tsv", pairs("hai", kSecond));
    EXPECT_EQ(import("a.tsv").status, 0);
  }

  [[nodiscard]] auto command(std::vector<std::string> words) const -> Command {
    words.insert(words.begin(), "memory");
    words.insert(words.end(), {"-m", "m.l10ntm"});
    return {.words = std::move(words), .folder = scratch_.root()};
  }

  [[nodiscard]] auto import_command(const std::string& file) const -> Command {
    return command({"import", "--from=vi", "--to=en", file});
  }

  [[nodiscard]] auto import(const std::string& file) const -> Outcome {
    return run(import_command(file));
  }

  void forget() const {
    for (const char* const rest : {"", "-wal", "-shm", "-journal"}) {
      std::filesystem::remove(path_ + rest);
    }
  }

  // The number of entries of a memory that is sound.
  [[nodiscard]] auto sound_entries() const -> std::int64_t {
    const auto report = memory::check_memory(path_, {});
    EXPECT_TRUE(report.has_value());
    if (!report) {
      return -1;
    }
    EXPECT_TRUE(report->findings.empty());
    return report->entries;
  }

  io::Scratch scratch_;
  std::string path_ = scratch_ / "m.l10ntm";
};

TEST_F(MemoryAccidents, AKilledImportLeavesNoTraceOrIsWhole) {
  const int rounds = number_of("L10N_MEMORY_KILL_ROUNDS", 25);
  const std::chrono::seconds budget(number_of("L10N_ACCIDENT_SECONDS", 10));
  std::mt19937 random(29);
  const auto begin = steady_clock::now();
  unsigned longest = 1;
  int killed = 0;
  int whole = 0;
  int done = 0;
  for (; killed < rounds && !HasFailure() &&
         (done < 5 || steady_clock::now() - begin < budget);
       ++done) {
    if (done % 10 == 0) {  // how long it takes when nobody interferes
      const auto start = steady_clock::now();
      ASSERT_EQ(import("b.tsv").status, 0);
      longest = static_cast<unsigned>(
          duration_cast<microseconds>(steady_clock::now() - start).count());
      ASSERT_EQ(run(command({"undo"})).status, 0);
    }
    Process process(import_command("b.tsv"));
    process.kill_after(microseconds(random() % (longest + longest / 20)));
    killed += process.wait().status == -SIGKILL ? 1 : 0;
    const std::int64_t entries = sound_entries();
    EXPECT_TRUE(entries == kFirst || entries == kFirst + kSecond) << entries;
    if (entries != kFirst) {
      ++whole;
      EXPECT_EQ(run(command({"undo"})).status, 0);
    }
    EXPECT_EQ(sound_entries(), kFirst);
  }
  std::cout << done << " rounds, " << killed << " killed, " << whole
            << " had committed\n";
  EXPECT_GT(killed, 0);
}

TEST_F(MemoryAccidents, AKilledFirstImportLeavesNoMemoryOrASoundOne) {
  const int rounds = number_of("L10N_MEMORY_KILL_ROUNDS", 25);
  const std::chrono::seconds budget(number_of("L10N_ACCIDENT_SECONDS", 10));
  std::mt19937 random(41);
  const auto begin = steady_clock::now();
  unsigned longest = 1;
  int killed = 0;
  int made = 0;
  int done = 0;
  for (; killed < rounds && !HasFailure() &&
         (done < 5 || steady_clock::now() - begin < budget);
       ++done) {
    forget();
    if (done == 0) {
      const auto start = steady_clock::now();
      ASSERT_EQ(import("a.tsv").status, 0);
      longest = static_cast<unsigned>(
          duration_cast<microseconds>(steady_clock::now() - start).count());
      forget();
    }
    Process process(import_command("a.tsv"));
    process.kill_after(microseconds(random() % longest));
    killed += process.wait().status == -SIGKILL ? 1 : 0;
    if (std::filesystem::exists(path_)) {
      ++made;
      const std::int64_t entries = sound_entries();
      EXPECT_TRUE(entries == 0 || entries == kFirst) << entries;
    }
    EXPECT_EQ(import("a.tsv").status, 0);
    EXPECT_EQ(sound_entries(), kFirst);
  }
  std::cout << done << " rounds, " << killed << " killed, " << made
            << " had made the memory\n";
  EXPECT_GT(killed, 0);
}

TEST_F(MemoryAccidents, AFullDiskLosesNothing) {
  int refused = 0;
  for (std::size_t kib = 80; kib < 1000; kib += 61) {
    Command command = import_command("b.tsv");
    command.largest_file = kib * 1024;
    const Outcome outcome = run(command);
    if (outcome.status == 0) {
      EXPECT_EQ(sound_entries(), kFirst + kSecond);
      EXPECT_EQ(run(this->command({"undo"})).status, 0);
    } else {
      ++refused;
      EXPECT_EQ(outcome.status, 2) << outcome.said;
      EXPECT_THAT(outcome.said, HasSubstr("[cannot-write]"));
      EXPECT_EQ(sound_entries(), kFirst);
    }
  }
  EXPECT_GT(refused, 0);
}

// More than SQLite keeps in memory: the disk is full before the end.
TEST_F(MemoryAccidents, AFullDiskInTheMiddleOfAnImportLosesNothing) {
  constexpr int kMany = 40'000;
  constexpr std::size_t kLetters = 2500;
  std::string bytes;
  for (int i = 0; i < kMany; ++i) {
    bytes += "ba " + std::to_string(i) + '\t' + std::string(kLetters, 'x') +
             std::to_string(i) + '\n';
  }
  scratch_.put("c.tsv", bytes);
  for (const std::size_t mebibytes : {std::size_t{4}, std::size_t{40}}) {
    Command command = import_command("c.tsv");
    command.largest_file = mebibytes << 20U;
    const Outcome outcome = run(command);
    EXPECT_EQ(outcome.status, 2) << outcome.said;
    EXPECT_THAT(outcome.said, HasSubstr("[cannot-write]"));
    EXPECT_EQ(sound_entries(), kFirst);
  }
}

TEST_F(MemoryAccidents, ProgramsReadWhileAnotherOneWrites) {
  const std::chrono::seconds time(number_of("L10N_TOGETHER_SECONDS", 3));
  constexpr int kReaders = 8;
  const auto end = steady_clock::now() + time;
  int read = 0;
  while (steady_clock::now() < end && !HasFailure()) {
    Process writer(import_command("b.tsv"));
    std::vector<std::unique_ptr<Process>> readers;
    for (int i = 0; i < kReaders; ++i) {
      readers.push_back(std::make_unique<Process>(
          command({i % 2 == 0 ? "stats" : "check", "--json"})));
    }
    for (const auto& reader : readers) {
      const Outcome outcome = reader->wait();
      EXPECT_EQ(outcome.status, 0) << outcome.said;
      const bool is_one_state =
          outcome.said.find("\"entries\": 50,") != std::string::npos ||
          outcome.said.find("\"entries\": 4050,") != std::string::npos;
      EXPECT_TRUE(is_one_state) << outcome.said;
      ++read;
    }
    EXPECT_EQ(writer.wait().status, 0);
    EXPECT_EQ(run(command({"undo"})).status, 0);
  }
  EXPECT_GT(read, 0);
  EXPECT_EQ(sound_entries(), kFirst);
}

}  // namespace
}  // namespace l10n::test

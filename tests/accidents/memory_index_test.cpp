// Accidents of the index beside a memory: builders that are killed, disks that
// are full, files that were cut or flipped. The index is a cache: whatever
// happens to it, a lookup gives what the memory holds.
// L10N_MEMORY_KILL_ROUNDS=1000 and L10N_ACCIDENT_SECONDS=9999 for the whole
// measure: so many are killed.
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "accidents/program.hpp"
#include "io/scratch.hpp"

namespace l10n::test {
namespace {

namespace fs = std::filesystem;
using std::chrono::duration_cast;
using std::chrono::microseconds;
using std::chrono::steady_clock;
using testing::HasSubstr;

constexpr int kEntries = 1000;

class IndexAccidents : public testing::Test {
 protected:
  IndexAccidents() {
    std::string bytes;
    for (int i = 0; i < kEntries; ++i) {
      const std::string number = std::to_string(i * 7919 % 10007);
      bytes += "Mở trang số " + number + " của tài liệu\tOpen page " + number +
               " of the document\n";
    }
    scratch_.put("a.tsv", bytes);
    EXPECT_EQ(run(command({"import", "--from=vi", "--to=en", "a.tsv"})).status,
              0);
    expected_ = run(lookup());
    EXPECT_EQ(expected_.status, 0);
    EXPECT_THAT(expected_.said, HasSubstr("Open page 6735 of the document"));
    EXPECT_FALSE(index_files().empty());
  }

  [[nodiscard]] auto command(std::vector<std::string> words) const -> Command {
    words.insert(words.begin(), "memory");
    words.insert(words.end(), {"-m", "m.l10ntm"});
    return {.words = std::move(words), .folder = scratch_.root()};
  }

  [[nodiscard]] auto lookup() const -> Command {
    return command({"lookup", "--from=vi", "--to=en", "--threshold=90",
                    "Mở trang số 6735 của tài liệu"});
  }

  [[nodiscard]] auto index_files() const -> std::vector<fs::path> {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(scratch_.root())) {
      if (entry.path().extension() == ".index") {
        found.push_back(entry.path());
      }
    }
    std::sort(found.begin(), found.end());
    return found;
  }

  void remove_index() const {
    for (const fs::path& file : index_files()) {
      fs::remove(file);
    }
  }

  void expect_sound() const {
    const Outcome outcome = run(lookup());
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(outcome.said, expected_.said);
    const Outcome check = run(command({"check"}));
    EXPECT_EQ(check.status, 0) << check.said;
  }

  io::Scratch scratch_;
  Outcome expected_;
};

TEST_F(IndexAccidents, AKilledBuilderLeavesNoIndexOrAWholeOne) {
  const int rounds = number_of("L10N_MEMORY_KILL_ROUNDS", 25);
  const std::chrono::seconds budget(number_of("L10N_ACCIDENT_SECONDS", 10));
  std::mt19937 random(31);
  const auto begin = steady_clock::now();
  unsigned longest = 1;
  int killed = 0;
  int whole = 0;
  int done = 0;
  for (; killed < rounds && !HasFailure() &&
         (done < 5 || steady_clock::now() - begin < budget);
       ++done) {
    remove_index();
    if (done % 10 == 0) {  // how long it takes when nobody interferes
      const auto start = steady_clock::now();
      ASSERT_EQ(run(lookup()).status, 0);
      longest = static_cast<unsigned>(
          duration_cast<microseconds>(steady_clock::now() - start).count());
      remove_index();
    }
    Process process(lookup());
    process.kill_after(microseconds(random() % (longest + longest / 20)));
    killed += process.wait().status == -SIGKILL ? 1 : 0;
    whole += index_files().empty() ? 0 : 1;
    expect_sound();
  }
  std::cout << done << " rounds, " << killed << " killed, " << whole
            << " left an index\n";
  EXPECT_GT(killed, 0);
}

TEST_F(IndexAccidents, AFullDiskHasNoIndexAndIsSearchedAllTheSame) {
  int without = 0;
  // SQLite needs 32 KiB for what its readers share.
  for (std::size_t kib = 40; kib < 400; kib += 91) {
    remove_index();
    Command command = lookup();
    command.largest_file = kib * 1024 + 1;
    const Outcome outcome = run(command);
    EXPECT_EQ(outcome.status, 0) << outcome.said;
    EXPECT_THAT(outcome.said, HasSubstr("Open page 6735 of the document"));
    without += index_files().empty() ? 1 : 0;
    expect_sound();
  }
  EXPECT_GT(without, 0);
}

TEST_F(IndexAccidents, ACutOrFlippedIndexIsMadeAnew) {
  std::mt19937 random(37);
  const fs::path file = index_files().front();
  const auto size = fs::file_size(file);
  for (int i = 0; i < number_of("L10N_MEMORY_FLIP_ROUNDS", 12); ++i) {
    ASSERT_TRUE(fs::exists(file));
    if (i % 3 == 0) {
      fs::resize_file(file, random() % size);
    } else {
      std::fstream stream(file,
                          std::ios::in | std::ios::out | std::ios::binary);
      const auto at = static_cast<std::streamoff>(random() % size);
      stream.seekg(at);
      const auto byte = static_cast<unsigned>(stream.get());
      stream.seekp(at);
      stream.put(static_cast<char>(byte ^ (1U << (random() % 8))));
    }
    const Outcome outcome = run(lookup());
    EXPECT_EQ(outcome.status, 0) << outcome.said;
    EXPECT_THAT(outcome.said, HasSubstr("Open page 6735 of the document"));
    // `check` reads every block, those that the lookup did not need as well.
    const Outcome check = run(command({"check"}));
    EXPECT_TRUE(check.status == 0 || check.status == 1) << check.said;
    if (check.status == 1) {
      EXPECT_THAT(check.said, HasSubstr(file.filename().string()));
      fs::remove(file);
    }
    expect_sound();
  }
}

}  // namespace
}  // namespace l10n::test

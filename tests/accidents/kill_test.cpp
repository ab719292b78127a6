// kill -9 at random moments, and before random calls of the system. Two copies
// of one site are compared: in the calm one every run ends by itself.
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <iostream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "accidents/program.hpp"
#include "accidents/workshop.hpp"
#include "io/scratch.hpp"
#include "l10n/io/file.hpp"

namespace l10n::test {
namespace {

using std::chrono::duration_cast;
using std::chrono::microseconds;
using std::chrono::steady_clock;

using Words = std::vector<std::string>;

struct Figures {
  int killed = 0;
  int too_late = 0;
  int leftovers = 0;  // kills that left a temporary file or a lock
  int halfway = 0;    // kills between two files
};

class Killing {
 public:
  Killing(unsigned seed, bool catalog_a_page)
      : random_(seed),
        workshop_(seed, 8, catalog_a_page),
        calm_(scratch_ / "calm"),
        wild_(scratch_ / "wild") {
    std::filesystem::create_directories(calm_);
    std::filesystem::create_directories(wild_);
  }

  void round(int number) {
    SCOPED_TRACE("round " + std::to_string(number));
    workshop_.change();
    put();
    kill_and_repeat({"extract"}, false);
    translate(calm_);
    translate(wild_);
    keep();
    kill_and_repeat({"merge", "--prune"}, number % 3 == 2);
  }

  [[nodiscard]] auto figures() const -> const Figures& { return figures_; }

 private:
  void put() {
    workshop_.put(calm_);
    workshop_.put(wild_);
  }

  void keep() { add_to(ledger_, ledger_of(wild_)); }

  // Ends by SIGKILL, or by itself when that came too late.
  auto kill(const Words& words, bool at_call) -> Outcome {
    if (!at_call) {
      Process process({.words = words, .folder = wild_});
      process.kill_after(
          microseconds(random_() % (longest_ + longest_ / 20 + 1)));
      return process.wait();
    }
    const Outcome outcome =
        run({.words = words,
             .folder = wild_,
             .environment = environment_of(
                 {.call = "any",
                  .at = static_cast<int>(random_() % most_calls_) + 1,
                  .error = 0,
                  .tree = wild_,
                  .mark = scratch_ / "mark"})});
    most_calls_ = outcome.status == -SIGKILL ? most_calls_ + most_calls_ / 8
                                             : most_calls_ / 2 + 2;
    return outcome;
  }

  auto calm_run(const Words& words) -> Outcome {
    const auto begin = steady_clock::now();
    Outcome outcome = run({.words = words, .folder = calm_});
    longest_ = static_cast<unsigned>(
        duration_cast<microseconds>(steady_clock::now() - begin).count());
    return outcome;
  }

  // With `change` the site is worked on before the run is repeated.
  void kill_and_repeat(const Words& words, bool change) {
    const Files before = files_in(wild_);
    Outcome calm = calm_run(words);
    const Outcome killed = kill(words, random_() % 2 == 0);
    (killed.status == -SIGKILL ? figures_.killed : figures_.too_late) += 1;
    EXPECT_TRUE(killed.status == -SIGKILL || killed.status == calm.status)
        << killed.status << ' ' << killed.said;
    expect_whole(before, files_in(wild_), files_in(calm_));
    if (change) {
      workshop_.change();
      put();
      for (const std::string& folder : {calm_, wild_}) {
        EXPECT_EQ(run({.words = {"extract"}, .folder = folder}).status, 0);
        translate(folder);
      }
      calm = calm_run(words);
    }
    const Outcome again = run({.words = words, .folder = wild_});
    EXPECT_EQ(calm.status, 0) << calm.said;
    EXPECT_EQ(again.status, 0) << again.said;
    EXPECT_EQ(difference(files_in(wild_), files_in(calm_)), "") << again.said;
    expect_nothing_lost();
  }

  // Every file is the old one or the new one, and catalogs can be read.
  void expect_whole(const Files& before, const Files& now, const Files& after) {
    const Files files = without_leftovers(now);
    figures_.leftovers += files.size() != now.size() ? 1 : 0;
    figures_.halfway +=
        !difference(files, before).empty() && !difference(files, after).empty()
            ? 1
            : 0;
    for (const auto& [path, bytes] : files) {
      const auto old = before.find(path);
      const auto made = after.find(path);
      EXPECT_TRUE((old != before.end() && old->second == bytes) ||
                  (made != after.end() && made->second == bytes))
          << path << " is torn";
      if (path.ends_with(".po") && has_msgfmt_) {
        const std::string said = scratch_ / "msgfmt";
        const std::string command = "msgfmt -c -o /dev/null '" + wild_ + '/' +
                                    path + "' 2> '" + said + '\'';
        EXPECT_EQ(std::system(command.c_str()), 0)
            << io::read_file(said, 1 << 20).value_or("") << '\n'
            << bytes;
      }
    }
    for (const auto& [path, bytes] : before) {
      EXPECT_TRUE(files.contains(path) || !after.contains(path) ||
                  without_leftovers({{path, bytes}}).empty())
          << path << " is gone";
    }
    expect_nothing_lost();
  }

  void expect_nothing_lost() {
    EXPECT_THAT(lost_from(ledger_, ledger_of(wild_)), testing::IsEmpty());
  }

  io::Scratch scratch_;
  std::mt19937 random_;
  Workshop workshop_;
  std::string calm_;
  std::string wild_;
  Ledger ledger_;
  Figures figures_;
  unsigned longest_ = 100'000;  // microseconds of the last calm run
  unsigned most_calls_ = 40;
  bool has_msgfmt_ = std::system("msgfmt --version > /dev/null 2>&1") == 0;
};

// Only the record is written with fsync: all pages stand when it comes.
TEST(KilledMerge, KnowsItsPagesNextTimeAlthoughItsRecordWasNotSaved) {
  const io::Scratch scratch;
  const std::string folder = scratch / "site";
  Workshop workshop(7, 3, false);
  const auto work = [&] {
    workshop.change();
    workshop.put(folder);
    ASSERT_EQ(run({.words = {"extract"}, .folder = folder}).status, 0);
    translate(folder);
  };
  work();
  ASSERT_EQ(run({.words = {"merge"}, .folder = folder}).status, 0);
  work();
  const Files before = files_in(folder + "/content");
  const Outcome killed =
      run({.words = {"merge"},
           .folder = folder,
           .environment = environment_of(
               {.call = "fsync", .tree = folder, .mark = scratch / "mark"})});
  ASSERT_EQ(killed.status, -SIGKILL) << killed.said;
  ASSERT_NE(difference(files_in(folder + "/content"), before), "");
  ASSERT_TRUE(io::exists(folder + "/po/.l10n-planned"));
  work();
  const Outcome again = run({.words = {"merge"}, .folder = folder});
  EXPECT_EQ(again.status, 0) << again.said;
  const Files files = files_in(folder);
  EXPECT_EQ(difference(files, without_leftovers(files)), "");
}

class Kill : public testing::TestWithParam<bool> {};

TEST_P(Kill, LeavesWholeFilesAndTheNextRunDoesTheRest) {
  const int rounds = number_of("L10N_KILL_ROUNDS", 40) / 2;
  const std::chrono::seconds budget(number_of("L10N_ACCIDENT_SECONDS", 10));
  const auto begin = steady_clock::now();
  Killing killing(GetParam() ? 17 : 4, GetParam());
  int done = 0;
  while (done < rounds && !HasFailure() &&
         (done < 5 || steady_clock::now() - begin < budget)) {
    killing.round(done++);
  }
  const Figures& figures = killing.figures();
  std::cout << done << " rounds, " << figures.killed << " runs killed, "
            << figures.too_late << " had ended before, " << figures.leftovers
            << " left temporary files or locks, " << figures.halfway
            << " stopped between two files\n";
  EXPECT_GT(figures.killed, 0);
}

INSTANTIATE_TEST_SUITE_P(Catalog, Kill, testing::Bool(),
                         [](const auto& tested) {
                           return tested.param ? "APage" : "ASite";
                         });

}  // namespace
}  // namespace l10n::test

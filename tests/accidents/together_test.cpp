// Two runs at once: nothing is lost, and nothing is torn.
#include <filesystem>
#include <iostream>
#include <random>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "accidents/program.hpp"
#include "accidents/workshop.hpp"
#include "io/scratch.hpp"

namespace l10n::test {
namespace {

using std::chrono::microseconds;
using std::chrono::steady_clock;

struct Pair {
  const char* name;
  const char* first;
  const char* second;
};

// In the calm copy of the site the runs follow each other.
class Together : public testing::TestWithParam<Pair> {
 protected:
  void round() {
    workshop_.change();
    for (const std::string& folder : {calm_, both_}) {
      workshop_.put(folder);
      // Both pages and catalogs have something to do.
      expect_good(run({.words = {"extract"}, .folder = folder}));
      translate(folder);
    }
    workshop_.change();
    workshop_.put(calm_);
    workshop_.put(both_);
    run_both();
    for (const std::string& folder : {calm_, both_}) {
      expect_good(run({.words = {"extract"}, .folder = folder}));
      translate(folder);
      expect_good(run({.words = {"merge", "--prune"}, .folder = folder}));
    }
    EXPECT_EQ(difference(files_in(both_), files_in(calm_)), "");
  }

 private:
  static void expect_good(const Outcome& outcome) {
    EXPECT_EQ(outcome.status, 0) << outcome.said;
  }

  void run_both() {
    const Ledger before = ledger_of(both_);
    Process first({.words = {GetParam().first}, .folder = both_});
    std::this_thread::sleep_for(
        microseconds(random_() % static_cast<unsigned>(longest_)));
    const auto begin = steady_clock::now();
    Process second({.words = {GetParam().second}, .folder = both_});
    expect_good(first.wait());
    expect_good(second.wait());
    longest_ =
        std::chrono::duration_cast<microseconds>(steady_clock::now() - begin) /
            microseconds(2) +
        1;
    EXPECT_THAT(lost_from(before, ledger_of(both_)), testing::IsEmpty());
    const Files files = files_in(both_);
    EXPECT_EQ(difference(files, without_leftovers(files)), "");
  }

  io::Scratch scratch_;
  std::mt19937 random_{23};
  Workshop workshop_{23, 6, false};
  std::string calm_ = scratch_ / "calm";
  std::string both_ = scratch_ / "both";
  long longest_ = 20'000;  // microseconds
};

TEST_P(Together, TwoRunsLoseNothing) {
  const int rounds = number_of("L10N_TOGETHER_ROUNDS", 10);
  const std::chrono::seconds budget(number_of("L10N_ACCIDENT_SECONDS", 10));
  const auto begin = steady_clock::now();
  int done = 0;
  while (done < rounds && !HasFailure() &&
         (done < 3 || steady_clock::now() - begin < budget)) {
    round();
    ++done;
  }
  std::cout << done << " rounds\n";
}

INSTANTIATE_TEST_SUITE_P(
    Runs, Together,
    testing::Values(Pair{"ExtractAndExtract", "extract", "extract"},
                    Pair{"ExtractAndMerge", "extract", "merge"},
                    Pair{"MergeAndExtract", "merge", "extract"},
                    Pair{"MergeAndMerge", "merge", "merge"}),
    [](const auto& tested) { return tested.param.name; });

}  // namespace
}  // namespace l10n::test

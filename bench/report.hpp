// Measuring side by side: every piece of work in turn, round after round, so
// that whatever else the machine does falls on all of them alike.
#ifndef BENCH_REPORT_HPP
#define BENCH_REPORT_HPP

#include <functional>
#include <string>
#include <vector>

#include "pages.hpp"

namespace l10n::bench {

struct Work {
  std::string name;
  std::function<void()> run;
  double goal = 0;  // times the first work; 0: none
};

enum class Clock { Cpu, Wall };  // of this thread, or on the wall

struct Result {
  std::string name;
  double seconds = 0;  // median of the rounds
  double ratio = 0;    // to the first work of the same round, median
};

/// Runs all of `works` once to warm up, then in turn for `rounds` rounds.
auto measure(const std::vector<Work>& works, std::size_t rounds, Clock clock)
    -> std::vector<Result>;

/// One line for each of `works`: milliseconds, megabytes a second, times the
/// first one, and its goal.
void print(const std::string& title, const Pages& pages,
           const std::vector<Work>& works, const std::vector<Result>& results);

}  // namespace l10n::bench

#endif  // BENCH_REPORT_HPP

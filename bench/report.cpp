#include "report.hpp"

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace l10n::bench {
namespace {

auto now(Clock clock) -> double {
  std::timespec time{};
  clock_gettime(clock == Clock::Cpu ? CLOCK_THREAD_CPUTIME_ID : CLOCK_MONOTONIC,
                &time);
  return static_cast<double>(time.tv_sec) +
         static_cast<double>(time.tv_nsec) / 1e9;
}

auto median(std::vector<double> values) -> double {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

}  // namespace

auto measure(const std::vector<Work>& works, std::size_t rounds, Clock clock)
    -> std::vector<Result> {
  std::vector<std::vector<double>> seconds(works.size());
  std::vector<std::vector<double>> ratios(works.size());
  for (const Work& work : works) {
    work.run();
  }
  for (std::size_t round = 0; round < rounds; ++round) {
    for (std::size_t i = 0; i < works.size(); ++i) {
      const double start = now(clock);
      works[i].run();
      seconds[i].push_back(now(clock) - start);
      ratios[i].push_back(seconds[i].back() / seconds[0].back());
    }
  }
  std::vector<Result> results;
  for (std::size_t i = 0; i < works.size(); ++i) {
    results.push_back({works[i].name, median(seconds[i]), median(ratios[i])});
  }
  return results;
}

void print(const std::string& title, const Pages& pages,
           const std::vector<Work>& works, const std::vector<Result>& results) {
  const double megabytes = static_cast<double>(pages.bytes()) / 1e6;
  std::printf("%s: %zu pages, %.1f MB (%s)\n", title.c_str(), pages.all.size(),
              megabytes, pages.origin.c_str());
  std::printf("%-44s %9s %8s %7s %6s\n", "", "ms", "MB/s", "times", "goal");
  for (std::size_t i = 0; i < results.size(); ++i) {
    std::printf("%-44s %9.1f %8.1f %7.2f", results[i].name.c_str(),
                results[i].seconds * 1e3, megabytes / results[i].seconds,
                results[i].ratio);
    if (works[i].goal > 0) {
      std::printf(" %6.1f%s", works[i].goal,
                  results[i].ratio > works[i].goal ? " MISSED" : "");
    }
    std::printf("\n");
  }
  std::fflush(stdout);
}

}  // namespace l10n::bench

// Nasty input of n and of 2n bytes: a clear error or a correct page, within
// bounds. In a sanitizer build the bounds are generous, for its times are no
// measure; with L10N_STRICT=1 in the environment, for an optimized build, they
// are those that the product promises.
#include <algorithm>
#include <cstdlib>
#include <iostream>

#include <gtest/gtest.h>

#include "pathological/cases.hpp"
#include "pathological/way.hpp"

namespace l10n::test {
namespace {

constexpr double kMostSeconds = 2;
constexpr long kMostMebibytes = 256;
constexpr double kMostRatio = 2.5;

// Shorter than this is noise.
constexpr double kLeastSeconds = 0.03;

auto is_strict() -> bool {
  const char* const strict = std::getenv("L10N_STRICT");
  return strict != nullptr && *strict == '1';
}

using FaultOf = std::string (*)(const std::string&);

// The best of three runs.
auto best_cost(FaultOf fault_of, const std::string& bytes) -> Cost {
  constexpr unsigned kPatience = 20;
  Cost best = cost_of(fault_of, bytes, kPatience);
  for (int again = 0; again < 2 && best.seconds < kMostSeconds; ++again) {
    Cost cost = cost_of(fault_of, bytes, kPatience);
    if (cost.seconds < best.seconds) {
      best = std::move(cost);
    }
  }
  return best;
}

auto ratio_of(const Cost& twice, const Cost& once) -> double {
  return twice.seconds < kLeastSeconds
             ? 0
             : twice.seconds / std::max(once.seconds, 0.001);
}

// A neighbour's load makes one of two times longer, seldom all of them: both
// are taken again before a ratio is held against the product.
void measure_again(FaultOf fault_of, const Case& tested, std::size_t size,
                   Cost& once, Cost& twice) {
  for (int again = 0; again < 3 && ratio_of(twice, once) > kMostRatio;
       ++again) {
    const Cost first = best_cost(fault_of, tested.make(size));
    const Cost second = best_cost(fault_of, tested.make(2 * size));
    once.seconds = std::min(once.seconds, first.seconds);
    twice.seconds = std::min(twice.seconds, second.seconds);
  }
}

// Up to 160 kB, for the way of a page here is that of four commands; and not
// close below 64 KiB, where a longer translation crosses the limit of a
// paragraph and the guard has to find out which one did.
void hold_limits(const Case& tested, FaultOf fault_of) {
  for (const std::size_t size :
       {std::size_t{10'000}, std::size_t{20'000}, std::size_t{80'000}}) {
    Cost once = best_cost(fault_of, tested.make(size));
    Cost twice = best_cost(fault_of, tested.make(2 * size));
    measure_again(fault_of, tested, size, once, twice);
    const double ratio = ratio_of(twice, once);
    std::cout << "strict " << tested.name << ' ' << 2 * size << " bytes "
              << twice.seconds << " s " << twice.mebibytes << " MiB ratio "
              << ratio << '\n';
    EXPECT_EQ(twice.fault, "") << 2 * size;
    EXPECT_LE(twice.seconds, kMostSeconds) << 2 * size;
    EXPECT_LE(twice.mebibytes, kMostMebibytes) << 2 * size;
    EXPECT_LE(ratio, kMostRatio) << 2 * size;
  }
}

void hold(const Case& tested, FaultOf fault_of) {
  if (is_strict()) {
    hold_limits(tested, fault_of);
    return;
  }
  constexpr unsigned kGenerousSeconds = 60;
  constexpr long kGenerousMebibytes = 1024;
  for (const std::size_t size : {300, 8'000, 16'000}) {
    const Cost cost = cost_of(fault_of, tested.make(size), kGenerousSeconds);
    EXPECT_EQ(cost.fault, "") << size;
    EXPECT_LE(cost.mebibytes, kGenerousMebibytes) << size;
  }
}

class PathologicalPage : public testing::TestWithParam<Case> {};

class PathologicalCatalog : public testing::TestWithParam<Case> {};

TEST_P(PathologicalPage, IsAnErrorOrACorrectPage) {
  hold(GetParam(), fault_of_page);
}

TEST_P(PathologicalCatalog, IsAnErrorOrACorrectCatalog) {
  hold(GetParam(), fault_of_catalog);
}

auto name_of(const testing::TestParamInfo<Case>& tested) -> std::string {
  return tested.param.name;
}

INSTANTIATE_TEST_SUITE_P(Inlines, PathologicalPage,
                         testing::ValuesIn(page_cases()), name_of);
INSTANTIATE_TEST_SUITE_P(Blocks, PathologicalPage,
                         testing::ValuesIn(block_cases()), name_of);
INSTANTIATE_TEST_SUITE_P(Dialects, PathologicalPage,
                         testing::ValuesIn(dialect_cases()), name_of);
INSTANTIATE_TEST_SUITE_P(FrontMatter, PathologicalPage,
                         testing::ValuesIn(front_matter_cases()), name_of);
INSTANTIATE_TEST_SUITE_P(Po, PathologicalCatalog,
                         testing::ValuesIn(catalog_cases()), name_of);

}  // namespace
}  // namespace l10n::test

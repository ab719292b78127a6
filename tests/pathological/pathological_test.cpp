// Nasty input of n and of 2n bytes: a clear error or a correct page, within
// bounds. In a sanitizer build the bounds are generous, for its times are no
// measure; with L10N_STRICT=1 in the environment, for an optimized build, they
// are those that the product promises.
#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <vector>

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

// Input of n and of 2n bytes.
struct Growth {
  Cost twice;  // the best run
  double ratio = 0;
};

auto median_of(std::vector<double> values) -> double {
  const auto middle =
      values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

// A neighbour's load slows a machine down for seconds: the two sizes run in
// turns, and the median of their ratios counts. More turns are taken before it
// is held against the product.
auto growth_of(const Case& tested, FaultOf fault_of, std::size_t size)
    -> Growth {
  constexpr unsigned kPatience = 20;
  constexpr std::size_t kFewTurns = 3;
  constexpr std::size_t kManyTurns = 11;
  const std::string small = tested.make(size);
  const std::string large = tested.make(2 * size);
  Growth growth;
  std::vector<double> ratios;
  while (ratios.size() < kManyTurns) {
    const Cost once = cost_of(fault_of, small, kPatience);
    Cost twice = cost_of(fault_of, large, kPatience);
    ratios.push_back(twice.seconds / std::max(once.seconds, 0.001));
    if (ratios.size() == 1 || twice.seconds < growth.twice.seconds) {
      growth.twice = std::move(twice);
    }
    growth.ratio = growth.twice.seconds < kLeastSeconds ? 0 : median_of(ratios);
    const bool is_enough =
        ratios.size() == kFewTurns && growth.ratio <= kMostRatio;
    if (is_enough || growth.twice.seconds > kMostSeconds) {
      break;
    }
  }
  return growth;
}

// Up to 160 kB, for the way of a page here is that of four commands; and not
// close below 64 KiB, where a longer translation crosses the limit of a
// paragraph and the guard has to find out which one did.
void hold_limits(const Case& tested, FaultOf fault_of) {
  for (const std::size_t size :
       {std::size_t{10'000}, std::size_t{20'000}, std::size_t{80'000}}) {
    const auto [twice, ratio] = growth_of(tested, fault_of, size);
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
  for (const std::size_t size : {300U, 8'000U, 16'000U}) {
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

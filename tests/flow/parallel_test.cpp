#include "l10n/flow/parallel.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "l10n/flow/extract.hpp"
#include "l10n/flow/policy.hpp"

namespace l10n::flow {
namespace {

TEST(ParallelFor, WorksOnEachIndexOnce) {
  for (const std::size_t threads : {0U, 1U, 2U, 8U, 100U}) {
    for (const std::size_t count : {0U, 1U, 7U, 1000U}) {
      std::vector<int> done(count);
      parallel_for(count, threads, [&](std::size_t i) { ++done[i]; });
      EXPECT_EQ(done, std::vector<int>(count, 1));
    }
  }
}

TEST(ParallelFor, GivesTheSameUnitsAtAnyNumberOfThreads) {
  const site::Configuration configuration;
  const page::Rules rules = page_rules(configuration);
  const auto ids = [&](std::size_t threads) {
    std::vector<std::string> found(200);
    parallel_for(found.size(), threads, [&](std::size_t i) {
      const std::string n = std::to_string(i);
      const std::string bytes = "# H" + n + "\n\n| a" + n +
                                " | b |\n|---|---|\n| c | d |\n\nx[^1]\n\n"
                                "[^1]: n\n";
      const auto page = extract_page(bytes, "p" + n, configuration, rules);
      for (const unit::Unit& unit : page->units) {
        found[i] += unit.id + '\n';
      }
    });
    return found;
  };
  const std::vector<std::string> one = ids(1);
  EXPECT_EQ(ids(2), one);
  EXPECT_EQ(ids(8), one);
}

}  // namespace
}  // namespace l10n::flow

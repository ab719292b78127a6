#include "l10n/flow/parallel.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "l10n/flow/extract.hpp"
#include "l10n/flow/policy.hpp"
#include "l10n/flow/verify.hpp"

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

TEST(VerifyPage, HoldsForPagesAndCountsTheirUnits) {
  const site::Configuration configuration;
  const auto verified = verify_page("# a\n\nb  \nc\n", "p.md", configuration,
                                    page_rules(configuration));
  ASSERT_TRUE(verified.has_value());
  EXPECT_TRUE(verified->holds());
  EXPECT_EQ(verified->units, 2U);
  EXPECT_TRUE(verified->diagnostics.empty());
}

TEST(VerifyPage, AnErrorAmongTheDiagnosticsMeansItDoesNotHold) {
  Verified verified;
  verified.diagnostics = {{.code = Code::OpaqueBlock,
                           .where = {},
                           .message = {},
                           .severity = Severity::Warning}};
  EXPECT_TRUE(verified.holds());
  verified.diagnostics.push_back(
      {.code = Code::NotIdentical, .where = {}, .message = {}});
  EXPECT_FALSE(verified.holds());
}

TEST(VerifyPage, ReportsTheErrorOfBytesThatAreNoText) {
  const site::Configuration configuration;
  const auto verified = verify_page(std::string_view("a\0b", 3), "p.md",
                                    configuration, page_rules(configuration));
  ASSERT_FALSE(verified.has_value());
  EXPECT_EQ(verified.error().code, Code::NulByte);
}

}  // namespace
}  // namespace l10n::flow

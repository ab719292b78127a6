#include "l10n/flow/verify.hpp"

#include <gtest/gtest.h>

#include "l10n/flow/policy.hpp"

namespace l10n::flow {
namespace {

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

TEST(VerifyPage, NamesWhatStandsInNoUnit) {
  const site::Configuration configuration;
  const auto verified =
      verify_page("a\n\n<<<<<<< ours\nb\n=======\nc\n>>>>>>> theirs\n", "p.md",
                  configuration, page_rules(configuration));
  ASSERT_TRUE(verified.has_value());
  EXPECT_TRUE(verified->holds());
  ASSERT_EQ(verified->diagnostics.size(), 1U);
  EXPECT_EQ(verified->diagnostics[0].code, Code::ConflictMarker);
  EXPECT_EQ(verified->diagnostics[0].where.line, 3U);
}

TEST(VerifyPage, LeavesDamagedTextToExtract) {
  const site::Configuration configuration;
  const auto verified =
      verify_page("Giá»›i thiá»‡u vá»\u0081 dá»‹ch vá»¥\n\na\u200Bb\n", "p.md",
                  configuration, page_rules(configuration));
  ASSERT_TRUE(verified.has_value());
  EXPECT_TRUE(verified->diagnostics.empty());
}

TEST(VerifyPage, TellsUnitsWithContextsApart) {
  site::Configuration configuration;
  configuration.contexts = {{.text = "a", .context = "letter"}};
  const auto verified =
      verify_page("a\n\nb\n\n<!-- l10n:context menu -->\n\na\n", "p.md",
                  configuration, page_rules(configuration));
  ASSERT_TRUE(verified.has_value());
  EXPECT_TRUE(verified->holds());
  EXPECT_EQ(verified->units, 3U);
}

}  // namespace
}  // namespace l10n::flow

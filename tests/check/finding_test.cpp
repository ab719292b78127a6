#include "l10n/check/finding.hpp"

#include <gtest/gtest.h>

namespace l10n::check {
namespace {

auto finding(Span span, std::optional<std::string> fix = {}) -> Finding {
  return {.check = "double-space",
          .catalog = {.path = "po/vi.po", .line = 7, .column = 3},
          .page = {.path = "content/a.md", .line = 2},
          .language = "vi",
          .unit = "00000000000000aa",
          .message = "two spaces",
          .quoted = "một  hai  ba",
          .span = span,
          .fix = std::move(fix)};
}

TEST(Finding, KeepsItsFingerprintWhenLinesMove) {
  Finding moved = finding({5, 7});
  moved.catalog.line = 99;
  moved.page.line = 42;
  EXPECT_EQ(fingerprint(moved), fingerprint(finding({5, 7})));
  EXPECT_EQ(fingerprint(moved).size(), 16U);
}

TEST(Finding, HasAnotherFingerprintInAnotherUnitRuleOrText) {
  const std::string one = fingerprint(finding({5, 7}));
  Finding other = finding({5, 7});
  other.unit = "00000000000000ab";
  EXPECT_NE(fingerprint(other), one);
  other = finding({5, 7});
  other.check = "end-space";
  EXPECT_NE(fingerprint(other), one);
  EXPECT_NE(fingerprint(finding({0, 5})), one);
}

TEST(Finding, OutsideOfUnitsIsNamedByItsPageAndLine) {
  Finding first = finding({5, 7});
  first.unit.clear();
  Finding second = first;
  second.page.path = "content/b.md";
  EXPECT_NE(fingerprint(first), fingerprint(second));
}

TEST(Finding, IsSortedByThePlaceInThePage) {
  Finding late = finding({5, 7});
  late.page.line = 10;
  late.catalog.line = 1;
  std::vector<Finding> findings{late, finding({10, 12}), finding({5, 7})};
  sort(findings);
  EXPECT_EQ(findings[0].span.begin, 5U);
  EXPECT_EQ(findings[1].span.begin, 10U);
  EXPECT_EQ(findings[2].page.line, 10U);
}

TEST(Finding, FixesAreAppliedTogetherAndTheFirstOfTwoThatOverlapWins) {
  const std::string text = "một  hai  ba";
  EXPECT_EQ(apply_fixes(text, {finding({10, 12}, " "), finding({5, 7}, " ")}),
            "một hai ba");
  EXPECT_EQ(apply_fixes(text, {finding({5, 7}, " "), finding({6, 12}, "")}),
            "một hai  ba");
  EXPECT_EQ(apply_fixes(text, {finding({5, 7})}), text);
}

}  // namespace
}  // namespace l10n::check

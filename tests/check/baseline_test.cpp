#include "l10n/check/baseline.hpp"

#include <gtest/gtest.h>

namespace l10n::check {
namespace {

auto finding(std::string unit) -> Finding {
  return {.check = "numbers",
          .catalog = {.path = "po/vi.po", .line = 4},
          .page = {.path = "content/a.md", .line = 2},
          .unit = std::move(unit),
          .message = "changed",
          .quoted = "20"};
}

TEST(Baseline, LetsOnlyNewFindingsThrough) {
  std::vector<Finding> findings{finding("a"), finding("b"), finding("b")};
  const auto known = parse_baseline(to_text(findings), "base.txt");
  ASSERT_TRUE(known) << to_string(known.error());
  findings.push_back(finding("b"));
  findings.push_back(finding("c"));
  EXPECT_EQ(apply(*known, findings), 3U);
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings[0].unit, "b");
  EXPECT_EQ(findings[1].unit, "c");
}

TEST(Baseline, IsSortedSoThatChangesMerge) {
  const std::string text = to_text({finding("b"), finding("a")});
  EXPECT_EQ(text, to_text({finding("a"), finding("b")}));
  EXPECT_TRUE(text.starts_with("l10n baseline 1\n"));
  EXPECT_TRUE(text.ends_with(" numbers content/a.md\n"));
}

TEST(Baseline, RefusesWhatItDoesNotKnow) {
  const auto code = [](std::string_view text) {
    return parse_baseline(text, "base.txt").error().code;
  };
  EXPECT_EQ(code("l10n baseline 9\n"), Code::BadValue);
  EXPECT_EQ(code("l10n baseline 1\nnonsense\n"), Code::BadValue);
  EXPECT_EQ(code("l10n baseline 1\n<<<<<<< HEAD\n"), Code::ConflictMarker);
  EXPECT_TRUE(parse_baseline("", "base.txt")->empty());
}

}  // namespace
}  // namespace l10n::check

// Differences of lines, as diff -u shows them.
#include "l10n/report/unified_diff.hpp"

#include <gtest/gtest.h>

namespace l10n::report {
namespace {

const DiffNames kNames{.before = "a/x.md", .after = "b/x.md"};

TEST(UnifiedDiff, IsEmptyForEqualTexts) {
  EXPECT_EQ(unified_diff("", "", kNames, false), "");
  EXPECT_EQ(unified_diff("a\nb\n", "a\nb\n", kNames, true), "");
}

TEST(UnifiedDiff, ShowsThreeLinesAroundAChange) {
  EXPECT_EQ(unified_diff("1\n2\n3\n4\nold\n6\n7\n8\n9\n",
                         "1\n2\n3\n4\nnew\n6\n7\n8\n9\n", kNames, false),
            "--- a/x.md\n+++ b/x.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-old\n+new\n"
            " 6\n 7\n 8\n");
}

TEST(UnifiedDiff, ChangesFarApartHaveHunksOfTheirOwn) {
  EXPECT_EQ(unified_diff("a\n1\n2\n3\n4\n5\n6\n7\n", "1\n2\n3\n4\n5\n6\n7\nb\n",
                         kNames, false),
            "--- a/x.md\n+++ b/x.md\n@@ -1,4 +1,3 @@\n-a\n 1\n 2\n 3\n"
            "@@ -6,3 +5,4 @@\n 5\n 6\n 7\n+b\n");
  EXPECT_EQ(unified_diff("", "a\n", kNames, false),
            "--- a/x.md\n+++ b/x.md\n@@ -0,0 +1,1 @@\n+a\n");
}

TEST(UnifiedDiff, SaysWhereAFinalLineEndIsMissing) {
  EXPECT_EQ(unified_diff("a\n", "a", kNames, false),
            "--- a/x.md\n+++ b/x.md\n@@ -1,1 +1,1 @@\n-a\n+a\n"
            "\\ No newline at end of file\n");
}

TEST(UnifiedDiff, KeepsTabsAsADiffThatIsAppliedMust) {
  EXPECT_EQ(unified_diff("\ta\tb\n", "\ta\n", kNames, false),
            "--- a/x.md\n+++ b/x.md\n@@ -1,1 +1,1 @@\n-\ta\tb\n+\ta\n");
}

TEST(UnifiedDiff, ColoursLinesAndShowsControlCharacters) {
  const std::string diff = unified_diff("\x1b[0m\n", "b\n", kNames, true);
  EXPECT_NE(diff.find("\x1b[31m-<U+001B>[0m\x1b[0m\n"), std::string::npos)
      << diff;
  EXPECT_NE(diff.find("\x1b[32m+b\x1b[0m\n"), std::string::npos) << diff;
}

}  // namespace
}  // namespace l10n::report

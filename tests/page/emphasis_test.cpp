#include "l10n/page/emphasis.hpp"

#include <gtest/gtest.h>

namespace l10n::page {
namespace {

TEST(CountEmphasis, CountsWhatAReaderSees) {
  EXPECT_EQ(count_emphasis("plain"), Emphasis{});
  EXPECT_EQ(count_emphasis("a **b** and __c__"), (Emphasis{.strong = 2}));
  EXPECT_EQ(count_emphasis("*a* _b_ ***c***"),
            (Emphasis{.strong = 1, .emphasis = 3}));
  EXPECT_EQ(count_emphasis("snake_case_name"), Emphasis{});
}

TEST(CountEmphasis, CountsMarkersWithoutAPartner) {
  EXPECT_EQ(count_emphasis("a **b"), (Emphasis{.stray = 2}));
  EXPECT_EQ(count_emphasis("a `b"), (Emphasis{.stray = 1}));
  EXPECT_EQ(count_emphasis("** a **"), (Emphasis{.stray = 4}));
}

TEST(CountEmphasis, LeavesCodeAndShortcodesAlone) {
  EXPECT_EQ(count_emphasis("`**a**` and {{< x \"*b*\" >}}"), Emphasis{});
}

}  // namespace
}  // namespace l10n::page

#include "l10n/text/normalise.hpp"

#include <gtest/gtest.h>

namespace l10n::text {
namespace {

TEST(NormalForm, ComposesVietnamese) {
  EXPECT_EQ(to_nfc("Vie\u0302\u0323t"), "Việt");
  EXPECT_EQ(to_nfc("Vie\u0323\u0302t"), "Việt");
  EXPECT_EQ(to_nfc("plain"), "plain");
  EXPECT_EQ(to_nfd("Việt"), "Vie\u0323\u0302t");
}

TEST(NormalForm, IsRecognised) {
  EXPECT_TRUE(is_nfc(""));
  EXPECT_TRUE(is_nfc("café, điện"));
  EXPECT_FALSE(is_nfc("cafe\u0301"));
  EXPECT_FALSE(is_nfc("Viê\u0323t"));
}

TEST(FoldedCase, MakesTwinsOfNamesEqual) {
  EXPECT_EQ(fold_case("Giới-Thiệu.MD"), fold_case("giới-thiệu.md"));
  EXPECT_EQ(fold_case("Việt"), fold_case("VIE\u0323\u0302T"));
  EXPECT_EQ(fold_case("STRASSE"), fold_case("straße"));
  EXPECT_NE(fold_case("ma"), fold_case("má"));
}

}  // namespace
}  // namespace l10n::text

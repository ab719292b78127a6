#include "l10n/memory/fitting.hpp"

#include <gtest/gtest.h>

namespace l10n::memory {
namespace {

TEST(Fitting, VariantsOfALanguageFit) {
  EXPECT_TRUE(fits("en", "en-US"));
  EXPECT_TRUE(fits("en-US", "en"));
  EXPECT_TRUE(fits("en-US", "en-GB"));
  EXPECT_FALSE(fits("en", "eng"));
  EXPECT_FALSE(fits("vi", "en"));
}

TEST(Fitting, ScriptsMustNotDiffer) {
  EXPECT_TRUE(fits("zh", "zh-Hant"));
  EXPECT_TRUE(fits("zh-Hant", "zh-Hant-TW"));
  EXPECT_FALSE(fits("zh-Hans", "zh-Hant-TW"));
  EXPECT_TRUE(fits("zh-TW", "zh-Hant"));
}

TEST(Fitting, AnEntryServesBothWays) {
  EXPECT_EQ(way_of({"vi", "en"}, "vi", "en-US"), Way::Forward);
  EXPECT_EQ(way_of({"en", "vi"}, "vi", "en-US"), Way::Backward);
  EXPECT_EQ(way_of({"en", "fr"}, "vi", "en"), Way::None);
}

TEST(Fitting, BetweenVariantsOfOneLanguageTagsAreEqual) {
  EXPECT_EQ(way_of({"pt-BR", "pt-PT"}, "pt-BR", "pt-PT"), Way::Forward);
  EXPECT_EQ(way_of({"pt-PT", "pt-BR"}, "pt-BR", "pt-PT"), Way::Backward);
  EXPECT_EQ(way_of({"pt", "pt-BR"}, "pt-BR", "pt-PT"), Way::None);
}

}  // namespace
}  // namespace l10n::memory

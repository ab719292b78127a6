#include "l10n/core/message.hpp"

#include <gtest/gtest.h>

namespace l10n {
namespace {

TEST(Fill, PutsArgumentsWhereTheTranslationWantsThem) {
  EXPECT_EQ(fill("%2 before %1, 100%%", {"a", "b"}), "b before a, 100%");
}

TEST(Fill, NeverFailsOnAWrongTranslation) {
  EXPECT_EQ(fill("%3 %x %", {"a"}), "%3 %x %");
}

TEST(Fill, DoesNotExpandWhatAnArgumentHolds) {
  EXPECT_EQ(fill("%1 %2", {"%2", "b"}), "%2 b");
}

TEST(TrN, CountsInTheLanguageOfTheSource) {
  EXPECT_EQ(tr_n("%1 page", "%1 pages", 1, std::size_t{1}), "1 page");
  EXPECT_EQ(tr_n("%1 page", "%1 pages", 2, std::size_t{2}), "2 pages");
}

}  // namespace
}  // namespace l10n

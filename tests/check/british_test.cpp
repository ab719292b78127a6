#include "l10n/check/british.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace l10n::check {
namespace {

using testing::Contains;
using testing::IsEmpty;

TEST(British, IsKnownByItsRegularEndings) {
  EXPECT_THAT(american_forms("colour"), Contains("color"));
  EXPECT_THAT(american_forms("behaviours"), Contains("behaviors"));
  EXPECT_THAT(american_forms("centre"), Contains("center"));
  EXPECT_THAT(american_forms("organise"), Contains("organize"));
  EXPECT_THAT(american_forms("organising"), Contains("organizing"));
  EXPECT_THAT(american_forms("organisations"), Contains("organizations"));
  EXPECT_THAT(american_forms("analysed"), Contains("analyzed"));
  EXPECT_THAT(american_forms("catalogues"), Contains("catalogs"));
  EXPECT_THAT(american_forms("travelled"), Contains("traveled"));
}

TEST(British, IsNoExcuseForASlip) {
  EXPECT_THAT(american_forms("wourld"), IsEmpty());
  EXPECT_THAT(american_forms("our"), IsEmpty());
  EXPECT_THAT(american_forms("recieve"), IsEmpty());
}

}  // namespace
}  // namespace l10n::check

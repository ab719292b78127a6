#include "l10n/flow/adopt_sources.hpp"

#include <gtest/gtest.h>

namespace l10n::flow {
namespace {

auto side(const std::string& text) -> AdoptSide {
  AdoptSide made;
  made.units.emplace_back().id = text;
  return made;
}

auto pair_of(double score) -> align::Pair {
  return {.source = {0, 1}, .target = {0, 1}, .score = score, .certain = true};
}

TEST(AdoptSources, KnowWhichSourceATextFitsFarBetter) {
  const AdoptSide eleventh = side("Tuần mười một: mạng");
  const AdoptSide tenth = side("Tuần mười: máy chủ");
  const AdoptSide target = side("Week eleven: networks");
  const align::Pair right = pair_of(9);
  const align::Pair wrong = pair_of(1);
  for (const bool first : {true, false}) {
    BestSources best;
    best.add(first ? eleventh : tenth, target, {first ? &right : &wrong, 1});
    best.add(first ? tenth : eleventh, target, {first ? &wrong : &right, 1});
    EXPECT_TRUE(best.has_better(tenth, target, wrong));
    EXPECT_FALSE(best.has_better(eleventh, target, right));
    // The other source may be a variant of this one.
    EXPECT_FALSE(best.has_better(tenth, target, pair_of(7)));
  }
}

TEST(AdoptSources, HaveNothingToSayOfLabels) {
  const AdoptSide target = side("Open it");
  BestSources best;
  const align::Pair right = pair_of(9);
  best.add(side("Mở nó ra"), target, {&right, 1});
  EXPECT_FALSE(best.has_better(side("Bật lên"), target, pair_of(1)));
}

TEST(AdoptSources, LearnFromWhatIsCertainAlone) {
  const AdoptSide target = side("Week eleven: networks");
  align::Pair unsure = pair_of(9);
  unsure.certain = false;
  BestSources best;
  best.add(side("Tuần mười một: mạng"), target, {&unsure, 1});
  EXPECT_FALSE(best.has_better(side("Tuần mười"), target, pair_of(1)));
}

}  // namespace
}  // namespace l10n::flow

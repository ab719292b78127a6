// Tables, as GFM and as goldmark see them.
#include <gmock/gmock.h>

#include "page/parsed.hpp"

namespace l10n::page {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Tables, GiveEachCell) {
  EXPECT_THAT(show("| a | b |\n|---|:-:|\n| c | **d** |\n"),
              ElementsAre("cell: a", "cell: b", "cell: c", "cell: **d**"));
}

TEST(Tables, KeepEscapedPipesInTheCell) {
  EXPECT_THAT(show("| a \\| b | `c\\|d` x |\n|---|---|\n"),
              ElementsAre("cell: a \\| b", "cell: `c\\|d` x"));
}

TEST(Tables, KeepBreaksAndEntities) {
  EXPECT_THAT(show("| a |\n|---|\n| x<br>&emsp;y |\n| <br> |\n"),
              ElementsAre("cell: a", "cell: x<br>&emsp;y"));
}

TEST(Tables, HaveNoUnitForMissingAndEmptyCells) {
  EXPECT_THAT(
      show("| a | b |\n|---|---|\n| 1 |\n|  | 2 |\n|| 3 |\n"),
      ElementsAre("cell: a", "cell: b", "cell: 1", "cell: 2", "cell: 3"));
}

TEST(Tables, DropCellsThatAreTooMany) {
  EXPECT_THAT(show("| a |\n|---|\n| b | c |\n"),
              ElementsAre("cell: a", "cell: b"));
}

TEST(Tables, MayLackTheirOuterPipes) {
  EXPECT_THAT(show("a | b\n---|---\nc | d\n"),
              ElementsAre("cell: a", "cell: b", "cell: c", "cell: d"));
  EXPECT_THAT(show("> a | b\n> ---|---\n> c | d\n"),
              ElementsAre("cell: a", "cell: b", "cell: c", "cell: d"));
}

TEST(Tables, BelowAParagraphLeaveItItsText) {
  EXPECT_THAT(show("intro\n| a | b |\n|---|---|\n| 1x | 2x |\n"),
              ElementsAre("paragraph: intro", "cell: a", "cell: b", "cell: 1x",
                          "cell: 2x"));
}

TEST(Tables, WithEqualCellsAreNotMixedUp) {
  EXPECT_THAT(
      show("| a | a |\n|---|---|\n| a | a |\n|| a |\n"),
      ElementsAre("cell: a", "cell: a", "cell: a", "cell: a", "cell: a"));
}

TEST(Tables, StandInQuotesAndLists) {
  EXPECT_THAT(show("> | a | b |\n> |---|---|\n>   | c | **d** |\n"),
              ElementsAre("cell: a", "cell: b", "cell: c", "cell: **d**"));
  EXPECT_THAT(show("- | a |\n  |---|\n  | b |\n"),
              ElementsAre("cell: a", "cell: b"));
}

TEST(Tables, ThatOnlyHugoSeesGiveTheirCellsToo) {
  EXPECT_THAT(show("A|B\n:--|:--|:--\na|b\n"),
              ElementsAre("cell: A", "cell: B", "cell: a", "cell: b"));
}

TEST(Tables, MayEndInAnAttributeLine) {
  EXPECT_THAT(show("| a |\n|---|\n| b |\n{.wide}\n"),
              ElementsAre("cell: a", "cell: b"));
}

TEST(Tables, DifferInTheSkeletonByAlignmentAndRows) {
  EXPECT_NE(skeleton("|a|\n|---|\n"), skeleton("|a|\n|:--|\n"));
  EXPECT_NE(skeleton("|a|\n|---|\n|b|\n"), skeleton("|a|\n|---|\n"));
  EXPECT_EQ(skeleton("|a|\n|---|\n"), skeleton("|b|\n|---|\n"));
}

TEST(Tables, OfferNoCellWithHalfAShortcode) {
  const std::string_view page = "| a |\n|---|\nText {{< \n b >}}\n| c |\n";
  EXPECT_THAT(show(page), ElementsAre("cell: a", "cell: c"));
  EXPECT_THAT(codes(page), testing::Contains("opaque-block:3"));
}

TEST(Tables, OfOnlyMarksGiveNothing) {
  EXPECT_THAT(show("| - |\n|---|\n| : |\n"), IsEmpty());
}

}  // namespace
}  // namespace l10n::page

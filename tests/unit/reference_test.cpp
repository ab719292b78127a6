// A reference resolves by its text, which a translation changes.
#include "l10n/unit/reference.hpp"

#include <gtest/gtest.h>

#include "unit/parsing.hpp"

namespace l10n::unit {
namespace {

using test::translated;

const std::vector<std::string> kLabels{"b", "giới thiệu"};  // label_key()s

auto kept(std::string_view source, std::string_view translation)
    -> std::string {
  return keep_references(source, translation, kLabels);
}

TEST(KeepReferences, GivesShortcutsTheirLabel) {
  EXPECT_EQ(kept("xem [Giới thiệu].", "see [Introduction]."),
            "see [Introduction][Giới thiệu].");
  EXPECT_EQ(kept("[Giới thiệu][]", "[Introduction][]"),
            "[Introduction][Giới thiệu]");
  EXPECT_EQ(kept("[b] and [b]", "[x] và [y]"), "[x][b] và [y][b]");
}

TEST(KeepReferences, LeavesWhatStillResolves) {
  EXPECT_EQ(kept("[Giới thiệu]", "[Giới thiệu]"), "[Giới thiệu]");
  EXPECT_EQ(kept("[b]", "[B]"), "[B]");
  EXPECT_EQ(kept("[Giới thiệu]", "[giới\tTHIỆU]"), "[giới\tTHIỆU]");
  EXPECT_EQ(kept("[Giới thiệu] [b]", "[b] [x]"), "[b] [x][Giới thiệu]");
  EXPECT_EQ(kept("[text][b]", "[chữ][b]"), "[chữ][b]");
}

TEST(KeepReferences, DoesNothingWhereItWouldGuess) {
  EXPECT_EQ(kept("[Giới thiệu]", "Introduction"), "Introduction");
  EXPECT_EQ(kept("[Giới thiệu]", "[x] [y]"), "[x] [y]");
  EXPECT_EQ(kept("[other]", "[x]"), "[x]");
  EXPECT_EQ(kept("none", "[x]"), "[x]");
  EXPECT_EQ(keep_references("[b]", "[x]", {}), "[x]");
  // Translations put things in another order.
  EXPECT_EQ(kept("[Giới thiệu] [b]", "[x] [y]"), "[x] [y]");
}

TEST(KeepReferences, TakesNoBracketsThatWereNeverAReference) {
  EXPECT_EQ(kept("[1] [b]", "[x] [1]"), "[x][b] [1]");
  EXPECT_EQ(kept("[1] [b]", "[1] x"), "[1] x");
  EXPECT_EQ(kept("[one] [b]", "[một] x"), "[một] x");
  EXPECT_EQ(kept("[one] [b]", "[một] [x]"), "[một] [x]");
}

TEST(LostLabel, IsTheFirstThatTheTranslationDoesNotName) {
  EXPECT_EQ(lost_label("[Giới thiệu] [b]", "[x] [b]", kLabels), "Giới thiệu");
  EXPECT_EQ(lost_label("[x][B] [y][b]", "[x][b]", kLabels), "b");
  EXPECT_EQ(lost_label("[b]", "[x][b]", kLabels), "");
  EXPECT_EQ(lost_label("[x]", "", kLabels), "");
}

TEST(KeepReferences, TellsReferencesFromWhatOnlyLooksLikeOne) {
  EXPECT_EQ(kept("[Giới thiệu]", "[l](/u) [^1] \\[e] [] [x]"),
            "[l](/u) [^1] \\[e] [] [x][Giới thiệu]");
  EXPECT_EQ(kept("[Giới thiệu]", "[x][unclosed"), "[x][Giới thiệu][unclosed");
}

TEST(KeepReferences, TakesNoCodeForOne) {
  EXPECT_EQ(kept("`[a]` [Giới thiệu]", "`[a]` [x]"), "`[a]` [x][Giới thiệu]");
  EXPECT_EQ(kept("``[`a]`` [Giới thiệu]", "``[`b]`` [x]"),
            "``[`b]`` [x][Giới thiệu]");
  EXPECT_EQ(kept("`[Giới thiệu]", "` [x]"), "` [x][Giới thiệu]");
}

TEST(KeepReferences, KeepsThePageWhole) {
  const std::string definition = "\n[Giới thiệu]: /gioi-thieu\n";
  EXPECT_EQ(translated("xem [Giới thiệu]\n" + definition, "see [Introduction]"),
            "see [Introduction][Giới thiệu]\n" + definition);
  EXPECT_EQ(
      translated("xem ![Giới thiệu]\n" + definition, "see ![Introduction]"),
      "see ![Introduction][Giới thiệu]\n" + definition);
  EXPECT_EQ(translated("xem [Giới thiệu]\n" + definition, "see it"),
            "refused: md-link");
  EXPECT_EQ(translated("xem [x][Giới thiệu]\n" + definition, "see [x][y]"),
            "refused: md-link");
}

TEST(KeepReferences, IsToldWhichLabelToWrite) {
  const test::Page page("[b] or [c]\n\n[b]: /u\n[c]: /v\n");
  const Rebuilt rebuilt = page.with(0, "[xê] hay [bê]");
  ASSERT_EQ(rebuilt.refused.size(), 1U);
  EXPECT_EQ(rebuilt.refused[0].violation.message,
            "the translation loses the reference to 'b'; write [text][b]");
  EXPECT_EQ(page.with(0, "[xê][c] hay [bê]").bytes,
            "[xê][c] hay [bê][b]\n\n[b]: /u\n[c]: /v\n");
}

}  // namespace
}  // namespace l10n::unit

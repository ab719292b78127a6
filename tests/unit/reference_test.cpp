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
  EXPECT_EQ(kept("[Giới thiệu] [b]", "[x] [y]"), "[x][Giới thiệu] [y][b]");
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

}  // namespace
}  // namespace l10n::unit

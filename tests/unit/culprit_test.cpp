// Which translations of a page with many units are refused: those that break
// it, and no others.
#include "l10n/unit/culprit.hpp"

#include <gmock/gmock.h>

#include "unit/parsing.hpp"
#include "unit/standing.hpp"

namespace l10n::unit {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

using All = std::vector<std::optional<Translation>>;

auto repeated(std::string_view part, std::size_t count) -> std::string {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    text += part;
  }
  return text;
}

// The segments of the page that are refused where `texts` replace "ok".
auto refused(const std::string& bytes,
             const std::vector<std::pair<std::size_t, std::string>>& texts)
    -> std::vector<std::size_t> {
  const test::Page page(bytes);
  All all(page.document().segments.size(), Translation{"ok"});
  for (const auto& [index, text] : texts) {
    all.at(index) = Translation{text};
  }
  const Rebuilt rebuilt = rebuild(page.document(), test::rules(), all);
  EXPECT_EQ(test::judge(page.document(), test::rules(), all, rebuilt), "");
  std::vector<std::size_t> found;
  for (const Refusal& refusal : rebuilt.refused) {
    found.push_back(refusal.segment);
  }
  return found;
}

TEST(Culprits, AreRefusedAndNobodyElse) {
  const std::string paragraphs = repeated("a\n\n", 500);
  EXPECT_THAT(refused(paragraphs, {}), IsEmpty());
  EXPECT_THAT(refused(paragraphs, {{0, "x\n\ny"}}), ElementsAre(0));
  EXPECT_THAT(refused(paragraphs, {{499, "x\n\ny"}}), ElementsAre(499));
  EXPECT_THAT(refused(paragraphs, {{7, "[l](/y)"}, {8, "x\n\ny"}, {300, "`"}}),
              ElementsAre(7, 8));
  EXPECT_THAT(refused(repeated("- a\n", 500), {{250, "x\n\ny"}}),
              ElementsAre(250));
}

// Alone each of them is harmless: the label is defined on this page only.
TEST(Culprits, ThatOnlyThePageShowsAreFoundInIt) {
  const std::string page =
      repeated("a\n\n", 300) + "[b] c\n\n" + repeated("a\n\n", 300);
  EXPECT_THAT(refused(page + "[x]: /evil\n", {{123, "see [x]"}}),
              ElementsAre(123));
  EXPECT_THAT(
      refused(page + "[x]: /evil\n", {{0, "[x]"}, {300, "[x]"}, {600, "[x]"}}),
      ElementsAre(0, 300, 600));
}

// Headings without a blank line between them are one block to the limits.
TEST(Culprits, OfALimitAreAsManyAsHaveTo) {
  const std::string page = repeated("# a\n", 200) + "\nb\n";
  const std::string words = repeated("words ", 100);
  std::vector<std::pair<std::size_t, std::string>> texts;
  for (std::size_t i = 0; i < 200; ++i) {
    texts.emplace_back(i, words + "end");
  }
  const std::vector<std::size_t> found = refused(page, texts);
  EXPECT_GT(found.size(), 80U);
  EXPECT_LT(found.size(), 110U);
  EXPECT_LT(found.back(), 200U);
}

TEST(Culprits, AllOverThePageEndInItsSource) {
  EXPECT_EQ(refused(repeated("# a\n\n", 300),
                    [] {
                      std::vector<std::pair<std::size_t, std::string>> all;
                      for (std::size_t i = 0; i < 300; ++i) {
                        all.emplace_back(i, "[x](/y)");
                      }
                      return all;
                    }())
                .size(),
            300U);
}

TEST(FindCulprits, NamesTheChangeWithoutWhichThePageHolds) {
  const test::Page page(repeated("a\n\n", 100));
  const Translation harmless{"ok"};
  const Translation heading{"# ok"};
  Draft draft(page.document(), test::rules());
  for (std::size_t i = 0; i < 100; ++i) {
    draft.changes.push_back({.segment = i,
                             .source = "a",
                             .translation = i == 42 ? &heading : &harmless});
  }
  const Verdict verdict = draft.check();
  ASSERT_FALSE(verdict.holds());
  EXPECT_THAT(find_culprits(draft, verdict.reach, 1'000'000), ElementsAre(42));
  EXPECT_THAT(find_culprits(draft, verdict.reach, 0), Contains(42));
}

}  // namespace
}  // namespace l10n::unit

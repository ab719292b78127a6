// What pages are translated by, in catalogs and a memory; what their guard
// says; which page came first.
#include "l10n/flow/adopt_fill.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "l10n/flow/adopt_guess.hpp"
#include "l10n/flow/adopt_rebuild.hpp"
#include "l10n/flow/extract.hpp"
#include "l10n/flow/policy.hpp"

namespace l10n::flow {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const site::Configuration kDefaults;
const AdoptLanguages kToEnglish{.from = "vi", .to = "en"};

auto messages_of(const std::string& bytes) -> std::vector<catalog::Message> {
  const auto page =
      extract_page(bytes, "a.vi.md", kDefaults, page_rules(kDefaults));
  return make_messages({*page}, site::References::Full);
}

auto page_with(const std::string& path, std::vector<AdoptedUnit> units)
    -> AdoptedPage {
  AdoptedPage page;
  const page::Rules rules = page_rules(kDefaults);
  page.source_path = "src/" + path;
  page.target_path = path;
  page.source = cut_side("Một\n\nHai\n", path, kDefaults, rules).value();
  page.target = cut_side("One\n\nTwo\n", path, kDefaults, rules).value();
  page.units = std::move(units);
  return page;
}

auto certain(const std::string& text) -> AdoptedUnit {
  return {.state = AdoptState::Certain,
          .translation = text,
          .target = {0, 1},
          .percent = 100};
}

auto doubtful(const std::string& text) -> AdoptedUnit {
  return {.state = AdoptState::Doubtful,
          .translation = text,
          .target = {1, 2},
          .percent = 87};
}

TEST(AdoptFill, WritesTranslationsAndDoubtsInTheirForm) {
  Votes votes;
  votes.add(page_with("a.md", {certain("One"), doubtful("Two")}));
  catalog::Catalog catalog{.messages = messages_of("Một\n\nHai\n\nBa\n")};
  EXPECT_EQ(votes.fill(catalog, catalog),
            (FillCounts{.certain = 1, .doubtful = 1, .kept = 0, .open = 1}));
  EXPECT_TRUE(catalog::is_translated(catalog.messages[0]));
  EXPECT_THAT(catalog.messages[0].translator_comments, IsEmpty());
  EXPECT_TRUE(catalog.messages[1].fuzzy);
  EXPECT_FALSE(catalog.messages[1].previous.id);
  EXPECT_THAT(catalog.messages[1].translator_comments,
              ElementsAre("adopted: 87 % from a.md:3"));
}

TEST(AdoptFill, TouchesNothingThatATranslatorTouched) {
  Votes votes;
  votes.add(page_with("a.md", {certain("One"), certain("Two")}));
  catalog::Catalog catalog{.messages = messages_of("Một\n\nHai\n")};
  catalog.messages[0].translations = {"Uno"};
  catalog.messages[1].translator_comments = {"what is meant?"};
  const catalog::Catalog before = catalog;
  EXPECT_EQ(votes.fill(catalog, catalog),
            (FillCounts{.certain = 0, .doubtful = 0, .kept = 1, .open = 1}));
  EXPECT_EQ(catalog, before);
}

TEST(AdoptFill, KnowsBetterThanWhatAnUpdateTookOver) {
  Votes votes;
  votes.add(page_with("a.md", {certain("One"), {}}));
  const catalog::Catalog before{.messages = messages_of("Mốt\n")};
  catalog::Catalog catalog{.messages = messages_of("Một\n")};
  catalog.messages[0].translations = {"Uno"};
  catalog.messages[0].fuzzy = true;
  catalog.messages[0].previous.id = "Mốt";
  catalog::Catalog known = catalog;
  EXPECT_EQ(votes.fill(known, known).kept, 1U);
  EXPECT_EQ(votes.fill(catalog, before).certain, 1U);
  EXPECT_TRUE(catalog::is_translated(catalog.messages[0]));
  EXPECT_FALSE(catalog.messages[0].previous.id);
}

TEST(AdoptFill, SaysWhatIsDoubtful) {
  Votes votes;
  AdoptedUnit unit = doubtful("Two");
  unit.doubt = AdoptDoubt::Differs;
  votes.add(page_with("a.md", {unit, {}}));
  catalog::Catalog catalog{.messages = messages_of("Một\n")};
  votes.fill(catalog, catalog);
  EXPECT_THAT(
      catalog.messages[0].translator_comments,
      ElementsAre("adopted: 87 % from a.md:3 (numbers, names or code differ)"));
}

TEST(AdoptFill, TakesTheMoreFrequentTranslationAndNotesTheOther) {
  Votes votes;
  votes.add(page_with("a.md", {certain("One"), {}}));
  votes.add(page_with("b.md", {certain("A"), {}}));
  votes.add(page_with("c.md", {certain("A"), {}}));
  votes.add(page_with("d.md", {doubtful("Wrong"), {}}));
  catalog::Catalog catalog{.messages = messages_of("Một\n")};
  votes.fill(catalog, catalog);
  EXPECT_EQ(catalog.messages[0].translations.front(), "A");
  EXPECT_THAT(catalog.messages[0].translator_comments,
              ElementsAre("adopted: elsewhere \"One\" at a.md:1"));
  const std::vector<Rivals> rivals = votes.rivals();
  ASSERT_EQ(rivals.size(), 1U);
  EXPECT_EQ(rivals[0].id, "Một");
  ASSERT_EQ(rivals[0].variants.size(), 2U);
  EXPECT_EQ(rivals[0].variants[0].certain, 2U);
  EXPECT_EQ(rivals[0].variants[1].text, "One");
}

TEST(AdoptFill, EntriesForTheMemoryCarryTheirConfidence) {
  const auto entries = entries_of(
      page_with("a.md", {certain("One"), doubtful("Two")}), kToEnglish);
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(entries[0].state, memory::State::Translated);
  EXPECT_EQ(entries[0].surroundings.after, "Hai");
  EXPECT_EQ(entries[0].origin.page, "src/a.md");
  EXPECT_EQ(entries[1].state, memory::State::Draft);
  EXPECT_EQ(entries[1].origin.author, "l10n adopt, 87 %");
  EXPECT_EQ(entries[1].surroundings.before, "Một");
}

TEST(AdoptRebuild, NamesWhatTheGuardRefusesAndWhatWouldAcceptIt) {
  catalog::Catalog catalog{
      .messages = messages_of("Xem [trang](/vi/a)\n\nChạy `ls`\n")};
  catalog.messages[0].translations = {"See [page](/en/a)"};
  catalog.messages[1].translations = {"Run {{< x >}}"};
  const auto rebuilt =
      rebuild_page("Xem [trang](/vi/a)\n\nChạy `ls`\n", "a.vi.md",
                   Translations(catalog), kDefaults, page_rules(kDefaults));
  ASSERT_TRUE(rebuilt);
  ASSERT_EQ(rebuilt->refused.size(), 2U);
  EXPECT_EQ(rebuilt->refused[0].code, Code::MdLink);
  EXPECT_EQ(rebuilt->refused[1].line, 3U);
  EXPECT_EQ(guard_lines({{Code::MdLink, 1}, {Code::Shortcode, 1}}, kDefaults),
            "guard:\n  allow: [md-link]\n");
  EXPECT_EQ(guard_lines({{Code::Shortcode, 1}}, kDefaults), "");
  site::Configuration open;
  open.guard.allow = {Code::MdCode};
  EXPECT_EQ(guard_lines({{Code::MdLink, 1}}, open),
            "guard:\n  allow: [md-code, md-link]\n");
}

TEST(AdoptGuess, ALeftoverTellsMoreThanTheHistory) {
  const DirectionGuess guess = guess_direction({.source = {1, 1},
                                                .target = {2, 2},
                                                .left_in_source = 3,
                                                .left_in_target = 0});
  EXPECT_EQ(guess.direction, Direction::Reversed);
  EXPECT_EQ(guess.reason, DirectionReason::Leftover);
}

TEST(AdoptGuess, ThePageThatCameFirstIsTheSource) {
  EXPECT_EQ(guess_direction({.source = {1, 9}, .target = {2, 2}}).direction,
            Direction::AsConfigured);
  EXPECT_EQ(guess_direction({.source = {3, 3}, .target = {2, 2}}).direction,
            Direction::Reversed);
}

TEST(AdoptGuess, OfPagesThatCameTogetherTheOneChangedLastIsTheSource) {
  EXPECT_EQ(guess_direction({.source = {1, 1}, .target = {1, 2}}).direction,
            Direction::Reversed);
  EXPECT_EQ(guess_direction({.source = {1, 1}, .target = {1, 1}}).direction,
            Direction::Unknown);
  EXPECT_EQ(guess_direction({}).direction, Direction::Unknown);
}

}  // namespace
}  // namespace l10n::flow

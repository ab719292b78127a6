#include "l10n/memory/import.hpp"

#include <map>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "io/scratch.hpp"
#include "l10n/memory/upkeep.hpp"
#include "memory/samples.hpp"

namespace l10n::memory {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class ImportTest : public testing::Test {
 protected:
  io::Scratch scratch_;
  Store store_ = *Store::open(scratch_ / "a.l10ntm", Access::ReadWrite);

  auto add(Entry entry) -> Verdict {
    auto import = store_.begin_import({.file = "b.tsv"});
    EXPECT_TRUE(import.has_value());
    return import->add(std::move(entry)).value();
  }

  // Whether an import of it alone would add it.
  auto is_new(const Entry& entry) -> bool {
    const auto id = bring(store_, {entry}, "probe.tsv");
    const bool is_new = store_.imports()->back().counts.added == 1;
    EXPECT_TRUE(store_.undo(id).has_value());
    return is_new;
  }

  auto sources() -> std::vector<std::string> {
    std::vector<std::string> found;
    EXPECT_TRUE(store_
                    .for_each({},
                              [&](const Entry& entry) {
                                found.push_back(entry.source);
                                return true;
                              })
                    .has_value());
    return found;
  }

  auto state_of(std::int64_t id) -> State {
    return store_.entries(std::vector{id})->at(0).state;
  }
};

auto with_state(Entry entry, State state, std::int64_t date = 0) -> Entry {
  entry.state = state;
  entry.origin.date = date;
  return entry;
}

TEST_F(ImportTest, AddsAndKnowsWhatItHasVerdict) {
  auto import = store_.begin_import({.file = "a.tsv"});
  ASSERT_TRUE(import.has_value());
  EXPECT_EQ(import->add(pair("một", "one")), Verdict::Taken);
  EXPECT_EQ(import->add(pair("một", "one")), Verdict::Taken);
  EXPECT_EQ(import->add(pair("một", "a")), Verdict::Taken);
  EXPECT_EQ(import->add(pair("", "a")), Verdict::EmptySource);
  EXPECT_EQ(import->commit(), 1);
  EXPECT_EQ(import->counts(),
            (ImportCounts{.added = 2, .known = 1, .refused = 1}));
  const auto imports = store_.imports();
  ASSERT_EQ(imports->size(), 1U);
  EXPECT_EQ(imports->front().facts.file, "a.tsv");
  EXPECT_EQ(imports->front().counts.added, 2);
}

// Enough for three that are stored while the next one comes.
TEST_F(ImportTest, ManyBatchesAreOneImport) {
  constexpr int kDistinct = 60'000;
  constexpr int kAll = 100'000;
  auto import = store_.begin_import({.file = "a.tsv"});
  ASSERT_TRUE(import.has_value());
  for (int i = 0; i < kAll; ++i) {
    const bool is_known = i >= kDistinct;
    Entry entry = with_state(pair(std::to_string(i % kDistinct), "one"),
                             is_known ? State::Confirmed : State::Translated);
    ASSERT_EQ(import->add(std::move(entry)), Verdict::Taken);
  }
  EXPECT_EQ(import->add(pair("", "one")), Verdict::EmptySource);
  const auto number = import->commit();
  ASSERT_EQ(number, 1);
  EXPECT_EQ(import->counts(),
            (ImportCounts{
                .added = kDistinct, .known = kAll - kDistinct, .refused = 1}));
  const std::vector<std::string> found = sources();
  ASSERT_EQ(found.size(), std::size_t{kDistinct});
  for (int i = 0; i < kDistinct; ++i) {
    ASSERT_EQ(found[static_cast<std::size_t>(i)], std::to_string(i));
  }
  EXPECT_EQ(state_of(kAll - kDistinct), State::Confirmed);
  EXPECT_EQ(state_of(kAll - kDistinct + 1), State::Translated);
  ASSERT_TRUE(store_.undo(*number).has_value());
  EXPECT_THAT(sources(), IsEmpty());
}

TEST_F(ImportTest, ManyBatchesWithoutCommitLeaveNoTrace) {
  constexpr int kAll = 70'000;
  {
    auto import = store_.begin_import({.file = "a.tsv"});
    ASSERT_TRUE(import.has_value());
    for (int i = 0; i < kAll; ++i) {
      ASSERT_EQ(import->add(pair(std::to_string(i), "one")), Verdict::Taken);
    }
  }
  EXPECT_THAT(sources(), IsEmpty());
  EXPECT_THAT(*store_.imports(), IsEmpty());
}

TEST_F(ImportTest, TheSameAgainChangesNothing) {
  const std::vector<Entry> entries{pair("một", "one"), pair("hai", "two")};
  bring(store_, entries);
  const Revision before = *store_.revision();
  bring(store_, entries);
  EXPECT_EQ(*store_.revision(), before);
  EXPECT_THAT(sources(), ElementsAre("một", "hai"));
}

TEST_F(ImportTest, EveryPartOfTheIdentityCounts) {
  const Entry entry = pair("một", "one");
  bring(store_, {entry});
  EXPECT_FALSE(is_new(entry));
  for (const auto change : std::initializer_list<void (*)(Entry&)>{
           [](Entry& other) { other.source = "Một"; },
           [](Entry& other) { other.target = "One"; },
           [](Entry& other) { other.source_language = "fr"; },
           [](Entry& other) { other.target_language = "en-US"; },
           [](Entry& other) { other.surroundings.context = "x"; },
           [](Entry& other) { other.surroundings.before = "x"; },
           [](Entry& other) { other.surroundings.after = "x"; }}) {
    Entry other = entry;
    change(other);
    EXPECT_TRUE(is_new(other));
  }
  Entry elsewhere = entry;
  elsewhere.origin = {.file = "z", .page = "y", .author = "An", .date = 5};
  elsewhere.uses = 3;
  EXPECT_FALSE(is_new(elsewhere));
}

TEST_F(ImportTest, RefusesWhatIsNoPair) {
  EXPECT_EQ(add(pair("", "one")), Verdict::EmptySource);
  EXPECT_EQ(add(pair("một", "")), Verdict::EmptyTarget);
  EXPECT_EQ(add(pair(std::string(kLargestText, 'a'), "one")), Verdict::Taken);
  EXPECT_EQ(add(pair(std::string(kLargestText + 1, 'a'), "one")),
            Verdict::TooLong);
  EXPECT_EQ(add(pair("m\xff", "one")), Verdict::InvalidText);
  EXPECT_EQ(add(pair("một", std::string("a\0b", 3))), Verdict::InvalidText);
  Entry entry = pair("một", "one");
  entry.target_language = "vi";
  EXPECT_EQ(add(entry), Verdict::SameLanguage);
  entry.target_language = "VI";
  EXPECT_EQ(add(entry), Verdict::SameLanguage);
  entry.target_language = "english";
  EXPECT_EQ(add(entry), Verdict::NoLanguage);
  entry.target_language = "";
  EXPECT_EQ(add(entry), Verdict::NoLanguage);
  for (const Verdict refused :
       {Verdict::EmptySource, Verdict::EmptyTarget, Verdict::TooLong,
        Verdict::InvalidText, Verdict::NoLanguage, Verdict::SameLanguage}) {
    EXPECT_NE(reason(refused), "");
  }
}

TEST_F(ImportTest, KnowsWhatCameInAnEarlierBatch) {
  constexpr int kMany = 70000;
  std::vector<Entry> entries;
  for (int i = 0; i < kMany; ++i) {
    entries.push_back(pair("câu " + std::to_string(i % 40000), "text"));
  }
  bring(store_, entries);
  EXPECT_EQ(store_.imports()->back().counts,
            (ImportCounts{.added = 40000, .known = 30000}));
  // In the order they came in, whatever the order they were stored in.
  const auto found = store_.entries(std::vector{1L, 2L, 40000L});
  EXPECT_EQ(found->at(0).source, "câu 0");
  EXPECT_EQ(found->at(1).source, "câu 1");
  EXPECT_EQ(found->at(2).source, "câu 39999");
}

TEST_F(ImportTest, TakesTheBestStateOfWhatItSeesTwice) {
  const Entry entry = pair("một", "one");
  bring(store_, {with_state(entry, State::Draft, 1),
                 with_state(entry, State::Confirmed, 2),
                 with_state(entry, State::Translated, 3)});
  EXPECT_EQ(state_of(1), State::Confirmed);
  EXPECT_EQ(store_.entries(std::vector{1L})->front().origin.date, 2);
  EXPECT_EQ(store_.revision()->removals, 0);
}

TEST_F(ImportTest, BringsTagsIntoTheirForm) {
  Entry entry = pair("một", "one");
  entry.target_language = "EN_us";
  bring(store_, {entry});
  EXPECT_EQ(store_.entries(std::vector{1L})->front().target_language, "en-US");
}

TEST_F(ImportTest, LeavesNoTraceWhenItIsDropped) {
  bring(store_, {pair("một", "one")});
  const Revision before = *store_.revision();
  {
    auto import = store_.begin_import({.file = "b.tsv"});
    ASSERT_EQ(import->add(pair("hai", "two")), Verdict::Taken);
  }
  EXPECT_EQ(*store_.revision(), before);
  EXPECT_EQ(store_.imports()->size(), 1U);
  EXPECT_TRUE(is_new(pair("hai", "two")));
}

TEST_F(ImportTest, OfNothingIsNoImport) {
  EXPECT_EQ(bring(store_, {}), 0);
  EXPECT_THAT(*store_.imports(), IsEmpty());
}

TEST_F(ImportTest, UndoTakesTheLastOneBack) {
  bring(store_, {pair("một", "one")});
  bring(store_, {pair("hai", "two"), pair("ba", "three")}, "b.tsv");
  const auto undone = store_.undo();
  ASSERT_TRUE(undone.has_value() && undone->has_value());
  EXPECT_EQ((*undone)->import.facts.file, "b.tsv");
  EXPECT_EQ((*undone)->removed, 2);
  EXPECT_EQ((*undone)->kept, 0);
  EXPECT_THAT(sources(), ElementsAre("một"));
  EXPECT_EQ(store_.revision()->removals, 1);
  EXPECT_EQ(store_.revision()->last_id, 3);
  bring(store_, {pair("hai", "two")});
  EXPECT_EQ(store_.revision()->last_id, 4);
}

TEST_F(ImportTest, UndoTakesNothingWhereNothingIs) {
  EXPECT_EQ(store_.undo().value().has_value(), false);
  bring(store_, {pair("một", "one")});
  EXPECT_EQ(store_.undo(7).value().has_value(), false);
  EXPECT_THAT(sources(), ElementsAre("một"));
}

TEST_F(ImportTest, UndoLeavesWhatAnotherImportHasSeen) {
  const auto first = bring(store_, {pair("một", "one"), pair("hai", "two")});
  const auto second = bring(store_, {pair("hai", "two"), pair("ba", "three")});
  const auto undone = store_.undo(first);
  EXPECT_EQ((*undone)->removed, 1);
  EXPECT_EQ((*undone)->kept, 1);
  EXPECT_THAT(sources(), ElementsAre("hai", "ba"));
  const auto rest = store_.undo(second);
  EXPECT_EQ((*rest)->removed, 2);
  EXPECT_THAT(sources(), IsEmpty());
}

TEST_F(ImportTest, RaisesTheStateAndUndoLowersItAgain) {
  const Entry entry = pair("một", "one");
  bring(store_, {with_state(entry, State::Draft, 1)});
  bring(store_, {with_state(entry, State::Translated, 2)});
  EXPECT_EQ(state_of(1), State::Translated);
  EXPECT_EQ(store_.revision()->removals, 1);
  bring(store_, {with_state(entry, State::Confirmed, 3)});
  EXPECT_EQ(state_of(1), State::Confirmed);
  bring(store_, {with_state(entry, State::Draft, 4)});
  EXPECT_EQ(state_of(1), State::Confirmed);
  EXPECT_EQ(store_.entries(std::vector{1L})->front().origin.date, 3);
  ASSERT_TRUE(store_.undo(3).has_value());
  EXPECT_EQ(state_of(1), State::Translated);
  EXPECT_EQ(store_.entries(std::vector{1L})->front().origin.date, 2);
  ASSERT_TRUE(store_.undo(2).has_value());
  EXPECT_EQ(state_of(1), State::Draft);
  EXPECT_EQ(store_.entries(std::vector{1L})->front().origin.date, 1);
  ASSERT_TRUE(store_.undo(1).has_value());
  EXPECT_EQ(store_.entries(std::vector{1L})->front().origin.date, 4);
  ASSERT_TRUE(store_.undo(4).has_value());
  EXPECT_THAT(sources(), IsEmpty());
}

TEST_F(ImportTest, UndoDoesNotLowerWhatNobodyRaised) {
  const Entry entry = pair("một", "one");
  bring(store_, {with_state(entry, State::Translated, 1)});
  bring(store_, {with_state(entry, State::Draft, 2)});
  bring(store_, {with_state(entry, State::Draft, 3)});
  ASSERT_TRUE(store_.undo(3).has_value());
  EXPECT_EQ(state_of(1), State::Translated);
  ASSERT_TRUE(store_.undo(1).has_value());
  EXPECT_EQ(state_of(1), State::Draft);
  EXPECT_EQ(store_.entries(std::vector{1L})->front().origin.date, 2);
}

// The store against the plainest one that could be: the imports in a list.
TEST_F(ImportTest, UndoInAnyOrderLeavesWhatTheOtherImportsSay) {
  std::mt19937 random(23);
  const auto draw = [&](std::size_t bound) {
    return static_cast<std::size_t>(random()) % bound;
  };
  std::map<std::int64_t, std::vector<Entry>> standing;
  for (int round = 0; round < 60; ++round) {
    if (standing.size() > 3 || (standing.size() > 1 && draw(3) == 0)) {
      auto chosen = standing.begin();
      std::advance(chosen, static_cast<std::ptrdiff_t>(draw(standing.size())));
      ASSERT_TRUE(store_.undo(chosen->first).value().has_value());
      standing.erase(chosen);
    } else {
      std::vector<Entry> entries;
      for (std::size_t count = 1 + draw(6); count > 0; --count) {
        const std::string text = std::to_string(draw(8));
        entries.push_back(with_state(pair(text, "t" + text),
                                     static_cast<State>(draw(3)), round));
      }
      standing[bring(store_, entries)] = entries;
    }
    std::map<std::string, State> expected;
    for (const auto& [id, entries] : standing) {
      for (const Entry& entry : entries) {
        State& state =
            expected.emplace(entry.source, entry.state).first->second;
        state = std::max(state, entry.state);
      }
    }
    std::map<std::string, State> found;
    ASSERT_TRUE(
        store_
            .for_each({},
                      [&](const Entry& entry) {
                        EXPECT_TRUE(
                            found.emplace(entry.source, entry.state).second);
                        return true;
                      })
            .has_value());
    ASSERT_EQ(found, expected) << round;
  }
  EXPECT_TRUE(check_memory(store_.path(), {})->findings.empty());
}

TEST_F(ImportTest, CountsPairsOfLanguages) {
  Entry french = pair("un", "one");
  french.source_language = "fr";
  bring(store_, {with_state(pair("một", "one"), State::Draft, 5),
                 with_state(pair("hai", "two"), State::Confirmed, 9),
                 pair("ba", "three"), french});
  const auto pairs = store_.statistics();
  ASSERT_EQ(pairs->size(), 2U);
  EXPECT_EQ(pairs->at(0).source_language, "fr");
  EXPECT_EQ(pairs->at(0).oldest, 0);
  EXPECT_EQ(pairs->at(1).entries, 3);
  EXPECT_EQ(pairs->at(1).drafts, 1);
  EXPECT_EQ(pairs->at(1).confirmed, 1);
  EXPECT_EQ(pairs->at(1).oldest, 5);
  EXPECT_EQ(pairs->at(1).newest, 9);
}

}  // namespace
}  // namespace l10n::memory

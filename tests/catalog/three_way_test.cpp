#include "l10n/catalog/three_way.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "catalog/process.hpp"
#include "catalog/three_way_oracle.hpp"
#include "l10n/catalog/header.hpp"
#include "l10n/catalog/writer.hpp"

namespace l10n::catalog {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

auto merged(std::vector<Message> base, std::vector<Message> ours,
            std::vector<Message> theirs) -> ThreeWayResult {
  return merge_three_ways(catalog_of(std::move(base)),
                          catalog_of(std::move(ours)),
                          catalog_of(std::move(theirs)))
      .value();
}

TEST(ThreeWay, TakesWhatOneSideAloneChanged) {
  const auto result = merged({entry("a", ""), entry("b", "B")},
                             {entry("a", "A"), entry("b", "B")},
                             {entry("a", ""), entry("b", "B2")});
  EXPECT_THAT(result.catalog.messages,
              ElementsAre(entry("a", "A"), entry("b", "B2")));
  EXPECT_THAT(result.doubtful, IsEmpty());
}

TEST(ThreeWay, KeepsTwoTranslationsOursFirst) {
  const auto result =
      merged({entry("a", "")}, {entry("a", "one\n")}, {entry("a", "two\n")});
  EXPECT_THAT(
      result.catalog.messages,
      ElementsAre(Message{.translator_comments = {"l10n-theirs: \"two\\n\""},
                          .fuzzy = true,
                          .id = "a",
                          .translations = {"one\n"}}));
  EXPECT_THAT(result.doubtful,
              ElementsAre(DoubtfulMessage{Doubt::TwoTranslations, {}, "a"}));
}

TEST(ThreeWay, UnderstandsTheRivalOfAnEarlierMerge) {
  Message open = entry("a", "one");
  open.fuzzy = true;
  open.translator_comments = {"hers", R"(l10n-theirs: "two")"};
  Message settled = entry("a", "two");
  settled.translator_comments = {"hers"};
  // Settled on one side, untouched on the other.
  EXPECT_THAT(merged({open}, {open}, {settled}).catalog.messages,
              ElementsAre(settled));
  // Settled without removing the comment.
  settled.translator_comments = open.translator_comments;
  EXPECT_THAT(
      merged({open}, {settled}, {open}).catalog.messages[0].translator_comments,
      ElementsAre("hers"));
  // The same merge again adds nothing.
  EXPECT_THAT(merged({entry("a", "")}, {open}, {entry("a", "two")})
                  .catalog.messages[0]
                  .translator_comments,
              ElementsAre("hers", R"(l10n-theirs: "two")"));
}

TEST(ThreeWay, HandsATranslationOnToTheChangedSource) {
  Message grown = entry("Create a user.", "Tạo");
  grown.fuzzy = true;
  grown.previous.id = "Create user.";
  const auto result = merged({entry("Create user.", "Tạo")}, {grown},
                             {entry("Create user.", "Tạo người dùng")});
  Message wanted = grown;
  wanted.translations = {"Tạo người dùng"};
  EXPECT_THAT(result.catalog.messages, ElementsAre(wanted));
  EXPECT_THAT(result.doubtful,
              ElementsAre(DoubtfulMessage{
                  Doubt::SourceChanged, {}, wanted.id, "Create user."}));
}

// What an update makes of a changed number: nothing is fuzzy, and no previous
// id tells where it comes from.
TEST(ThreeWay, FindsWhatGrewFromATranslatedMessage) {
  const std::vector<Message> base{entry("Mở tệp.", "Open the file."),
                                  entry("Đợi 5 phút", "Wait 5 minutes"),
                                  entry("Đóng tệp.", "Close the file.")};
  std::vector<Message> numbered = base;
  numbered[1] = entry("Đợi 15 phút", "Wait 15 minutes");
  std::vector<Message> translated = base;
  translated[1] = entry("Đợi 5 phút", "Please wait 5 minutes");
  std::vector<Message> wanted = numbered;
  wanted[1].fuzzy = true;
  wanted[1].previous.id = "Đợi 5 phút";
  wanted[1].translator_comments = {R"(l10n-theirs: "Please wait 5 minutes")"};
  for (const bool swapped : {false, true}) {
    const auto result = swapped ? merged(base, translated, numbered)
                                : merged(base, numbered, translated);
    EXPECT_EQ(result.catalog.messages, wanted);
    EXPECT_THAT(result.doubtful,
                ElementsAre(DoubtfulMessage{
                    Doubt::SourceChanged, {}, "Đợi 15 phút", "Đợi 5 phút"}));
  }
  // Obsolete on the side that lost it.
  numbered.push_back(base[1]);
  numbered.back().obsolete = true;
  const auto result = merged(base, numbered, translated);
  EXPECT_EQ(result.catalog.messages[1], wanted[1]);
  EXPECT_EQ(result.doubtful.size(), 1U);
}

TEST(ThreeWay, FindsByPlaceWhatWasWrittenAnew) {
  const auto at = [](Message message, std::uint32_t line) {
    message.references = {{.path = "a.md", .line = line}};
    return message;
  };
  const std::vector<Message> base{
      at(entry("First of all", "A"), 1),
      at(entry("Stop the server, then wait for a minute", "B"), 3),
      at(entry("That is all there is", "C"), 5)};
  std::vector<Message> rewritten = base;
  rewritten[1] = at(entry("Once the server is down, wait", "B of ours"), 3);
  std::vector<Message> translated = base;
  translated[1].translations = {"B of theirs"};
  const auto result = merged(base, rewritten, translated);
  ASSERT_EQ(result.catalog.messages.size(), 3U);
  const Message& message = result.catalog.messages[1];
  EXPECT_TRUE(message.fuzzy);
  EXPECT_THAT(message.translations, ElementsAre("B of ours"));
  EXPECT_THAT(message.translator_comments,
              ElementsAre(R"(l10n-theirs: "B of theirs")"));
}

TEST(ThreeWay, TakesNothingUnlikeForASuccessor) {
  const auto result =
      merged({entry("a short one", "A"), entry("the last", "Z")},
             {entry("qwerty uiop", "Q"), entry("the last", "Z")},
             {entry("a short one", "A2"), entry("the last", "Z")});
  EXPECT_EQ(result.catalog.messages[0], entry("qwerty uiop", "Q"));
  EXPECT_THAT(result.doubtful, ElementsAre(DoubtfulMessage{
                                   Doubt::SourceGone, {}, "a short one"}));
  // Both sides have it: it is none of the two that grew from another one.
  const auto both =
      merged({entry("Wait 5 minutes", "A")}, {entry("Wait 15 minutes", "B")},
             {entry("Wait 5 minutes", "A2"), entry("Wait 15 minutes", "B")});
  EXPECT_EQ(both.catalog.messages[0], entry("Wait 15 minutes", "B"));
}

// Of several that are alike, the one that is most.
TEST(ThreeWay, HandsATranslationOnToOneSuccessor) {
  const auto result = merged({entry("Wait for 5 minutes", "A")},
                             {entry("Wait for 500 long minutes", "C"),
                              entry("Wait for 15 minutes", "B")},
                             {entry("Wait for 5 minutes", "A2")});
  EXPECT_EQ(result.catalog.messages[0],
            entry("Wait for 500 long minutes", "C"));
  EXPECT_TRUE(result.catalog.messages[1].fuzzy);
}

TEST(ThreeWay, BringsAnEditToWhatItsParagraphBecamePartOf) {
  Message joined = entry("Open the file. Save it.", "Mở tệp. Lưu lại.");
  joined.fuzzy = true;
  joined.previous.id = "Open the file.\n\nSave it.";
  const std::vector<Message> base{entry("Open the file.", "Mở tệp."),
                                  entry("Save it.", "Lưu lại.")};
  Message wanted = joined;
  wanted.translator_comments = {R"(l10n-theirs: "Lưu nó.")"};
  const std::vector<Message> edited{base[0], entry("Save it.", "Lưu nó.")};
  EXPECT_THAT(merged(base, {joined}, edited).catalog.messages,
              ElementsAre(wanted));
  EXPECT_THAT(merged(base, edited, {joined}).catalog.messages,
              ElementsAre(wanted));
  // What an update joined gives way to what a person wrote.
  const Message whole = entry(joined.id, "Mở tệp rồi lưu.");
  EXPECT_THAT(merged(base, {joined}, {whole}).catalog.messages,
              ElementsAre(whole));
}

TEST(ThreeWay, MarksAMsgidThatWasChangedByHand) {
  const auto result =
      merged({entry("teh", "X")}, {entry("the", "X")}, {entry("teh", "Y")});
  ASSERT_EQ(result.catalog.messages.size(), 1U);
  EXPECT_TRUE(result.catalog.messages[0].fuzzy);
  EXPECT_THAT(result.catalog.messages[0].translations, ElementsAre("Y"));
  EXPECT_EQ(result.catalog.messages[0].previous.id, "teh");
  EXPECT_THAT(result.catalog.messages[0].translator_comments,
              ElementsAre(R"(l10n-theirs: "X")"));
}

TEST(ThreeWay, KeepsWhatOneSideLacksAsObsolete) {
  Message gone = entry("a", "A2");
  gone.obsolete = true;
  const auto result = merged({entry("a", "A"), entry("b", "")},
                             {entry("a", "A2"), entry("b", "")}, {});
  EXPECT_THAT(result.catalog.messages, ElementsAre(gone));
  EXPECT_THAT(result.doubtful,
              ElementsAre(DoubtfulMessage{Doubt::SourceGone, {}, "a"}));
}

TEST(ThreeWay, LetsAnObsoleteMessageGoThatOneSideRemoved) {
  Message old = entry("a", "A");
  old.obsolete = true;
  EXPECT_THAT(merged({old}, {old}, {}).catalog.messages, IsEmpty());
}

TEST(ThreeWay, MakesCommentsOfTwinsThatAnotherToolWrote) {
  Message twin = entry("a", "older");
  twin.obsolete = true;
  Message absorber = entry("a", "A");
  absorber.translator_comments = {"obsolete: older"};
  EXPECT_THAT(
      merged({entry("a", "A")}, {entry("a", "A"), twin}, {entry("a", "A")})
          .catalog.messages,
      ElementsAre(absorber));
  EXPECT_THAT(merged({entry("a", "A"), twin}, {entry("a", "A"), twin},
                     {entry("a", "A"), twin})
                  .catalog.messages,
              ElementsAre(absorber));
}

TEST(ThreeWay, PrefersWhatAPersonConfirmed) {
  Message carried = entry("b", "A");
  carried.fuzzy = true;
  carried.previous.id = "a";
  EXPECT_THAT(
      merged({entry("a", "A")}, {carried}, {entry("b", "B")}).catalog.messages,
      ElementsAre(entry("b", "B")));
}

// An update leaves its previous id behind; the text is a person's.
TEST(ThreeWay, KeepsTheDraftOfAChangedSource) {
  Message draft = entry("Mở tệp mới", "Open the new file, draft by Ann");
  draft.fuzzy = true;
  draft.previous.id = "Mở tệp";
  const Message confirmed = entry("Mở tệp mới", "Open new file");
  for (const std::vector<Message>& base :
       {std::vector{entry("Mở tệp", "Open file")}, std::vector<Message>()}) {
    Message wanted = draft;
    wanted.translator_comments = {R"(l10n-theirs: "Open new file")"};
    const auto result = merged(base, {draft}, {confirmed});
    EXPECT_THAT(result.catalog.messages, ElementsAre(wanted));
    EXPECT_THAT(result.doubtful, ElementsAre(DoubtfulMessage{
                                     Doubt::TwoTranslations, {}, draft.id}));
    wanted.translations = confirmed.translations;
    wanted.translator_comments = {
        R"(l10n-theirs: "Open the new file, draft by Ann")"};
    EXPECT_THAT(merged(base, {confirmed}, {draft}).catalog.messages,
                ElementsAre(wanted));
  }
}

// What was fuzzy before is carried on with its first id.
TEST(ThreeWay, KnowsASuggestionThatWasCarriedTwice) {
  Message carried = entry("b", "A");
  carried.fuzzy = true;
  carried.previous.id = "a";
  Message again = carried;
  again.id = "c";
  EXPECT_THAT(merged({carried}, {again}, {entry("c", "C")}).catalog.messages,
              ElementsAre(entry("c", "C")));
}

TEST(ThreeWay, LosesNoTranslationToAnEmptyOne) {
  Message fuzzy = entry("b", "B");
  fuzzy.fuzzy = true;
  const std::vector<Message> full{entry("a", "A"), fuzzy};
  const std::vector<Message> empty{entry("a", ""), entry("b", "")};
  for (const auto& result :
       {merged(full, full, empty), merged(full, empty, full),
        merged({entry("a", "older"), fuzzy}, full, empty)}) {
    EXPECT_EQ(result.catalog.messages, full);
    EXPECT_THAT(result.doubtful, IsEmpty());
  }
  // Both sides agree about it.
  EXPECT_EQ(merged(full, empty, empty).catalog.messages, empty);
}

TEST(ThreeWay, FollowsTheSideThatReorders) {
  const auto result = merged(
      {entry("a", "A"), entry("b", "B"), entry("c", "C")},
      {entry("a", "A"), entry("new", "N"), entry("b", "B"), entry("c", "C")},
      {entry("c", "C"), entry("a", "A"), entry("b", "B")});
  EXPECT_THAT(result.catalog.messages,
              ElementsAre(entry("c", "C"), entry("a", "A"), entry("new", "N"),
                          entry("b", "B")));
}

TEST(ThreeWay, UnitesTheFieldsOfHeaders) {
  Catalog base = catalog_of({});
  Catalog ours = base;
  Catalog theirs = base;
  set_field(ours.header, "PO-Revision-Date", "2026-03-01 08:00+0700");
  set_field(ours.header, "Last-Translator", "A");
  set_field(ours.header, "X-Ours", "1");
  set_field(theirs.header, "PO-Revision-Date", "2026-03-01 02:00+0000");
  set_field(theirs.header, "Last-Translator", "B");
  set_field(theirs.header, "X-Theirs", "2");
  for (const bool swapped : {false, true}) {
    const auto result = swapped ? merge_three_ways(base, theirs, ours)
                                : merge_three_ways(base, ours, theirs);
    const Message& header = result->catalog.header;
    EXPECT_EQ(field(header, "PO-Revision-Date"), "2026-03-01 02:00+0000");
    EXPECT_EQ(field(header, "Last-Translator"), "B");
    EXPECT_EQ(field(header, "X-Ours"), "1");
    EXPECT_EQ(field(header, "X-Theirs"), "2");
  }
}

TEST(ThreeWay, LosesNoFieldToAnEmptyOne) {
  Catalog full = catalog_of({});
  set_field(full.header, "Language-Team", "English");
  Catalog empty = full;
  set_field(empty.header, "Language-Team", "");
  set_field(empty.header, "Language", "");
  for (const auto& result : {merge_three_ways(full, full, empty),
                             merge_three_ways(full, empty, full)}) {
    EXPECT_EQ(field(result->catalog.header, "Language-Team"), "English");
    EXPECT_EQ(field(result->catalog.header, "Language"), "en");
  }
}

TEST(ThreeWay, RefusesCatalogsForDifferentLanguages) {
  Catalog other = catalog_of({});
  set_field(other.header, "Language", "fr");
  const auto result = merge_three_ways(catalog_of({}), catalog_of({}), other);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, Code::Language);
}

TEST(ThreeWay, GivesWhatMsgfmtAccepts) {
  SKIP_WITHOUT("msgfmt");
  const Catalog base = catalog_of({entry("m0", "M0"), entry("m1\n", "old\n")});
  Catalog ours = base;
  Catalog theirs = base;
  ours.messages[1].translations = {"one\n"};
  theirs.messages[1].translations = {"two\n"};
  const auto result = merge_three_ways(base, ours, theirs);
  const test::Outcome outcome = test::run(
      {"msgfmt", "-c", "-o", "/dev/null", "-"}, write(result->catalog));
  EXPECT_EQ(outcome.status, 0) << outcome.errors;
  EXPECT_EQ(outcome.errors, "");
  EXPECT_EQ(test::msgcat(write(result->catalog)).output,
            write(result->catalog));
}

}  // namespace
}  // namespace l10n::catalog

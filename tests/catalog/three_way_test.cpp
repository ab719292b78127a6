#include "l10n/catalog/three_way.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "catalog/process.hpp"
#include "l10n/catalog/header.hpp"
#include "l10n/catalog/writer.hpp"

namespace l10n::catalog {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

auto catalog_of(std::vector<Message> messages) -> Catalog {
  return {.path = "en.po",
          .header = make_header({.language = "en",
                                 .source_language = "vi",
                                 .creation_date = "2026-01-01 00:00+0000"}),
          .messages = std::move(messages)};
}

auto merged(std::vector<Message> base, std::vector<Message> ours,
            std::vector<Message> theirs) -> ThreeWayResult {
  return merge_three_ways(catalog_of(std::move(base)),
                          catalog_of(std::move(ours)),
                          catalog_of(std::move(theirs)))
      .value();
}

auto entry(std::string id, std::string text) -> Message {
  return {.id = std::move(id), .translations = {std::move(text)}};
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
  EXPECT_THAT(result.doubtful, ElementsAre(DoubtfulMessage{
                                   Doubt::SourceChanged, {}, wanted.id}));
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

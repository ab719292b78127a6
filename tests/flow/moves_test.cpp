#include "l10n/flow/moves.hpp"

#include <gmock/gmock.h>

#include "l10n/catalog/header.hpp"
#include "l10n/catalog/reader.hpp"
#include "l10n/catalog/writer.hpp"

namespace l10n::flow {
namespace {

using catalog::Catalog;
using catalog::Message;
using testing::ElementsAre;
using testing::IsEmpty;

auto message(const std::string& id, const std::string& translation = "",
             bool obsolete = false) -> Message {
  return {.id = id, .translations = {translation}, .obsolete = obsolete};
}

auto catalog_of(std::vector<Message> messages, const std::string& path = "a.po")
    -> Catalog {
  return {.path = path,
          .header = catalog::make_header({.language = "en"}),
          .messages = std::move(messages)};
}

auto ids(const std::vector<Message>& messages) -> std::vector<std::string> {
  std::vector<std::string> ids;
  for (const Message& one : messages) {
    ids.push_back(one.id);
  }
  return ids;
}

TEST(Moves, OfOneCatalogWithoutOrphansAreNone) {
  const Catalog old = catalog_of({message("a", "A")});
  const std::vector<Message> fresh{message("b")};
  const Moves moves({{.old = &old, .fresh = &fresh}}, {});
  EXPECT_THAT(moves.inheritance_of(0).lent, IsEmpty());
}

TEST(Moves, ANewCatalogContinuesTheOrphanItHasHalfOf) {
  const Catalog none{.path = "new.po"};
  const std::vector<Catalog> orphans{
      catalog_of({message("a", "A"), message("b", "B"), message("c", "C"),
                  message("d", "D"), message("z", "Z", true)})};
  const std::vector<Message> most{message("a"), message("b"), message("x")};
  const std::vector<Message> some{message("c")};
  const Moves moves(
      {{.old = &none, .fresh = &some}, {.old = &none, .fresh = &most}},
      orphans);
  EXPECT_THAT(moves.inheritance_of(0).continued, IsEmpty());
  EXPECT_THAT(ids(moves.inheritance_of(0).lent), ElementsAre("c"));
  Inheritance inheritance = moves.inheritance_of(1);
  EXPECT_THAT(inheritance.continued, ElementsAre(&orphans[0]));
  EXPECT_THAT(inheritance.lent, IsEmpty());
  Catalog catalog;
  EXPECT_EQ(inherit(catalog, std::move(inheritance)), 0U);
  EXPECT_EQ(catalog, orphans[0]);
}

TEST(Moves, ACatalogThatIsThereIsLentWhatItLacksAlone) {
  const Catalog one = catalog_of({message("a", "A"), message("gone", "G")});
  const Catalog other =
      catalog_of({message("a", "other"), message("b", "B")}, "b.po");
  const std::vector<Message> one_today{message("a"), message("b")};
  const std::vector<Message> other_today{message("a")};
  const Moves moves({{.old = &one, .fresh = &one_today},
                     {.old = &other, .fresh = &other_today}},
                    {});
  EXPECT_THAT(ids(moves.inheritance_of(0).lent), ElementsAre("b"));
  EXPECT_THAT(ids(moves.inheritance_of(1).lent), IsEmpty());
}

TEST(Moves, WhatLeftIsLentWhereNothingIsKnownOfAMessage) {
  const Catalog one = catalog_of({message("a", "A"), message("gone", "G")});
  const Catalog other = catalog_of({message("old", "O", true)}, "b.po");
  const std::vector<Message> one_today{message("a")};
  const std::vector<Message> other_today{message("gone now")};
  const Moves moves({{.old = &one, .fresh = &one_today},
                     {.old = &other, .fresh = &other_today}},
                    {});
  EXPECT_THAT(ids(moves.inheritance_of(1).lent), ElementsAre("gone"));
}

// A run was killed when the first catalog was written and the second was not.
TEST(Moves, WhatARunThatWasKilledNotedIsLentAgain) {
  const Catalog one = catalog_of({message("a", "A"), message("gone", "G")});
  const Catalog other = catalog_of({message("old", "O", true)}, "b.po");
  const std::vector<Message> one_today{message("grown")};
  const std::vector<Message> other_today{message("gone now")};
  const Moves first({{.old = &one, .fresh = &one_today},
                     {.old = &other, .fresh = &other_today}},
                    {});
  Message grown = message("grown", "A");
  grown.previous.id = "a";
  const Catalog written = catalog_of({grown, message("gone", "G", true)});
  const Moves again({{.old = &written, .fresh = &one_today},
                     {.old = &other, .fresh = &other_today}},
                    {}, unpack(pack(first.leaving())));
  EXPECT_EQ(again.inheritance_of(1).lent, first.inheritance_of(1).lent);
  EXPECT_THAT(ids(again.inheritance_of(1).lent), ElementsAre("a", "gone"));
}

TEST(Leavers, AreReadAsTheyWereNoted) {
  Leavers leavers{.messages = {message("a", "A"), message("a", "B"),
                               message("c", "C", true)},
                  .homes = {"x.po", "y.po", "x.po"},
                  .live = 2};
  leavers.messages[1].context = "k";
  const auto read =
      catalog::read(catalog::write(pack(leavers), {.width = 0}), "l.po");
  ASSERT_TRUE(read);
  Leavers again = unpack(*read);
  EXPECT_EQ(again.messages, leavers.messages);
  EXPECT_EQ(again.homes, leavers.homes);
  EXPECT_EQ(again.live, 2U);
}

TEST(Moves, OfTwoOrphansWithOneKeyTheSecondIsKeptAsObsolete) {
  const Catalog none{.path = "new.po"};
  const std::vector<Catalog> orphans{catalog_of({message("a", "A")}),
                                     catalog_of({message("a", "other")})};
  const std::vector<Message> fresh{message("a")};
  const Moves moves({{.old = &none, .fresh = &fresh}}, orphans);
  Catalog catalog;
  inherit(catalog, moves.inheritance_of(0));
  EXPECT_THAT(catalog.messages,
              ElementsAre(message("a", "A"), message("a", "other", true)));
}

TEST(CountLeft, KnowsWhatWasCarriedOverAndEdited) {
  const std::vector<Catalog> orphans{catalog_of(
      {message("kept", "K"), message("retired", "R"), message("grew", "G"),
       message("edited 1", "E 1"), message("lost", "L"), message("bare")})};
  catalog::UpdateResult update;
  Message grown = message("grew up", "G");
  grown.previous.id = "grew";
  update.catalog.messages = {message("kept", "K"), grown,
                             message("edited 2", "E 2"),
                             message("retired", "R", true)};
  update.edited = {
      {.message = 2, .before = "edited 1", .translation_before = "E 1"}};
  EXPECT_THAT(count_left(orphans, {&update}), ElementsAre(1U));
}

}  // namespace
}  // namespace l10n::flow

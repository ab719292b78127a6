#include "l10n/catalog/message.hpp"

#include <gtest/gtest.h>

#include "catalog/samples.hpp"
#include "l10n/catalog/index.hpp"

namespace l10n::catalog {
namespace {

TEST(Message, IsTranslatedWithEveryFormAndNoDoubt) {
  Message message{.id = "a", .translations = {"b", "c"}};
  EXPECT_TRUE(is_translated(message));
  message.fuzzy = true;
  EXPECT_FALSE(is_translated(message));
  message = {.id = "a", .translations = {"b", ""}};
  EXPECT_FALSE(is_translated(message));
  EXPECT_TRUE(has_translation(message));
  EXPECT_FALSE(is_translated({.id = "a"}));
  EXPECT_FALSE(has_translation({.id = "a", .translations = {""}}));
}

TEST(Message, IsTheSameWhereverItWasRead) {
  EXPECT_EQ((Message{.id = "a", .line = 1}), (Message{.id = "a", .line = 2}));
  EXPECT_NE((Message{.id = "a"}), (Message{.id = "b"}));
}

TEST(Statistics, CountEachMessageOnce) {
  const Catalog catalog{
      .messages = {{.id = "a", .translations = {"x"}},
                   {.fuzzy = true, .id = "b", .translations = {"x"}},
                   {.fuzzy = true, .id = "c", .translations = {""}},
                   {.id = "d", .translations = {""}},
                   {.id = "e", .translations = {"x"}, .obsolete = true}}};
  EXPECT_EQ(
      statistics(catalog),
      (Statistics{
          .translated = 1, .fuzzy = 1, .untranslated = 2, .obsolete = 1}));
}

TEST(MessageIndex, FindsWhatALinearSearchFinds) {
  test::Samples samples(7, {.messages = 300});
  const Catalog catalog = samples.catalog();
  const MessageIndex live(catalog);
  const MessageIndex gone(catalog, MessageIndex::Which::Obsolete);
  for (const Message& message : catalog.messages) {
    const MessageIndex& own = message.obsolete ? gone : live;
    const MessageIndex& other = message.obsolete ? live : gone;
    EXPECT_EQ(own.find(message), &message);
    EXPECT_EQ(other.find(message), nullptr);
  }
  EXPECT_EQ(live.find(std::nullopt, "not there"), nullptr);
  EXPECT_TRUE(live.duplicates().empty());
}

TEST(MessageIndex, TellsContextsApartAndKnowsDuplicates) {
  const Catalog catalog{
      .messages = {{.id = "a"}, {.context = "", .id = "a"}, {.id = "a"}}};
  const MessageIndex index(catalog);
  EXPECT_EQ(index.find(std::nullopt, "a"), &catalog.messages[0]);
  EXPECT_EQ(index.find("", "a"), &catalog.messages[1]);
  EXPECT_EQ(index.find("x", "a"), nullptr);
  ASSERT_EQ(index.duplicates().size(), 1U);
  EXPECT_EQ(index.duplicates()[0], &catalog.messages[2]);
}

TEST(MessageIndex, OfNothingFindsNothing) {
  const Catalog empty;
  EXPECT_EQ(MessageIndex(empty).find(std::nullopt, ""), nullptr);
}

}  // namespace
}  // namespace l10n::catalog

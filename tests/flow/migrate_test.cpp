#include "l10n/flow/migrate.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "l10n/flow/peer_text.hpp"

namespace l10n::flow {
namespace {

using catalog::Catalog;
using catalog::Message;
using testing::IsEmpty;

auto entry(std::string id, std::string text) -> Message {
  return {.id = std::move(id), .translations = {std::move(text)}};
}

// What our unit `id` gets from the other tool's message.
auto carried(const std::string& id, const Message& other) -> std::string {
  const Migration result =
      migrate({.messages = {entry(id, "")}}, {.messages = {other}});
  const Message& message = result.catalog.messages[0];
  EXPECT_FALSE(message.fuzzy) << id;
  return message.translations[0];
}

TEST(Migrate, TakesEqualTexts) {
  EXPECT_EQ(carried("Một hai", entry("Một hai", "One two")), "One two");
}

TEST(Migrate, KnowsATextWhateverItsLinesBlanksAndMarksAre) {
  EXPECT_EQ(carried("Một hai ba", entry("Một\nhai  ba\n", "One two")),
            "One two");
  EXPECT_EQ(carried("_Một_ **hai**", entry("*Một* __hai__", "x")), "x");
  EXPECT_EQ(carried("a.b 1", entry("a\\.b 1", "x")), "x");
  EXPECT_EQ(carried("Viê\u0323t", entry("Việt", "x")), "x");
}

TEST(Migrate, FillsThePlaceholdersOfTranslateToolkit) {
  EXPECT_EQ(carried("Xem [đây](/a) và ![ảnh](/b.png) <br>",
                    entry("Xem [đây]{1} và ![ảnh]{2} {3}",
                          "{3} ![picture]{2}, see [here]{1}")),
            "<br> ![picture](/b.png), see [here](/a)");
}

TEST(Migrate, TakesTheCellsOfAWholeTable) {
  const Message table = entry("| Tên | Tuổi |\n|---|---|\n| Lan | ba mươi |\n",
                              "| Name | Age |\n|---|---|\n| Lan | thirty |\n");
  EXPECT_EQ(carried("Tuổi", table), "Age");
  EXPECT_EQ(carried("ba mươi", table), "thirty");
}

TEST(Migrate, TakesHeadingsWithAttributesItemsAndTextInShortcodes) {
  EXPECT_EQ(carried("Cài đặt", entry("Cài đặt {#setup}", "Setup {#setup}")),
            "Setup");
  EXPECT_EQ(carried("hai", entry("- một\n- hai\n", "- one\n- two\n")), "two");
  EXPECT_EQ(carried("Ghi chú", entry("{{% notice %}} Ghi chú {{% /notice %}}",
                                     "{{% notice %}} Note {{% /notice %}}")),
            "Note");
}

TEST(Migrate, TakesASimilarTextAsFuzzy) {
  const Migration result =
      migrate({.messages = {entry("Tạo một máy chủ ảo mới trong vùng", "")}},
              {.messages = {entry("Tạo một máy chủ ảo trong vùng", "Create")}});
  const Message& message = result.catalog.messages[0];
  EXPECT_TRUE(message.fuzzy);
  EXPECT_EQ(message.previous.id, "Tạo một máy chủ ảo trong vùng");
  EXPECT_EQ(result.filled_fuzzy, 1U);
  EXPECT_THAT(result.misses, IsEmpty());
}

TEST(Migrate, KeepsWhatIsTranslatedAndListsWhatIsLeft) {
  Message code = entry("ls -l", "ls -l");
  code.extracted_comments = {"type: Fenced code block (sh)"};
  code.line = 7;
  const Migration result = migrate(
      {.messages = {entry("a", "mine")}},
      {.messages = {entry("a", "theirs"), code, entry("không có", "x")}});
  EXPECT_EQ(result.catalog.messages[0].translations[0], "mine");
  EXPECT_EQ(result.translated, 3U);
  EXPECT_EQ(result.carried, 1U);
  ASSERT_EQ(result.misses.size(), 2U);
  EXPECT_EQ(result.misses[0].reason, MissReason::Code);
  EXPECT_EQ(result.misses[0].line, 7U);
  EXPECT_EQ(result.misses[1].reason, MissReason::NoUnit);
}

TEST(PeerText, GivesNothingForANumberWithoutACounterpart) {
  EXPECT_EQ(fill_placeholders({"[a]{1}", "[a]{2}"}, "[a](/x)"), std::nullopt);
  EXPECT_EQ(fill_placeholders({"", "no {x} here"}, ""), "no {x} here");
}

TEST(PeerText, PutsOurTargetsWhereTheirsStood) {
  EXPECT_EQ(fill_placeholders({"[a](/1) [b](/2)", "[B](/2), [A](/1), [C](/3)"},
                              "[a][one] [b][two]"),
            "[B][two], [A][one], [C](/3)");
}

}  // namespace
}  // namespace l10n::flow

#include "l10n/flow/migrate.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "l10n/flow/peer_fit.hpp"
#include "l10n/flow/peer_parts.hpp"
#include "l10n/flow/peer_text.hpp"

namespace l10n::flow {
namespace {

using catalog::Catalog;
using catalog::Message;
using testing::ElementsAre;

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
  EXPECT_THAT(result.fates, ElementsAre(Fate::Carried));
}

TEST(Migrate, KeepsWhatIsTranslatedAndTellsWhatIsLeft) {
  Message code = entry("ls -l", "ls -l");
  code.extracted_comments = {"type: Fenced code block (sh)"};
  const Migration result =
      migrate({.messages = {entry("a", "mine"), entry("b", "same  text")}},
              {.messages = {entry("a", "theirs"), entry("b", "same\ntext"),
                            code, entry("không có", "x"), entry("<br>", "<br>"),
                            entry("c", "")}});
  EXPECT_EQ(result.catalog.messages[0].translations[0], "mine");
  EXPECT_EQ(result.filled + result.filled_fuzzy, 0U);
  EXPECT_THAT(result.fates,
              ElementsAre(Fate::OtherStands, Fate::Stands, Fate::Code,
                          Fate::NoUnit, Fate::NoWords, Fate::Uncounted));
}

TEST(Migrate, FindsAllOfItStandingInASecondRun) {
  const Catalog other{
      .messages = {entry("Một hai", "One two"),
                   entry("Tạo một máy chủ ảo trong vùng", "Create a server"),
                   entry("dòng một  \n", "line one  \n"),
                   entry("| Một | B |\n|---|---|\n| c | d |",
                         "| One | B |\n"
                         "|---|---|\n| C | D |")}};
  const Catalog ours{
      .messages = {entry("Một hai", ""),
                   entry("Tạo một máy chủ ảo mới trong vùng", ""),
                   entry("dòng một\nkhông biết", ""), entry("c", "")}};
  const Migration first = migrate(ours, other);
  EXPECT_THAT(first.fates, testing::Each(Fate::Carried));
  EXPECT_EQ(first.filled, 2U);
  EXPECT_EQ(first.filled_fuzzy, 2U);
  const Migration second = migrate(first.catalog, other);
  EXPECT_THAT(second.fates, testing::Each(Fate::Stands));
  EXPECT_EQ(second.catalog, first.catalog);
}

TEST(Migrate, CountsATextOnceForAllItsPlaces) {
  const Migration result =
      migrate({.messages = {entry("Tên", "")}},
              {.messages = {entry("| Tên |\n|---|\n", "| Name |\n|---|\n"),
                            entry("# Tên", "# Name"), entry("Tên", "Title")}});
  // A text as it is comes before cells.
  EXPECT_EQ(result.catalog.messages[0].translations[0], "Title");
  EXPECT_THAT(result.fates,
              ElementsAre(Fate::OtherStands, Fate::OtherStands, Fate::Carried));
}

TEST(Migrate, TakesTheCellsOfATableOnOneLine) {
  const Message table =
      entry("| Tên | Tuổi | |-----|:----:| | An | Trẻ | | | già \\| ốm |",
            "| Name | Age | |---|---| | An | Young | | | old \\| ill |");
  EXPECT_EQ(carried("Tuổi", table), "Age");
  EXPECT_EQ(carried("Trẻ", table), "Young");
  EXPECT_EQ(carried("già \\| ốm", table), "old \\| ill");
  EXPECT_EQ(carried("Tuổi", entry("| Tên | Tuổi | |---|---|",
                                  "| Name | Age |\n|---|---|\n")),
            "Age");
}

TEST(Migrate, TakesTheRowsBeforeOneThatDoesNotFit) {
  const Message table = entry(
      "| Tên | Tuổi | |---|---| | An | Trẻ | | Lan | `a|b` | | x | y |",
      "| Name | Age | |---|---| | Ann | Young | | Lan | `a|b` | | x | Y |");
  EXPECT_EQ(carried("Trẻ", table), "Young");
  const Migration behind =
      migrate({.messages = {entry("y", "")}}, {.messages = {table}});
  EXPECT_EQ(behind.filled, 0U);
}

TEST(Migrate, TakesNoCellsWhereTheColumnsDiffer) {
  for (const char* const text :
       {"| Name | |---| | An | Young |", "| Name | Age | |---|---| | An |",
        "| Name | Age |", "Name and Age"}) {
    const Migration result = migrate(
        {.messages = {entry("Tuổi", ""), entry("Trẻ", "")}},
        {.messages = {entry("| Tên | Tuổi | |---|---| | An | Trẻ |", text)}});
    EXPECT_EQ(result.filled + result.filled_fuzzy, 0U) << text;
    EXPECT_THAT(result.fates, ElementsAre(Fate::Markup)) << text;
  }
}

TEST(Migrate, JoinsAParagraphThatWasPartedAtItsHardBreaks) {
  const Catalog other{.messages = {entry("**Một**  \n", "**One**  \n"),
                                   entry("hai ba", "two\nthree")}};
  const Migration result = migrate(
      {.messages = {entry("**Một**\nhai ba", ""), entry("hai ba\nbốn", "")}},
      other);
  const std::vector<Message>& messages = result.catalog.messages;
  EXPECT_EQ(messages[0].translations[0], "**One**\ntwo three");
  EXPECT_FALSE(messages[0].fuzzy);
  EXPECT_EQ(messages[1].translations[0], "two three\nbốn");
  EXPECT_TRUE(messages[1].fuzzy);
  EXPECT_EQ(messages[1].previous.id, "hai ba");
}

TEST(Migrate, KeepsHardBreaksHoweverTheyAreWritten) {
  EXPECT_EQ(carried("X\nY", entry("X\\ Y", "A\\ B")), "A\nB");
  EXPECT_EQ(carried("X\nY z", entry("X  \nY\nz", "A  \nB\nc")), "A\nB c");
  EXPECT_EQ(carried("X\nY", entry("X\nY", "A\nB")), "A\nB");
  const Migration lost = migrate({.messages = {entry("X\nY", "")}},
                                 {.messages = {entry("X  \nY", "A B")}});
  EXPECT_TRUE(lost.catalog.messages[0].fuzzy);
}

TEST(Migrate, LeavesNoMarkOfAQuoteBehind) {
  EXPECT_EQ(carried("một hai", entry("> một\n> hai\n", "> one\n> two\n")),
            "one two");
  EXPECT_EQ(carried("ba", entry("> một\n> hai\n>\n> ba\n",
                                "> one two\n>\n> three\n")),
            "three");
  EXPECT_EQ(carried("một", entry("> [!NOTE]\n> một\n", "> [!NOTE]\n> one\n")),
            "one");
  EXPECT_EQ(carried("hai", entry("> - một\n> - hai\n", "> - one\n> - two\n")),
            "two");
  const Migration similar =
      migrate({.messages = {entry("Tạo một máy chủ ảo mới trong vùng", "")}},
              {.messages = {entry("> Tạo một máy chủ\n> ảo trong vùng\n",
                                  "> Create a\n> server\n")}});
  EXPECT_EQ(similar.catalog.messages[0].translations[0], "Create a server");
}

TEST(Migrate, TakesHeadingsWithAnUnderlineBoxesAndNamesOfMdx) {
  EXPECT_EQ(carried("Cài đặt", entry("Cài đặt\n=======\n", "Setup\n=====\n")),
            "Setup");
  EXPECT_EQ(carried("Xong", entry("[ ] Xong", "[ ] Done")), "Done");
  EXPECT_EQ(carried("Cài đặt", entry("Cài đặt {/*setup*/}", "Setup {/*x*/}")),
            "Setup");
  EXPECT_EQ(carried("Sơ đồ", entry("<Box name=\"a\" alt=\"Sơ đồ\">\n",
                                   "<Box name=\"a\" alt=\"Chart\">\n")),
            "Chart");
  EXPECT_EQ(carried("đoạn", entry("   đoạn\n", "   text\n")), "text");
}

TEST(Migrate, IsFuzzyWhereAPlaceholderHidATitle) {
  const std::string id = "xem ![ảnh](a.png \"Tựa\").";
  const Message other = entry("xem ![ảnh]{1}.", "see ![picture]{1}.");
  const Migration hidden =
      migrate({.messages = {entry(id, "")}}, {.messages = {other}});
  EXPECT_TRUE(hidden.catalog.messages[0].fuzzy);
  EXPECT_EQ(hidden.catalog.messages[0].translations[0],
            "see ![picture](a.png \"Tựa\").");
  // The title is a text of its own there.
  const Migration known = migrate({.messages = {entry(id, "")}},
                                  {.messages = {other, entry("Tựa", "Title")}});
  EXPECT_FALSE(known.catalog.messages[0].fuzzy);
  EXPECT_EQ(known.catalog.messages[0].translations[0],
            "see ![picture](a.png \"Title\").");
  EXPECT_THAT(known.fates, ElementsAre(Fate::Carried, Fate::Carried));
  EXPECT_EQ(carried("xem ![ảnh](a.png).", other), "see ![picture](a.png).");
}

TEST(Migrate, TakesTagsThatWereJoinedOrLeftOut) {
  EXPECT_EQ(carried("<b>Một</b> <i>hai</i> [ba](/x)<br>",
                    entry("Một{1}hai{2} [ba]{3}", "One{1}two{2} [three]{3}")),
            "<b>One</b> <i>two</i> [three](/x)<br>");
}

TEST(Migrate, WritesEmphasisAsThePageDoes) {
  EXPECT_EQ(carried("*một* **hai** `a_b`",
                    entry("_một_ **hai** `a_b`", "_one_ **two** `a_b`")),
            "*one* **two** `a_b`");
  EXPECT_EQ(carried("_một_", entry("*một*", "*one*")), "_one_");
  // No underscore marks a part of a word.
  EXPECT_EQ(carried("_một_", entry("*một*", "*o*ne")), "*o*ne");
}

TEST(PeerParts, AreNoLinesOfCode) {
  const PeerParts parts = parts_of({"```\na\nb\n```", "```\nA\nB\n```"});
  EXPECT_TRUE(parts.parts.empty());
  EXPECT_TRUE(parts.replace_whole);
}

TEST(PeerParts, AreNoneOfAPlainText) {
  const PeerParts parts = parts_of({"a | b", "A | B"});
  EXPECT_TRUE(parts.parts.empty());
  EXPECT_FALSE(parts.replace_whole);
}

TEST(PeerFit, KnowsAHardBreakFromAnEscape) {
  EXPECT_EQ(fit_breaks("a\\\\ b\\\nc", "a b\nc").text, "a\\\\ b\nc");
  EXPECT_EQ(fit_breaks("C:\\ d\n e ", "x").text, "C:\\ d e");
  EXPECT_FALSE(fit_breaks("a b", "a\nb").whole);
  EXPECT_EQ(fit_breaks(" \n", "x").text, "");
}

TEST(PeerText, GivesNothingForANumberWithoutACounterpart) {
  EXPECT_EQ(fill_placeholders({"[a]{1}", "[a]{2}"}, "[a](/x)"), std::nullopt);
  EXPECT_EQ(fill_placeholders({"", "no {x} here"}, ""), "no {x} here");
}

TEST(PeerText, NamesWhatATargetHides) {
  EXPECT_THAT(
      hidden_texts("", R"([a](/x 'T') ![b](<y z> "U") <i id="v" alt="W">)"),
      ElementsAre("'T'", "\"U\"", "\"W\""));
  EXPECT_THAT(hidden_texts(R"([a](/y "T"))", R"([a](/x "T"))"), ElementsAre());
  EXPECT_THAT(hidden_texts("", R"([a](/x"y) <i alt=">)"), ElementsAre());
}

TEST(PeerText, PutsOurTargetsWhereTheirsStood) {
  EXPECT_EQ(fill_placeholders({"[a](/1) [b](/2)", "[B](/2), [A](/1), [C](/3)"},
                              "[a][one] [b][two]"),
            "[B][two], [A][one], [C](/3)");
}

}  // namespace
}  // namespace l10n::flow

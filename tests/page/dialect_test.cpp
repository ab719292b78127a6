#include "l10n/page/dialect.hpp"

#include <gmock/gmock.h>

#include "page/parsed.hpp"

namespace l10n::page {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Dialect, SeesTheLaterParagraphsOfADefinition) {
  EXPECT_THAT(
      show("Term\n:   One\n\n    Two\n    more\n\n    Three\n\nEnd\n"),
      ElementsAre("paragraph: Term", "definition: One", "paragraph: Two~more",
                  "paragraph: Three", "paragraph: End"));
  EXPECT_THAT(
      show("Term\n: One\n\n    Two\n\n  Three\n\n: Four\n\n    Five\n"),
      ElementsAre("paragraph: Term", "definition: One", "paragraph: Two",
                  "paragraph: Three", "definition: Four", "paragraph: Five"));
  EXPECT_THAT(
      show("Term\n\n:\tOne\n\n\tTwo\r\n\tmore\n"),
      ElementsAre("paragraph: Term", "definition: One", "paragraph: Two~more"));
  EXPECT_THAT(show("- Term\n\n  Other\n  : One\n\n      Two\n"),
              ElementsAre("paragraph [- ]: Term", "paragraph: Other",
                          "definition: One", "paragraph: Two"));
}

TEST(Dialect, SeesADefinitionAboveAColonThatBeginsNone) {
  EXPECT_THAT(show("Term\n: One\n:more\n\n    Two\n"),
              ElementsAre("paragraph: Term", "definition: One~:more",
                          "paragraph: Two"));
}

TEST(Dialect, SeesTheBlocksOfADefinition) {
  EXPECT_THAT(
      show("Term\n:   One\n\n    - a\n    - b\n\n    | c |\n    |---|\n"),
      ElementsAre("paragraph: Term", "definition: One", "paragraph [- ]: a",
                  "paragraph [- ]: b", "cell: c"));
}

TEST(Dialect, SeesCodeInADefinition) {
  EXPECT_THAT(
      show("Term\n:   One\n\n        code\n\n    Two\n"),
      ElementsAre("paragraph: Term", "definition: One", "paragraph: Two"));
  EXPECT_THAT(show("Term\n: One\n\n      code\n\n\t\tcode\n"),
              ElementsAre("paragraph: Term", "definition: One"));
  EXPECT_THAT(show("Term\n:   One\n\n    ```\n    a\n\n    b\n    ```\n"),
              ElementsAre("paragraph: Term", "definition: One"));
}

TEST(Dialect, SeesNoDefinitionWhereNoTermIs) {
  EXPECT_THAT(show("```\nTerm\n: One\n```\n\n    code\n"), IsEmpty());
  EXPECT_THAT(
      show("Term\n: One\n\nText\n\n    code\n"),
      ElementsAre("paragraph: Term", "definition: One", "paragraph: Text"));
  EXPECT_THAT(show("# Head\n: One\n\n    code\n"),
              ElementsAre("heading [#]: Head", "definition: One"));
}

TEST(Dialect, FoldsNoBackslashOntoOneThatBreaksTheLine) {
  EXPECT_THAT(show("a\\ \n\\\nb\n"), ElementsAre("paragraph: a\\$$b"));
  EXPECT_THAT(show("a\n\\\nb\n"), ElementsAre("paragraph: a~\\b"));
}

TEST(Dialect, FoldsNoLinesIntoAThematicBreak) {
  EXPECT_THAT(show("a  \n_\n__\n"), ElementsAre("paragraph: a$_$__"));
}

TEST(Dialect, LeavesAnEscapedBackslashAboveATable) {
  EXPECT_THAT(show("a\n\\\\|b\nc\n:-\n"), ElementsAre("cell: c"));
}

TEST(Dialect, SplitsDefinitionLists) {
  EXPECT_THAT(show("Term\n: Meaning\n  goes on\n: Other\n"),
              ElementsAre("paragraph: Term", "definition: Meaning~goes on",
                          "definition: Other"));
  EXPECT_THAT(show("Term\nOther\n: Meaning\n"),
              ElementsAre("paragraph: Term", "paragraph: Other",
                          "definition: Meaning"));
}

TEST(Dialect, LeavesAlertMarkersOutside) {
  EXPECT_THAT(show("> [!NOTE]\n> text\n"), ElementsAre("paragraph: text"));
  EXPECT_THAT(show("> [!TIP]+ A title\n> text\n"),
              ElementsAre("paragraph: A title", "paragraph: text"));
  EXPECT_THAT(show("[!NOTE] no quote\n"),
              ElementsAre("paragraph: [!NOTE] no quote"));
  EXPECT_NE(skeleton("> [!NOTE]\n> t\n"), skeleton("> [!TIP]\n> t\n"));
}

TEST(Dialect, LeavesAttributesOutside) {
  EXPECT_TRUE(is_attribute("{#id}"));
  EXPECT_TRUE(is_attribute("{.c key=\"v\"}"));
  EXPECT_TRUE(is_attribute("{class=\"!mt-6\"}"));
  EXPECT_FALSE(is_attribute("{}"));
  EXPECT_FALSE(is_attribute("{word}"));
  EXPECT_FALSE(is_attribute("{{x}}"));
  EXPECT_THAT(show("text\n{.c}\n"), ElementsAre("paragraph: text"));
  EXPECT_THAT(show("# a {#b}\n"), ElementsAre("heading [#]: a"));
  EXPECT_THAT(show("# a \\{#b}\n"), ElementsAre("heading [#]: a \\{#b}"));
}

TEST(Dialect, KeepsLinesThatOtherParsersRead) {
  EXPECT_THAT(show("::: tip\ntext\n:::\n"), ElementsAre("paragraph: text"));
  EXPECT_THAT(show("!!! note\n??? more\n"), IsEmpty());
  EXPECT_THAT(show("import A from './a'\nexport const a = 1\n"), IsEmpty());
  EXPECT_THAT(show("import the file first\nexport it then\n"),
              ElementsAre("paragraph: import the file first~export it then"));
  EXPECT_THAT(show("{% if x %}\ntext\n"), ElementsAre("paragraph: text"));
}

TEST(Dialect, KeepsATagOnItsLineOfAParagraph) {
  EXPECT_THAT(
      show("text\n<Tree>\nmore\n</Tree>\nend\n"),
      ElementsAre("paragraph: text", "paragraph: more", "paragraph: end"));
  EXPECT_THAT(show("<A.B>\ntext\n</A.B>\n"), ElementsAre("paragraph: text"));
  EXPECT_THAT(show("<>\ntext\n</>\n"), ElementsAre("paragraph: text"));
  EXPECT_THAT(show("text\n<Card title=\"Hello\" />\nmore\n"),
              ElementsAre("paragraph: text", "attribute [title]: Hello",
                          "paragraph: more"));
  EXPECT_NE(skeleton("text\n<Aa/>\n"), skeleton("text\n<Bb/>\n"));
  EXPECT_EQ(skeleton("text\n<Aa title=\"a\"/>\n"),
            skeleton("text\n<Aa title=\"b\"/>\n"));
}

TEST(Dialect, LeavesTagsOfASentenceInIt) {
  EXPECT_THAT(show("text\n<br>\nmore\n"),
              ElementsAre("paragraph: text~<br>~more"));
  EXPECT_THAT(show("text\n<https://a.b>\n<c@d.e>\nmore\n"),
              ElementsAre("paragraph: text~<https://a.b>~<c@d.e>~more"));
  EXPECT_THAT(show("text\n<1>\n"), ElementsAre("paragraph: text~<1>"));
  EXPECT_THAT(show("text\n<!a>\n"), ElementsAre("paragraph: text~<!a>"));
  EXPECT_THAT(show("text\n<Tree> more\n"),
              ElementsAre("paragraph: text~<Tree> more"));
}

TEST(Dialect, TakesTheTitlesOfContainers) {
  EXPECT_THAT(show(":::note A title\ntext\n:::\n"),
              ElementsAre("paragraph: A title", "paragraph: text"));
  EXPECT_THAT(show("::: details Click *me* {open}\ntext\n:::\n"),
              ElementsAre("paragraph: Click *me*", "paragraph: text"));
  EXPECT_THAT(show(":::tip[A title]{.c}\ntext\n:::\n"),
              ElementsAre("paragraph: A title", "paragraph: text"));
  EXPECT_THAT(show("::: {.wide}\n::: tip {.wide}\n:::tip[]\n:::\n"), IsEmpty());
  EXPECT_NE(skeleton(":::note t\n"), skeleton(":::tip t\n"));
  EXPECT_NE(skeleton("::: note t {.a}\n"), skeleton("::: note t {.b}\n"));
  EXPECT_EQ(skeleton(":::note t\n"), skeleton(":::note u\n"));
}

TEST(Dialect, KnowsTheBlocksOfPyMdown) {
  EXPECT_THAT(show("/// note | A title\n    open: True\ntext\n///\n"),
              ElementsAre("paragraph: A title", "paragraph: text"));
  EXPECT_THAT(show("/// tip\nNote: text\n///\n"),
              ElementsAre("paragraph: Note: text"));
  EXPECT_THAT(show("/// some words\n"),
              ElementsAre("paragraph: /// some words"));
}

TEST(Dialect, KeepsAbbreviationsOnTheirLines) {
  EXPECT_THAT(show("*[HTML]: Hyper text\n*[CSS]: Style\n  sheets\n"),
              ElementsAre("paragraph: Hyper text", "paragraph: Style~sheets"));
  EXPECT_NE(skeleton("*[A]: a\n"), skeleton("*[B]: a\n"));
  EXPECT_THAT(show("*[a] b*\n"), ElementsAre("paragraph: *[a] b*"));
}

TEST(Dialect, LeavesOutWhatIsPutInLater) {
  EXPECT_THAT(show("[TOC]\n\n[[_TOC_]]\n\n--8<-- \"a.md\"\n"), IsEmpty());
}

TEST(Dialect, LeavesMathAlone) {
  EXPECT_THAT(show("$$\na = b\n$$\n"), IsEmpty());
  EXPECT_THAT(show("$$\na\n\nb\n$$\n\ntext\n"), ElementsAre("paragraph: text"));
  EXPECT_THAT(show("$$a = b$$\n"), IsEmpty());
  EXPECT_THAT(show("$$a$$ and $$b$$\n"),
              ElementsAre("paragraph: $$a$$ and $$b$$"));
  EXPECT_THAT(show("before\n$$\na\n$$\nafter\n"),
              ElementsAre("paragraph: before", "paragraph: after"));
}

TEST(Dialect, FoldsNoLineThatWouldBecomeAMarker) {
  EXPECT_THAT(show("x\n\n:\nm\n"),
              ElementsAre("paragraph: x", "paragraph: :$m"));
  EXPECT_THAT(show("> - [ ]\n>   m\n"), ElementsAre("paragraph [- ]: [ ]$m"));
  EXPECT_THAT(show("a\n<<<<<<< b\n"), ElementsAre("paragraph: a$<<<<<<< b"));
  EXPECT_THAT(show("a\n    ~~~b\n"), ElementsAre("paragraph: a$~~~b"));
  EXPECT_THAT(show("|a|b\nc\n-|-\n-|-\n"),
              testing::Contains("paragraph: |a|b$c"));
  EXPECT_THAT(show("a {#b\nc}\n---\n"), ElementsAre("heading [##]: a {#b$c}"));
  EXPECT_THAT(show("| a |\n|---|\n|\n| b |\n"),
              ElementsAre("cell: a", "paragraph: |$| b |"));
  EXPECT_THAT(show("a  \n+\nb\n"), ElementsAre("paragraph: a$+$b"));
  EXPECT_THAT(show("a\n1.\nb\n"), ElementsAre("paragraph: a~1.~b"));
}

TEST(Dialect, TakesNoWordOfATaskForItsMark) {
  EXPECT_EQ(skeleton("- [ ] a\n"), skeleton("- [ ] a [x]\n"));
  EXPECT_NE(skeleton("> 1. [ ] a\n"), skeleton("> 1. [x] a\n"));
  EXPECT_NE(skeleton("- [ ] a\n"), skeleton("- a [x]\n"));
  EXPECT_THAT(show("- [x] a [ ]\n"), ElementsAre("paragraph [- ]: a [ ]"));
}

TEST(Dialect, HardBreaksSurviveNextToMarkers) {
  EXPECT_THAT(show("Term  \n: Meaning  \n  more\n"),
              ElementsAre("paragraph: Term", "definition: Meaning+more"));
}

// "~" may be a blank: on one line the text would be the head of no table.
TEST(Dialect, ADelimiterRowInAContainerBelowKeepsNoLineEnds) {
  EXPECT_THAT(show("> a\n> b\n> - |\n").front(), "paragraph: a~b");
  EXPECT_THAT(show("a\nb\n> |-\nc\n").front(), "paragraph: a~b");
  EXPECT_THAT(show("- a\nb\n> |-\nc\n").front(), "paragraph [- ]: a~b");
}

TEST(Dialect, AMarkerIsOneInFrontOfAnEmptyLineToo) {
  EXPECT_THAT(show("{/\n1}\n\\\n\\\n").front(),
              testing::StartsWith("paragraph: {/$1}"));
}

// "$" is a line end that stays: on one line the text would be a definition.
TEST(Dialect, ADestinationOverTwoLinesKeepsThem) {
  EXPECT_THAT(show("[a]:<b\n    >\n"), ElementsAre("paragraph: [a]:<b$>"));
  EXPECT_THAT(show("[a]: <b\nc> d\n"), ElementsAre("paragraph: [a]: <b$c> d"));
  EXPECT_THAT(show("[a] b\n< c\n"), ElementsAre("paragraph: [a] b~< c"));
}

}  // namespace
}  // namespace l10n::page

#include "l10n/page/admonition.hpp"

#include <gmock/gmock.h>

#include "page/parsed.hpp"

namespace l10n::page {
namespace {

using testing::ElementsAre;

auto title(std::string_view line) -> std::string {
  const auto marker = admonition_marker(line);
  return marker ? "'" + std::string(marker->title.of(line)) + "'" : "none";
}

auto masked(std::string text) -> std::string {
  mask_admonitions(LineTable(std::string(text)), text);
  return text;
}

TEST(Admonition, IsKnownByItsMarks) {
  EXPECT_EQ(title("!!! note"), "''");
  EXPECT_EQ(title("!!! note inline end \"A \"b\" c\""), "'A \"b\" c'");
  EXPECT_EQ(title("??? tip \"\""), "''");
  EXPECT_EQ(title("???+ \"A title\" "), "'A title'");
  EXPECT_EQ(title("> === \"A tab\""), "'A tab'");
  EXPECT_EQ(title("===! \"A tab\""), "'A tab'");
}

TEST(Admonition, IsNotMadeOfWordsAndSigns) {
  for (const std::string_view line :
       {"!!!", "!!! ", "!!!note", "!! note", "!!! no, really", "??? \"a\" b",
        "!!! note \"a", "===", "=== a", "=== note \"a\"", "===\"a\"",
        "??? why?", "!!! note\"a\"", "!!! \""}) {
    EXPECT_EQ(title(line), "none") << line;
  }
}

TEST(Admonition, BecomesAnItemWithAHeading) {
  EXPECT_EQ(masked("!!! note \"a\"\n    b\n"), "- #       a \n    b\n");
  EXPECT_EQ(masked("=== \"a\"\r\n\r\n\tb\r\n"), "- #  a \r\n\r\n\tb\r\n");
  EXPECT_EQ(masked("> ??? a\n>     b"), "> - #  \n>     b");
}

TEST(Admonition, NeedsABody) {
  for (const std::string_view text :
       {"!!! note\n", "!!! note\ntext\n", "!!! note\n   text\n",
        "    !!! note\n    text\n", "```\n!!! note\n    text\n```\n"}) {
    EXPECT_EQ(masked(std::string(text)), text);
  }
}

TEST(Admonition, GivesItsTitleAndItsBody) {
  EXPECT_THAT(show("!!! note \"A title\"\n    one\n    two\n\n    three\n\n"
                   "    - four\n\n        five\n\nsix\n"),
              ElementsAre("heading [#]: A title", "paragraph: one~two",
                          "paragraph: three", "paragraph [- ]: four",
                          "paragraph: five", "paragraph: six"));
  EXPECT_THAT(show("=== \"A\"\n\n    ```\n    b\n    ```\n\n=== \"C\"\n\n"
                   "    !!! tip\n\n        d\n"),
              ElementsAre("heading [#]: A", "heading [#]: C", "paragraph: d"));
  EXPECT_THAT(
      show("1. a\n\n    ??? note\n        b\n\n2. c\n"),
      ElementsAre("paragraph [1. ]: a", "paragraph: b", "paragraph [2. ]: c"));
}

TEST(Admonition, IsAPartOfTheSkeleton) {
  EXPECT_NE(skeleton("!!! note\n    a\n"), skeleton("??? note\n\n    a\n"));
  EXPECT_EQ(skeleton("!!! note \"a\"\n    b\n"),
            skeleton("!!! note \"c\"\n    d\n"));
  EXPECT_NE(skeleton("a\n\n    b\n"), skeleton("!!! a\n\n    b\n"));
}

TEST(Admonition, OpensNothingInAParagraph) {
  EXPECT_THAT(show("a\n    !!! b\n        c\n"),
              ElementsAre("paragraph: a", "paragraph: c"));
  EXPECT_THAT(show("> a\r>     ??? \"b\"\r>         c\r"),
              ElementsAre("paragraph: a", "paragraph: c"));
  EXPECT_THAT(show("a\n    !!! b\n        c\n===\n"),
              ElementsAre("heading [#]: a~!!! b~c"));
  // In a list item it is indented by less.
  EXPECT_THAT(
      show("1. a\n    !!! note \"b\"\n        c\n"),
      ElementsAre("paragraph [1. ]: a", "heading [#]: b", "paragraph: c"));
}

TEST(Admonition, OfTwoLinesIsNone) {
  EXPECT_THAT(show("===\n\"a\"\n\n    b\n"),
              ElementsAre("paragraph: ===$\"a\""));
  EXPECT_THAT(show("a\n\n??? what\n"), ElementsAre("paragraph: a"));
}

}  // namespace
}  // namespace l10n::page

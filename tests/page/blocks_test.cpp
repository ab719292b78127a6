// Blocks of CommonMark and GFM, construct by construct.
#include <gmock/gmock.h>

#include "page/parsed.hpp"

namespace l10n::page {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Headings, StandWithoutMarksAndAttributes) {
  EXPECT_THAT(show("# One\n## Two ##\n### Three {#id .c}\n"),
              ElementsAre("heading [#]: One", "heading [##]: Two",
                          "heading [###]: Three"));
  EXPECT_THAT(show("# a # #\n"), ElementsAre("heading [#]: a #"));
  EXPECT_THAT(show("# {{x}\n"), ElementsAre("heading [#]: {{x}"));
}

TEST(Headings, WithNoTextGiveNothing) {
  EXPECT_THAT(show("#\n## \n### ###\n"), IsEmpty());
}

TEST(Headings, UnderlinedMayHaveSeveralLines) {
  EXPECT_THAT(show("One\n===\nTwo\nlines\n---\nafter\n"),
              ElementsAre("heading [#]: One", "heading [##]: Two~lines",
                          "paragraph: after"));
  EXPECT_THAT(show("One\n==="), ElementsAre("heading [#]: One"));
  EXPECT_THAT(show("> One\n> ===\n"), ElementsAre("heading [#]: One"));
}

TEST(Headings, UnderlinedAreFoundAmongLookAlikes) {
  EXPECT_THAT(show("a\n===\na\n===\na\n"),
              ElementsAre("heading [#]: a", "heading [#]: a", "paragraph: a"));
  EXPECT_THAT(show("[x]: /u\nFoo\n===\nFoo\n"),
              ElementsAre("heading [#]: Foo", "paragraph: Foo"));
}

TEST(Paragraphs, FoldSoftLineEnds) {
  EXPECT_THAT(show("one\ntwo\n\nthree\n"),
              ElementsAre("paragraph: one~two", "paragraph: three"));
}

TEST(Paragraphs, KeepBothKindsOfHardBreaks) {
  EXPECT_THAT(show("one  \ntwo\\\nthree   \nfour\n"),
              ElementsAre("paragraph: one+two\\three+four"));
  EXPECT_THAT(show("one \\\ntwo\n"), ElementsAre("paragraph: one\\two"));
}

TEST(Paragraphs, KeepLineEndsThatNoNodeStandsFor) {
  EXPECT_THAT(show("a `b\nc` d\n"), ElementsAre("paragraph: a `b$c` d"));
  EXPECT_THAT(show("a <b\nid=\"x\">c\n"),
              ElementsAre("paragraph: a <b$id=\"x\">c"));
}

TEST(Paragraphs, AreFoundInAnyNesting) {
  EXPECT_THAT(show("> - > deep\n>   > er\n"),
              ElementsAre("paragraph: deep~er"));
  EXPECT_THAT(show("1. one\n\n   > two\n   > three\n"),
              ElementsAre("paragraph [1. ]: one", "paragraph: two~three"));
}

TEST(Paragraphs, TakeLazyLines) {
  EXPECT_THAT(show("> one\ntwo\n"), ElementsAre("paragraph: one~two"));
  EXPECT_THAT(show("- > a\n\tb\n"), ElementsAre("paragraph: a~b"));
  EXPECT_THAT(show("- one\ntwo\n"), ElementsAre("paragraph [- ]: one~two"));
}

TEST(Paragraphs, BehindDefinitionsAreNotShifted) {
  EXPECT_THAT(show("[x]: /u\nFoo *x*\n\nFoo *x*\n"),
              ElementsAre("paragraph: Foo *x*", "paragraph: Foo *x*"));
}

TEST(Paragraphs, WithoutWordsGiveNothing) {
  EXPECT_THAT(show("`code`\n\n<https://a.b>\n\n:tada:\n\n&nbsp;\n\n***x\n"),
              ElementsAre("paragraph: ***x"));
}

TEST(Lists, TightAndLooseGiveTheirItems) {
  EXPECT_THAT(
      show("- a\n- b\n\n* c\n\n* d\n\n  e\n"),
      ElementsAre("paragraph [- ]: a", "paragraph [- ]: b", "paragraph [* ]: c",
                  "paragraph [* ]: d", "paragraph: e"));
  EXPECT_THAT(show("1) a\n2) b\n"),
              ElementsAre("paragraph [1) ]: a", "paragraph [2) ]: b"));
}

TEST(Lists, OfTasksKeepTheBoxOutside) {
  EXPECT_THAT(show("- [ ] a\n- [x] b\n"),
              ElementsAre("paragraph [- ]: a", "paragraph [- ]: b"));
  EXPECT_THAT(show("> - [ ] a\n> - [X] b\n"),
              ElementsAre("paragraph [- ]: a", "paragraph [- ]: b"));
}

TEST(Lists, DifferInTheSkeletonByTightnessStartAndBox) {
  EXPECT_NE(skeleton("- a\n- b\n"), skeleton("- a\n\n- b\n"));
  EXPECT_NE(skeleton("1. a\n"), skeleton("2. a\n"));
  EXPECT_NE(skeleton("- [ ] a\n"), skeleton("- [x] a\n"));
  EXPECT_EQ(skeleton("- a\n- b\n"), skeleton("- c\n- d\n"));
}

TEST(Code, IsNoText) {
  EXPECT_THAT(show("```sh\necho a\n```\n\n    indented\n\n~~~\nb\n"),
              IsEmpty());
  EXPECT_NE(skeleton("```\na\n```\n"), skeleton("```\nb\n```\n"));
}

TEST(Footnotes, GiveTheirTextInTheOrderOfThePage) {
  EXPECT_THAT(
      show("b[^2] a[^1]\n\n[^1]: one\n\n[^2]: two\n"),
      ElementsAre("paragraph: b[^2] a[^1]", "footnote: one", "footnote: two"));
  EXPECT_THAT(show("x\n\n[^9]: never used\n"), ElementsAre("paragraph: x"));
}

TEST(LinkDefinitions, GiveTheirTitle) {
  EXPECT_THAT(show("[x]: /u \"A title\"\n[y]: <v> 'Two'\n[z]: w (Three)\n"),
              ElementsAre("linktitle [x]: A title", "linktitle [y]: Two",
                          "linktitle [z]: Three"));
  EXPECT_THAT(show("[x]: /u\n"), IsEmpty());
}

TEST(LinkDefinitions, MayHaveTheirTitleOnTheLineBelow) {
  EXPECT_THAT(show("[x]: /u\n  \"Below\"\r\n[y]: <v>\n'Two'\n\nz\n"),
              ElementsAre("linktitle [x]: Below", "linktitle [y]: Two",
                          "paragraph: z"));
  EXPECT_THAT(show("[x]:\n  /u \"Right\"\n[y]:\n/v\n'Two'\n\nz\n"),
              ElementsAre("linktitle [x]: Right", "linktitle [y]: Two",
                          "paragraph: z"));
  EXPECT_THAT(show("> - [x]: /u\n>       (In a \\) list)\n"),
              ElementsAre("linktitle [x]: In a \\) list"));
  EXPECT_THAT(show("> [x]: /u\n'Lazy'\n"), ElementsAre("linktitle [x]: Lazy"));
}

TEST(LinkDefinitions, TakeNoTextBelowForTheirTitle) {
  EXPECT_THAT(show("[x]: /u\n\"Said\" he\n"),
              ElementsAre("paragraph: \"Said\" he"));
  EXPECT_THAT(show("[x]: /u\n\n\"Said\"\n"),
              ElementsAre("paragraph: \"Said\""));
  EXPECT_THAT(show("[x]: /u \"One\"\n\"Two\"\n"),
              ElementsAre("linktitle [x]: One", "paragraph: \"Two\""));
  EXPECT_THAT(show("    [x]: /u\n    \"Code\"\n"), IsEmpty());
}

TEST(Html, LeavesTagsThatFillALineOutside) {
  EXPECT_THAT(show("<div>\nText <b>bold</b>\nmore\n</div>\n"),
              ElementsAre("html: Text <b>bold</b>$more"));
  EXPECT_THAT(show("<a href=\"foo\">\n*bar*\n</a>\n"),
              ElementsAre("html: *bar*"));
}

TEST(Html, CommentsAndCodeAreNoText) {
  EXPECT_THAT(show("<!-- a\n\nb -->\n\n<script>\nlet a;\n</script>\n\n"
                   "<pre>x\n</pre>\n"),
              IsEmpty());
}

TEST(Html, KnowsNoUpperAndLowerCase) {
  EXPECT_THAT(show("<DIV><PRE>code here</pre> words <Pre>more</PRE></DIV>\n"),
              ElementsAre("html: words"));
  EXPECT_THAT(show("<div>\n<B>all of it</b><BR>\n</div>\n"),
              ElementsAre("html: all of it"));
}

TEST(Html, DiffersInTheSkeletonByItsComments) {
  EXPECT_NE(skeleton("<div>\n<!-- a -->\n</div>\n"),
            skeleton("<div>\n<!-- b -->\n</div>\n"));
  EXPECT_EQ(skeleton("<div>\n<b>a</b>\n</div>\n"),
            skeleton("<div>\nc\n</div>\n"));
}

TEST(Html, GivesTheAttributesThatAreRead) {
  EXPECT_THAT(show("<img src=\"a\" alt=\"A cat\" title='Two'>\n<hr>\n"),
              ElementsAre("attribute [alt]: A cat", "attribute [title]: Two"));
}

TEST(Html, LeavesAStringAloneWhoseShortcodeHoldsItsQuotes) {
  EXPECT_THAT(show("<hr title=\"a {{< b \"c\" >}}\">\n"), ElementsAre());
  EXPECT_THAT(show("<hr title='a {{< b \"c\" >}}'>\n"),
              ElementsAre("attribute [title]: a {{< b \"c\" >}}"));
  EXPECT_THAT(show("[l]: /u \"a {{< b \"c\" >}}\"\n"), ElementsAre());
  EXPECT_THAT(show("[l]: /u \"a \\\" c\"\n"),
              ElementsAre("linktitle [l]: a \\\" c"));
}

TEST(Blocks, HoldAnActionOnAnIndentedLineOfTheirOwn) {
  const auto document =
      parse("a\n\t{{% b %}}\nc\n\n{{% d %}}\n", "a.md", {}, {.inlines = true});
  ASSERT_TRUE(document);
  EXPECT_THAT(document->actions, ElementsAre("{{% d %}}"));
}

TEST(Inlines, AreWhatATranslationMustKeep) {
  EXPECT_THAT(inlines("[t](/u) ![i](p.png) `c` <b>x</b> https://a.b a@b.cd "
                      "<https://e.f> [^1]\n\n[^1]: n\n"),
              ElementsAre("link /u", "image p.png", "code c", "html <b>",
                          "html </b>", "url https://a.b", "url a@b.cd",
                          "url https://e.f", "footnote 1"));
  EXPECT_THAT(inlines("<div>\n<img src=\"a\" alt=\"b\">\n</div>\n"),
              ElementsAre("html <div>", "html <img src=\"a\" alt=\"\">",
                          "html </div>"));
  EXPECT_THAT(inlines("a {{< ref \"x\" >}} b\n"),
              ElementsAre("action {{< ref \"x\" >}}"));
}

}  // namespace
}  // namespace l10n::page

#include "l10n/page/directive.hpp"

#include <gmock/gmock.h>

#include "page/parsed.hpp"

namespace l10n::page {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

auto kind(std::string_view text) -> DirectiveKind {
  return find_directives(text).at(0).kind;
}

TEST(Directives, AreUnderstoodInTheFormsOfThePeers) {
  EXPECT_EQ(kind("<!-- l10n:skip -->"), DirectiveKind::Skip);
  EXPECT_EQ(kind("<!--l10n:skip-start-->"), DirectiveKind::SkipStart);
  EXPECT_EQ(kind("<!-- translate:off -->"), DirectiveKind::SkipStart);
  EXPECT_EQ(kind("<!-- translate:on -->"), DirectiveKind::SkipEnd);
  EXPECT_EQ(kind("<!-- i18n:skip -->"), DirectiveKind::Skip);
  EXPECT_EQ(kind("<!-- mdpo-disable-next-line -->"), DirectiveKind::Skip);
  EXPECT_EQ(kind("<!-- mdpo-enable -->"), DirectiveKind::SkipEnd);
  EXPECT_EQ(kind("{/* l10n:skip */}"), DirectiveKind::Skip);
  EXPECT_EQ(kind("<!-- l10n:ignore numbers -->"), DirectiveKind::Ignore);
  EXPECT_EQ(kind("<!-- l10n:skippy -->"), DirectiveKind::Unknown);
  EXPECT_THAT(find_directives("<!-- any comment --> l10n:skip <!-- a"),
              IsEmpty());
}

TEST(Directives, CarryTheirText) {
  EXPECT_EQ(find_directives("<!-- i18n:comment: a\n b -->").at(0).text, "a b");
  EXPECT_EQ(find_directives("<!-- mdpo-context menu -->").at(0).text, "menu");
}

TEST(Directives, SkipTheNextBlockOnly) {
  EXPECT_THAT(show("<!-- l10n:skip -->\n\na\n\nb\n"),
              ElementsAre("paragraph: b"));
  EXPECT_THAT(show("<!-- l10n:skip -->\n- a\n- b\n\nc\n"),
              ElementsAre("paragraph: c"));
}

TEST(Directives, SkipWhatStandsBetweenTwo) {
  EXPECT_THAT(show("a\n\n<!-- l10n:skip-start -->\n\nb\n\n"
                   "<!-- l10n:skip-end -->\n\nc\n"),
              ElementsAre("paragraph: a", "paragraph: c"));
  EXPECT_THAT(show("a\n\n<!-- translate:off -->\n\nb\n"),
              ElementsAre("paragraph: a"));
}

TEST(Directives, GiveContextAndCommentsToTheNextUnit) {
  const std::string page =
      "<!-- l10n:context menu -->\n<!-- l10n:comment short -->\nHome\n\n"
      "<!-- l10n:comment long -->\n\nMore\n\nLast\n";
  const auto document = parse(page, "page.md", test_rules());
  ASSERT_TRUE(document.has_value());
  std::vector<std::string> contexts;
  std::vector<std::string> comments;
  for (const Segment& segment : document->segments) {
    contexts.push_back(segment.context);
    for (const std::string& comment : segment.comments) {
      comments.push_back(comment);
    }
  }
  EXPECT_THAT(comments, testing::Contains("long"));
  ASSERT_FALSE(contexts.empty());
  EXPECT_EQ(contexts.front(), "menu");
  EXPECT_EQ(contexts.back(), "");
}

TEST(Directives, SkipTheNextBlockOfTheirContainer) {
  EXPECT_THAT(show("- a\n\n  <!-- l10n:skip -->\n\n  b\n\n  c\n"),
              ElementsAre("paragraph [- ]: a", "paragraph: c"));
  EXPECT_THAT(show("> a\n> <!-- l10n:skip -->\n> b\n>\n> c\n"),
              ElementsAre("paragraph: a", "paragraph: c"));
  EXPECT_THAT(show("- <!-- l10n:skip -->\n  a\n- b\n"),
              ElementsAre("paragraph [- ]: b"));
}

TEST(Directives, AtTheEndOfAnItemSkipTheNextOne) {
  EXPECT_THAT(show("- a\n  <!-- l10n:skip -->\n- b\n\n  c\n- d\n"),
              ElementsAre("paragraph [- ]: a", "paragraph [- ]: d"));
  EXPECT_THAT(show("> - a\n>   <!-- l10n:skip -->\n\nb\n\nc\n"),
              ElementsAre("paragraph [- ]: a", "paragraph: c"));
}

TEST(Directives, SkipWhatStandsBelowOtherComments) {
  EXPECT_THAT(show("<!-- l10n:skip -->\n<!-- todo -->\n\na\n\nb\n"),
              ElementsAre("paragraph: b"));
  EXPECT_THAT(show("<!-- l10n:skip -->\n<!-- l10n:skip -->\na\n\nb\n"),
              ElementsAre("paragraph: b"));
}

TEST(Directives, InASkippedBlockDoNotSkipMore) {
  EXPECT_THAT(show("<!-- l10n:skip -->\n- a\n  <!-- l10n:skip -->\n- b\n\nc\n"),
              ElementsAre("paragraph: c"));
  EXPECT_THAT(show("<!-- l10n:skip -->\n- a\n\n  <!-- l10n:skip -->\n\n  b\n"
                   "- c\n\nd\n"),
              ElementsAre("paragraph: d"));
}

TEST(Directives, SkipAShortcodeWithAllThatItEncloses) {
  EXPECT_THAT(show("<!-- l10n:skip -->\n{{< figure alt=\"a\" >}}\n\nb\n"),
              ElementsAre("paragraph: b"));
  EXPECT_THAT(show("<!-- l10n:skip -->\n{{% notice title=\"a\" %}}\nb\n\nc\n"
                   "{{% /notice %}}\n\nd\n"),
              ElementsAre("paragraph: d"));
}

TEST(Directives, InABlockOfHtmlSkipTheNextElement) {
  EXPECT_THAT(show("<div>\n<p>a</p>\n<!-- l10n:skip -->\n<p title=\"b\">c</p>\n"
                   "<p>d</p>\n</div>\n\ne\n"),
              ElementsAre("html: a", "html: d", "paragraph: e"));
  EXPECT_THAT(show("<div>\n<!-- l10n:skip --> a <b>b</b>\n<hr>c\n</div>\n"),
              ElementsAre("html: c"));
  EXPECT_THAT(show("<div>\n<!-- l10n:skip -->\n<hr title=\"a\">b\n</div>\n"),
              ElementsAre("html: b"));
  EXPECT_THAT(show("<div>\n<!-- l10n:skip -->\n<div>\n<div>a</div>\n</div>\n"
                   "b\n</div>\n"),
              ElementsAre("html: b"));
  EXPECT_THAT(show("<div>\n<!-- l10n:skip -->\n</div>\n\na\n\nb\n"),
              ElementsAre("paragraph: b"));
  EXPECT_THAT(show("<!-- l10n:skip --> a\n\nb\n"), ElementsAre("paragraph: b"));
}

TEST(Directives, HoldFromWhereTheyStandInABlockOfHtml) {
  EXPECT_THAT(show("<div>\n<p>a</p>\n<!-- l10n:skip-start -->\n<p>b</p>\n"
                   "<!-- l10n:skip-end -->\n<p>c</p>\n</div>\n\nd\n"),
              ElementsAre("html: a", "html: c", "paragraph: d"));
  const auto document =
      parse("<div>\n<p>a</p>\n<!-- l10n:comment x -->\n<p>b</p>\n</div>\n",
            "page.md", test_rules());
  ASSERT_EQ(document->segments.size(), 2U);
  EXPECT_THAT(document->segments[0].comments, IsEmpty());
  EXPECT_THAT(document->segments[1].comments, ElementsAre("x"));
}

TEST(Directives, InATextHoldForTheTextItself) {
  EXPECT_THAT(show("## <!-- l10n:skip --> a\n\nb\n"),
              ElementsAre("paragraph: b"));
  EXPECT_THAT(show("## a <!-- l10n:skip -->\n\nb\n"),
              ElementsAre("paragraph: b"));
  EXPECT_THAT(show("| a <!-- l10n:skip --> | b |\n|---|---|\n"),
              ElementsAre("cell: b"));
  EXPECT_THAT(show("- a <!-- l10n:skip -->\n- b\n"),
              ElementsAre("paragraph [- ]: b"));
  EXPECT_THAT(show("`<!-- l10n:skip -->` a\n"),
              ElementsAre("paragraph: `<!-- l10n:skip -->` a"));
}

TEST(Directives, InATextStartAndEndRegions) {
  EXPECT_THAT(
      show("a <!-- l10n:skip-start -->\n\nb\n\nc <!-- l10n:skip-end -->"
           "\n\nd\n"),
      ElementsAre("paragraph: a <!-- l10n:skip-start -->", "paragraph: d"));
  EXPECT_THAT(show("- a\n  <!-- l10n:skip-start -->\n- b\n\n"
                   "> <!-- l10n:skip-end -->\n> c\n"),
              ElementsAre("paragraph [- ]: a", "paragraph: c"));
}

TEST(Directives, ThatTearATextGiveAWarning) {
  EXPECT_THAT(show("a <!-- l10n:skip --> b\n"),
              ElementsAre("paragraph: a <!-- l10n:skip --> b"));
  EXPECT_THAT(codes("a <!-- l10n:skip --> b\n"), ElementsAre("directive:1"));
  const std::string_view region =
      "a <!-- l10n:skip-start -->b<!-- l10n:skip-end -->\n\nc\n";
  EXPECT_THAT(show(region), ElementsAre("paragraph: c"));
  EXPECT_THAT(codes(region), ElementsAre("directive:1"));
}

TEST(Directives, OfMdxStandInBraces) {
  const auto texts = [](std::string_view page) {
    const auto document = parse(page, "page.mdx", test_rules());
    std::string all;
    for (const Segment& segment : document->segments) {
      for (const std::string& comment : segment.comments) {
        all += comment + ": ";
      }
      all += std::string(segment.lines.front().of(page)) + "; ";
    }
    return all;
  };
  EXPECT_EQ(texts("{/* l10n:skip */}\n\na\n\n{/* l10n:comment x */}\n\nb\n"),
            "x: b; ");
  EXPECT_EQ(texts("- a\n\n  {/* l10n:skip */}\n\n  b\n\n- c\n"), "a; c; ");
  EXPECT_EQ(
      texts("{/* l10n:skip-start */}\n\na\n\n{/* l10n:skip-end */}\n\nb\n"),
      "b; ");
  EXPECT_EQ(texts("a {/* l10n:skip */}\n\nb\n"), "b; ");
}

TEST(Directives, GiveCommentsToTheParametersOfAShortcode) {
  const auto document =
      parse("<!-- l10n:comment x -->\n{{< figure alt=\"a\" >}}\n\nb\n",
            "page.md", test_rules());
  ASSERT_EQ(document->segments.size(), 2U);
  EXPECT_THAT(document->segments[0].comments, ElementsAre("x"));
  EXPECT_THAT(document->segments[1].comments, IsEmpty());
}

TEST(Directives, OfASkippedRegionSayNothingBehindIt) {
  const auto document = parse(
      "<!-- l10n:skip-start -->\n\n<!-- l10n:context x -->\n\na\n\n"
      "<!-- l10n:skip-end -->\n\nb\n",
      "page.md", test_rules());
  ASSERT_EQ(document->segments.size(), 1U);
  EXPECT_EQ(document->segments[0].context, "");
}

TEST(Directives, ThatAreUnknownGiveAWarning) {
  EXPECT_THAT(codes("a\n\n<!-- l10n:skipp -->\n"), ElementsAre("directive:3"));
}

// Its block begins with a form feed, and is not found again byte by byte.
TEST(Directives, InABlockThatIsNotFoundBeginWithItsLine) {
  EXPECT_THAT(
      show("a b c d e f g h i j k l\n\nm\n\n"
           "\f<!--l10n:skip-start-->\n\nn\n"),
      ElementsAre("paragraph: a b c d e f g h i j k l", "paragraph: m"));
}

}  // namespace
}  // namespace l10n::page

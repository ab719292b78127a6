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

TEST(Directives, ThatAreUnknownGiveAWarning) {
  EXPECT_THAT(codes("a\n\n<!-- l10n:skipp -->\n"), ElementsAre("directive:3"));
}

}  // namespace
}  // namespace l10n::page

#include "l10n/unit/unit.hpp"

#include <set>

#include <gmock/gmock.h>

#include "unit/parsing.hpp"

namespace l10n::unit {
namespace {

using test::Page;
using testing::ElementsAre;
using testing::IsEmpty;

auto types_of(const std::string& bytes) -> std::vector<std::string> {
  std::vector<std::string> types;
  const Page page(bytes);
  for (const Unit& unit : make_units(page.document())) {
    types.push_back(unit.type);
  }
  return types;
}

TEST(Unit, EveryKindOfTextHasAMsgidWithoutItsMarks) {
  EXPECT_THAT(Page("# Head {#id}\n").ids(), ElementsAre("Head"));
  EXPECT_THAT(Page("Head\n====\n").ids(), ElementsAre("Head"));
  EXPECT_THAT(Page("## Head ##\n").ids(), ElementsAre("Head"));
  EXPECT_THAT(Page("some *text*\n").ids(), ElementsAre("some *text*"));
  EXPECT_THAT(Page("- a\n- [ ] b\n- [x] c\n").ids(),
              ElementsAre("a", "b", "c"));
  EXPECT_THAT(Page("> 1. deep\n").ids(), ElementsAre("deep"));
  EXPECT_THAT(Page("| a | b |\n|---|---|\n| c |\n").ids(),
              ElementsAre("a", "b", "c"));
  EXPECT_THAT(Page("Term\n: Meaning\n").ids(), ElementsAre("Term", "Meaning"));
  EXPECT_THAT(Page("x[^1]\n\n[^1]: the note\n").ids(),
              ElementsAre("x[^1]", "the note"));
  EXPECT_THAT(Page("<div>\nwords\n</div>\n").ids(), ElementsAre("words"));
  EXPECT_THAT(Page("<img src=\"a.png\" alt=\"A view\">\n").ids(),
              ElementsAre("A view"));
  EXPECT_THAT(Page("[x]: /u \"A title\"\n").ids(), ElementsAre("A title"));
  EXPECT_THAT(Page("{{< figure src=\"a\" title=\"A view\" >}}\n").ids(),
              ElementsAre("A view"));
  EXPECT_THAT(Page("---\ntitle: 'It''s'\nweight: 1\n---\n").ids(),
              ElementsAre("It's"));
  EXPECT_THAT(Page("> [!NOTE]\n> Mind it\n").ids(), ElementsAre("Mind it"));
}

TEST(Unit, CodeMathAndRawShortcodesHaveNone) {
  EXPECT_THAT(Page("```sh\nls\n```\n\n    code\n").ids(), IsEmpty());
  EXPECT_THAT(Page("$$\nx = y\n$$\n").ids(), IsEmpty());
  EXPECT_THAT(Page("{{< highlight go >}}\nvar x\n{{< /highlight >}}\n").ids(),
              IsEmpty());
}

TEST(Unit, SoftLineEndsFoldAndHardOnesStay) {
  EXPECT_THAT(Page("one\ntwo\n").ids(), ElementsAre("one two"));
  EXPECT_THAT(Page("one\r\ntwo\r\n").ids(), ElementsAre("one two"));
  EXPECT_THAT(Page("one\rtwo").ids(), ElementsAre("one two"));
  EXPECT_THAT(Page("one  \ntwo\\\nthree\n").ids(),
              ElementsAre("one\ntwo\nthree"));
  EXPECT_THAT(Page("> one\n> two\n> three\n").ids(),
              ElementsAre("one two three"));
  EXPECT_THAT(Page("- one\n  two\nlazy\n").ids(), ElementsAre("one two lazy"));
  // A backslash alone on its line.
  EXPECT_THAT(Page("a\n\\\nb\n").ids(), ElementsAre("a\nb"));
}

TEST(Unit, LineEndsThatCannotFoldAreKeptAndSaySo) {
  const std::string page = "a `code\nover lines` b\n";
  EXPECT_THAT(Page(page).ids(), ElementsAre("a `code\nover lines` b"));
  EXPECT_THAT(types_of(page), ElementsAre("Plain text (lines kept)"));
}

TEST(Unit, RewrappingAParagraphChangesNothing) {
  EXPECT_EQ(Page("a b\nc d\n").ids(), Page("a\nb c d\n").ids());
}

TEST(Unit, PipesInCellsAndQuotesInStringsAreShownPlain) {
  EXPECT_THAT(Page("| a \\| b |\n|---|\n").ids(), ElementsAre("a | b"));
  EXPECT_THAT(Page("[x]: /u \"A \\\"big\\\" one\"\n").ids(),
              ElementsAre("A \"big\" one"));
  EXPECT_THAT(Page("[x]: /u (A \\) sign)\n").ids(), ElementsAre("A ) sign"));
}

TEST(Unit, TypesAreWordedAsPo4aDoes) {
  EXPECT_THAT(types_of("---\ntitle: T\n---\n## H\n\np\n\n- b\n\n1. n\n"),
              ElementsAre("Yaml Front Matter Hash Value: title", "Title ##",
                          "Plain text", "Bullet: '- '", "Bullet: '1. '"));
  EXPECT_THAT(types_of("+++\ntitle = \"T\"\n+++\n"),
              ElementsAre("Toml Front Matter Hash Value: title"));
  EXPECT_THAT(types_of("{\n\"title\": \"T\"\n}\n"),
              ElementsAre("Json Front Matter Hash Value: title"));
  EXPECT_THAT(types_of("| a |\n|---|\n"), ElementsAre("Table"));
  EXPECT_THAT(types_of("x\n: y\n").back(), "Definition");
  EXPECT_THAT(types_of("x[^1]\n\n[^1]: y\n").back(), "Footnote");
  EXPECT_THAT(types_of("<div>\nx\n</div>\n"), ElementsAre("HTML"));
  EXPECT_THAT(types_of("<img alt=\"x\">\n"),
              ElementsAre("HTML attribute: alt"));
  EXPECT_THAT(types_of("[a]: /u 'x'\n"), ElementsAre("Link title: a"));
  EXPECT_THAT(types_of("{{< figure title=\"x\" >}}\n"),
              ElementsAre("Shortcode figure: title"));
}

TEST(Unit, LinesCountFromOneAndStartAtTheText) {
  const Page page("---\ntitle: T\n---\n\n# H\n\n- a\n  b\n- c\n");
  std::vector<std::uint32_t> lines;
  for (const Unit& unit : make_units(page.document())) {
    lines.push_back(unit.line);
  }
  EXPECT_THAT(lines, ElementsAre(2, 5, 7, 9));
}

TEST(Unit, DirectivesGiveContextAndComments) {
  const Page page(
      "<!-- l10n:context menu -->\n\nOpen\n\n"
      "<!-- l10n:comment a verb -->\n\nShut\n\n"
      "<!-- l10n:skip -->\n\nnot me\n\nlast\n");
  const std::vector<Unit> units = make_units(page.document());
  ASSERT_EQ(units.size(), 3U);
  EXPECT_EQ(units[0].context, "menu");
  EXPECT_THAT(units[1].comments, ElementsAre("a verb"));
  EXPECT_EQ(units[2].id, "last");
}

TEST(Unit, HeadingsAndValuesAreOneLine) {
  EXPECT_TRUE(make_units(Page("# H\n").document()).front().one_line);
  EXPECT_FALSE(make_units(Page("p\n").document()).front().one_line);
}

TEST(UnitHash, TellsContextsAndIdsApartAndNeverChanges) {
  const std::set<std::string> different{
      unit_hash("", "a"),  unit_hash("", "b"),  unit_hash("a", ""),
      unit_hash("a", "b"), unit_hash("b", "a"), unit_hash("", "ab")};
  EXPECT_EQ(different.size(), 6U);
  EXPECT_EQ(unit_hash("menu", "Mở").size(), 16U);
  EXPECT_EQ(unit_hash("", "a"), unit_hash("", "a"));
}

}  // namespace
}  // namespace l10n::unit

#include "l10n/page/mdx.hpp"

#include <gmock/gmock.h>

#include "page/parsed.hpp"

namespace l10n::page {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

auto found(std::string_view text) -> std::vector<std::string> {
  std::vector<std::string> shown;
  for (const Action& action : scan_mdx(text).actions) {
    shown.emplace_back(action.span.of(text));
  }
  return shown;
}

// What makes a page MDX, whatever its name.
auto show_mdx(const std::string& body) -> std::vector<std::string> {
  return show("import A from './a'\n\n" + body);
}

TEST(Mdx, IsKnownByItsNameOrByWhatNothingElseHas) {
  EXPECT_TRUE(is_mdx("a.mdx", "text\n"));
  EXPECT_TRUE(is_mdx("a.md", "import A from './a'\n"));
  EXPECT_TRUE(is_mdx("a.md", "# a\n\nimport './a.css';\n"));
  EXPECT_TRUE(is_mdx("a.md", "## a {/*b*/}\n"));
  EXPECT_TRUE(is_mdx("a.md", "> a\n>\n> import 'b'\n\nimport 'b'\n"));
  EXPECT_FALSE(is_mdx("a.md", "a\n2.\nimport 'b'\n"));
  EXPECT_FALSE(is_mdx("a.md", "import '\n"));
  EXPECT_TRUE(is_mdx("a.md", "import * as A from \"a\"\n"));
  EXPECT_TRUE(is_mdx("a.md", "import {\n  a\n} from 'b'\n"));
  EXPECT_FALSE(is_mdx("a.md", "import the files from \"there\"\n{a}\n"));
  EXPECT_FALSE(is_mdx("a.md", "text\nimport A from './a'\n"));
  EXPECT_FALSE(is_mdx("a.md", "```\nimport A from './a'\n{/*b*/}\n```\n"));
  EXPECT_FALSE(is_mdx("a.md", "write `{/*b*/}` there\n"));
  EXPECT_FALSE(is_mdx("a.md", "text\n{/*b*/}\n"));
}

TEST(Mdx, IsNotKnownByTheMiddleOfAParagraph) {
  EXPECT_TRUE(is_mdx("a.md", "a\n\n{/* b */}\n"));
  EXPECT_TRUE(is_mdx("a.md", "a\n>\n{/* b */}\n"));
  EXPECT_FALSE(is_mdx("a.md", "a\n    >\n{/* b */}\n"));
  EXPECT_FALSE(is_mdx("a.md", "a\n-\n{/* b */}\n"));
  EXPECT_TRUE(is_mdx("a.md", "a\n    ```\n\n{/* b */}\n"));
  EXPECT_FALSE(is_mdx("a.md", "a\n```\n\n{/* b */}\n"));
}

TEST(Mdx, HasModulesExpressionsAndTags) {
  EXPECT_THAT(found("import {\n  a\n} from 'b'\nexport const c = 1\n\ntext\n"),
              ElementsAre("import {\n  a\n} from 'b'", "export const c = 1"));
  EXPECT_THAT(found("a {b} c {`d}`}\n"), ElementsAre("{b}", "{`d}`}"));
  EXPECT_THAT(found("{/* a\n\nb */}\n"), ElementsAre("{/* a\n\nb */}"));
  EXPECT_THAT(found("<A\n  b=\"c\"\n/>\n\n<D.E>\n"),
              ElementsAre("<A\n  b=\"c\"\n/>", "<D.E>"));
}

TEST(Mdx, LeavesWhatIsNoneOfIt) {
  EXPECT_THAT(found("`{a}` \\{b\\} <Plain c=\"d\">\n"), IsEmpty());
  EXPECT_THAT(found("```\n{a}\n<A.B>\n```\n"), IsEmpty());
  EXPECT_THAT(found("a {b\n\nc} d\n"), IsEmpty());
  EXPECT_THAT(found("a < b {\n"), IsEmpty());
  EXPECT_THAT(found("<!-- {a} -->\n"), IsEmpty());
  EXPECT_THAT(found("# a {#b}\n## c {/*d*/}\n"), IsEmpty());
}

TEST(Mdx, HasNoTagsInABlockOfHtml) {
  EXPECT_THAT(found("<div>\n<A\n  b={c}\n/>\n</div>\n"), ElementsAre("{c}"));
  EXPECT_THAT(found("<Card>\n{a}\n</Card>\n\n{b}\n"),
              ElementsAre("{a}", "{b}"));
}

TEST(Mdx, KeepsTheCodeOutOfTheUnits) {
  EXPECT_THAT(show_mdx("export const a = {\n  b: 'c',\n\n  d: 'e',\n}\n"),
              IsEmpty());
  EXPECT_THAT(show_mdx("{a.b}\n\n{/*\ntext\n\nmore\n*/}\n"), IsEmpty());
  EXPECT_THAT(show_mdx("<A b={<p>text</p>} />\n"), IsEmpty());
  EXPECT_THAT(show_mdx("<A\n  b={[\n    'c',\n\n    'd',\n  ]}\n/>\n\ntext\n"),
              ElementsAre("paragraph: text"));
  EXPECT_THAT(show_mdx("> {a}\n> text\n"), ElementsAre("paragraph: text"));
}

TEST(Mdx, KeepsAFenceInABlockOfHtmlOutToo) {
  EXPECT_THAT(show_mdx("<Tab>\n```js\nlet a\n\nlet b\n```\n</Tab>\ntext\n"),
              ElementsAre("paragraph: text"));
  EXPECT_THAT(show_mdx("<Tab>\n```\na\n```\n```\nb\n```\n"), IsEmpty());
  EXPECT_THAT(show_mdx("<Tab>\n```\na\n"), IsEmpty());
  EXPECT_THAT(show_mdx("text\n```\na\n```\n"), ElementsAre("paragraph: text"));
}

TEST(Mdx, GivesTheTextBetweenTags) {
  EXPECT_THAT(show_mdx("<Aa\n  href=\"b\"\n>\n  text\n</Aa>\n"),
              ElementsAre("paragraph: text"));
  EXPECT_THAT(show_mdx("<A.B>\n  <C.D>\n\ntext\n\n  </C.D>\n</A.B>\n"),
              ElementsAre("paragraph: text"));
  EXPECT_THAT(show_mdx("<>\ntext\n</>\n"), ElementsAre("paragraph: text"));
}

TEST(Mdx, GivesTheTextAttributesOfATag) {
  EXPECT_THAT(show_mdx("<A\n  title=\"text\"\n  b={1}\n/>\n"),
              ElementsAre("attribute [title]: text"));
  EXPECT_EQ(skeleton("import A from './a'\n\n<A\n title=\"b\"\n/>\n"),
            skeleton("import A from './a'\n\n<A\n title=\"c\"\n/>\n"));
}

TEST(Mdx, GuardsExpressionsInASentence) {
  const auto of = [](std::string_view text) {
    return inlines("import A from './a'\n\n" + std::string(text));
  };
  EXPECT_THAT(of("a {b} c\n"), ElementsAre("action {b}"));
  EXPECT_THAT(of("a <A.B c={d}/>\n"), ElementsAre("action <A.B c={d}/>"));
  EXPECT_THAT(inlines("a {b} c\n"), IsEmpty());
}

TEST(Mdx, IsAPartOfTheSkeleton) {
  EXPECT_NE(skeleton("a\n\nimport it\n"), skeleton("a\n\nimport 'it'\n"));
  EXPECT_NE(skeleton("## a\n"), skeleton("## a {/*b*/}\n"));
}

TEST(Mdx, FoldsNoLinesThatThenHoldOtherCode) {
  EXPECT_THAT(show_mdx("a {b\n  c} d\n"), ElementsAre("paragraph: a {b$c} d"));
  EXPECT_THAT(show_mdx("a {b}\nd\n"), ElementsAre("paragraph: a {b}~d"));
  EXPECT_THAT(show_mdx("a {\"\n[c\"\n## {d}\n}\n"),
              Contains("paragraph: a {\"$[c\""));
}

TEST(Mdx, FoldsNoLinesIntoAModule) {
  EXPECT_THAT(show_mdx("import\nthis\n"),
              ElementsAre("paragraph: import$this"));
  EXPECT_THAT(show_mdx("export\nconst it\n"),
              ElementsAre("paragraph: export$const it"));
  EXPECT_THAT(show_mdx("exports\nof goods\n"),
              ElementsAre("paragraph: exports~of goods"));
}

TEST(Mdx, TheIdOfAHeadingStandsOnItsLine) {
  EXPECT_THAT(found("## a {#b}\n"), IsEmpty());
  EXPECT_THAT(found("## a {#b\nc}\n"), ElementsAre("{#b\nc}"));
}

TEST(Mdx, LooksBeyondItsBlockWhereABlockBeginsOnly) {
  EXPECT_THAT(found("{a\n\nb}\n"), ElementsAre("{a\n\nb}"));
  EXPECT_THAT(found("text\n{a\n\nb}\n"), IsEmpty());
}

TEST(Mdx, FoldsNoQuotesBelowWhatIsNeverClosed) {
  EXPECT_THAT(show_mdx("import {\n  a\n\nit's\n'}' b\n\nend\nit\n"),
              ElementsAre("paragraph: it's$'}' b", "paragraph: end~it"));
  EXPECT_THAT(show_mdx("{ a\n\nit's\n'}' b\n"),
              ElementsAre("paragraph: { a", "paragraph: it's$'}' b"));
}

TEST(Mdx, SeesNoQuoteInMarksThatGoOnAParagraph) {
  EXPECT_THAT(show_mdx("a\n\t> {b}\nc\n"), ElementsAre("paragraph: a~> {b}~c"));
  EXPECT_THAT(show_mdx("> a\n    > {b}\n"), ElementsAre("paragraph: a~> {b}"));
  EXPECT_THAT(show_mdx("> a\n>\n> {b}\n>\n> c\n"),
              ElementsAre("paragraph: a", "paragraph: c"));
}

TEST(Mdx, ImportsMayGoOverLines) {
  EXPECT_THAT(show_mdx("import Foo, {\n  Bar,\n} from '../foo';\n\nText\n"),
              ElementsAre("paragraph: Text"));
  EXPECT_THAT(show_mdx("import Foo\n  from 'foo'\n\nText\n"),
              ElementsAre("paragraph: Text"));
  EXPECT_THAT(show_mdx("import * as Foo\n  from 'foo'\n\nText\n"),
              ElementsAre("paragraph: Text"));
}

TEST(Mdx, LabelsOfComponentsAreText) {
  EXPECT_THAT(show_mdx("<TabItem value=\"a\" label=\"Apples\">\n\nText\n\n"
                       "</TabItem>\n"),
              Contains("attribute [label]: Apples"));
}

}  // namespace
}  // namespace l10n::page

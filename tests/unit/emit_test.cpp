// Translations in the containers, line ends and breaks of their pages.
#include "l10n/unit/emit.hpp"

#include <gtest/gtest.h>

#include "unit/parsing.hpp"

namespace l10n::unit {
namespace {

struct Case {
  const char* page;
  std::size_t unit;
  const char* translation;
  const char* expected;
};

void expect(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    const test::Page page(c.page);
    const Rebuilt rebuilt = page.with(c.unit, c.translation);
    EXPECT_EQ(rebuilt.bytes, c.expected) << c.page << " <- " << c.translation;
    for (const Refusal& refusal : rebuilt.refused) {
      ADD_FAILURE() << c.page << " <- " << c.translation << ": "
                    << refusal.violation.message;
    }
  }
}

TEST(Emit, ALineMoreStandsInTheContainersOfItsText) {
  expect({
      {"one\n", 0, "a\nb", "a  \nb\n"},
      {"> one\n", 0, "a\nb", "> a  \n> b\n"},
      {">one\n", 0, "a\nb", ">a  \n>b\n"},
      {"- one\n", 0, "a\nb", "- a  \n  b\n"},
      {"10. one\n", 0, "a\nb", "10. a  \n    b\n"},
      {"-   one\n", 0, "a\nb", "-   a  \n    b\n"},
      {"- x\n  - one\n", 1, "a\nb", "- x\n  - a  \n    b\n"},
      {"> - one\n", 0, "a\nb", "> - a  \n>   b\n"},
      {"- > one\n", 0, "a\nb", "- > a  \n  > b\n"},
      {"- [ ] one\n", 0, "a\nb", "- [ ] a  \n      b\n"},
      {"> > 1) one\n", 0, "a\nb", "> > 1) a  \n> >    b\n"},
      {"x[^1]\n\n[^1]: one\n", 1, "a\nb", "x[^1]\n\n[^1]: a  \n      b\n"},
      {"Term\n: one\n", 1, "a\nb", "Term\n: a  \n  b\n"},
      {"Term\n:   one\n\n    two\n    more\n", 2, "a\nb",
       "Term\n:   one\n\n    a  \n    b\n"},
      {"Term\n: one\n\n\ttwo\n", 2, "- a", "Term\n: one\n\n\t\\- a\n"},
      {"Term\n:   one\n\n    two\n", 0, "# a", "\\# a\n:   one\n\n    two\n"},
      {"> [!NOTE]\n> one\n", 0, "a\nb", "> [!NOTE]\n> a  \n> b\n"},
  });
}

TEST(Emit, ATagIsNoContainer) {
  expect({
      {"<p>a</p>\n", 0, "b\nc", "<p>b\nc</p>\n"},
      {"> <p>a</p>\n", 0, "b\nc", "> <p>b\n> c</p>\n"},
      {"<tr>\n  <td>a</td>\n</tr>\n", 0, "b\nc",
       "<tr>\n  <td>b\n  c</td>\n</tr>\n"},
  });
}

TEST(Emit, TabsStayTabs) {
  expect({
      {"-\tone\n", 0, "a\nb", "-\ta  \n \tb\n"},
      {">\tone\n", 0, "a\nb", ">\ta  \n>\tb\n"},
      {"- x\n\t- one\n", 1, "a\nb", "- x\n\t- a  \n\t  b\n"},
      {"a\tb\n", 0, "c\td", "c\td\n"},
  });
}

TEST(Emit, ContinuationsStandWhereTheSourceHasThem) {
  expect({
      {"> one\n> two  \n> three\n", 0, "a\nb", "> a  \n> b\n"},
      {"> one\ntwo\n", 0, "a", "> a\n"},
      {"> one\ntwo\n", 0, "a\nb", "> a  \nb\n"},
      {"- one\n  two\n", 0, "a\nb\nc", "- a  \n  b  \n  c\n"},
      {"- one\ntwo\n", 0, "a\nb", "- a  \nb\n"},
  });
}

TEST(Emit, BothKindsOfHardBreaksStayWhatTheyAre) {
  expect({
      {"one  \ntwo\n", 0, "a\nb", "a  \nb\n"},
      {"one     \ntwo\n", 0, "a\nb", "a     \nb\n"},
      {"one\\\ntwo\n", 0, "a\nb", "a\\\nb\n"},
      {"one\\\ntwo  \nthree\n", 0, "a\nb\nc", "a\\\nb  \nc\n"},
      {"> one\\\n> two\n", 0, "a\nb", "> a\\\n> b\n"},
      {"- one  \n  two\n", 0, "a\nb", "- a  \n  b\n"},
      {"one\ntwo\\\nthree\n", 0, "a\nb", "a\\\nb\n"},
  });
}

TEST(Emit, HardBreaksMayBecomeMoreAndFewer) {
  expect({
      {"one\\\ntwo\n", 0, "a\nb\nc", "a\\\nb  \nc\n"},
      {"one  \ntwo  \nthree\n", 0, "a\nb", "a  \nb\n"},
      {"one\\\ntwo\nthree\n", 0, "a", "a\n"},
  });
}

TEST(Emit, LineEndsAreThoseOfThePage) {
  expect({
      {"one\r\n", 0, "a\nb", "a  \r\nb\r\n"},
      {"one\r", 0, "a\nb", "a  \rb\r"},
      {"one", 0, "a\nb", "a  \nb"},
      {"# h\r\n\r\n> one", 1, "a\nb", "# h\r\n\r\n> a  \r\n> b"},
      {"one\\\r\ntwo\r\n", 0, "a\nb", "a\\\r\nb\r\n"},
      {"one  \rtwo\r", 0, "a\nb", "a  \rb\r"},
      {"one\r\ntwo\r\n\r\nx\r\n", 0, "a", "a\r\n\r\nx\r\n"},
  });
}

TEST(Emit, BlanksAndLineEndsOfTheCatalogAreNone) {
  expect({
      {"one\n", 0, "  a  \n\t b\t", "a  \nb\n"},
      {"one\n", 0, "a\r\nb", "a  \nb\n"},
      {"- one\n", 0, "    a", "- a\n"},
  });
}

TEST(Emit, LineEndsAtTheEdgesOfATranslationAreNone) {
  expect({
      {"- one\n- two\n", 1, "\n\na", "- one\n- a\n"},
      {"- one\n- two\n", 0, "a\n", "- a\n- two\n"},
      {"one\ntwo\n", 0, "\n a\r\n\n", "a\n"},
      {"> one\n", 0, "\na\nb\n", "> a  \n> b\n"},
      {"<div>\none\n</div>\n", 0, "\na\n", "<div>\na\n</div>\n"},
      {"<img alt=\"one\">\n", 0, "a\n", "<img alt=\"a\">\n"},
      {"{{< figure title=`one` >}}\n", 0, "a\n", "{{< figure title=`a` >}}\n"},
      {"\\\none\n", 0, "\na", "\\\na\n"},
      {"{{< figure title=`one\r` >}}\n", 0, "a\r",
       "{{< figure title=`a\r` >}}\n"},
  });
}

TEST(Emit, AHeadingAndACellAreOneLine) {
  expect({
      {"# one\n", 0, "a\nb", "# a b\n"},
      {"## one ##\n", 0, "a\nb", "## a b ##\n"},
      {"> # one {#id}\n", 0, "a\nb", "> # a b {#id}\n"},
      {"one\n===\n", 0, "a\nb", "a b\n===\n"},
      {"one\ntwo\n===\n", 0, "a", "a\n===\n"},
      {"one  \ntwo\n---\n", 0, "a\nb", "a  \nb\n---\n"},
      {"| one |\n|---|\n", 0, "a\nb", "| a b |\n|---|\n"},
      {"| one |\n|---|\n", 0, "\na\n", "| a |\n|---|\n"},
  });
}

TEST(Emit, MarksBeforeTheClosingOnesOfAHeadingStay) {
  expect({
      {"# one # #\n", 0, "a #", "# a # #\n"},
      {"# one\n", 0, "a #", "# a \\#\n"},
  });
}

TEST(Emit, PipesInCellsAreEscapedOnce) {
  expect({
      {"| a \\| b |\n|---|\n", 0, "c | d", "| c \\| d |\n|---|\n"},
      {"| x |\n|---|\n| say `a \\| b` |\n", 1, "see `a | b`",
       "| x |\n|---|\n| see `a \\| b` |\n"},
      {"one\n", 0, "c | d", "c | d\n"},
      {"| one |\n|---|\n", 0, "c \\| d | e", "| c \\| d \\| e |\n|---|\n"},
      {"| a \\\\| b |\n|---|\n", 0, "c \\| d", "| c \\\\| d |\n|---|\n"},
  });
}

TEST(Emit, KeptLinesStayAndMayGrow) {
  expect({
      {"a `x\ny` b\n", 0, "c `x\ny` d", "c `x\ny` d\n"},
      {"> a `x\n> y` b\n", 0, "c `x\ny` d", "> c `x\n> y` d\n"},
      {"- a `x\n  y` b\n", 0, "`x y` d", "- `x y` d\n"},
      {"<div>\none\ntwo\n</div>\n", 0, "a\nb\nc", "<div>\na\nb\nc\n</div>\n"},
      {"<div>\r\n  one\r\n  two\r\n</div>\r\n", 0, "a\nb\nc",
       "<div>\r\n  a\r\n  b\r\n  c\r\n</div>\r\n"},
      {"<div>\n  one\n  two\n</div>\n", 0, "a", "<div>\n  a\n</div>\n"},
  });
}

TEST(Emit, AttributesKeepTheirQuotesAndTags) {
  expect({
      {"<img alt=\"one\">\n", 0, "a \"b\" <c>",
       "<img alt=\"a &quot;b&quot; &lt;c&gt;\">\n"},
      {"<img alt='one'>\n", 0, "it's", "<img alt='it&#39;s'>\n"},
      {"<img alt=\"one > two\">\n", 0, "a > b", "<img alt=\"a > b\">\n"},
      {"<img alt=\"one\">\n", 0, "a\nb", "<img alt=\"a b\">\n"},
  });
}

TEST(Emit, LinkTitlesKeepTheirQuotes) {
  expect({
      {"[x]: /u \"one\"\n", 0, "a \"b\"", "[x]: /u \"a \\\"b\\\"\"\n"},
      {"[x]: /u \"one\"\n", 0, "a \\\"b", "[x]: /u \"a \\\"b\"\n"},
      {"[x]: /u 'one'\n", 0, "it's", "[x]: /u 'it\\'s'\n"},
      {"[x]: /u (one)\n", 0, "a) b", "[x]: /u (a\\) b)\n"},
      {"[x]: /u (one)\n", 0, "a (b)", "[x]: /u (a \\(b\\))\n"},
      {"[x]: /u \"one\"\n", 0, "end\\", "[x]: /u \"end\\\\\"\n"},
      {"[x]: /u \"one\"\n", 0, "a\\*b", "[x]: /u \"a\\*b\"\n"},
      {"[x]: /u \"one\"\n", 0, "a\nb", "[x]: /u \"a b\"\n"},
      {"[x]: /u\n  \"one\" \r\n", 0, "a \"b\"",
       "[x]: /u\n  \"a \\\"b\\\"\" \r\n"},
      {"> [x]: /u\n> (one)\n", 0, "a (b)\nc", "> [x]: /u\n> (a \\(b\\) c)\n"},
  });
}

TEST(FirstPrefix, IsWhatStandsBeforeTheText) {
  const test::Page page("---\ntitle: t\n---\n> 1. one\n");
  EXPECT_EQ(first_prefix(page.document(), page.document().segments[1]),
            "> 1. ");
}

}  // namespace
}  // namespace l10n::unit

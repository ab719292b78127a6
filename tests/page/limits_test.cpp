#include "l10n/page/limits.hpp"

#include <gmock/gmock.h>

#include "page/parsed.hpp"

namespace l10n::page {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

auto kinds(const std::string& body) -> std::vector<RegionKind> {
  std::vector<RegionKind> found;
  for (const Region& region : find_regions(body, LineTable(body))) {
    found.push_back(region.kind);
  }
  return found;
}

TEST(Limits, HoldQuotesAndListsAtADepth) {
  EXPECT_THAT(kinds(repeated("> ", 2 * kMaxDepth) + "a\n"), IsEmpty());
  EXPECT_THAT(kinds(repeated("> ", 2 * kMaxDepth + 2) + "a\n"),
              ElementsAre(RegionKind::TooDeep));
  EXPECT_THAT(codes("x\n\n" + repeated("- ", 300) + "a\n"),
              ElementsAre("too-complex:3"));
  EXPECT_THAT(kinds(repeated("> ", 300) + "```\n"),
              ElementsAre(RegionKind::TooDeep));
}

TEST(Limits, CountATabAsTheColumnsThatItMayBe) {
  EXPECT_THAT(kinds("- a\n" + std::string(60, '\t') + "- b\n"),
              ElementsAre(RegionKind::TooDeep));
}

TEST(Limits, HoldTablesAtAWidthAndACount) {
  const std::string wide = repeated("|-", 300) + "|\n";
  EXPECT_THAT(kinds(wide + wide), ElementsAre(RegionKind::TooManyColumns));
  EXPECT_THAT(kinds(repeated("|\f-", 600) + "|\n"),
              ElementsAre(RegionKind::TooManyColumns));
  const std::string rows =
      repeated("|a", 100) + "|\n" + repeated("|-", 100) + "|\n";
  EXPECT_THAT(codes(rows + repeated("|\n", 2 * 4000)),
              ElementsAre("too-complex:1"));
  EXPECT_THAT(kinds(rows + repeated("|\n", 2 * 3000)), IsEmpty());
}

TEST(Limits, HoldParagraphsAndLinesAtALength) {
  EXPECT_THAT(codes(repeated("long words ", kMaxParagraphBytes + 1)),
              ElementsAre("too-complex:1"));
  EXPECT_THAT(kinds(repeated("words ", kMaxParagraphBytes - 10)), IsEmpty());
  EXPECT_THAT(kinds("|a|\n|-|\n|" + repeated("b ", kMaxParagraphBytes)),
              ElementsAre(RegionKind::TooLong));
}

TEST(Limits, HoldWhatCostsMoreThanItsLength) {
  EXPECT_THAT(codes(repeated("![[]()", 20000)), ElementsAre("too-complex:1"));
  EXPECT_THAT(kinds("a" + repeated("<?", 20000)),
              ElementsAre(RegionKind::TooManySteps));
  EXPECT_THAT(kinds(repeated("|-\n", 20000)),
              ElementsAre(RegionKind::TooManySteps));
}

// Each of them costs the parser a walk down the list.
TEST(Limits, HoldBlankLinesBelowADeepList) {
  const std::string list = repeated("- ", 2 * kMaxDepth) + "a\n";
  EXPECT_THAT(kinds(list + repeated("\n", 2'000) + "b\n"), IsEmpty());
  EXPECT_THAT(kinds(list + repeated("\n", 20'000)),
              ElementsAre(RegionKind::TooManySteps));
  EXPECT_THAT(kinds(repeated("- ", 2 * kMaxDepth) + "```\n" +
                    repeated("\n", 20'000) + "b\n"),
              ElementsAre(RegionKind::TooManySteps));
  EXPECT_THAT(kinds("a\n" + repeated("\n", 200'000) + "- b\n"), IsEmpty());
}

TEST(Limits, WeighADefinitionByAllOfItsUses) {
  const std::string definition = "[x]:\n/" + std::string(40'000, 'u') + "\n";
  const std::string uses = repeated("[x]\n\n", 20'000);
  EXPECT_THAT(kinds(definition + "\n" + uses),
              ElementsAre(RegionKind::TooManySteps));
  EXPECT_THAT(kinds(uses + definition), ElementsAre(RegionKind::TooManySteps));
  EXPECT_THAT(kinds(definition + "\n[x]\n"), IsEmpty());
}

TEST(Limits, WeighADefinitionToItsEnd) {
  const std::string text = std::string(40'000, 'u') + "\n\n";
  const std::string uses = repeated("[x]\n\n", 2'000);
  for (const std::string_view whole :
       {"[x]: /\n", "[x]:\n/\n", "[x]: /  \n> ", "> [x]: /\n> "}) {
    EXPECT_THAT(kinds(std::string(whole) + text + uses), IsEmpty()) << whole;
  }
  for (const std::string_view open :
       {"[x]: ", "[x]:\n", "[x]: / '\n", "[x]: /\n(", "[x]: /\n'a\n",
        "[x\n]: ", "[x\\]: y\nz]: /"}) {
    EXPECT_THAT(kinds(std::string(open) + text + uses),
                ElementsAre(RegionKind::TooManySteps))
        << open;
  }
}

TEST(Limits, HoldBehindAFenceThatTheParserDoesNotSee) {
  const std::string nasty = "\n\na" + repeated("<?", 20000) + "\n";
  for (const std::string_view fence :
       {"> ```", "    ```", "<!--\n```\n-->", "- a\n  ```"}) {
    EXPECT_THAT(kinds(std::string(fence) + nasty),
                Contains(RegionKind::TooManySteps))
        << fence;
  }
}

TEST(Limits, SayNothingAboutCode) {
  const std::string code = "```\n" + repeated("[", 20000) + "\n```\n";
  EXPECT_THAT(codes(code), IsEmpty());
  EXPECT_THAT(show(code + "\nafter\n"), ElementsAre("paragraph: after"));
}

TEST(Limits, LeaveTheRestOfThePageTranslatable) {
  EXPECT_THAT(show("before\n\n" + repeated("> ", 300) + "a\n\nafter\n"),
              ElementsAre("paragraph: before", "paragraph: after"));
}

TEST(Limits, KeepConflictsAndMathOutOfUnits) {
  const std::string conflict =
      "a\n\n<<<<<<< ours\nb\n\n=======\nc\n>>>>>>> theirs\n\nd\n";
  EXPECT_THAT(codes(conflict), ElementsAre("conflict-marker:3"));
  EXPECT_THAT(show(conflict), ElementsAre("paragraph: a", "paragraph: d"));
  EXPECT_THAT(kinds("$$\na\n$$\n"), ElementsAre(RegionKind::Math));
  EXPECT_FALSE(hides_from_parser(RegionKind::Math));
  EXPECT_TRUE(hides_from_parser(RegionKind::TooLong));
}

TEST(Limits, TakeWhatIsNeverClosedForText) {
  EXPECT_THAT(kinds("<<<<<<< ours\na\n\n$$\nb\n$$\n"),
              ElementsAre(RegionKind::Math));
  EXPECT_THAT(kinds("$$\na\n\n<<<<<<< b\r\n>>>>>>> c\n"),
              ElementsAre(RegionKind::Conflict));
  EXPECT_THAT(kinds("$$\na\n"), IsEmpty());
}

TEST(Limits, GiveUpAPageThatNeedsTooMuchMemory) {
  // 160 MiB are gone long before the limits of size are.
  const std::string page = repeated("*a*\n\n", std::size_t{2} << 20U);
  EXPECT_THAT(codes(page), ElementsAre("too-complex:1"));
  EXPECT_THAT(show("text\n"), ElementsAre("paragraph: text"));
}

// A generous bound: the point is that no shape is quadratic.
TEST(Limits, MakeHostilePagesCheap) {
  for (const std::string_view piece : {"{{<",
                                       "{{</*",
                                       "{{< \"\\\"",
                                       "{{< `",
                                       "{{ ",
                                       "{% ",
                                       "](",
                                       "[^",
                                       "<a ",
                                       "`",
                                       "``` ` ",
                                       "www._",
                                       "a@",
                                       "http://",
                                       "<!--",
                                       "<?",
                                       "> ",
                                       "- ",
                                       "*a_b",
                                       "[a](",
                                       "![[]()",
                                       "\t- a\n",
                                       "|-|\n",
                                       "&#",
                                       "<a title=\"",
                                       "<pre>\n\n",
                                       "<b><i>",
                                       "[x]: /u\n",
                                       "$$\n\n",
                                       "<<<<<<< \n\n",
                                       "{{< highlight >}}\n",
                                       "\\\n",
                                       "* *\n",
                                       "1. \n",
                                       "~~~\n",
                                       "{#a}\n"}) {
    const std::string page = repeated(piece, kMaxParagraphBytes - 64);
    // Only ctest's limit judges the time.
    EXPECT_TRUE(parse(page, "page.md", test_rules()).has_value()) << piece;
  }
}

}  // namespace
}  // namespace l10n::page

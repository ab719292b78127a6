// What of inline text is visible, what is an address, what a line looks like.
#include <gmock/gmock.h>

#include "l10n/page/definition.hpp"
#include "l10n/page/exclusion.hpp"
#include "l10n/page/line_shape.hpp"
#include "l10n/page/seek.hpp"
#include "l10n/page/splice.hpp"
#include "l10n/page/urls.hpp"
#include "l10n/page/visible.hpp"
#include "page/parsed.hpp"

namespace l10n::page {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

auto parts(std::string_view text, const std::vector<Span>& spans)
    -> std::vector<std::string> {
  std::vector<std::string> found;
  for (const Span& span : spans) {
    found.emplace_back(span.of(text));
  }
  return found;
}

auto visible(std::string_view text) -> std::vector<std::string> {
  return parts(text, visible_text(text));
}

auto urls(std::string_view text) -> std::vector<std::string> {
  return parts(text, find_bare_urls(text));
}

TEST(Visible, IsWhatAReaderSees) {
  EXPECT_THAT(visible("a `b` c"), ElementsAre("a ", " c"));
  EXPECT_THAT(visible("``a`b``c"), ElementsAre("c"));
  EXPECT_THAT(visible("`a"), ElementsAre("a"));
  EXPECT_THAT(visible("[a](b(c)d)e"), ElementsAre("[a", "e"));
  EXPECT_THAT(visible("[a][b]c"), ElementsAre("[a", "c"));
  EXPECT_THAT(visible("x[^1]y"), ElementsAre("x", "y"));
  EXPECT_THAT(visible("<b>a</b>"), ElementsAre("a"));
  EXPECT_THAT(visible("a &amp; b :tada:"), ElementsAre("a ", " b "));
  EXPECT_THAT(visible("{{ a }}b{% c %}d"), ElementsAre("b", "d"));
  EXPECT_THAT(visible("a https://b.c d"), ElementsAre("a ", " d"));
  EXPECT_THAT(visible(""), IsEmpty());
}

TEST(Visible, TakesAnUnclosedOpenerAsText) {
  EXPECT_THAT(visible("](a"), ElementsAre("](a"));
  EXPECT_THAT(visible("][a"), ElementsAre("][a"));
  EXPECT_THAT(visible("<a"), ElementsAre("<a"));
  EXPECT_THAT(visible("{{a"), ElementsAre("{{a"));
}

TEST(Words, AreLettersAndDigitsThatAreNotMasked) {
  const std::string_view text = "{{ a }} -";
  EXPECT_FALSE(has_words(text, "HHHHHHH -", {{0, text.size()}}));
  EXPECT_TRUE(has_words("- b", "- b", {{0, 3}}));
  EXPECT_TRUE(has_words("\xc4\x91", "\xc4\x91", {{0, 2}}));
  EXPECT_FALSE(has_words("**", "**", {{0, 2}}));
  // The bracket of a quote between two lines closes no tag.
  const std::string_view quote = "<b c\n> d";
  EXPECT_TRUE(has_words(quote, quote, {{0, 4}, {7, 8}}));
  EXPECT_FALSE(has_words("<b c\nd>", "<b c\nd>", {{0, 4}, {5, 7}}));
}

TEST(Urls, AreFoundWithoutTheirPunctuation) {
  EXPECT_THAT(urls("see https://a.b/c, (http://d.e) or www.f.g."),
              ElementsAre("https://a.b/c", "http://d.e", "www.f.g"));
  EXPECT_THAT(urls("ftp://a.b/(c) x&amp; HTTPS://D.e&lt;"),
              ElementsAre("ftp://a.b/(c)", "HTTPS://D.e"));
  EXPECT_THAT(urls("a.b@c.de, x@y"), ElementsAre("a.b@c.de"));
  EXPECT_THAT(urls("xhttps://a.b www. http:// "), IsEmpty());
}

TEST(Urls, ThatRunCodeAreSeenThroughTheirDisguise) {
  for (const std::string_view url :
       {"javascript:x", "JavaScript:x", "java\nscript:x", " javascript:x",
        "&#x6a;avascript:x", "&#106;avascript:x", "%6aavascript:x",
        "javascript&colon;x", "java&Tab;script:x", "vbscript:x",
        "data:text/html,x", "&#37;6aavascript:x"}) {
    EXPECT_TRUE(is_unsafe_url(url)) << url;
  }
  for (const std::string_view url :
       {"https://a.b", "/javascript", "data:image/png;base64,x", "#a", "",
        "&#x16a;avascript:x", "&#10g;avascript:x", "&copy;javascript:x",
        "%6gavascript:x", "java&scriptx:", "java%73cript"}) {
    EXPECT_FALSE(is_unsafe_url(url)) << url;
  }
}

TEST(Definitions, HaveLabelsWithEscapedBrackets) {
  const std::string_view text = "[a \\] b]: /u \"t\"";
  const auto found = link_definition(text, {0, text.size()});
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->label.of(text), "a \\] b");
  for (const std::string_view none :
       {"[a [b]: /u", "[a]: ", "[a] /u", "[]: /u"}) {
    EXPECT_FALSE(link_definition(none, {0, none.size()})) << none;
  }
}

TEST(Definitions, HaveALabelAndPerhapsATitle) {
  const std::string_view text = "> [a b]: <u v> \"t \\\" u\"";
  const auto found = link_definition(text, {0, text.size()});
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->label.of(text), "a b");
  EXPECT_EQ(found->title.of(text), "t \\\" u");
  EXPECT_EQ(found->quote, '"');
}

TEST(Definitions, AreNotFootnotesNorText) {
  for (const std::string_view text :
       {"[^a]: b", "[a] b", "[]: b", "[a]:", "[a]: b \"c\" d", "[a[b]: c",
        "[a]: b\"c\"", "[a]: <b", "[a]: b 'c"}) {
    const auto found = link_definition(text, {0, text.size()});
    EXPECT_TRUE(!found || found->title.empty()) << text;
  }
  EXPECT_FALSE(link_definition("[a]: b \"c\" d", {0, 12}));
}

TEST(LineShape, CountsContainersAndStripsThem) {
  EXPECT_EQ(shape_of("> - 1. a ").rest, "a");
  EXPECT_GE(shape_of("> - 1. a").depth, 3U);
  EXPECT_EQ(shape_of("a").depth, 0U);
  EXPECT_EQ(shape_of("[^1]: a").rest, "a");
}

TEST(LineShape, KnowsFences) {
  EXPECT_TRUE(opens_fence("```go"));
  EXPECT_TRUE(opens_fence("~~~~"));
  EXPECT_FALSE(opens_fence("``` a`"));
  EXPECT_FALSE(opens_fence("``"));
  EXPECT_TRUE(closes_fence("````", "```"));
  EXPECT_FALSE(closes_fence("``", "```"));
  EXPECT_FALSE(closes_fence("``` x", "```"));
}

TEST(LineShape, KnowsDelimiterRows) {
  EXPECT_TRUE(is_delimiter_row("|:-|-:|"));
  EXPECT_TRUE(is_delimiter_row(":-"));
  EXPECT_FALSE(is_delimiter_row("---"));
  EXPECT_FALSE(is_delimiter_row("||"));
  EXPECT_FALSE(is_delimiter_row("|a|-|"));
}

TEST(LineShape, KnowsListMarkers) {
  EXPECT_EQ(list_marker("- a"), 2U);
  EXPECT_EQ(list_marker("12)  a"), 5U);
  EXPECT_EQ(list_marker("-"), 1U);
  EXPECT_EQ(list_marker("-a"), 0U);
  EXPECT_EQ(list_marker("1234567890. a"), 0U);
  EXPECT_EQ(footnote_marker("[^a]: b"), 6U);
  EXPECT_EQ(footnote_marker("[^]: b"), 0U);
}

TEST(LineShape, KnowsTheMarkerOfTheInnermostItem) {
  EXPECT_EQ(innermost_marker("  - 1. "), "1.");
  EXPECT_EQ(innermost_marker("> * "), "*");
  EXPECT_EQ(innermost_marker("> "), "");
  EXPECT_EQ(innermost_marker(""), "");
}

TEST(Seek, AnswersLikeFind) {
  const std::string_view text = "abcabc";
  Seek seek(text, "bc");
  for (const std::size_t from : {0U, 1U, 2U, 1U, 5U, 6U, 0U}) {
    EXPECT_EQ(seek.from(from), text.find("bc", from)) << from;
  }
}

TEST(Splice, ReplacesSpansAndCopiesTheRest) {
  EXPECT_EQ(splice("abcd", {{{1, 2}, "XY"}, {{4, 4}, "!"}}), "aXYcd!");
  EXPECT_EQ(splice("abcd", {}), "abcd");
}

TEST(Exclusion, KnowsWhatItTouches) {
  Exclusion excluded;
  excluded.add({10, 20});
  excluded.add({5, 12});
  excluded.add({30, 30});
  excluded.finish();
  EXPECT_TRUE(excluded.touches({0, 6}));
  EXPECT_TRUE(excluded.touches({19, 40}));
  EXPECT_FALSE(excluded.touches({0, 5}));
  EXPECT_FALSE(excluded.touches({20, 40}));
}

TEST(InlineText, IsATitleOrAnAlternativeTextAlone) {
  EXPECT_THAT(show("![](x.png \"Below\")\n"),
              ElementsAre("paragraph: ![](x.png \"Below\")"));
  EXPECT_THAT(show("<a href=\"x\"><img src=\"y\" alt=\"A badge\"></a>\n"),
              ElementsAre("paragraph: <a href=\"x\"><img src=\"y\" "
                          "alt=\"A badge\"></a>"));
  EXPECT_THAT(show("![](x.png)\n\n<a href=\"x\"><img src=\"y\"></a>\n"),
              IsEmpty());
}

TEST(Urls, EndBeforeWhatIsNoLatinLetter) {
  const auto urls = [](std::string_view text) {
    return parts(text, find_bare_urls(text));
  };
  EXPECT_THAT(urls("参见 https://y.org/a，了解"),
              ElementsAre("https://y.org/a"));
  EXPECT_THAT(urls("« https://y.org/a »"), ElementsAre("https://y.org/a"));
  EXPECT_THAT(urls("«https://y.org/a»"), ElementsAre("https://y.org/a"));
  EXPECT_THAT(urls("https://vi.example.org/wiki/Trí_nhớ?"),
              ElementsAre("https://vi.example.org/wiki/Trí_nhớ"));
}

}  // namespace
}  // namespace l10n::page

// What a translation may change, and what it may not.
#include "l10n/unit/guard.hpp"

#include <gtest/gtest.h>

#include "unit/parsing.hpp"

namespace l10n::unit {
namespace {

using test::expect;

TEST(Guard, LinksKeepTheirTargets) {
  expect({
      {"[a](/u)\n", "[b](/u)", "[b](/u)\n"},
      {"[a](/u) [b](/v)\n", "[c](/v) [d](/u)", "[c](/v) [d](/u)\n"},
      {"[a](/u \"t\")\n", "[b](/u \"s\")", "[b](/u \"s\")\n"},
      {"[a](/u)\n", "[b](/v)", "refused: md-link"},
      {"[a](/u)\n", "b", "refused: md-link"},
      {"[a](/u)\n", "[b](/u) [b](/u)", "refused: md-link"},
      {"a\n", "[b](/u)", "refused: md-link"},
      {"a <https://a.b/c>\n", "a <https://a.b/d>", "refused: md-link"},
  });
}

// Hugo looks for it in the bytes of the page, whatever stands before it.
TEST(Guard, TheDividerOfASummaryStaysWhereItIs) {
  expect({
      {"a\n", "<!--more-->", "refused: block-structure"},
      {"a\n", "b `<!--more-->` c", "refused: block-structure"},
      {"a <!--more--> b\n", "c <!--more--> d", "c <!--more--> d\n"},
  });
}

TEST(Guard, LinksMayChangeWhereTheyAreAllowed) {
  expect(
      {
          {"[a](/u)\n", "[b](/v)", "[b](/v)\n"},
          {"[a](/u)\n", "b", "b\n"},
          {"a\n", "[b](/u)", "[b](/u)\n"},
          {"a https://a.b\n", "b https://c.d", "b https://c.d\n"},
          {"![a](i.png)\n", "![a](j.png)", "refused: md-image"},
          {"a `b`\n", "a `c`", "refused: md-code"},
          {"<b>a</b>\n", "<i>a</i>", "refused: html-tag"},
      },
      {.links = true});
}

TEST(Guard, BareAddressesAreLinks) {
  expect({
      {"a https://a.b/c\n", "b https://a.b/c", "b https://a.b/c\n"},
      {"a https://a.b/c\n", "b <https://a.b/c>", "b <https://a.b/c>\n"},
      {"a https://a.b/c\n", "b https://a.b/d", "refused: md-link"},
      {"a www.a.com\n", "b www.b.com", "refused: md-link"},
      {"a me@a.com\n", "b you@a.com", "refused: md-link"},
      {"a\n", "see https://evil.example", "refused: md-link"},
      {"a <https://a.b/c>\n", "b https://a.b/c", "b https://a.b/c\n"},
      {"a me@a.com\n", "b <me@a.com>", "b <me@a.com>\n"},
      {"a <me@a.com>\n", "b me@a.com", "b me@a.com\n"},
  });
  expect({{"a https://a.b\n", "b <https://c.d>", "b <https://c.d>\n"}},
         {.urls = {"https://c.*"}});
}

// Its target is all that is left of it.
TEST(Guard, ABrokenLinkIsNoLink) {
  for (const char* const broken :
       {"b [c] (https://a.b) d", "b [c](https://a.b d",
        "b \\[c](https://a.b) d", "b https://a.b d", "b <https://a.b> d"}) {
    expect({{"a [c](https://a.b) d\n", broken, "refused: md-link"}});
    expect({{"a [c](https://a.b) d\n", broken, "refused: md-link"}},
           {.urls = {"*"}});
  }
  expect({
      {"a [b](https://a.b) https://a.b\n", "https://a.b https://a.b",
       "refused: md-link"},
      {"a [https://a.b](https://a.b)\n", "[b](https://a.b)",
       "[b](https://a.b)\n"},
  });
  const test::Page page("a [b](https://a.b)\n");
  EXPECT_EQ(page.with(0, "a [b] (https://a.b)").refused.at(0).violation.message,
            "the translation loses the link 'https://a.b'");
}

TEST(Guard, AnAddressMayGetAText) {
  expect({
      {"a https://a.b\n", "[b](https://a.b)", "[b](https://a.b)\n"},
      {"a <https://a.b>\n", "[b](https://a.b)", "[b](https://a.b)\n"},
      {"a me@a.com\n", "[b](mailto:me@a.com)", "[b](mailto:me@a.com)\n"},
      {"a https://a.b\n", "[b](https://a.b/d)", "refused: md-link"},
      {"a https://a.b\n", "[b](https://a.b) https://a.b", "refused: md-link"},
  });
}

TEST(Guard, ImagesKeepTheirTargets) {
  expect({
      {"![a](i.png)\n", "![b](i.png)", "![b](i.png)\n"},
      {"![a](i.png)\n", "![b](j.png)", "refused: md-image"},
      {"![a](i.png)\n", "b", "refused: md-image"},
      {"![a](i.png)\n", "[b](i.png)", "refused: md-link"},
      {"a\n", "![b](i.png)", "refused: md-image"},
  });
  expect({{"![a](i.png)\n", "![b](j.png)", "![b](j.png)\n"},
          {"![a](i.png)\n", "b", "b\n"}},
         {.images = true});
}

TEST(Guard, CodeStaysAsItIs) {
  expect({
      {"a `b` c\n", "`b` d", "`b` d\n"},
      {"a `b`\n", "a `c`", "refused: md-code"},
      {"a `b`\n", "a b", "refused: md-code"},
      {"a\n", "a `b`", "refused: md-code"},
      {"a ``b``\n", "a `b`", "a `b`\n"},
  });
  expect({{"a `b`\n", "a `c`", "a `c`\n"}, {"a `b`\n", "a", "a\n"}},
         {.code = true});
}

TEST(Guard, TagsAndTheirAttributesStay) {
  expect({
      {"a <b>c</b>\n", "<b>d</b> e", "<b>d</b> e\n"},
      {"a<br>b\n", "c<br/>d", "c<br/>d\n"},
      {"a<br>b\n", "c<br />d", "c<br />d\n"},
      {"a <b>c</b>\n", "a c", "refused: html-tag"},
      {"a\n", "a <u>b</u>", "refused: html-tag"},
      {"a <a href=\"/u\">b</a>\n", "a <a href=\"/v\">b</a>",
       "refused: html-tag"},
      {"<span class=\"x\">a</span>\n", "<span class=\"y\">a</span>",
       "refused: html-tag"},
      {"<div>\na <b>c</b>\n</div>\n", "a c", "refused: html-tag"},
  });
  expect({{"a <b>c</b>\n", "a c", "a c\n"},
          {"a\n", "a <u>b</u>", "a <u>b</u>\n"},
          {"<div>\na\n</div>\n", "a<br>b", "<div>\na<br>b\n</div>\n"}},
         {.tags = true});
}

TEST(Guard, TagsStayPairs) {
  expect({
      {"a <b>c</b>\n", "</b>d<b> e", "refused: html-tag"},
      {"<b>a</b> <i>c</i>\n", "<b>a <i>c</b></i>", "refused: html-tag"},
      {"<b>a</b> <i>c</i>\n", "<i>c <b>a</b></i>", "<i>c <b>a</b></i>\n"},
      {"<b>a</b><br>c<br/>\n", "c<br><b>a<br/></b>", "c<br><b>a<br/></b>\n"},
      {"a</b> c <b>\n", "<b> a</b>", "<b> a</b>\n"},
      {"<div>\na <b>c</b>\n</div>\n", "</b>c<b>", "refused: html-tag"},
      {"a <!-- c --> <b>d</b>\n", "<b>d</b> a <!-- c -->",
       "<b>d</b> a <!-- c -->\n"},
  });
  expect({{"a <b>c</b>\n", "</b>d<b> e", "</b>d<b> e\n"}}, {.tags = true});
}

TEST(Guard, TextAttributesAreText) {
  expect({
      {"a <img src=\"i.png\" alt=\"cat\"> b\n",
       "c <img src=\"i.png\" alt=\"dog\"> d",
       "c <img src=\"i.png\" alt=\"dog\"> d\n"},
      {"a <abbr title=\"x\">b</abbr>\n", "a <abbr title='y'>b</abbr>",
       "refused: html-tag"},
      {"a <i aria-label=\"x\">b</i>\n", "a <i aria-label=\"y\">c</i>",
       "a <i aria-label=\"y\">c</i>\n"},
      {"a <img src=\"i.png\" alt=\"cat\">\n",
       "a <img src=\"j.png\" alt=\"cat\">", "refused: html-tag"},
  });
}

TEST(Guard, CodeThatRunsNeverComesIn) {
  const Permissions all{
      .links = true, .images = true, .code = true, .tags = true, .urls = {"*"}};
  expect(
      {
          {"a\n", "[b](javascript:alert(1))", "refused: unsafe-url"},
          {"a\n", "[b](JavaScript:x)", "refused: unsafe-url"},
          {"a\n", "[b](&#106;avascript:x)", "refused: unsafe-url"},
          {"a\n", "[b](&#x6A;avascript&colon;x)", "refused: unsafe-url"},
          {"a\n", "[b](%6Aavascript:x)", "refused: unsafe-url"},
          {"a\n", "[b](vbscript:x)", "refused: unsafe-url"},
          {"a\n", "[b](data:text/html,x)", "refused: unsafe-url"},
          {"a\n", "![b](javascript:x)", "refused: unsafe-url"},
          {"a\n", "![b](data:image/png;base64,AA)",
           "![b](data:image/png;base64,AA)\n"},
          {"a\n", "<javascript:x>", "refused: unsafe-url"},
          {"a\n", "<a href=\"javascript:x\">b</a>", "refused: unsafe-url"},
          {"a\n", "<a href=' java&#115;cript:x'>b</a>", "refused: unsafe-url"},
          {"a\n", "<b onclick=\"x\">b</b>", "refused: unsafe-url"},
          {"<div>\na\n</div>\n", "<img/onerror=x src=y>",
           "refused: unsafe-url"},
          {"a\n", "<img src=\"x\"\nonerror = x>", "refused: unsafe-url"},
          {"a\n", "b <script>x</script>", "refused: unsafe-url"},
          {"a\n", "b <IFRAME src=x></IFRAME>", "refused: unsafe-url"},
          {"a\n", "b <b data-on=\"x\">c</b>", "b <b data-on=\"x\">c</b>\n"},
          {"a\n", "b <b class=\"upon = x\">c</b>",
           "b <b class=\"upon = x\">c</b>\n"},
      },
      all);
}

TEST(Guard, WhatTheSourceRunsMayStay) {
  expect({{"a [b](javascript:x)\n", "c [d](javascript:x)",
           "c [d](javascript:x)\n"},
          {"a <b onclick=\"x\">c</b>\n", "d <b onclick=\"x\">e</b>",
           "d <b onclick=\"x\">e</b>\n"}});
}

TEST(Guard, UrlPatternsLetTargetsTakeThePlaceOfOthers) {
  const Permissions english{.urls = {"/en/*", "https://en.*"}};
  expect(
      {
          {"[a](/vi/u)\n", "[b](/en/u)", "[b](/en/u)\n"},
          {"![a](/vi/i.png)\n", "![b](/en/i.png)", "![b](/en/i.png)\n"},
          {"a https://vi.x.com\n", "b https://en.x.com",
           "b https://en.x.com\n"},
          {"[a](/vi/u)\n", "[b](/fr/u)", "refused: md-link"},
          {"[a](/u) [b](/v)\n", "[c](/en/u)", "refused: md-link"},
          {"[a](/u) [b](/v)\n", "[c](/en/u) [d](/en/v)",
           "[c](/en/u) [d](/en/v)\n"},
          {"a\n", "[b](/en/u)", "[b](/en/u)\n"},
          {"a `b`\n", "a `c`", "refused: md-code"},
      },
      english);
  expect({{"[a](/u)\n", "[b](javascript:x)", "refused: unsafe-url"}},
         {.urls = {"javascript:*"}});
}

TEST(Guard, FootnoteReferencesStay) {
  expect({
      {"a[^1]\n\n[^1]: n\n", "b[^1]", "b[^1]\n\n[^1]: n\n"},
      {"a[^1]\n\n[^1]: n\n", "b", "refused: block-structure"},
      {"a[^1]\n\n[^1]: n\n", "b[^1] c[^1]", "refused: md-link"},
  });
  expect({{"a[^1]\n\n[^1]: n\n", "b[^1] c[^1]", "b[^1] c[^1]\n\n[^1]: n\n"},
          {"a[^1]\n\n[^1]: n\n", "b", "refused: block-structure"}},
         {.links = true});
}

TEST(Guard, ShortcodesStay) {
  const Permissions all{
      .links = true, .images = true, .code = true, .tags = true, .urls = {"*"}};
  expect(
      {
          {"a {{< ref \"x\" >}}\n", "{{< ref \"x\" >}} b",
           "{{< ref \"x\" >}} b\n"},
          {"a {{< ref \"x\" >}}\n", "a {{< ref \"y\" >}}",
           "refused: shortcode"},
          {"a {{< ref \"x\" >}}\n", "a {{% ref \"x\" %}}",
           "refused: shortcode"},
          {"a {{< ref \"x\" >}}\n", "a", "refused: shortcode"},
          {"a\n", "b {{< x >}}", "refused: shortcode"},
          {"a\n", "b {{ .Site }}", "refused: shortcode"},
          {"a\n", "b {% x %}", "refused: shortcode"},
          {"a {{< b >}}c{{< /b >}}\n", "a {{< /b >}}c{{< b >}}",
           "refused: shortcode"},
          {"a {{< b >}} {{< c >}}\n", "{{< c >}} d {{< b >}}",
           "{{< c >}} d {{< b >}}\n"},
          {"a `{{</* x */>}}` `{{ .Title }}`\n",
           "b `{{ .Title }}` `{{</* x */>}}`",
           "b `{{ .Title }}` `{{</* x */>}}`\n"},
          {"d {{%/* /b */%}} {{% c %}}\n", "{{% c %}} {{%/* /b */%}} d",
           "{{% c %}} {{%/* /b */%}} d\n"},
          {"a {% if x %}b{% endif %}\n", "{% endif %}b{% if x %}",
           "refused: shortcode"},
          {"{{< figure title=\"a\" >}}\n", "b {{< x >}}", "refused: shortcode"},
          {"---\ntitle: a\n---\n", "b {{< x >}}", "refused: shortcode"},
      },
      all);
}

TEST(Guard, FrontMatterStaysInItsScalar) {
  expect({
      {"---\ntitle: a\n---\n", "b: c", "---\ntitle: \"b: c\"\n---\n"},
      {"---\ntitle: a\n---\n", "b\n---\n# c",
       "---\ntitle: \"b\\n---\\n# c\"\n---\n"},
      {"---\ntitle: 'a'\n---\n", "it's \"b\" \\",
       "---\ntitle: \"it's \\\"b\\\" \\\\\"\n---\n"},
      {"+++\ntitle = 'a'\n+++\n", "it's \"b\"",
       "+++\ntitle = \"it's \\\"b\\\"\"\n+++\n"},
      {"{\n\"title\": \"a\"\n}\n", "\"b\"", "{\n\"title\": \"\\\"b\\\"\"\n}\n"},
      {"---\ntitle: a\n---\n", "<b>c</b>", "refused: html-tag"},
      {"---\ntitle: <b>a</b>\n---\n", "<b>c</b>",
       "---\ntitle: \"<b>c</b>\"\n---\n"},
      {"---\ntitle: a\n---\n", "<script>x</script>", "refused: unsafe-url"},
      {"---\ntitle: a\n---\n", "b\xFF", "refused: front-matter-value"},
  });
}

TEST(Guard, ParametersHaveNoTagsThatTheirSourceLacks) {
  expect({{"{{< figure title=\"a\" >}}\n", "<b>c</b>", "refused: html-tag"}});
  expect({{"{{< figure title=\"a\" >}}\n", "<b>c</b>",
           "{{< figure title=\"<b>c</b>\" >}}\n"}},
         {.tags = true});
}

TEST(Guard, NamesWhatCameInAndWhatWentOut) {
  using page::InlineKind;
  for (const auto& [kind, what] :
       std::vector<std::pair<InlineKind, std::string>>{
           {InlineKind::Link, "the link 'x'"},
           {InlineKind::Url, "the link 'x'"},
           {InlineKind::Image, "the image 'x'"},
           {InlineKind::Html, "the tag 'x'"},
           {InlineKind::Code, "the code 'x'"},
           {InlineKind::Action, "the shortcode 'x'"},
           {InlineKind::Footnote, "the footnote reference 'x'"}}) {
    const std::vector<page::Inline> one{{kind, "x"}};
    EXPECT_EQ(compare_inlines({}, one, {})->message,
              "the translation adds " + what);
    EXPECT_EQ(compare_inlines(one, {}, {})->message,
              "the translation loses " + what);
  }
}

TEST(Guard, ShowsCodeAsItStands) {
  const auto message = [](const char* source, const char* translation) {
    const test::Page page(source);
    return page.with(0, translation).refused.at(0).violation.message;
  };
  EXPECT_EQ(message("a `{{</* H */>}}` b\n", "{{</* H */>}} c"),
            "the translation loses the code '{{</* H */>}}'");
  EXPECT_EQ(message("a {{</* x */>}} b\n", "`{{</* x */>}}`"),
            "the translation adds the code '{{</* x */>}}'");
  EXPECT_EQ(message("a `b {{ .C }}`\n", "`d {{ .C }}`"),
            "the translation adds the code 'd {{ .C }}'");
  EXPECT_EQ(message("a `HHHH`\n", "b"),
            "the translation loses the code 'HHHH'");
}

TEST(MatchesPattern, KnowsStars) {
  for (const auto& [text, pattern] :
       std::vector<std::pair<const char*, const char*>>{{"", ""},
                                                        {"", "*"},
                                                        {"a", "*"},
                                                        {"abc", "a*c"},
                                                        {"ac", "a*c"},
                                                        {"abcbc", "*bc"},
                                                        {"aXbXc", "a*b*c"},
                                                        {"abc", "abc**"}}) {
    EXPECT_TRUE(matches_pattern(text, pattern)) << text << ' ' << pattern;
  }
  for (const auto& [text, pattern] :
       std::vector<std::pair<const char*, const char*>>{{"a", ""},
                                                        {"", "a"},
                                                        {"ab", "a"},
                                                        {"a", "ab"},
                                                        {"abd", "a*c"},
                                                        {"abc", "*b"}}) {
    EXPECT_FALSE(matches_pattern(text, pattern)) << text << ' ' << pattern;
  }
}

}  // namespace
}  // namespace l10n::unit

#include <gmock/gmock.h>

#include "l10n/page/parameters.hpp"
#include "page/parsed.hpp"

namespace l10n::page {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

auto found(std::string_view text) -> std::vector<std::string> {
  std::vector<std::string> shown;
  for (const Action& action : scan_actions(text, 0).actions) {
    shown.emplace_back(action.span.of(text));
  }
  return shown;
}

auto kind(std::string_view text) -> ActionKind {
  return scan_actions(text, 0).actions.at(0).kind;
}

auto shown_parameters(std::string_view text) -> std::vector<std::string> {
  const Action action = scan_actions(text, 0).actions.at(0);
  std::vector<std::string> shown;
  for (const Parameter& parameter : parameters(text, action)) {
    const std::string key = parameter.name.empty()
                                ? std::to_string(parameter.position)
                                : std::string(parameter.name);
    shown.push_back(key + "=" + std::string(parameter.value.of(text)));
  }
  return shown;
}

TEST(Actions, OfLiquidHaveTitles) {
  EXPECT_THAT(show("{% tab title=\"A tab\" %}\ntext\n{% endtab %}\n"),
              ElementsAre("attribute [title]: A tab", "paragraph: text"));
  EXPECT_THAT(show("{% if title == \"A\" %}\n{% assign title = \"b\" %}\n"),
              IsEmpty());
}

TEST(Actions, OfLiquidHaveRawBodies) {
  EXPECT_THAT(show("{% highlight ruby %}\ndef a\n\nend\n{% endhighlight %}\n"
                   "\ntext\n{%- comment -%}\nb\n{%- endcomment -%}\n"),
              ElementsAre("paragraph: text"));
  EXPECT_THAT(show("{% highlight a %}\ntext\n\n{% endb %}\n"),
              ElementsAre("paragraph: text"));
}

TEST(Actions, AreFoundInEveryForm) {
  EXPECT_EQ(kind("{{< a >}}"), ActionKind::Shortcode);
  EXPECT_EQ(kind("{{%a%}}"), ActionKind::Shortcode);
  EXPECT_EQ(kind("{{< /a >}}"), ActionKind::Closing);
  EXPECT_EQ(kind("{{</* a */>}}"), ActionKind::Escaped);
  EXPECT_EQ(kind("{{ .Title }}"), ActionKind::Template);
  EXPECT_EQ(kind("{% if a %}"), ActionKind::Liquid);
  EXPECT_TRUE(scan_actions("{{< a />}}", 0).actions.at(0).self_closing);
  EXPECT_TRUE(scan_actions("{{<a/>}}", 0).actions.at(0).self_closing);
}

TEST(Actions, KnowTheirName) {
  EXPECT_EQ(scan_actions("{{< fig x >}}", 0).actions.at(0).name, "fig");
  EXPECT_EQ(scan_actions("{{%/note%}}", 0).actions.at(0).name, "note");
  EXPECT_EQ(scan_actions("{{<a/>}}", 0).actions.at(0).name, "a");
}

TEST(Actions, MayHoldTheirCloserInAString) {
  EXPECT_THAT(found("{{< a \"x >}} y\" >}} z"),
              ElementsAre("{{< a \"x >}} y\" >}}"));
  EXPECT_THAT(found("{{< a `x >}}\n y` >}} z"),
              ElementsAre("{{< a `x >}}\n y` >}}"));
  EXPECT_THAT(found("{{< a \"x \\\" >}}\" >}}"),
              ElementsAre("{{< a \"x \\\" >}}\" >}}"));
}

TEST(Actions, OfShortcodesSpanLinesAndTemplatesDoNot) {
  EXPECT_THAT(found("{{< a\n b >}}"), ElementsAre("{{< a\n b >}}"));
  EXPECT_THAT(found("{{ a\n }}"), IsEmpty());
  EXPECT_THAT(found("{{ a {{ b }}"), ElementsAre("{{ b }}"));
}

TEST(Actions, OfLiquidSpanLinesBehindAName) {
  EXPECT_THAT(found("{% a\n b=\"c\" %}"), ElementsAre("{% a\n b=\"c\" %}"));
  EXPECT_THAT(found("{%-\r\n  a\r\n%}"), ElementsAre("{%-\r\n  a\r\n%}"));
  EXPECT_THAT(found("90 {% of\n\nthe rest %}"), IsEmpty());
  EXPECT_THAT(found("{% 90\n %}"), IsEmpty());
  EXPECT_THAT(found("{% a\n> \n> b %}"), IsEmpty());
}

TEST(Actions, ThatAreNeverClosedAreNamed) {
  const ScannedActions scanned = scan_actions("a {{< b {{< c >}} {{% d", 0);
  EXPECT_THAT(scanned.unclosed, ElementsAre(2U, 18U));
  EXPECT_EQ(scanned.actions.size(), 1U);
  EXPECT_THAT(scan_actions("{{< a %}}", 0).unclosed, ElementsAre(0U));
}

TEST(Actions, OfOneKindOfBracesNeedTheSameCloser) {
  EXPECT_THAT(found("{{< a %}} >}}"), ElementsAre("{{< a %}} >}}"));
}

TEST(Parameters, AreGivenByNameAndByPosition) {
  EXPECT_THAT(shown_parameters("{{< f \"a b\" c=\"d e\" g `h` i=j >}}"),
              ElementsAre("0=a b", "c=d e", "1=g", "2=h", "i=j"));
  EXPECT_THAT(shown_parameters("{{< f a = \"b\" />}}"), ElementsAre("a=b"));
  EXPECT_THAT(shown_parameters("{{< f >}}"), IsEmpty());
}

TEST(Parameters, ThatAreTextAreLeftOutOfWhatMustStay) {
  const std::string_view text =
      "{{< figure src=\"a.png\" alt=\"A\" caption=`C` >}}";
  const Action action = scan_actions(text, 0).actions.at(0);
  EXPECT_EQ(without_text(text, action, test_rules()),
            "{{< figure src=\"a.png\" alt=\"\" caption=`` >}}");
}

TEST(Parameters, BecomeSegmentsWhereTheShortcodeStandsAlone) {
  EXPECT_THAT(
      show("{{% notice title=\"Careful\" %}}\nText\n{{% /notice %}}\n"),
      ElementsAre("parameter [notice: title]: Careful", "paragraph: Text"));
  EXPECT_THAT(show("{{< expand \"More words\" />}}\n"),
              ElementsAre("parameter [expand: 0]: More words"));
  EXPECT_THAT(show("{{< figure src=\"a.png\"\n  alt=\"A cat\"\n"
                   "  caption=`two` >}}\n"),
              ElementsAre("parameter [figure: alt]: A cat",
                          "parameter [figure: caption]: two"));
  EXPECT_THAT(
      show("{{<\nfigure alt=\"A cat\" >}}\n\nbelow\n"),
      ElementsAre("parameter [figure: alt]: A cat", "paragraph: below"));
}

// On one line the quote would pair with the next one, the shortcode far above
// would end behind it, and all between would be its parameters.
TEST(Actions, LinesWithQuotesAreKeptWhereAnEndIsLookedFor) {
  EXPECT_THAT(show("{{< a\n\nb\" c\nd {{< ref \"e\" >}} f\n"),
              Contains("paragraph: b\" c$d {{< ref \"e\" >}} f"));
  EXPECT_THAT(show("{{< a\n\nb c\nd\n\n{{< ref \"e\" >}}\n"),
              Contains("paragraph: b c~d"));
}

TEST(Actions, LinesAreKeptWhereTheirQuotesWouldPairOnOne) {
  EXPECT_THAT(
      show("a {{< ref \"b>}} c\nd {{< ref \"e\" >}} f\n"),
      ElementsAre("paragraph: a {{< ref \"b>}} c$d {{< ref \"e\" >}} f"));
  EXPECT_THAT(show("a {{ b\nc }} d\n"),
              ElementsAre("paragraph: a {{ b$c }} d"));
  EXPECT_THAT(show("a {{< ref \"b\" >}} c\nd {{ e }} f\n"),
              ElementsAre("paragraph: a {{< ref \"b\" >}} c~d {{ e }} f"));
}

TEST(Parameters, ThatAreNoTextStayAlone) {
  EXPECT_THAT(show("{{< figure alt=bare src=\"a b\" >}}\n"), IsEmpty());
  EXPECT_THAT(show("{{< other title=\"A title\" >}}\n"), IsEmpty());
  EXPECT_THAT(show("```\n{{< notice title=\"In code\" >}}\n```\n"), IsEmpty());
}

TEST(Actions, AreCutByATextThatHoldsOnlyAPartOfOne) {
  const std::string_view text = "a {{< b >}} c";
  const auto actions = scan_actions(text, 0).actions;
  EXPECT_FALSE(cuts_action(actions, {0, 2}));
  EXPECT_FALSE(cuts_action(actions, {2, 11}));
  EXPECT_FALSE(cuts_action(actions, {0, text.size()}));
  EXPECT_FALSE(cuts_action(actions, {11, text.size()}));
  EXPECT_TRUE(cuts_action(actions, {0, 3}));
  EXPECT_TRUE(cuts_action(actions, {10, text.size()}));
  EXPECT_TRUE(cuts_action(actions, {4, 7}));
}

// The lines below have no quote mark: CommonMark sees a text of its own there.
TEST(Actions, ThatLeaveTheirQuoteTakeTheTextBehindThemAlong) {
  const std::string_view page = "> {{< a\nb >}}\ntext\n\nmore\n";
  EXPECT_THAT(show(page), ElementsAre("paragraph: more"));
  EXPECT_THAT(codes(page), ElementsAre("opaque-block:2"));
  EXPECT_THAT(show("> {{< a\n> b >}}\n> text\n"),
              ElementsAre("paragraph: text"));
  // Nor does code go on below a blank line.
  EXPECT_THAT(show("    {{< a\n\nb\nc >}} d\ne\n\nmore\n"),
              ElementsAre("paragraph: more"));
}

TEST(Parameters, OfShortcodesInsideALineAreText) {
  EXPECT_THAT(
      show("{{% notice tip \"A title\" %}}A line{{% /notice %}}\n"),
      ElementsAre("parameter [notice: 1]: A title", "paragraph: A line"));
  EXPECT_THAT(show("- {{< figure src=\"x.png\" caption=\"Below\" >}}\n"),
              ElementsAre("parameter [figure: caption]: Below"));
  EXPECT_THAT(
      show("| a |\n|---|\n| {{< figure src=\"x\" caption=\"Below\" >}} |\n"),
      ElementsAre("cell: a", "parameter [figure: caption]: Below"));
  // Within a text they are a part of it.
  EXPECT_THAT(show("Text {{< figure caption=\"Below\" >}} more\n"),
              ElementsAre("paragraph: Text {{< figure caption=\"Below\" >}} "
                          "more"));
  EXPECT_THAT(show("`{{< figure caption=\"In code\" >}}`\n"), IsEmpty());
}

TEST(Parameters, OfATagOfLiquidOverLinesAreText) {
  EXPECT_THAT(
      show("{% include figure.html\n   src=\"a.png\"\n"
           "   alt=\"A picture\"\n   caption=\"Below\" %}\n"),
      ElementsAre("attribute [alt]: A picture", "attribute [caption]: Below"));
  EXPECT_THAT(show("{%\n  include a.html\n  title=\"A title\"\n%}\n"),
              ElementsAre("attribute [title]: A title"));
}

}  // namespace
}  // namespace l10n::page

#include "l10n/page/mask.hpp"

#include <gmock/gmock.h>

#include "page/parsed.hpp"

namespace l10n::page {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

auto masked(std::string_view body) -> std::string {
  const LineTable lines(body);
  return mask(body, lines, scan_actions(body, 0).actions,
              find_regions(body, lines), test_rules())
      .text;
}

TEST(Mask, TurnsAStandingShortcodeIntoAComment) {
  EXPECT_EQ(masked("{{< a >}}\n"), "<!--xx-->\n");
  EXPECT_EQ(masked("> {{% b %}}\n"), "> <!--xx-->\n");
}

TEST(Mask, TurnsAnInlineActionIntoLetters) {
  EXPECT_EQ(masked("a {{< b >}} c\n"), "a HHHHHHHHH c\n");
  EXPECT_EQ(masked("{{ .x }}\n"), "HHHHHHHH\n");
  EXPECT_EQ(masked("{{ .H }}\n"), "HHHHXHHH\n");
  EXPECT_THAT(show("{{< ref \"Hello\" >}}\n"), IsEmpty());
  EXPECT_EQ(masked("a\n{{< ref \"b\" >}}\n"), "a\nHHHHHHHHHHHHHHH\n");
}

TEST(Mask, KeepsEveryLineEnd) {
  for (const std::string_view body :
       {"{{<\na >}}\n", "{{<\r\na\r\n\r\n>}}\r\n", "{{% a\rb %}}\r", "{{<\n>}}",
        "{%%}\n", "{{<>}}\n", "{{< a\n> b >}}\n"}) {
    const std::string copy = masked(body);
    ASSERT_EQ(copy.size(), body.size());
    for (std::size_t at = 0; at < body.size(); ++at) {
      EXPECT_EQ(body[at] == '\n', copy[at] == '\n') << body << at;
      EXPECT_EQ(body[at] == '\r', copy[at] == '\r') << body << at;
    }
  }
}

TEST(Mask, SeveralShortcodesOnALineStandAloneTogether) {
  EXPECT_EQ(masked("{{< a >}} {{< b >}}\n"), "<!--xx--> <!--xx-->\n");
  EXPECT_EQ(masked("{{< a >}} b\n"), "HHHHHHHHH b\n");
}

TEST(Mask, HidesTheBodyOfARawShortcode) {
  EXPECT_THAT(show("{{< highlight go >}}\n# raw\n\ntext\n"
                   "{{< /highlight >}}\n\nafter\n"),
              ElementsAre("paragraph: after"));
  EXPECT_THAT(show("a {{< highlight go >}}b{{< /highlight >}} c\n"),
              ElementsAre("paragraph: a {{< highlight go >}}b"
                          "{{< /highlight >}} c"));
}

TEST(Mask, LeavesTheBodyOfOthersInThePage) {
  EXPECT_THAT(show("{{< tabs >}}\n{{% tab %}}\n# One\n{{% /tab %}}\n"
                   "{{< /tabs >}}\n"),
              ElementsAre("heading [#]: One"));
}

TEST(Mask, HidesRegionsOverALimit) {
  const std::string deep = repeated("> ", 300) + "a\n";
  EXPECT_EQ(masked(deep).find_first_not_of(" \n"), std::string::npos);
}

TEST(Mask, InlineActionsStayInTheirParagraph) {
  EXPECT_THAT(show("See {{< ref \"a.md\" >}} and\n{{< ref \"b\" >}}\nend\n"),
              ElementsAre("paragraph: See {{< ref \"a.md\" >}} and"
                          "~{{< ref \"b\" >}}~end"));
  EXPECT_THAT(show("{{< ref \"a\" >}}\n"), IsEmpty());
}

}  // namespace
}  // namespace l10n::page

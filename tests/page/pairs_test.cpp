#include "l10n/page/pairs.hpp"

#include <gmock/gmock.h>

#include "page/parsed.hpp"

namespace l10n::page {
namespace {

using testing::ElementsAre;

TEST(Pairs, KnowTheirPartners) {
  const std::string_view text =
      "{{< a >}}{{< b >}}{{< a >}}{{< /a >}}{{< /b >}}{{< c />}}{{< /c >}}";
  EXPECT_THAT(partners_of(scan_actions(text, 0).actions),
              ElementsAre(0, 4, 3, 2, 1, 5, 6));
}

TEST(Pairs, AroundATextStayOutside) {
  EXPECT_THAT(show("{{% a %}}text{{% /a %}}\n"),
              ElementsAre("paragraph: text"));
  EXPECT_THAT(show("{{< a >}}{{< b >}} text {{< /b >}}{{< /a >}}\n"),
              ElementsAre("paragraph: text"));
  EXPECT_THAT(show("{{% a %}}one\ntwo{{% /a %}}\n"),
              ElementsAre("paragraph: one~two"));
  EXPECT_THAT(show("- {{% a %}}text{{% /a %}}\n"),
              ElementsAre("paragraph [- ]: text"));
}

// An indented tag goes on with the paragraph above it.
TEST(Pairs, OnLinesOfTheirOwnTakeTheseAlong) {
  EXPECT_THAT(show("{{% a %}}one\n\t{{% /a %}}\n"),
              ElementsAre("paragraph: one"));
  EXPECT_THAT(
      show("{{% a %}}{{< b >}}one  \ntwo\n\t{{< /b >}}\n\t{{% /a %}}\n"),
      ElementsAre("paragraph: one+two"));
  EXPECT_THAT(show("x\n\t{{% a %}}\n\t{{% /a %}}\n"),
              ElementsAre("paragraph: x${{% a %}}${{% /a %}}"));
}

TEST(Pairs, OverParagraphsStayOutsideOfEach) {
  EXPECT_THAT(show("{{% a %}}one\n\ntwo{{% /a %}}\n"),
              ElementsAre("paragraph: one", "paragraph: two"));
}

TEST(Pairs, WithinATextAreAPartOfIt) {
  EXPECT_THAT(show("{{% a %}}b{{% /a %}} text\n"),
              ElementsAre("paragraph: {{% a %}}b{{% /a %}} text"));
  EXPECT_THAT(show("text {{% a %}}b{{% /a %}}\n"),
              ElementsAre("paragraph: text {{% a %}}b{{% /a %}}"));
  EXPECT_THAT(
      show("{{% a %}}b{{% /a %}} c {{% a %}}d{{% /a %}}\n"),
      ElementsAre("paragraph: {{% a %}}b{{% /a %}} c {{% a %}}d{{% /a %}}"));
  EXPECT_THAT(show("{{< a >}} text\n"),
              ElementsAre("paragraph: {{< a >}} text"));
}

}  // namespace
}  // namespace l10n::page

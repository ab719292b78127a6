#include "l10n/page/fold.hpp"

#include <gmock/gmock.h>

#include "page/parsed.hpp"

namespace l10n::page {
namespace {

using testing::Contains;

TEST(Fold, KeepsLinesApartThatWouldLengthenTheShortcodeInFrontOfThem) {
  EXPECT_THAT(show("{{% a \"%}}e\n\"{{% /a %}}\n"),
              Contains("paragraph: e$\""));
}

TEST(Fold, IsNotHinderedByAWholeShortcodeInFront) {
  EXPECT_THAT(show("{{% a \"b\" %}}e\n\"f\"{{% /a %}}\n"),
              Contains("paragraph: e~\"f\""));
}

TEST(Fold, KeepsTheLineOfAShortcodeThatStandsAloneOnIt) {
  EXPECT_THAT(show("<a\n\t{{<>}}\na>\n"), Contains("paragraph: <a${{<>}}$a>"));
  EXPECT_THAT(show("one\n{{< ref \"b\" >}}\ntwo\n"),
              Contains("paragraph: one~{{< ref \"b\" >}}~two"));
}

TEST(Fold, MakesNoOptionOfAContainerFromTwoLines) {
  EXPECT_THAT(show("///\ntitle:\ntext\n"), Contains("paragraph: title:$text"));
  EXPECT_THAT(show("///\n\ntitle:\ntext\n"),
              Contains("paragraph: title:~text"));
}

// The scan for math, which knows no paragraphs, takes it for a fence.
TEST(Fold, KeepsALineOfBackticksThatOpensNoFence) {
  EXPECT_THAT(show("$$\n\n!!!\n    ```\n`text$$\n"),
              Contains("paragraph: ```$`text$$"));
}

}  // namespace
}  // namespace l10n::page

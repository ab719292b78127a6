// Parameters of shortcodes, as Hugo's lexer reads them.
#include <gtest/gtest.h>

#include "unit/parsing.hpp"

namespace l10n::unit {
namespace {

using test::translated;

const std::string kPage = "x\n\n{{< figure title=\"old\" >}}\n";

auto with_title(const std::string& text) -> std::string {
  const test::Page page(kPage);
  const Rebuilt rebuilt = page.with(1, text);
  return rebuilt.refused.empty()
             ? rebuilt.bytes
             : "refused: " +
                   std::string(name(rebuilt.refused.front().violation.code));
}

TEST(Parameter, EveryQuoteIsEscapedAndNoBackslash) {
  EXPECT_EQ(with_title("a \"b\""),
            "x\n\n{{< figure title=\"a \\\"b\\\"\" >}}\n");
  EXPECT_EQ(with_title("a\\b"), "x\n\n{{< figure title=\"a\\b\" >}}\n");
  EXPECT_EQ(with_title("a \\\" b"),
            "x\n\n{{< figure title=\"a \\\\\" b\" >}}\n");
}

TEST(Parameter, ABackslashAtTheEndIsRefused) {
  EXPECT_EQ(with_title("a\\"), "refused: shortcode");
}

// Hugo: "unrecognized escape character".
TEST(Parameter, ABackslashBeforeABacktickIsRefused) {
  EXPECT_EQ(with_title("a\\`b"), "refused: shortcode");
  EXPECT_EQ(with_title("a `b`"), "x\n\n{{< figure title=\"a `b`\" >}}\n");
}

TEST(Parameter, LineEndsBecomeBlanks) {
  EXPECT_EQ(with_title("a\nb"), "x\n\n{{< figure title=\"a b\" >}}\n");
}

TEST(Parameter, ABacktickDoesNotLeaveARawOne) {
  EXPECT_EQ(translated("{{< figure title=`old` >}}\n", "a`b"),
            "refused: shortcode");
}

TEST(Braces, BetweenBackticksAreProse) {
  EXPECT_EQ(translated("see `{{` and `}}` here\n", "xem `{{` và `}}` ở đây"),
            "xem `{{` và `}}` ở đây\n");
}

}  // namespace
}  // namespace l10n::unit

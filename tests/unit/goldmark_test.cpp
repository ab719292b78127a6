// Starts of lines that goldmark (Hugo) takes for something, and cmark does not.
#include <gtest/gtest.h>

#include "l10n/unit/escape.hpp"
#include "unit/parsing.hpp"

namespace l10n::unit {
namespace {

using test::expect;

// The whole line vanishes, and with it a table or a heading.
TEST(Goldmark, ALineThatBeginsAsAnAttributeStaysText) {
  expect({
      {"a\n", "{#id} b", "\\{#id} b\n"},
      {"a\n", "{k=v} b", "\\{k=v} b\n"},
      {"a  \nb\n", "c\n{.c}, d", "c  \n\\{.c}, d\n"},
      {"- a\n", "{.c} b", "- \\{.c} b\n"},
      {"> a\n", "{.c} b", "> \\{.c} b\n"},
      {"Term\n: a\n", "{.c} b", "\\{.c} b\n: a\n"},
      {"a\n===\n", "{.c} b", "\\{.c} b\n===\n"},
      {"x | y\n--|--\na | b\n", "{.c} d", "\\{.c} d | y\n--|--\na | b\n"},
      {"x[^1]\n\n[^1]: y\n", "{.c} x[^1]", "\\{.c} x[^1]\n\n[^1]: y\n"},
  });
}

TEST(Goldmark, WhatIsNoAttributeStays) {
  expect({
      {"# a\n", "{.c} b", "# {.c} b\n"},
      {"| a |\n|---|\n", "{.c} b", "| {.c} b |\n|---|\n"},
      {"a\n", "{b} c", "{b} c\n"},
      {"a\n", "b {.c} d", "b {.c} d\n"},
      {"<div>\na\n</div>\n", "{.c} b", "<div>\n{.c} b\n</div>\n"},
      {"{.c} a\n", "{.c} b", "{.c} b\n"},
      {"a  \n{k=v} b\n", "{k=v} c\nd", "{k=v} c  \nd\n"},
  });
}

TEST(Goldmark, ARowThatBeginsAsADefinitionStaysInItsTable) {
  const test::Page page("x | y\n--|--\na | b\n");
  EXPECT_EQ(page.with(2, ": c").bytes, "x | y\n--|--\n\\: c | b\n");
  EXPECT_EQ(page.with(3, ": c").bytes, "x | y\n--|--\na | : c\n");
  const test::Page piped("| x | y |\n|--|--|\n| a | b |\n");
  EXPECT_EQ(piped.with(2, ": c").bytes, "| x | y |\n|--|--|\n| : c | b |\n");
}

TEST(Goldmark, ALinkAtTheStartOfAnItemIsNoCheckbox) {
  expect({
      {"- [Twitter](https://t.co)\n", "[X](https://t.co)",
       "- [&#88;](https://t.co)\n"},
      {"1. **[a](/u)**\n", "**[x](/u)** b", "1. **[&#120;](/u)** b\n"},
      {"- [a][b]\n\n[b]: /u\n", "[x][b]", "- [&#120;][b]\n\n[b]: /u\n"},
      {"- a\n", "[x]", "- \\[x]\n"},
      {"- a\n", "[ ]", "- \\[ ]\n"},
      {"- a\n", "[x]. b", "- \\[x]. b\n"},
      {"- [x](/u) a\n", "[x](/u) b", "- [x](/u) b\n"},
      {"- [ ] a [b](/u)\n", "[x](/u) c", "- [ ] [x](/u) c\n"},
      {"[a](/u)\n", "[x](/u)", "[x](/u)\n"},
      {"- [a](/u)\n", "[xy](/u)", "- [xy](/u)\n"},
      {"- [a](/u)\n", "b [x](/u)", "- b [x](/u)\n"},
      {"- [ ] a\n", "[x](/u)", "refused: md-link"},
  });
}

TEST(EscapeAttribute, KnowsWhatGoldmarkReads) {
  for (const char* const line :
       {"{#id}", "{.c} x", "{ .c }x", "{k=v} x", "{_k=1} x", "{:k=1} x", "{} x",
        "{data-x=1 .b #c} x"}) {
    EXPECT_EQ(escape_attribute(line), '\\' + std::string(line));
  }
  for (const char* const line :
       {"", "x", "{", "{x", "{x} y=z}", "{-x=1} y", "{{< x >}}", "{% x %}",
        "{\"k\"} x", "{a, b} x", "x {.c}"}) {
    EXPECT_EQ(escape_attribute(line), line);
  }
}

}  // namespace
}  // namespace l10n::unit

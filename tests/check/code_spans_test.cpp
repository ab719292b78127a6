#include "l10n/check/code_spans.hpp"

#include <gtest/gtest.h>

namespace l10n::check {
namespace {

TEST(CodeRule, IsMdCodeWhereCodeOfTheSourceIsGone) {
  EXPECT_STREQ(code_rule("set `seconds`", "đặt `giây`"), "md-code");
  EXPECT_STREQ(code_rule("set `seconds`", "đặt seconds"), "md-code");
  EXPECT_STREQ(code_rule("`cache:clear`", "`cache: clear`"), "md-code");
  EXPECT_STREQ(code_rule("``a`b``", "`a`b"), "md-code");
}

TEST(CodeRule, IsMdCodeWhereOneOfSeveralBecameSomethingElse) {
  EXPECT_STREQ(code_rule("`a` or `a`", "`a` hoặc `b`"), "md-code");
}

TEST(CodeRule, IsAboutTheCountWhereAllCodeIsThere) {
  EXPECT_STREQ(code_rule("the number of `x`, `x`", "`x`"), "md-code-count");
  EXPECT_STREQ(code_rule("return `x`", "`return` `x`"), "md-code-count");
  EXPECT_STREQ(code_rule("click", "`onClick`"), "md-code-count");
}

TEST(CodeRule, DoesNotCountBlanksAndPunctuationAtTheBackticks) {
  EXPECT_STREQ(code_rule("`a, `b", "`a` b"), "md-code-count");
  EXPECT_STREQ(code_rule("`cast\u00A0send`", "`cast send` `x`"),
               "md-code-count");
  EXPECT_STREQ(code_rule("`.`", "`,`"), "md-code");
}

}  // namespace
}  // namespace l10n::check

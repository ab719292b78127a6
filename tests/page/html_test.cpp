#include "l10n/page/html.hpp"

#include <gmock/gmock.h>

namespace l10n::page {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

auto tokens(std::string_view html) -> std::vector<std::string> {
  std::vector<std::string> found;
  for (const HtmlToken& token : html_tokens(html)) {
    constexpr std::string_view kMarks = "tTc";
    found.push_back(kMarks[static_cast<std::size_t>(token.kind)] +
                    std::string(token.span.of(html)));
  }
  return found;
}

TEST(Html, IsTakenApart) {
  EXPECT_THAT(
      tokens("a<b c=\"d>e\">f</b><!-- g -->h"),
      ElementsAre("ta", "T<b c=\"d>e\">", "tf", "T</b>", "c<!-- g -->", "th"));
  EXPECT_THAT(tokens("<!DOCTYPE html><?p?><![CDATA[<x>]]>"),
              ElementsAre("T<!DOCTYPE html>", "T<?p?>", "c<![CDATA[<x>]]>"));
}

TEST(Html, TakesWhatOnlyLooksLikeATagAsText) {
  EXPECT_THAT(tokens("a < b <3"), ElementsAre("ta < b <3"));
}

TEST(Html, LetsAnUnclosedTagRunToTheEnd) {
  EXPECT_THAT(tokens("<a b"), ElementsAre("T<a b"));
  EXPECT_THAT(tokens("<a b=\"c>"), ElementsAre("T<a b=\"c>"));
  EXPECT_THAT(tokens("<!-- a"), ElementsAre("c<!-- a"));
}

TEST(Html, KnowsTheAttributesThatAreText) {
  EXPECT_EQ(tag_without_text("<img alt=\"a\" src=\"b\" title='c'>"),
            "<img alt=\"\" src=\"b\" title=''>");
  EXPECT_EQ(tag_without_text("<i aria-label = \"a=b\" data-title=\"c\">"),
            "<i aria-label = \"\" data-title=\"c\">");
  EXPECT_THAT(text_attributes("<img alt=bare title=\"open>"), IsEmpty());
}

TEST(Html, KnowsItsTags) {
  EXPECT_TRUE(is_inline_tag("B"));
  EXPECT_TRUE(is_inline_tag("strong"));
  EXPECT_FALSE(is_inline_tag("div"));
  EXPECT_TRUE(is_block_tag("DIV"));
  EXPECT_TRUE(is_block_tag("h2"));
  EXPECT_FALSE(is_block_tag("span"));
  EXPECT_TRUE(holds_code("SCRIPT"));
  EXPECT_FALSE(holds_code("p"));
}

}  // namespace
}  // namespace l10n::page

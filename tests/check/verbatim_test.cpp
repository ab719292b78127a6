#include "l10n/check/verbatim.hpp"

#include <string>

#include <gtest/gtest.h>

namespace l10n::check {
namespace {

// The bytes of `page` that are code as 'c', in a path as 'p', else '.'.
auto map_of(std::string_view page) -> std::string {
  const Verbatim verbatim = find_verbatim(page);
  std::string map;
  for (std::size_t at = 0; at < page.size(); ++at) {
    map += page[at] == '\n'       ? '\n'
           : verbatim.is_code(at) ? 'c'
           : verbatim.is_path(at) ? 'p'
                                  : '.';
  }
  return map;
}

TEST(Verbatim, CodeIsFound) {
  EXPECT_EQ(map_of("a `b` c\n"), "..ccc..\n");
  EXPECT_EQ(map_of("`` a`b `` `c\n"), "ccccccccc...\n");
  EXPECT_EQ(map_of("a\n```\nb\n```\nc\n"), ".\nccc\nc\nccc\n.\n");
  EXPECT_EQ(map_of("> ~~~\n> b\n> ~~~\nc\n"), "ccccc\nccc\nccccc\n.\n");
}

TEST(Verbatim, PathsAreFoundWithoutTheirFragments) {
  EXPECT_EQ(map_of("[a](b#c)\n"), "....p...\n");
  EXPECT_EQ(map_of("src=\"b\" c\n"), "....ppp..\n");
  EXPECT_EQ(map_of("http://a.b c\n"), ".......ppp..\n");
  EXPECT_EQ(map_of("[r]: /b c\n"), ".....pp..\n");
}

TEST(Verbatim, AFenceThatNeverEndsIsKnown) {
  const Verbatim verbatim = find_verbatim("a\n\n````\nb\n```\n");
  ASSERT_EQ(verbatim.unclosed_fences.size(), 1U);
  EXPECT_EQ(verbatim.unclosed_fences[0], (Span{3, 7}));
}

TEST(Verbatim, FrontMatterHasNoCode) {
  EXPECT_EQ(map_of("---\na: `b`\nc: d/e\n---\n`f`\n"),
            "...\n......\n..pppp\n...\nccc\n");
}

TEST(Verbatim, LinesAloneHaveNoFences) {
  const Verbatim verbatim = find_inline_verbatim("```\n`a` b");
  EXPECT_TRUE(verbatim.is_code(5));
  EXPECT_FALSE(verbatim.is_code(8));
  EXPECT_TRUE(verbatim.unclosed_fences.empty());
}

}  // namespace
}  // namespace l10n::check

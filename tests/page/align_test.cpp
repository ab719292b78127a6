#include "l10n/page/align.hpp"

#include <gmock/gmock.h>

#include "page/parsed.hpp"

namespace l10n::page {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

auto aligned(std::string_view content, std::string_view text, std::size_t last)
    -> std::vector<std::string> {
  std::vector<std::string> found;
  for (const Span& line : align_lines(content, text, LineTable(text), last)) {
    found.emplace_back(line.of(text));
  }
  return found;
}

TEST(Align, FindsLinesBehindTheirPrefixes) {
  EXPECT_THAT(aligned("a\nb", "> a\n>  b  \n", 1), ElementsAre("a", "b"));
  EXPECT_THAT(aligned("a\nb\n", "- a\r\n  b\r\n", 1), ElementsAre("a", "b"));
}

TEST(Align, TakesNoLineThatDiffers) {
  EXPECT_THAT(aligned("a\nb", "a\nc\n", 1), IsEmpty());
  EXPECT_THAT(aligned("a\nb", "b\n", 0), IsEmpty());
  EXPECT_THAT(aligned("a\fb", "a\fb\n", 0), IsEmpty());
}

TEST(Align, FindsTheTextOfAHeading) {
  const std::string_view text = "> ## a # ##";
  EXPECT_EQ(align_heading("a #", text, {0, text.size()}).of(text), "a #");
  EXPECT_TRUE(align_heading("b", text, {0, text.size()}).empty());
}

TEST(Align, SplitsARowAtItsPipes) {
  const auto cells = [](std::string_view text) {
    std::vector<std::string> found;
    for (const Span& cell : row_cells(text, {0, text.size()})) {
      found.emplace_back(cell.of(text));
    }
    return found;
  };
  EXPECT_THAT(cells("| a | b \\| c |"), ElementsAre("a", "b \\| c"));
  EXPECT_THAT(cells("a|b"), ElementsAre("a", "b"));
  EXPECT_THAT(cells("> - | a | b"), ElementsAre("a", "b"));
  EXPECT_THAT(cells("|| a |"), ElementsAre("", "a"));
}

TEST(Align, ShowsEscapedPipesPlain) {
  EXPECT_EQ(unescape_pipes("a \\| b \\ c \\\\|"), "a | b \\ c \\|");
}

TEST(Align, OfABlockWithAFormFeedIsGivenUp) {
  const std::string page = "a\fb\nc\n";
  EXPECT_THAT(show(page), IsEmpty());
  EXPECT_THAT(codes(page), ElementsAre("opaque-block:1"));
}

}  // namespace
}  // namespace l10n::page

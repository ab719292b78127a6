#include "l10n/align/block.hpp"

#include <gtest/gtest.h>

#include "l10n/page/document.hpp"

namespace l10n::align {
namespace {

auto blocks(const std::string& page) -> std::vector<Block> {
  return blocks_of(*page::parse(
      page, "page.md", {.front_matter_keys = {"title"}, .shortcodes = {}}));
}

TEST(Blocks, AreTheUnitsOfThePageInOrder) {
  const auto found =
      blocks("---\ntitle: Chào\n---\n# Một\n\n- hai\n\n> ba\nbốn\n");
  ASSERT_EQ(found.size(), 4U);
  EXPECT_EQ(found[0].kind, page::SegmentKind::FrontMatter);
  EXPECT_EQ(found[0].label, "title");
  EXPECT_EQ(found[1].label, "#");
  EXPECT_EQ(found[2].label, "- ");
  EXPECT_EQ(found[2].text, "hai");
  EXPECT_EQ(found[3].text, "ba bốn");
  EXPECT_EQ(found[3].line, 8U);
}

TEST(Blocks, CellsKnowTheirColumnBesideEmptyOnes) {
  const auto found = blocks("| a | b |\n| - | - |\n|   | d \\| e |\n");
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].column, 1U);
  EXPECT_EQ(found[1].column, 2U);
  EXPECT_EQ(found[2].column, 2U);
}

TEST(Blocks, RememberTheCodeBeforeThem) {
  const auto found =
      blocks("một\n\n```sh\nmake all\n\nmake test\n```\n\nhai\n");
  const auto other = blocks("one\n\n```sh\nmake all\n```\n\ntwo\n");
  ASSERT_EQ(found.size(), 2U);
  ASSERT_EQ(other.size(), 2U);
  EXPECT_TRUE(found[0].before.empty());
  EXPECT_EQ(found[1].before.size(), 3U);  // the fence says sh
  ASSERT_EQ(other[1].before.size(), 2U);
  EXPECT_EQ(other[1].before[1], found[1].before[1]);
}

}  // namespace
}  // namespace l10n::align

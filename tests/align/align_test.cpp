#include "l10n/align/align.hpp"

#include <gtest/gtest.h>

namespace l10n::align {
namespace {

using page::SegmentKind;

auto block(SegmentKind kind, std::string text, std::string label = "")
    -> Block {
  return {.kind = kind, .label = std::move(label), .text = std::move(text)};
}

TEST(Align, FrontMatterPairsByKeyWhateverItsOrder) {
  const std::vector<Block> source{
      block(SegmentKind::FrontMatter, "Giới thiệu", "title"),
      block(SegmentKind::FrontMatter, "Mô tả", "description")};
  const std::vector<Block> target{
      block(SegmentKind::FrontMatter, "About", "description"),
      block(SegmentKind::FrontMatter, "Introduction", "title"),
      block(SegmentKind::FrontMatter, "Home", "menu.name")};
  const std::vector<Pair> pairs = align(source, target);
  ASSERT_EQ(pairs.size(), 3U);
  EXPECT_EQ(pairs[0].source, (Range{0, 1}));
  EXPECT_EQ(pairs[0].target, (Range{1, 2}));
  EXPECT_EQ(pairs[1].target, (Range{0, 1}));
  EXPECT_FALSE(pairs[2].is_match());
  EXPECT_EQ(pairs[2].target, (Range{2, 3}));
}

}  // namespace
}  // namespace l10n::align

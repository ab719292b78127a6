// Small pages to align.
#ifndef TESTS_ALIGN_PAGES_HPP
#define TESTS_ALIGN_PAGES_HPP

#include <string>
#include <utility>
#include <vector>

#include "l10n/align/block.hpp"

namespace l10n::align {

using Blocks = std::vector<Block>;

inline auto paragraph(std::string text) -> Block {
  return {.kind = page::SegmentKind::Paragraph, .text = std::move(text)};
}

inline auto heading(std::string text) -> Block {
  return {.kind = page::SegmentKind::Heading,
          .label = "##",
          .text = std::move(text)};
}

inline auto value(std::string key, std::string text) -> Block {
  return {.kind = page::SegmentKind::FrontMatter,
          .label = std::move(key),
          .text = std::move(text)};
}

}  // namespace l10n::align

#endif  // TESTS_ALIGN_PAGES_HPP

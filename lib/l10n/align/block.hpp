// A page as the aligner sees it: its units in order, each with where it stands
// and with what stands before it and is not translated.
#ifndef L10N_ALIGN_BLOCK_HPP
#define L10N_ALIGN_BLOCK_HPP

#include <cstdint>
#include <string>
#include <vector>

#include "l10n/page/document.hpp"
#include "l10n/page/segment.hpp"

namespace l10n::align {

struct Block {
  page::SegmentKind kind = page::SegmentKind::Paragraph;
  std::string label = {};    // "##", "- ", "title", as the segment has it
  std::string text = {};     // the msgid
  std::uint32_t line = 0;    // of the page, from 1
  std::uint32_t column = 0;  // of a cell: the pipes before it; else the bytes
  /// Hashes of the lines with words between the block before it and this one:
  /// code blocks, shortcodes, definitions, which both languages share.
  std::vector<std::uint64_t> before = {};
};

/// The blocks of `document`, one for each of its segments, in their order.
/// Time O(bytes).
auto blocks_of(const page::Document& document) -> std::vector<Block>;

}  // namespace l10n::align

#endif  // L10N_ALIGN_BLOCK_HPP

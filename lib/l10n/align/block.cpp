#include "l10n/align/block.hpp"

#include "l10n/unit/unit.hpp"

namespace l10n::align {

auto blocks_of(const page::Document& document) -> std::vector<Block> {
  std::vector<Block> blocks;
  blocks.reserve(document.segments.size());
  for (const page::Segment& segment : document.segments) {
    blocks.push_back({.kind = segment.kind,
                      .label = segment.label,
                      .text = unit::msgid(document, segment),
                      .line = static_cast<std::uint32_t>(
                          document.lines.line_of(segment.span().begin) + 1)});
  }
  return blocks;
}

}  // namespace l10n::align

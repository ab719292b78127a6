#include "l10n/align/block.hpp"

#include <algorithm>
#include <string_view>

#include "l10n/core/hash.hpp"
#include "l10n/unit/unit.hpp"

namespace l10n::align {
namespace {

using page::Document;
using page::SegmentKind;

auto is_letter_or_digit(char byte) -> bool {
  const auto lower = static_cast<unsigned char>(byte) | 0x20U;
  return (lower >= 'a' && lower <= 'z') || (byte >= '0' && byte <= '9') ||
         static_cast<unsigned char>(byte) >= 0x80;
}

auto trimmed(std::string_view line) -> std::string_view {
  constexpr std::string_view kBlanks = " \t\r";
  const std::size_t begin = line.find_first_not_of(kBlanks);
  return begin == std::string_view::npos
             ? std::string_view()
             : line.substr(begin, line.find_last_not_of(kBlanks) + 1 - begin);
}

// The whole lines of `gap`: what stands beside a block on its line is the
// block's own syntax.
auto lines_in(std::string_view gap) -> std::vector<std::uint64_t> {
  constexpr std::size_t kMostLines = 64;  // a longer listing is known by them
  std::vector<std::uint64_t> hashes;
  std::size_t at = gap.find('\n');
  while (at != std::string_view::npos && hashes.size() < kMostLines) {
    const std::size_t end = gap.find('\n', at + 1);
    if (end == std::string_view::npos) {
      break;
    }
    const std::string_view line = trimmed(gap.substr(at + 1, end - at - 1));
    if (std::any_of(line.begin(), line.end(), is_letter_or_digit)) {
      hashes.push_back(hash64(line));
    }
    at = end;
  }
  return hashes;
}

auto pipes_in(std::string_view text) -> std::size_t {
  std::size_t pipes = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == '|') {
      ++pipes;
    }
  }
  return pipes;
}

}  // namespace

auto blocks_of(const Document& document) -> std::vector<Block> {
  std::vector<Block> blocks;
  blocks.reserve(document.segments.size());
  std::size_t done = document.front_matter.body;
  for (const page::Segment& segment : document.segments) {
    const std::size_t begin = segment.span().begin;
    const std::size_t line = document.lines.line_of(begin);
    const std::string_view prefix =
        Span{document.lines.line(line).begin, begin}.of(document.bytes);
    Block block{.kind = segment.kind,
                .label = segment.label,
                .text = unit::msgid(document, segment),
                .line = static_cast<std::uint32_t>(line + 1)};
    block.column = static_cast<std::uint32_t>(
        segment.kind == SegmentKind::Cell ? pipes_in(prefix) : prefix.size());
    if (begin >= done && segment.kind != SegmentKind::FrontMatter) {
      block.before = lines_in(Span{done, begin}.of(document.bytes));
      done = segment.span().end;
    }
    blocks.push_back(std::move(block));
  }
  return blocks;
}

}  // namespace l10n::align

#include "l10n/page/text_segments.hpp"

#include <utility>

#include "l10n/page/fold.hpp"
#include "l10n/page/line_shape.hpp"
#include "l10n/page/visible.hpp"

namespace l10n::page {
namespace {

auto kind_of(const TextBlock& block, const Piece& piece) -> SegmentKind {
  if (block.kind == BlockKind::Heading) {
    return SegmentKind::Heading;
  }
  if (block.kind == BlockKind::Cell || piece.kind == PieceKind::Cell) {
    return SegmentKind::Cell;
  }
  if (piece.kind == PieceKind::Definition) {
    return SegmentKind::Definition;
  }
  return block.in_footnote ? SegmentKind::Footnote : SegmentKind::Paragraph;
}

// What `#. type:` says behind the kind: the level of a heading, a list marker.
auto label_of(const TextBlock& block, const Piece& piece,
              const Surroundings& page) -> std::string {
  if (block.kind == BlockKind::Heading) {
    return std::string(block.level, '#');
  }
  if (!block.first_of_item) {
    return {};
  }
  const std::size_t at = piece.lines.front().begin;
  const std::size_t line = page.lines.line(page.lines.line_of(at)).begin;
  const std::string_view marker =
      innermost_marker(page.text.substr(line, at - line));
  return marker.empty() ? std::string() : std::string(marker) + ' ';
}

}  // namespace

auto is_spoken(const Piece& piece, const Surroundings& page) -> bool {
  return piece.kind != PieceKind::Verbatim &&
         (has_words(page.text, page.masked, piece.lines) ||
          has_titles(page.text, page.masked, piece.lines));
}

auto text_segment(const TextBlock& block, Piece&& piece,
                  const Surroundings& page) -> Segment {
  const bool folds =
      piece.lines.size() == 1 ||
      (block.folds && piece.folds &&
       may_fold(page.text, page.masked, page.actions, piece.lines));
  return {.kind = kind_of(block, piece),
          .label = label_of(block, piece, page),
          .lines = std::move(piece.lines),
          .ends = std::move(piece.ends),
          .folds = folds};
}

}  // namespace l10n::page

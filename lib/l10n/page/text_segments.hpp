// The texts of a paragraph, a heading or a cell, each with the lines that it
// stands on.
#ifndef L10N_PAGE_TEXT_SEGMENTS_HPP
#define L10N_PAGE_TEXT_SEGMENTS_HPP

#include <string_view>

#include "l10n/core/source.hpp"
#include "l10n/page/actions.hpp"
#include "l10n/page/dialect.hpp"
#include "l10n/page/segment.hpp"
#include "l10n/page/tree.hpp"

namespace l10n::page {

/// The body that blocks were cut from.
struct Surroundings {
  std::string_view text;
  std::string_view masked;  // its copy for the parser, of the same length
  const LineTable& lines;
  const ScannedActions& actions;
};

/// Whether `piece` holds what a translator has to see: words, or titles of
/// links and images.
auto is_spoken(const Piece& piece, const Surroundings& page) -> bool;

/// The segment of a spoken `piece` of `block`, which gives its lines away.
auto text_segment(const TextBlock& block, Piece&& piece,
                  const Surroundings& page) -> Segment;

}  // namespace l10n::page

#endif  // L10N_PAGE_TEXT_SEGMENTS_HPP

// The texts of an HTML block: what stands between its tags, and the attributes
// that a reader sees.
#ifndef L10N_PAGE_HTML_SEGMENTS_HPP
#define L10N_PAGE_HTML_SEGMENTS_HPP

#include <string_view>
#include <vector>

#include "l10n/page/segment.hpp"
#include "l10n/page/tree.hpp"

namespace l10n::page {

/// Segments of an aligned HTML block of `masked`, whose bytes stand at the same
/// offsets in `text`. Line ends are kept, tags that fill a line stay outside:
/// moving either can end the block. Code (script, style, pre) holds no text.
auto html_segments(const TextBlock& block, std::string_view text,
                   std::string_view masked) -> std::vector<Segment>;

}  // namespace l10n::page

#endif  // L10N_PAGE_HTML_SEGMENTS_HPP

// The values before a page's text: their keys say which belong together.
#ifndef L10N_ALIGN_FRONT_MATTER_HPP
#define L10N_ALIGN_FRONT_MATTER_HPP

#include <cstddef>
#include <span>
#include <vector>

#include "l10n/align/align.hpp"
#include "l10n/align/block.hpp"
#include "l10n/align/pair.hpp"

namespace l10n::align {

/// How many blocks at the beginning of a page are values of its front matter.
auto front_matter_size(std::span<const Block> blocks) -> std::size_t;

/// The values of `source` and `target` by key. A key of one page alone, or one
/// that stands twice, pairs with nothing.
auto pair_front_matter(std::span<const Block> source,
                       std::span<const Block> target) -> std::vector<Pair>;

/// Takes the certainty from pairs whose values are hardly translations of each
/// other: the title of another page, the items of a list in another order. Of
/// an item, whose key is its place, the texts have to show more than nothing.
/// `blocks` of both whole pages.
void judge_front_matter(std::span<Pair> pairs, std::span<const Block> source,
                        std::span<const Block> target, std::size_t blocks,
                        const AlignOptions& options);

}  // namespace l10n::align

#endif  // L10N_ALIGN_FRONT_MATTER_HPP

// The blocks of a masked page. What another parser than CommonMark's reads is
// masked by its look; some of it only the blocks around it can tell.
#ifndef L10N_PAGE_MASKED_TREE_HPP
#define L10N_PAGE_MASKED_TREE_HPP

#include "l10n/core/source.hpp"
#include "l10n/page/mask.hpp"
#include "l10n/page/tree.hpp"

namespace l10n::page {

/// Parses `masked`, and again where its blocks show that a marker of an
/// admonition is text, or that code belongs to a definition; `masked` then has
/// changed. At most four times, nearly always once.
auto parse_masked(Masked& masked, const LineTable& lines,
                  const TreeOptions& options) -> Tree;

}  // namespace l10n::page

#endif  // L10N_PAGE_MASKED_TREE_HPP

// Shortcodes that enclose text: which closing tag belongs to which opening one.
#ifndef L10N_PAGE_PAIRS_HPP
#define L10N_PAGE_PAIRS_HPP

#include <cstddef>
#include <string_view>
#include <vector>

#include "l10n/core/span.hpp"
#include "l10n/page/actions.hpp"
#include "l10n/page/dialect.hpp"

namespace l10n::page {

/// For each action the index of its partner, its own where it has none.
/// Time O(n log n).
auto partners_of(const std::vector<Action>& actions)
    -> std::vector<std::size_t>;

/// Leaves the shortcodes at both ends of the text out of `piece`, with the
/// lines that hold nothing else: opening ones at its begin and closing ones at
/// its end, whose partners are no part of what is left. What Hugo puts in their
/// place may be a block, which no word of the text must stand before. Unchanged
/// where no text is left.
void trim_pairs(std::string_view text, const std::vector<Action>& actions,
                const std::vector<std::size_t>& partners, Piece& piece);

}  // namespace l10n::page

#endif  // L10N_PAGE_PAIRS_HPP

// Which lines of a paragraph may stand on one line in a msgid.
#ifndef L10N_PAGE_FOLD_HPP
#define L10N_PAGE_FOLD_HPP

#include <string_view>
#include <vector>

#include "l10n/core/span.hpp"
#include "l10n/page/actions.hpp"

namespace l10n::page {

/// Whether the lines `lines` of `text` may be folded into one: where that gives
/// the same actions. Quotes pair within a line, so on one line an action may
/// end further on; one of `unclosed` in the lines or, with such quotes, above
/// them, too; and an action in front of them on their first line. `masked`: see
/// mask.hpp; an action that it takes for a block keeps its line. Time O(n) of
/// the lines.
auto may_fold(std::string_view text, std::string_view masked,
              const ScannedActions& scanned, std::vector<Span> lines) -> bool;

}  // namespace l10n::page

#endif  // L10N_PAGE_FOLD_HPP

// Translations that are longer than their source, where the source has hardly
// room left.
#ifndef L10N_UNIT_ROOM_HPP
#define L10N_UNIT_ROOM_HPP

#include <cstddef>
#include <vector>

#include "l10n/unit/draft.hpp"

namespace l10n::unit {

/// Which changes to refuse, by index, so that no lines of the draft are too
/// long for the parser: of each such block as few as it takes. Finding them
/// here saves find_culprits() a search. Time O(n log n).
auto changes_without_room(const Draft& draft) -> std::vector<std::size_t>;

}  // namespace l10n::unit

#endif  // L10N_UNIT_ROOM_HPP

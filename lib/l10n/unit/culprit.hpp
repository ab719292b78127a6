// Which translations change the structure of a page.
#ifndef L10N_UNIT_CULPRIT_HPP
#define L10N_UNIT_CULPRIT_HPP

#include <cstddef>
#include <vector>

#include "l10n/unit/draft.hpp"

namespace l10n::unit {

/// The changes of `draft` (indices) without which more of the page is the
/// source's than `reach`: nearly always one. Where they only break the page
/// together, all between the first and the last of them; where `most_work` is
/// done before that is known, others with them.
///
/// Looks first near the place where the structures part, then in ever wider
/// windows. Time: O(log(distance)) checks of the draft.
///
/// Precondition: draft.check().reach == reach, and that is not kWhole.
auto find_culprits(Draft& draft, std::size_t reach, std::size_t most_work)
    -> std::vector<std::size_t>;

}  // namespace l10n::unit

#endif  // L10N_UNIT_CULPRIT_HPP

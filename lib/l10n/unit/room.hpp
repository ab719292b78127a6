// Translations that are longer than their source, where the source has hardly
// room left.
#ifndef L10N_UNIT_ROOM_HPP
#define L10N_UNIT_ROOM_HPP

#include <cstddef>
#include <cstdint>
#include <vector>

#include "l10n/unit/draft.hpp"

namespace l10n::unit {

/// What the lines around a translation have too many of.
enum class Shortage : std::uint8_t { Bytes, Brackets };

struct Roomless {
  std::size_t change = 0;  // an index
  Shortage shortage = Shortage::Bytes;
};

/// Which changes to refuse so that no lines of the draft are too long, or have
/// too many brackets, for the parser: of each such block as few as it takes.
/// Finding them here saves find_culprits() a search. Time O(n log n).
auto changes_without_room(const Draft& draft) -> std::vector<Roomless>;

}  // namespace l10n::unit

#endif  // L10N_UNIT_ROOM_HPP

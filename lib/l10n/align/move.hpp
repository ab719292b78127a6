// Sections that a translation has in another place.
#ifndef L10N_ALIGN_MOVE_HPP
#define L10N_ALIGN_MOVE_HPP

#include <span>
#include <vector>

#include "l10n/align/align.hpp"
#include "l10n/align/pair.hpp"
#include "l10n/align/profile.hpp"

namespace l10n::align {

/// A run of blocks of the source and the run of the target that seems to be
/// its translation.
struct Move {
  Range source = {};
  Range target = {};
  double score = 0;  // in nats
};

/// Runs among what `pairs` leaves alone, or pairs with little confidence, the
/// best of those that overlap; in the order of the source.
///
/// Time and memory O(blocks left alone, source times target); where that is
/// more than kMostCells for each block of the pages, none are looked for.
///
/// Source: Smith and Waterman 1981, local alignment.
auto find_moves(std::span<const Profile> source,
                std::span<const Profile> target, std::span<const Pair> pairs,
                const AlignOptions& options) -> std::vector<Move>;

inline constexpr std::size_t kMostCells = 256;

/// The blocks of the target (indices) in an order in which the moved ones stand
/// where those of the source do.
auto order_of(std::span<const Move> moves, std::span<const Pair> pairs,
              std::size_t targets) -> std::vector<std::size_t>;

}  // namespace l10n::align

#endif  // L10N_ALIGN_MOVE_HPP

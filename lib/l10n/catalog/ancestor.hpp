// Which old message a new one grew from.
//
// First by place: what stands on the same page (or on the one that it was
// renamed from) between the same neighbours (place.hpp). Then by text: the most
// similar message of the whole catalog (nearest.hpp). At last what stood alone
// between two neighbours, whatever it said.
#ifndef L10N_CATALOG_ANCESTOR_HPP
#define L10N_CATALOG_ANCESTOR_HPP

#include <cstddef>
#include <span>
#include <vector>

#include "l10n/catalog/message.hpp"

namespace l10n::catalog {

/// Indices of old messages; of several, a message was put together, in their
/// order.
using Ancestors = std::vector<std::size_t>;

/// What is known before the search: by index of a new message, the old one that
/// it is; kNoMessage where it is none.
using Kept = std::vector<std::size_t>;

inline constexpr std::size_t kNoMessage = static_cast<std::size_t>(-1);

/// For every new message that is none of the old ones: the messages that it
/// grew from, as far as they hold anything of a translator's; for all others
/// nothing. A message that was split is the ancestor of each part. Cost: close
/// to linear in the size of both.
auto find_ancestors(std::span<const Message> old,
                    std::span<const Message> fresh, const Kept& kept)
    -> std::vector<Ancestors>;

}  // namespace l10n::catalog

#endif  // L10N_CATALOG_ANCESTOR_HPP

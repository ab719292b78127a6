// In which order the messages of an updated catalog stand.
#ifndef L10N_CATALOG_ORDER_HPP
#define L10N_CATALOG_ORDER_HPP

#include <cstddef>
#include <span>
#include <vector>

#include "l10n/catalog/message.hpp"

namespace l10n::catalog {

/// Today's messages in the order of the catalog, as indices into `origins`,
/// which says by today's order of the pages what each message is or grew from:
/// an index into `old`, kNoMessage for what is new.
///
/// A catalog in the order of its pages gets that of today's. One that somebody
/// sorted in another way keeps its own: what is new stands behind the message
/// that it follows on its page. A catalog is in the order of its pages if its
/// references say so: each page is one run of lines that do not fall. Without
/// line numbers it is where three quarters of what is left stand in today's
/// order. Cost: O(n log n), linear in the common case.
auto order_of(std::span<const Message> old,
              const std::vector<std::size_t>& origins)
    -> std::vector<std::size_t>;

}  // namespace l10n::catalog

#endif  // L10N_CATALOG_ORDER_HPP

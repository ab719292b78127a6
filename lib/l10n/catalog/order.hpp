// In which order the messages of an updated catalog stand.
#ifndef L10N_CATALOG_ORDER_HPP
#define L10N_CATALOG_ORDER_HPP

#include <cstddef>
#include <span>
#include <vector>

#include "l10n/catalog/message.hpp"

namespace l10n::catalog {

/// Whether `old` is in the order of its pages, as far as can be told: its
/// references say that each page is one run of lines that do not fall. Without
/// line numbers: three quarters of what is left stand in today's order.
/// `origins` says by today's order of the pages what each message is or grew
/// from: an index into `old`, kNoMessage for what is new.
/// Cost: linear; without line numbers O(n log n).
auto is_in_page_order(std::span<const Message> old,
                      const std::vector<std::size_t>& origins) -> bool;

/// Today's messages in the order of the catalog, as indices into `origins`. A
/// catalog in the order of its pages gets that of today's. One that somebody
/// sorted in another way keeps its own: what is new stands behind the message
/// that it follows on its page. Cost: that of is_in_page_order; of a sorted one
/// O(n log n).
auto order_of(std::span<const Message> old,
              const std::vector<std::size_t>& origins)
    -> std::vector<std::size_t>;

}  // namespace l10n::catalog

#endif  // L10N_CATALOG_ORDER_HPP

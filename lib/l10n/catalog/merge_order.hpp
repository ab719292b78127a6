// In which order the messages of a merged catalog stand.
#ifndef L10N_CATALOG_MERGE_ORDER_HPP
#define L10N_CATALOG_MERGE_ORDER_HPP

#include <cstddef>
#include <functional>
#include <vector>

namespace l10n::catalog {

/// Numbers that stand for messages, each at most once in a list.
using Order = std::vector<std::size_t>;

/// All of `ours` and `theirs`. What both have stands as on the side that
/// changed the order since `base`; what one side alone has stands behind the
/// one that it stands behind there. `less` decides between two runs of new ones
/// at one place, and between two sides that both changed the order.
///
/// Exchanging `ours` and `theirs` makes no difference. REQUIRES: `less` is a
/// strict order without ties. Cost: linear, by the largest number.
auto merge_orders(const Order& base, const Order& ours, const Order& theirs,
                  const std::function<bool(std::size_t, std::size_t)>& less)
    -> Order;

}  // namespace l10n::catalog

#endif  // L10N_CATALOG_MERGE_ORDER_HPP

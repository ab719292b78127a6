// What one side of a three-way merge made of the messages that it lost.
#ifndef L10N_CATALOG_SUCCESSOR_HPP
#define L10N_CATALOG_SUCCESSOR_HPP

#include <cstddef>
#include <unordered_map>
#include <vector>

#include "l10n/catalog/merge_message.hpp"
#include "l10n/catalog/merge_order.hpp"

namespace l10n::catalog {

struct Successor {
  std::size_t number = 0;
  bool was_searched = false;  // nothing in it tells where it comes from
};

/// By a message of the base: those that grew from it. Numbers of keys, as in
/// an Order.
using Successors = std::unordered_map<std::size_t, std::vector<Successor>>;

struct SuccessorQuery {
  const Message* Versions::*side = nullptr;  // that lost messages
  const Message* Versions::*other = nullptr;
  const Order& base_order;  // live messages of the base
  const Order& side_order;  // live messages of the side
};

/// Adds the new messages of a side that grew from one that it no longer has, or
/// as obsolete only, while the other side has it.
///
/// The previous id tells, also where it names several messages that became one,
/// then a translation that is the old one's. Where neither does, and the other
/// side translated the old message anew, so that a translation would not reach
/// what it belongs to: the search of an update (ancestor.hpp), by place and by
/// text, with the most similar one of several.
///
/// Cost: linear; where there is a search, that of find_ancestors().
void add_successors(const std::vector<Versions>& versions,
                    const SuccessorQuery& query, Successors& successors);

}  // namespace l10n::catalog

#endif  // L10N_CATALOG_SUCCESSOR_HPP

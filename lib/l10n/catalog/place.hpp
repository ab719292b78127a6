// Where messages stand on their pages, and what stood there before.
#ifndef L10N_CATALOG_PLACE_HPP
#define L10N_CATALOG_PLACE_HPP

#include <cstddef>
#include <span>
#include <vector>

#include "l10n/catalog/ancestor.hpp"
#include "l10n/catalog/message.hpp"

namespace l10n::catalog {

/// A gap between neighbours that both versions of a page have: the old messages
/// that went there, and the new ones that came, in the order of the page.
struct Gap {
  std::vector<std::size_t> old;
  std::vector<std::size_t> fresh;
  bool enclosed = false;  // a neighbour stands on each side, as it did before
};

/// The gaps of all pages that have new messages. A page that is new itself is
/// compared with the old page that most of its messages come from. Messages
/// without references count as one page in the order of the catalog.
auto find_gaps(std::span<const Message> old, std::span<const Message> fresh,
               const Kept& kept) -> std::vector<Gap>;

}  // namespace l10n::catalog

#endif  // L10N_CATALOG_PLACE_HPP

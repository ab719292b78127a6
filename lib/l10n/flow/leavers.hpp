// Messages that leave their pages: what other catalogs may still need of them.
#ifndef L10N_FLOW_LEAVERS_HPP
#define L10N_FLOW_LEAVERS_HPP

#include <cstddef>
#include <string>
#include <vector>

#include "l10n/catalog/message.hpp"

namespace l10n::flow {

struct Leavers {
  std::vector<catalog::Message> messages;  // the live ones first
  std::vector<std::string> homes;          // the catalog of each
  std::size_t live = 0;

  void add(catalog::Message message, std::string home);

  /// Those of `from` that are obsolete, or those that are not, leave it.
  void take(Leavers& from, bool obsolete);
};

/// A catalog that holds `leavers`, for a file: a run notes them before it
/// writes the catalogs, for a run that is killed among these leaves no trace of
/// them in some. Twins have a place in it. Those whose context or home has a
/// line end are left out.
auto pack(const Leavers& leavers) -> catalog::Catalog;

/// What pack() was given.
auto unpack(const catalog::Catalog& packed) -> Leavers;

}  // namespace l10n::flow

#endif  // L10N_FLOW_LEAVERS_HPP

// How far a catalog is, page by page and unit by unit.
#ifndef L10N_FLOW_STATUS_HPP
#define L10N_FLOW_STATUS_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "l10n/catalog/change.hpp"
#include "l10n/catalog/message.hpp"
#include "l10n/flow/coverage.hpp"
#include "l10n/flow/extract.hpp"

namespace l10n::flow {

enum class MessageState : std::uint8_t { Translated, Fuzzy, Untranslated };

/// One message on one of its pages.
struct UnitStatus {
  std::size_t message = 0;  // an index into the catalog
  std::uint32_t line = 0;   // of the page; 0: not known
  MessageState state = MessageState::Untranslated;
  catalog::Change change = catalog::Change::Unknown;  // of a fuzzy one
};

struct PageStatus {
  std::string path = {};  // empty: of messages without references
  Coverage coverage = {};
  std::vector<UnitStatus> units = {};  // in the order of the page
};

struct CatalogStatus {
  Coverage coverage;  // a message on several pages counts once
  Count obsolete;
  std::vector<PageStatus> pages;  // by path
};

/// Gives each live message of `catalog` as references all its places in
/// `pages`, also two in one line, which a catalog names once: status_of() then
/// counts what merge will write. Time O(n).
void place_messages(catalog::Catalog& catalog,
                    const std::vector<ExtractedPage>& pages);

/// Time O(n log n), and the word diffs of fuzzy messages.
auto status_of(const catalog::Catalog& catalog) -> CatalogStatus;

/// Keeps the units that are new or stale since `before`: they are not
/// translated, and were translated or not there at all. The counts follow.
void keep_changed(CatalogStatus& status, const catalog::Catalog& catalog,
                  const catalog::Catalog& before);

}  // namespace l10n::flow

#endif  // L10N_FLOW_STATUS_HPP

// From a page and a catalog to the localised page.
#ifndef L10N_FLOW_MERGE_HPP
#define L10N_FLOW_MERGE_HPP

#include <cstddef>
#include <string>
#include <vector>

#include "l10n/catalog/index.hpp"
#include "l10n/catalog/message.hpp"
#include "l10n/core/diagnostic.hpp"
#include "l10n/flow/coverage.hpp"
#include "l10n/page/document.hpp"
#include "l10n/site/configuration.hpp"
#include "l10n/unit/rebuild.hpp"
#include "l10n/unit/unit.hpp"

namespace l10n::flow {

/// A catalog ready to be looked up; it must outlive the lookups.
struct Translations {
  const catalog::Catalog& catalog;
  catalog::MessageIndex index;

  explicit Translations(const catalog::Catalog& from)
      : catalog(from), index(from) {}
};

/// One unit of a page and what the catalog has for it.
struct MergedUnit {
  unit::Unit unit;
  std::size_t words = 0;                      // of the source
  const catalog::Message* message = nullptr;  // null: the catalog has none
  UnitState state = UnitState::Untranslated;
};

struct MergedPage {
  std::string bytes;
  Coverage coverage;
  std::vector<MergedUnit> units;        // one for each segment
  std::vector<unit::Refusal> refusals;  // by segment
  /// An error at the line of the msgstr for each unit that the guard refused.
  std::vector<Diagnostic> refused;
};

auto coverage_of(const std::vector<MergedUnit>& units) -> Coverage;

/// `source` in the language of `translations`. Units without a usable
/// translation keep their source; with `fuzzy`, fuzzy ones are usable.
///
/// Precondition: `source` was parsed with ParseOptions::inlines.
auto merge_page(const page::Document& source, const page::Rules& rules,
                const Translations& translations,
                const site::Configuration& configuration, bool fuzzy)
    -> MergedPage;

}  // namespace l10n::flow

#endif  // L10N_FLOW_MERGE_HPP

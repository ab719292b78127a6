// From a page and a catalog to the localised page.
#ifndef L10N_FLOW_MERGE_HPP
#define L10N_FLOW_MERGE_HPP

#include <string>
#include <vector>

#include "l10n/catalog/index.hpp"
#include "l10n/catalog/message.hpp"
#include "l10n/core/diagnostic.hpp"
#include "l10n/flow/coverage.hpp"
#include "l10n/page/document.hpp"
#include "l10n/site/configuration.hpp"

namespace l10n::flow {

/// A catalog ready to be looked up; it must outlive the lookups.
struct Translations {
  const catalog::Catalog& catalog;
  catalog::MessageIndex index;

  explicit Translations(const catalog::Catalog& from)
      : catalog(from), index(from) {}
};

struct MergedPage {
  std::string bytes;
  Coverage coverage;
  /// An error at the line of the msgstr for each unit that the guard refused.
  std::vector<Diagnostic> refused;
};

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

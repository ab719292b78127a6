// The catalogs that suggest fills, and the memory that it fills them from.
#ifndef TOOLS_L10N_SUGGEST_SESSION_HPP
#define TOOLS_L10N_SUGGEST_SESSION_HPP

#include <string>
#include <vector>

#include "l10n/core/diagnostic.hpp"
#include "l10n/flow/recall.hpp"
#include "l10n/memory/entry.hpp"
#include "l10n/memory/memory.hpp"
#include "site_session.hpp"
#include "suggest_arguments.hpp"

namespace l10n::tool {

/// A catalog to be filled.
struct SuggestTask {
  CatalogFile file;
  memory::Direction direction;
  std::vector<std::string> pages = {};  // as seen from here; of a site
  std::vector<std::string> names = {};  // of these pages, within the site
};

/// The catalogs of the site, for those that exist, and the diagnostics of
/// listing its pages.
/// Errors: those of listing pages and of reading catalogs.
auto site_tasks(const Site& site, std::vector<Diagnostic>& diagnostics)
    -> Result<std::vector<SuggestTask>>;

/// The catalogs that were named. Errors: a missing one, those of reading; usage
/// where the languages are not known.
auto named_tasks(const SuggestArguments& arguments)
    -> Result<std::vector<SuggestTask>>;

/// What other files know.
struct OuterMemory {
  std::vector<memory::Memory> stores;
  std::vector<memory::Entry> entries;  // of a catalog
};

/// The site's memory, if it exists, and the one that was named.
/// Errors: those of opening and reading it.
auto open_outer(const Site& site, const SuggestArguments& arguments)
    -> Result<OuterMemory>;

/// Whole texts, and these with their sentences.
struct Knowledge {
  flow::Recall texts;
  flow::Recall sentences;
};

/// All that catalogs know for one direction, as they are now.
/// Errors: those of flow::remember.
auto gather(const memory::Direction& direction,
            const std::vector<SuggestTask>& tasks, const OuterMemory& outer)
    -> Result<Knowledge>;

/// Looks up in `recall` and in the stores. They must outlive it.
auto lookup_in(const flow::Recall& recall, const OuterMemory& outer,
               const memory::Direction& direction) -> flow::Lookup;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_SUGGEST_SESSION_HPP

// The catalogs that suggest fills, and the memory that it fills them from.
#ifndef TOOLS_L10N_SUGGEST_SESSION_HPP
#define TOOLS_L10N_SUGGEST_SESSION_HPP

#include <string>
#include <vector>

#include "l10n/core/diagnostic.hpp"
#include "l10n/flow/recall.hpp"
#include "l10n/memory/entry.hpp"
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

/// What other files know, in any direction: the site's memory, if it exists,
/// and the one that was named. Read in the directions of `tasks`.
auto outer_entries(const Site& site, const SuggestArguments& arguments,
                   const std::vector<SuggestTask>& tasks)
    -> Result<std::vector<memory::Entry>>;

/// Whole texts, and these with their sentences.
struct Knowledge {
  flow::Recall texts;
  flow::Recall sentences;
};

/// All that is known for one direction, the catalogs as they are now.
/// Errors: those of flow::remember.
auto gather(const memory::Direction& direction,
            const std::vector<SuggestTask>& tasks,
            const std::vector<memory::Entry>& outer) -> Result<Knowledge>;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_SUGGEST_SESSION_HPP

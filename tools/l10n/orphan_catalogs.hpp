// Catalogs that no page has any more: their pages were renamed or removed, or
// the site splits its catalogs in another way now.
#ifndef TOOLS_L10N_ORPHAN_CATALOGS_HPP
#define TOOLS_L10N_ORPHAN_CATALOGS_HPP

#include <set>
#include <string>
#include <vector>

#include "extract_session.hpp"
#include "l10n/core/diagnostic.hpp"
#include "site_session.hpp"
#include "terminal.hpp"

namespace l10n::tool {

/// The orphans of one language, or of no language: templates. `paths`, `bytes`
/// and `catalogs` belong together.
struct OrphanCatalogs {
  std::string language = {};
  std::vector<std::string> paths = {};
  std::vector<std::string> bytes = {};
  std::vector<catalog::Catalog> catalogs = {};
};

/// The catalogs below the folder of catalogs that are named like those of
/// `language` and that extract made, but for `today`, the paths of today's.
/// Errors: Language where a file beside one of `today` is named for `language`
/// in another form; those of read_catalog and flow::check_catalog.
auto find_orphans(const Site& site, const std::string& language,
                  const std::set<std::string>& today) -> Result<OrphanCatalogs>;

/// Says of each orphan what is in it alone, after job.pending was written. With
/// --prune those in which nothing is go, and templates with them.
/// Errors: those of io::remove_file.
auto settle_orphans(ExtractJob& job, const std::vector<OrphanCatalogs>& orphans,
                    Terminal& terminal) -> Result<void>;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_ORPHAN_CATALOGS_HPP

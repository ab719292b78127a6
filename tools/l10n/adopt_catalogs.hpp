// The catalogs that adopt fills.
#ifndef TOOLS_L10N_ADOPT_CATALOGS_HPP
#define TOOLS_L10N_ADOPT_CATALOGS_HPP

#include <string>
#include <vector>

#include "l10n/catalog/message.hpp"
#include "l10n/core/diagnostic.hpp"
#include "l10n/flow/adopt_fill.hpp"
#include "l10n/flow/extract.hpp"
#include "site_session.hpp"

namespace l10n::tool {

/// A catalog as it stands, and as it is to be.
struct AdoptCatalog {
  CatalogFile file;
  std::string language = {};  // empty: a template
  catalog::Catalog filled = {};
  flow::FillCounts counts = {};
  bool is_new = false;     // made, or with entries that it did not have
  bool is_behind = false;  // its pages are newer: it was taken as it is

  [[nodiscard]] auto changed() const -> bool {
    return is_new || counts.certain + counts.doubtful != 0;
  }
};

/// The catalog at `path` with the messages of today's pages. Where that would
/// change an entry that it has, and not only add some, it is left as it is: to
/// carry translations over is extract's work.
///
/// Errors: those of read_catalog and flow::update_catalog.
auto open_adopt_catalog(const std::string& path,
                        const std::vector<catalog::Message>& messages,
                        const flow::CatalogFacts& facts)
    -> Result<AdoptCatalog>;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_ADOPT_CATALOGS_HPP

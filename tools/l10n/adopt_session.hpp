// The pages and catalogs that adopt works on.
#ifndef TOOLS_L10N_ADOPT_SESSION_HPP
#define TOOLS_L10N_ADOPT_SESSION_HPP

#include <cstddef>
#include <string>
#include <vector>

#include "adopt_arguments.hpp"
#include "adopt_catalogs.hpp"
#include "l10n/flow/adopt.hpp"
#include "l10n/flow/extract.hpp"
#include "l10n/report/adopt_report.hpp"
#include "merge_session.hpp"
#include "site_session.hpp"
#include "terminal.hpp"

namespace l10n::tool {

/// A catalog, and the pages that fill it: indices into AdoptJob::twins.
struct AdoptGroup {
  std::string path = {};
  flow::AdoptLanguages languages = {};
  std::vector<catalog::Message> messages = {};
  std::vector<std::size_t> twins = {};
};

struct AdoptJob {
  AdoptArguments arguments = {};
  Site site = {};
  std::string tree = {};  // what is written stays below it; empty: anywhere
  flow::CatalogFacts facts = {};
  std::vector<AdoptGroup> groups = {};
  std::vector<AdoptCatalog> templates = {};
  std::vector<AdoptCatalog> catalogs = {};  // one a group
  std::vector<flow::PageTwins> twins = {};  // the bytes of report.twins
  StoredRecord record = {};                 // of merge
  bool clash = false;                       // of the names of pages
  report::AdoptReport report = {};
};

/// Fills the groups and templates of a site, and its pairs of pages, but for
/// those that merge wrote and nobody changed since. Errors: those of listing
/// pages, of reading catalogs and the record of merge; pages that cannot be
/// read are reported.
auto gather_site(AdoptJob& job, Terminal& terminal) -> Result<bool>;

/// The same for two pages. Errors: usage where a language is not known.
auto gather_pair(AdoptJob& job, Terminal& terminal) -> Result<bool>;

/// Aligns all pairs. Errors: those of a memory.
auto adopt_twins(AdoptJob& job, const Terminal& terminal) -> Result<void>;

/// Fills the catalogs. Errors: those of open_adopt_catalog.
auto fill_catalogs(AdoptJob& job) -> Result<void>;

/// What merge would make of each page, and what its guard would refuse.
void rebuild_twins(AdoptJob& job, const Terminal& terminal);

/// "po/site.l10ntm".
auto memory_of(const Site& site) -> std::string;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_ADOPT_SESSION_HPP

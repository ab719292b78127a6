// What a run of extract works on: all of it is ready before anything is
// written.
#ifndef TOOLS_L10N_EXTRACT_JOB_HPP
#define TOOLS_L10N_EXTRACT_JOB_HPP

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "l10n/catalog/update.hpp"
#include "l10n/flow/extract.hpp"
#include "l10n/flow/migrate.hpp"
#include "site_session.hpp"

namespace l10n::tool {

/// A catalog that is ready to be written.
struct Pending {
  CatalogFile file;
  catalog::UpdateResult update;
  std::vector<std::string> continued = {};  // the orphans that it goes on from
};

struct ExtractJob {
  Site site;
  std::string tree = {};  // what is written stays below it; empty: anywhere
  flow::CatalogFacts facts;
  bool references = false;
  bool dry_run = false;
  bool prune = false;
  std::optional<CatalogFile> other;  // --from-catalog
  std::vector<Pending> pending = {};
  std::optional<std::vector<flow::Miss>> misses = {};  // of `other`
  std::size_t translated = 0;                          // messages of `other`
  std::size_t filled = 0;
  std::size_t filled_fuzzy = 0;
  nlohmann::json catalogs = nlohmann::json::array();
  nlohmann::json orphans = nlohmann::json::array();
};

}  // namespace l10n::tool

#endif  // TOOLS_L10N_EXTRACT_JOB_HPP

// What a run of extract has at hand, and what it says about it.
#ifndef TOOLS_L10N_EXTRACT_SESSION_HPP
#define TOOLS_L10N_EXTRACT_SESSION_HPP

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "l10n/catalog/update.hpp"
#include "l10n/flow/extract.hpp"
#include "l10n/flow/leavers.hpp"
#include "l10n/flow/migrate.hpp"
#include "site_session.hpp"
#include "terminal.hpp"

namespace l10n::tool {

/// A catalog that is ready to be written: all are, before the first one is.
struct Pending {
  KnownFile file;
  catalog::UpdateResult update;
  std::vector<std::string> continued = {};  // the orphans that it goes on from
};

/// What is read and written; everything else follows from it.
struct ExtractJob {
  Site site;
  std::string tree = {};  // what is written stays below it; see write_catalog
  flow::CatalogFacts facts;
  bool references = false;
  bool dry_run = false;
  bool prune = false;
  std::optional<CatalogFile> other;  // --from-catalog
  std::string other_language = {};
  std::vector<Pending> pending = {};
  std::map<std::string, flow::Leavers> leavers = {};  // by language
  std::vector<flow::Fate> fates = {};  // of the messages of `other`
  std::size_t filled = 0;
  std::size_t filled_fuzzy = 0;
  nlohmann::json catalogs = nlohmann::json::array();
  nlohmann::json orphans = nlohmann::json::array();
};

/// What a run that was killed noted of `language`; empty where none was.
auto read_leavers(const Site& site, const std::string& language)
    -> flow::Leavers;

/// Notes what leaves before the first catalog is written, if more than one will
/// be.
auto note_leavers(const ExtractJob& job) -> Result<void>;

/// Removes the notes when all catalogs are written.
auto forget_leavers(const ExtractJob& job) -> Result<void>;

/// A catalog that was updated: what changed, and what machines want to know.
void tell_update(ExtractJob& job, const Pending& pending, Terminal& terminal);

auto result_of(const ExtractJob& job, std::size_t pages) -> nlohmann::json;

/// A site without pages would retire all translations: far more often its
/// configuration is wrong. Errors: BadValue if a catalog holds any.
auto refuse_emptying(const ExtractJob& job) -> Result<void>;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_EXTRACT_SESSION_HPP

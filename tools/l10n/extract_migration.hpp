// --from-catalog: the translations of a catalog that another tool made.
#ifndef TOOLS_L10N_EXTRACT_MIGRATION_HPP
#define TOOLS_L10N_EXTRACT_MIGRATION_HPP

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "extract_session.hpp"
#include "l10n/core/diagnostic.hpp"
#include "terminal.hpp"

namespace l10n::tool {

/// The catalog at `path`. Errors: those of reading it; Language where its
/// language is none of `languages`.
auto read_other(const std::string& path,
                const std::vector<std::string>& languages)
    -> Result<CatalogFile>;

/// Fills `pending`, a catalog of `language`, from job.other where that is of
/// the same language.
void take_over(ExtractJob& job, const std::string& language, Pending& pending);

/// What was carried over, and why the rest was not.
void tell_migration(const ExtractJob& job, Terminal& terminal);

/// The same for machines; null where nothing was to be taken over.
auto migration_of(const ExtractJob& job) -> nlohmann::json;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_EXTRACT_MIGRATION_HPP

// --from-catalog: the translations of a catalog that another tool made.
#ifndef TOOLS_L10N_EXTRACT_MIGRATION_HPP
#define TOOLS_L10N_EXTRACT_MIGRATION_HPP

#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "extract_session.hpp"
#include "l10n/core/diagnostic.hpp"
#include "terminal.hpp"

namespace l10n::tool {

/// Reads the catalog at `path`, whose language is that of its header, or
/// `language`. Errors: those of reading it; Language where the header names
/// another one; Usage without any language.
auto read_other(ExtractJob& job, const std::string& path,
                const std::string& language) -> Result<void>;

/// The same in a site, one of whose languages it is: the one that `said` names,
/// or that is found by other_language(). Errors: those of that, too.
auto read_other_of_site(ExtractJob& job, const std::string& path,
                        const std::optional<std::string>& said) -> Result<void>;

/// Fills `pending`, a catalog of `language`, from job.other where that is of
/// the same language.
void take_over(ExtractJob& job, const std::string& language, Pending& pending);

/// What was carried over, and why the rest was not.
void tell_migration(const ExtractJob& job, Terminal& terminal);

/// The same for machines; null where nothing was to be taken over.
auto migration_of(const ExtractJob& job) -> nlohmann::json;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_EXTRACT_MIGRATION_HPP

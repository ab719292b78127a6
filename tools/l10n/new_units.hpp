// l10n check --new-only: what a branch added.
#ifndef TOOLS_L10N_NEW_UNITS_HPP
#define TOOLS_L10N_NEW_UNITS_HPP

#include <string>
#include <vector>

#include "check_session.hpp"
#include "l10n/check/finding.hpp"

namespace l10n::tool {

/// Findings `untranslated` for the units of the job's pages that the pages of
/// `revision` do not have, wherever they stood, and that are not translated.
/// Errors: those of run_git.
auto check_new_units(const CheckJob& job, const std::string& revision)
    -> Result<std::vector<check::Finding>>;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_NEW_UNITS_HPP

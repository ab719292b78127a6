// l10n check --fix: the fixes of findings, in their catalogs.
#ifndef TOOLS_L10N_CHECK_FIX_HPP
#define TOOLS_L10N_CHECK_FIX_HPP

#include <vector>

#include "check_session.hpp"
#include "command.hpp"
#include "l10n/check/finding.hpp"
#include "terminal.hpp"

namespace l10n::tool {

/// Shows each msgstr before and after the fixes of `findings`, and writes the
/// catalogs, each whole or not at all; with --dry-run it only shows. Nothing
/// but msgstr changes. Says how many findings are left; the exit status is that
/// of a check that has them.
/// Errors: those of io::write_file.
auto fix_catalogs(CheckJob& job, const std::vector<check::Finding>& findings,
                  Terminal& terminal) -> Result<Exit>;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_CHECK_FIX_HPP

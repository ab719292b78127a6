// What entries and pages tell `l10n check` to ignore, and no check is called.
#ifndef TOOLS_L10N_CHECK_IGNORES_HPP
#define TOOLS_L10N_CHECK_IGNORES_HPP

#include <vector>

#include "check_session.hpp"
#include "l10n/core/diagnostic.hpp"

namespace l10n::tool {

/// A warning, with its line, for each word of `# l10n-ignore:` in the catalogs
/// and of `l10n:ignore` and `l10n_ignore` in the pages that is no check: the
/// first word of a list, and later ones that are nearly one (reasons may
/// follow).
auto unknown_ignores(const CheckJob& job) -> std::vector<Diagnostic>;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_CHECK_IGNORES_HPP

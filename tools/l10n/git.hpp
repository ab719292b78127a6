// What git knows of a site's past.
#ifndef TOOLS_L10N_GIT_HPP
#define TOOLS_L10N_GIT_HPP

#include <string>
#include <vector>

#include "l10n/core/diagnostic.hpp"

namespace l10n::tool {

/// What `git ARGUMENTS` prints on its standard output; what it complains about
/// goes to ours. Errors: CannotRead where git is missing or fails.
auto run_git(const std::vector<std::string>& arguments) -> Result<std::string>;

/// The texts between the NULs of `list`, as `git -z` prints them.
auto nul_parted(const std::string& list) -> std::vector<std::string>;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_GIT_HPP

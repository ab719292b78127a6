// git, run as a program: what it knows of the site's history.
#ifndef TOOLS_L10N_GIT_HPP
#define TOOLS_L10N_GIT_HPP

#include <string>
#include <vector>

#include "l10n/core/diagnostic.hpp"

namespace l10n::tool {

/// What `git ARGUMENTS` prints, run in `folder` ("" is the working directory),
/// without a shell.
///
/// Errors: Git, with the last line that it says, or where there is no git.
auto run_git(const std::string& folder, std::vector<std::string> arguments)
    -> Result<std::string>;

/// The hash of the commit that `revision` names, in the repository of `folder`.
/// Errors: Git, with the name and what git says.
auto find_commit(const std::string& folder, const std::string& revision)
    -> Result<std::string>;

/// The top folder of the repository that `folder` lies in.
/// Errors: Git, where it lies in none.
auto top_of_repository(const std::string& folder) -> Result<std::string>;

/// The texts between the NULs of `list`, as `git -z` prints them.
auto nul_parted(const std::string& list) -> std::vector<std::string>;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_GIT_HPP

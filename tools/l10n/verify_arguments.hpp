// What `l10n verify` is told.
#ifndef TOOLS_L10N_VERIFY_ARGUMENTS_HPP
#define TOOLS_L10N_VERIFY_ARGUMENTS_HPP

#include <string>
#include <vector>

#include "arguments.hpp"
#include "usage.hpp"

namespace l10n::tool {

struct VerifyArguments {
  std::vector<std::string> paths;  // files and folders; empty: the site
};

/// The definition: parser, help, manual and completion come from it.
auto verify_usage() -> const Usage&;

/// Errors: Usage, for an empty path.
auto read_verify_arguments(const Arguments& given) -> Result<VerifyArguments>;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_VERIFY_ARGUMENTS_HPP

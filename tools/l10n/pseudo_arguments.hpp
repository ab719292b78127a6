// What `l10n pseudo` is told.
#ifndef TOOLS_L10N_PSEUDO_ARGUMENTS_HPP
#define TOOLS_L10N_PSEUDO_ARGUMENTS_HPP

#include <string>

#include "arguments.hpp"
#include "usage.hpp"

namespace l10n::tool {

struct PseudoArguments {
  std::string catalog;
  std::string output;
};

/// The definition: parser, help, manual and completion come from it.
auto pseudo_usage() -> const Usage&;

/// Errors: Usage, when the catalog or `--output` is missing.
auto read_pseudo_arguments(const Arguments& given) -> Result<PseudoArguments>;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_PSEUDO_ARGUMENTS_HPP

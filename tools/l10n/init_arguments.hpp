// What `l10n init` is told.
#ifndef TOOLS_L10N_INIT_ARGUMENTS_HPP
#define TOOLS_L10N_INIT_ARGUMENTS_HPP

#include "arguments.hpp"
#include "usage.hpp"

namespace l10n::tool {

struct InitArguments {
  bool dry_run = false;
  bool git = false;  // register the merge driver, and nothing else
};

/// The definition: parser, help, manual and completion come from it.
auto init_usage() -> const Usage&;

auto read_init_arguments(const Arguments& given) -> InitArguments;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_INIT_ARGUMENTS_HPP

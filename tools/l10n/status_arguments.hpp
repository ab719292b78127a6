// What `l10n status` is told.
#ifndef TOOLS_L10N_STATUS_ARGUMENTS_HPP
#define TOOLS_L10N_STATUS_ARGUMENTS_HPP

#include <optional>
#include <string>
#include <vector>

#include "arguments.hpp"
#include "usage.hpp"

namespace l10n::tool {

struct StatusArguments {
  std::vector<std::string> catalogs;  // empty: those of the site
  std::optional<std::string> since;   // a revision of git
  bool all = false;                   // translated units, too
};

/// The definition: parser, help, manual and completion come from it.
auto status_usage() -> const Usage&;

auto read_status_arguments(const Arguments& given) -> StatusArguments;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_STATUS_ARGUMENTS_HPP

// What `l10n merge-catalogs` is told.
#ifndef TOOLS_L10N_MERGE_CATALOGS_ARGUMENTS_HPP
#define TOOLS_L10N_MERGE_CATALOGS_ARGUMENTS_HPP

#include <optional>
#include <string>

#include "arguments.hpp"
#include "usage.hpp"

namespace l10n::tool {

struct MergeCatalogsArguments {
  std::string base;
  std::string ours;
  std::string theirs;
  std::string output;
  std::optional<std::string> path;  // the name in messages, if not the files'
};

/// The definition: parser, help, manual and completion come from it.
auto merge_catalogs_usage() -> const Usage&;

/// Errors: Usage, without three catalogs and an output.
auto read_merge_catalogs_arguments(const Arguments& given)
    -> Result<MergeCatalogsArguments>;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_MERGE_CATALOGS_ARGUMENTS_HPP

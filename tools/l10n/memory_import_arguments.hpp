// What `l10n memory import` is told.
#ifndef TOOLS_L10N_MEMORY_IMPORT_ARGUMENTS_HPP
#define TOOLS_L10N_MEMORY_IMPORT_ARGUMENTS_HPP

#include <string>
#include <vector>

#include "memory_session.hpp"
#include "usage.hpp"

namespace l10n::tool {

struct MemoryImportArguments {
  std::vector<std::string> files;
  MemoryPlace place;
  // What was said on the command line only: a file's own word comes next.
  std::string from = {};
  std::string to = {};
};

/// The definition: parser, help, manual and completion come from it.
auto memory_import_usage() -> const Usage&;

/// Errors: usage, without a file; those of memory_place.
auto read_memory_import_arguments(const Arguments& given)
    -> Result<MemoryImportArguments>;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_MEMORY_IMPORT_ARGUMENTS_HPP

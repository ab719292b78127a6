// What `l10n memory export` is told.
#ifndef TOOLS_L10N_MEMORY_EXPORT_ARGUMENTS_HPP
#define TOOLS_L10N_MEMORY_EXPORT_ARGUMENTS_HPP

#include <string>

#include "l10n/memory/format.hpp"
#include "memory_session.hpp"
#include "usage.hpp"

namespace l10n::tool {

struct MemoryExportArguments {
  MemoryPlace place;
  std::string output;
  memory::Format format = memory::Format::Tmx;
  memory::Filter filter = {};
  std::string origin = {};  // a glob; empty: any
  bool overwrite = false;   // also what may be somebody's work
};

/// The definition: parser, help, manual and completion come from it.
auto memory_export_usage() -> const Usage&;

/// Errors: usage, without a file, with a format that is not known, or for what
/// is no day; those of memory_place.
auto read_memory_export_arguments(const Arguments& given)
    -> Result<MemoryExportArguments>;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_MEMORY_EXPORT_ARGUMENTS_HPP

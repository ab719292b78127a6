// What `l10n memory lookup` is told.
#ifndef TOOLS_L10N_MEMORY_LOOKUP_ARGUMENTS_HPP
#define TOOLS_L10N_MEMORY_LOOKUP_ARGUMENTS_HPP

#include <string>

#include "l10n/memory/lookup.hpp"
#include "memory_session.hpp"
#include "usage.hpp"

namespace l10n::tool {

struct MemoryLookupArguments {
  MemoryPlace place;
  std::string text = {};  // to look up, where there is no file
  std::string file = {};  // of lines to look up; "-": standard input
  memory::LookupOptions options = {};
};

/// The definition: parser, help, manual and completion come from it.
auto memory_lookup_usage() -> const Usage&;

/// Errors: usage, without a text or a file, or with both; those of
/// memory_place.
auto read_memory_lookup_arguments(const Arguments& given)
    -> Result<MemoryLookupArguments>;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_MEMORY_LOOKUP_ARGUMENTS_HPP

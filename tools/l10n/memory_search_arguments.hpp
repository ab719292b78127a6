// What `l10n memory search` is told.
#ifndef TOOLS_L10N_MEMORY_SEARCH_ARGUMENTS_HPP
#define TOOLS_L10N_MEMORY_SEARCH_ARGUMENTS_HPP

#include <cstddef>
#include <string>
#include <vector>

#include "memory_session.hpp"
#include "usage.hpp"

namespace l10n::tool {

struct MemorySearchArguments {
  MemoryPlace place;
  std::vector<std::string> words;
  bool exact = false;
  std::size_t limit = 20;
};

/// The definition: parser, help, manual and completion come from it.
auto memory_search_usage() -> const Usage&;

/// Errors: usage, without words; those of memory_place.
auto read_memory_search_arguments(const Arguments& given)
    -> Result<MemorySearchArguments>;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_MEMORY_SEARCH_ARGUMENTS_HPP

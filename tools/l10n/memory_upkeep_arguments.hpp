// What `l10n memory stats`, `undo`, `compact` and `check` are told.
#ifndef TOOLS_L10N_MEMORY_UPKEEP_ARGUMENTS_HPP
#define TOOLS_L10N_MEMORY_UPKEEP_ARGUMENTS_HPP

#include <cstdint>
#include <optional>

#include "memory_session.hpp"
#include "usage.hpp"

namespace l10n::tool {

/// The definitions: parser, help, manual and completion come from them.
auto memory_stats_usage() -> const Usage&;
auto memory_undo_usage() -> const Usage&;
auto memory_compact_usage() -> const Usage&;
auto memory_check_usage() -> const Usage&;

struct MemoryUndoArguments {
  MemoryPlace place;
  std::optional<std::int64_t> import = {};  // none: the last one
};

/// Errors: usage, for what is no number; those of memory_place.
auto read_memory_undo_arguments(const Arguments& given)
    -> Result<MemoryUndoArguments>;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_MEMORY_UPKEEP_ARGUMENTS_HPP

// The errors of a file that is no sound translation memory.
#ifndef L10N_MEMORY_DAMAGE_HPP
#define L10N_MEMORY_DAMAGE_HPP

#include <string>

#include "l10n/core/diagnostic.hpp"

namespace l10n::memory {

/// memory-damaged
auto damaged(const std::string& path) -> Error;

/// not-a-memory
auto not_a_memory(const std::string& path) -> Error;

/// memory-version
auto newer_version(const std::string& path) -> Error;

}  // namespace l10n::memory

#endif  // L10N_MEMORY_DAMAGE_HPP

// Checking and shrinking a memory's file.
#ifndef L10N_MEMORY_UPKEEP_HPP
#define L10N_MEMORY_UPKEEP_HPP

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "l10n/core/diagnostic.hpp"

namespace l10n::memory {

struct CheckReport {
  std::int64_t entries = 0;
  std::vector<Diagnostic> findings = {};  // memory-damaged, at most 20
};

/// Reads every byte of the memory at `path` and compares it with what it must
/// be: SQLite's own check; the seal of each entry, so that no flipped bit in a
/// text passes; that each entry is found by its identity and none twice; that
/// languages, names and imports that entries name are there.
///
/// Errors: cannot-read, not-a-memory, memory-version, locked, and
/// memory-damaged for a file that cannot even be opened.
/// Cost: about 2 µs an entry.
auto check_memory(
    const std::string& path,
    const std::function<void(std::uint64_t done, std::uint64_t all)>& progress)
    -> Result<CheckReport>;

struct Compacted {
  std::uint64_t before = 0;  // bytes of the file and its WAL
  std::uint64_t after = 0;
};

/// Gives room back that undone imports left, and orders the pages anew. Ids and
/// everything else stay. Needs as much room on the disk again.
///
/// Errors: as above; cannot-write.
auto compact_memory(const std::string& path) -> Result<Compacted>;

}  // namespace l10n::memory

#endif  // L10N_MEMORY_UPKEEP_HPP

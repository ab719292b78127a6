// The tables of a memory's file. docs/formats.md describes them.
#ifndef L10N_MEMORY_SCHEMA_HPP
#define L10N_MEMORY_SCHEMA_HPP

#include <cstdint>
#include <string>

#include "l10n/memory/database.hpp"

namespace l10n::memory {

enum class Access : std::uint8_t {
  ReadOnly,   // no byte of the memory changes
  ReadWrite,  // a missing file is made
};

/// Opens the memory at `path`, makes its tables in a new file, and sets what
/// the connection needs: WAL, its bounds, how long to wait for others.
///
/// Errors: cannot-read, cannot-write, not-a-regular-file, not-a-memory,
/// memory-version, memory-damaged (also for a file that was cut), locked.
auto open_database(const std::string& path, Access access) -> Result<Database>;

}  // namespace l10n::memory

#endif  // L10N_MEMORY_SCHEMA_HPP

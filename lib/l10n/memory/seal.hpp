// Hashes of entries: by what they say, and over everything that is stored.
#ifndef L10N_MEMORY_SEAL_HPP
#define L10N_MEMORY_SEAL_HPP

#include <cstdint>

#include "l10n/memory/entry.hpp"

namespace l10n::memory {

/// Whether two entries are the same for an import: languages, source, target
/// and surroundings.
auto is_same(const Entry& one, const Entry& other) -> bool;

/// Equal for entries that are the same, as good as never for others (64 bits).
auto identity_of(const Entry& entry) -> std::int64_t;

/// 31 bits over all of the entry and the number of its import: what shows that
/// a stored entry has been damaged.
auto seal_of(const Entry& entry, std::int64_t import) -> std::int64_t;

}  // namespace l10n::memory

#endif  // L10N_MEMORY_SEAL_HPP

// From one memory into another.
#ifndef L10N_MEMORY_TRANSFER_HPP
#define L10N_MEMORY_TRANSFER_HPP

#include "l10n/memory/exchange.hpp"

namespace l10n::memory {

/// Offers every entry of the memory at reading.path, with its origin, state and
/// uses, to the import; of the languages from and to, either way, where they
/// are named.
///
/// Errors: those of Store; language where nothing has the languages; those of
/// Import::add.
auto read_memory(const Reading& reading) -> Result<void>;

}  // namespace l10n::memory

#endif  // L10N_MEMORY_TRANSFER_HPP

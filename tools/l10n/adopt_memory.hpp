// The memory that helps adopt, and keeps what it found.
#ifndef TOOLS_L10N_ADOPT_MEMORY_HPP
#define TOOLS_L10N_ADOPT_MEMORY_HPP

#include <cstddef>
#include <string>
#include <vector>

#include "l10n/align/known.hpp"
#include "l10n/core/diagnostic.hpp"
#include "l10n/flow/adopt_verdict.hpp"
#include "l10n/memory/entry.hpp"

namespace l10n::tool {

/// Adds the translations of the memory at `path` to `known`, whichever way they
/// were made. What adopt itself noted does not count, nor do drafts: the second
/// run knows what the first one knew. Errors: those of a store.
auto add_known(const std::string& path, const flow::AdoptLanguages& languages,
               align::Known& known) -> Result<void>;

/// Brings `entries` into the memory at `path`, which is made if need be, and
/// says how many are new. Nothing is written where it has all of them. With
/// `dry` it is only counted. Errors: those of an import.
auto remember_adopted(const std::string& path,
                      const std::vector<memory::Entry>& entries, bool dry)
    -> Result<std::size_t>;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_ADOPT_MEMORY_HPP

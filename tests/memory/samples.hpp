// Small entries, and a quick way to get them into a store.
#ifndef TESTS_MEMORY_SAMPLES_HPP
#define TESTS_MEMORY_SAMPLES_HPP

#include <string>
#include <vector>

#include "l10n/memory/store.hpp"

namespace l10n::memory {

/// From Vietnamese to English.
auto pair(std::string source, std::string target) -> Entry;

/// An import of `entries` that is committed; its number. Fails the test where
/// that does not work.
auto bring(const Store& store, const std::vector<Entry>& entries,
           const std::string& file = "a.tsv") -> std::int64_t;

}  // namespace l10n::memory

#endif  // TESTS_MEMORY_SAMPLES_HPP

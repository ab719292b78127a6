// Reads an exchange file into a fresh memory.
#ifndef TESTS_MEMORY_READING_HPP
#define TESTS_MEMORY_READING_HPP

#include <string>
#include <vector>

#include "io/scratch.hpp"
#include "l10n/memory/exchange.hpp"
#include "l10n/memory/store.hpp"

namespace l10n::memory {

struct Outcome {
  Result<void> read;
  Refusals refusals = {};
  std::vector<Entry> entries = {};  // committed, where the file was read
};

/// `bytes` as the file NAME, read by `reader`; an import that fails is dropped.
inline auto read_bytes(const std::string& name, const std::string& bytes,
                       Result<void> (*reader)(const Reading&),
                       const Direction& languages = {}) -> Outcome {
  const io::Scratch scratch;
  scratch.put(name, bytes);
  const auto store = Store::open(scratch / "a.l10ntm", Access::ReadWrite);
  Outcome outcome;
  {
    auto import = store->begin_import({.file = name});
    outcome.read = reader({.path = scratch / name,
                           .from = languages.from,
                           .to = languages.to,
                           .import = *import,
                           .refusals = outcome.refusals});
    if (outcome.read) {
      outcome.read = import->commit().map([](std::int64_t) {});
    }
  }
  const auto collected = store->for_each({}, [&](const Entry& entry) {
    outcome.entries.push_back(entry);
    return true;
  });
  if (!collected) {
    outcome.read = collected;
  }
  return outcome;
}

}  // namespace l10n::memory

#endif  // TESTS_MEMORY_READING_HPP

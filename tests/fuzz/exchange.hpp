// An exchange file out of a fuzzer's bytes, read into a fresh memory.
#ifndef TESTS_FUZZ_EXCHANGE_HPP
#define TESTS_FUZZ_EXCHANGE_HPP

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <unistd.h>

#include "l10n/memory/exchange.hpp"
#include "l10n/memory/store.hpp"

namespace l10n::test {

inline void expect(bool holds) {
  if (!holds) {
    std::abort();
  }
}

/// The entries that an import of `bytes` commits; none where it is refused. The
/// same ids and files each time.
inline auto read_exchange(std::string_view bytes,
                          Result<void> (*reader)(const memory::Reading&))
    -> std::optional<std::vector<memory::Entry>> {
  namespace fs = std::filesystem;
  // In memory where the system has that: a fuzzer writes a thousand a second.
  const fs::path base =
      fs::exists("/dev/shm") ? fs::path("/dev/shm") : fs::temp_directory_path();
  const std::string stem =
      (base / ("l10n-fuzz-" + std::to_string(::getpid()))).string();
  const std::string path = stem + ".l10ntm";
  fs::remove(path);
  std::ofstream(stem, std::ios::binary) << bytes;
  bool is_read = false;
  {
    memory::Refusals refusals;
    auto import = memory::Import::begin(path, {.file = "fuzz"});
    expect(import.has_value());
    is_read = reader({.path = stem,
                      .from = "vi",
                      .to = "en",
                      .import = *import,
                      .refusals = refusals})
                  .has_value() &&
              import->commit().has_value();
  }
  std::vector<memory::Entry> entries;
  {
    const auto store = memory::Store::open(path, memory::Access::ReadOnly);
    expect(store.has_value());
    expect(store
               ->for_each({},
                          [&](const memory::Entry& entry) {
                            entries.push_back(entry);
                            return true;
                          })
               .has_value());
  }
  fs::remove(path);
  fs::remove(stem);
  expect(is_read || entries.empty());
  return is_read ? std::optional(entries) : std::nullopt;
}

}  // namespace l10n::test

#endif  // TESTS_FUZZ_EXCHANGE_HPP

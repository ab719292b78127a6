#include "memory/samples.hpp"

#include <gtest/gtest.h>

namespace l10n::memory {

auto pair(std::string source, std::string target) -> Entry {
  return {.source_language = "vi",
          .target_language = "en",
          .source = std::move(source),
          .target = std::move(target)};
}

auto bring(const Store& store, const std::vector<Entry>& entries,
           const std::string& file) -> std::int64_t {
  auto import = store.begin_import({.file = file, .command = "test"});
  EXPECT_TRUE(import.has_value());
  if (!import) {
    return 0;
  }
  for (const Entry& entry : entries) {
    EXPECT_TRUE(import->add(entry).has_value());
  }
  return import->commit().value_or(0);
}

}  // namespace l10n::memory

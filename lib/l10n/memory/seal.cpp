#include "l10n/memory/seal.hpp"

#include <string>
#include <string_view>

#include "l10n/core/hash.hpp"

namespace l10n::memory {
namespace {

// Each text is the seed of the next one, so that no two ways to part the same
// bytes are equal.
auto chain(std::uint64_t seed, std::string_view text) -> std::uint64_t {
  return hash64(text, seed);
}

// The same bytes on every machine.
void append_bytes(std::string& bytes, std::int64_t number) {
  auto rest = static_cast<std::uint64_t>(number);
  for (std::size_t i = 0; i < sizeof number; ++i) {
    bytes += static_cast<char>(rest & 0xFFU);
    rest >>= 8U;
  }
}

}  // namespace

auto is_same(const Entry& one, const Entry& other) -> bool {
  return one.source == other.source && one.target == other.target &&
         one.source_language == other.source_language &&
         one.target_language == other.target_language &&
         one.surroundings == other.surroundings;
}

auto identity_of(const Entry& entry) -> std::int64_t {
  std::uint64_t hash = chain(1, entry.source_language);
  hash = chain(hash, entry.target_language);
  hash = chain(hash, entry.source);
  hash = chain(hash, entry.target);
  const Surroundings& around = entry.surroundings;
  if (!around.context.empty() || !around.before.empty() ||
      !around.after.empty()) {
    hash = chain(hash, around.context);
    hash = chain(hash, around.before);
    hash = chain(hash, around.after);
  }
  return static_cast<std::int64_t>(hash);
}

auto seal_of(const Entry& entry, std::int64_t import) -> std::int64_t {
  std::string numbers;
  for (const std::int64_t number :
       {entry.id, import, entry.origin.date,
        static_cast<std::int64_t>(entry.state), std::int64_t{entry.uses}}) {
    append_bytes(numbers, number);
  }
  auto hash = static_cast<std::uint64_t>(identity_of(entry));
  hash = chain(hash, numbers);
  hash = chain(hash, entry.origin.file);
  hash = chain(hash, entry.origin.page);
  hash = chain(hash, entry.origin.author);
  return static_cast<std::int64_t>(hash >> 33U);
}

}  // namespace l10n::memory

#include "l10n/core/hash.hpp"

#include <xxhash.h>

namespace l10n {

auto hash64(std::string_view bytes, std::uint64_t seed) -> std::uint64_t {
  return XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed);
}

auto to_hex(std::uint64_t value) -> std::string {
  constexpr std::string_view kDigits = "0123456789abcdef";
  constexpr unsigned kBits = 64;
  std::string text(kBits / 4, '0');
  for (std::size_t i = text.size(); i-- > 0; value >>= 4U) {
    text[i] = kDigits[value & 0xFU];
  }
  return text;
}

auto content_hash(std::string_view bytes) -> std::string {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return to_hex(hash.high64) + to_hex(hash.low64);
}

}  // namespace l10n

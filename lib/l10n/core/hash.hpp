// Hashes that are the same on every machine, in every run.
#ifndef L10N_CORE_HASH_HPP
#define L10N_CORE_HASH_HPP

#include <cstdint>
#include <string>
#include <string_view>

namespace l10n {

/// For tables and comparisons in memory; not against somebody who looks for
/// collisions. Source: XXH3, 64 bits.
auto hash64(std::string_view bytes, std::uint64_t seed = 0) -> std::uint64_t;

/// 16 hexadecimal digits, the most significant first.
auto to_hex(std::uint64_t value) -> std::string;

/// 32 hexadecimal digits that tell the bytes of one file from those of another.
/// Source: XXH3, 128 bits, as `xxh128sum` prints it.
auto content_hash(std::string_view bytes) -> std::string;

}  // namespace l10n

#endif  // L10N_CORE_HASH_HPP

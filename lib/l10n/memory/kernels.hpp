// The two loops that a lookup spends its time in, once for each instruction
// set. All of them give the same results; tests run each that the machine has.
#ifndef L10N_MEMORY_KERNELS_HPP
#define L10N_MEMORY_KERNELS_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace l10n::memory {

/// Segments that are filtered together: the bits of one cache line.
inline constexpr std::size_t kBlockSize = 512;
inline constexpr std::size_t kBlockWords = kBlockSize / 64;

/// More features than these do not fit the counters.
inline constexpr std::size_t kMaxRows = 1023;

/// Which segments of some blocks have enough of a query's features?
struct FilterTask {
  /// One bitmap a feature, kBlockWords words a block, from block 0 on. The
  /// earlier ones should be the rarer ones.
  std::span<const std::uint64_t* const> rows;
  std::size_t first_block = 0;
  /// For each block from `first_block` on: how many features must be there.
  std::span<const std::uint16_t> needs;
};

struct Candidate {
  std::uint32_t position = 0;
  std::uint32_t matched = 0;  // features that are there
};

/// How many texts are verified together.
inline constexpr std::size_t kLanes = 8;

/// As many words a band may be wide.
inline constexpr std::size_t kMaxMargin = 32;

/// Bit i of the words of a symbol is set where the query has it at i. There is
/// room of zeros on both sides, so that a window may hang over either end.
struct Pattern {
  std::size_t length = 0;  // of the query, at least 1
  std::size_t stride = 0;  // words of a symbol
  std::size_t margin = 0;  // words of zeros before the first bit
  const std::uint64_t* words = nullptr;
};

/// The distances of up to kLanes texts, as symbols of the pattern, from it.
struct VerifyTask {
  Pattern pattern;
  std::size_t lanes = 0;
  /// Every text must be readable for as many symbols as the longest has, and
  /// hold symbols of the pattern only.
  std::array<const std::uint16_t*, kLanes> texts = {};
  std::array<std::uint32_t, kLanes> lengths = {};  // at least 1
  /// Larger distances do not matter. At least the difference of the lengths.
  std::array<std::uint32_t, kLanes> limits = {};
};

/// A distance above its limit is given as the limit + 1.
using Distances = std::array<std::uint32_t, kLanes>;

enum class InstructionSet : std::uint8_t { Plain, Avx2, Avx512 };

struct Kernels {
  void (*filter)(const FilterTask&, std::vector<Candidate>& found) = nullptr;
  auto(*verify)(const VerifyTask&) -> Distances = nullptr;
};

/// Those that this machine runs, the fastest last.
auto instruction_sets() -> std::span<const InstructionSet>;

/// Precondition: `set` is one of instruction_sets().
auto kernels(InstructionSet set) -> Kernels;

}  // namespace l10n::memory

#endif  // L10N_MEMORY_KERNELS_HPP

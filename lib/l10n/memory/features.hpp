// What a segment has that a similar one must have, too: its grams, told apart
// by how often they came before. Two equal grams are two features.
//
// With one edit at most gram_size features are lost, so of two texts at
// distance d with F and G features at least max(F, G) - gram_size x d are
// common. Source: Ukkonen 1992, "Approximate string matching with q-grams and
// maximal matches"; Jokinen and Ukkonen 1991.
#ifndef L10N_MEMORY_FEATURES_HPP
#define L10N_MEMORY_FEATURES_HPP

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "l10n/memory/metric.hpp"

namespace l10n::memory {

/// A gram (low 32 bits) and how often it came before (high 32 bits).
using Feature = std::uint64_t;

/// Appends the features of a text of `codes`, in any order. Grams with an
/// unknown symbol have none: no segment has them.
void append_features(std::span<const std::uint32_t> codes, Metric metric,
                     std::vector<Feature>& features);

/// How many features a text of `length` symbols has.
constexpr auto feature_count(std::uint32_t length, std::uint32_t gram)
    -> std::uint32_t {
  return length < gram ? 0 : length - gram + 1;
}

/// In which of `rows` bitmaps a feature stands. Frequent features have rows
/// that were chosen for them, so that all rows are about as full; the rest
/// goes by a hash. As it lies in a file: `keys` is a hash table of features
/// + 1 (0: free) of a size that is a power of two, probed linearly.
struct RowTable {
  std::span<const std::uint64_t> keys;
  std::span<const std::uint16_t> chosen;
  std::uint32_t rows = 0;

  [[nodiscard]] auto row_of(Feature feature) const -> std::uint32_t;
};

/// A well mixed 64-bit number. Source: the finalizer of MurmurHash3.
constexpr auto mix(std::uint64_t value) -> std::uint64_t {
  value = (value ^ (value >> 33U)) * 0xFF51AFD7ED558CCDU;
  value = (value ^ (value >> 33U)) * 0xC4CEB9FE1A85EC53U;
  return value ^ (value >> 33U);
}

/// Counts features and then chooses their rows.
class RowPlan {
 public:
  RowPlan() : keys_(kFirstSize), counts_(kFirstSize) {}

  void count(Feature feature);

  /// The same rows for the same counts. Chosen features are the most frequent
  /// ones, at most kChosenPerRow for each row.
  void choose(std::uint32_t rows);

  [[nodiscard]] auto table() const -> RowTable {
    return {keys_, chosen_, rows_};
  }

 private:
  static constexpr std::size_t kFirstSize = 4096;
  static constexpr std::size_t kChosenPerRow = 16;

  void grow();

  std::vector<std::uint64_t> keys_;
  std::vector<std::uint32_t> counts_;
  std::vector<std::uint16_t> chosen_;
  std::size_t used_ = 0;
  std::uint32_t rows_ = 0;
};

}  // namespace l10n::memory

#endif  // L10N_MEMORY_FEATURES_HPP

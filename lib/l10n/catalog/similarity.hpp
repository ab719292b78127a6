// How alike two texts are: what decides which message a changed one grew from.
#ifndef L10N_CATALOG_SIMILARITY_HPP
#define L10N_CATALOG_SIMILARITY_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace l10n::catalog {

/// Two texts that have less in common are no versions of one text, wherever
/// they stand: in per cent.
inline constexpr int kLeastSimilarity = 60;

/// `text` as composed characters (NFC), in `room` where it is not so already:
/// two spellings of one text are alike. Looks for combining marks first, which
/// the composed texts of most languages do not have.
auto composed(std::string_view text, std::string& room) -> std::string_view;

/// One text, prepared for many comparisons. Holds no view of it.
class TextPattern {
 public:
  explicit TextPattern(std::string_view text);

  /// Twice the longest common subsequence of bytes, in per cent of the bytes of
  /// both; 100 for two empty texts. Time O(n * m / 64).
  ///
  /// Source: H. Hyyrö, Bit-Parallel LCS-length Computation Revisited, 2004. The
  /// measure is that of msgmerge (its fstrcmp) but for rounding.
  [[nodiscard]] auto similarity(std::string_view other) const -> int;

 private:
  std::size_t size_;
  std::size_t words_;                 // of 64 bits, for a row
  std::vector<std::uint64_t> masks_;  // a row for each byte: where it stands
  mutable std::vector<std::uint64_t> row_;
};

/// The words of a text as sorted hashes: a run of ASCII letters, digits and
/// bytes beyond ASCII is a word. Time O(n log n).
auto word_hashes(std::string_view text) -> std::vector<std::uint64_t>;

/// How many words two texts share, each as often as both have it.
auto common_words(const std::vector<std::uint64_t>& one,
                  const std::vector<std::uint64_t>& other) -> std::size_t;

/// Calls `take` with the hash of each word of `text`, in its order.
template <typename Take>
void for_each_word(std::string_view text, Take take) {
  constexpr std::uint64_t kOffset = 0xCBF29CE484222325U;  // FNV-1a
  constexpr std::uint64_t kPrime = 0x100000001B3U;
  std::uint64_t hash = kOffset;
  bool inside = false;
  for (const char byte : text) {
    const auto value = static_cast<unsigned char>(byte);
    const unsigned lower = value | 0x20U;
    if (value >= 0x80 || (value >= '0' && value <= '9') ||
        (lower >= 'a' && lower <= 'z')) {
      hash = (hash ^ value) * kPrime;
      inside = true;
    } else if (inside) {
      take(hash);
      hash = kOffset;
      inside = false;
    }
  }
  if (inside) {
    take(hash);
  }
}

}  // namespace l10n::catalog

#endif  // L10N_CATALOG_SIMILARITY_HPP

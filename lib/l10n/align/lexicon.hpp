// Which words of two languages stand for each other, learnt from pages that
// were aligned without it.
#ifndef L10N_ALIGN_LEXICON_HPP
#define L10N_ALIGN_LEXICON_HPP

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "l10n/align/block.hpp"
#include "l10n/align/pair.hpp"

namespace l10n::align {

/// Counts of words that stand in pairs of blocks together. Counts add up, so
/// that pages may come in any order, and in several threads with one each.
class Evidence {
 public:
  /// Counts the words of each match of `pairs`.
  void add(std::span<const Block> source, std::span<const Block> target,
           std::span<const Pair> pairs);

  /// Adds the counts of `other`.
  void merge(const Evidence& other);

 private:
  friend class Lexicon;
  std::unordered_map<std::uint64_t, std::uint32_t> source_;
  std::unordered_map<std::uint64_t, std::uint32_t> target_;
  std::unordered_map<std::uint64_t, std::uint32_t> both_;
  std::uint32_t pairs_ = 0;
};

/// How much the words of two texts speak for their being translations.
class Lexicon {
 public:
  Lexicon() = default;

  /// Keeps the pairs of words that stand together more often than by chance.
  /// The same counts give the same lexicon.
  explicit Lexicon(const Evidence& evidence);

  [[nodiscard]] auto empty() const -> bool { return weights_.empty(); }

  [[nodiscard]] auto size() const -> std::size_t { return weights_.size(); }

 private:
  std::unordered_map<std::uint64_t, float> weights_;
};

}  // namespace l10n::align

#endif  // L10N_ALIGN_LEXICON_HPP

// How much two blocks share, for all blocks of a page with one of the other
// page at a time.
#ifndef L10N_ALIGN_LIKENESS_HPP
#define L10N_ALIGN_LIKENESS_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "l10n/align/profile.hpp"

namespace l10n::align {

/// What the tokens of a block weigh by class, or those that two blocks share.
/// A weight says how seldom the token is, in nats.
using Weights = std::array<float, kTokenClasses>;

/// The tokens that stand on both pages. What one page has alone, a translation
/// changed: it says nothing about where.
class Likeness {
 public:
  /// `blocks` of both pages, of which `source` and `target` may be a part.
  Likeness(std::span<const Profile> source, std::span<const Profile> target,
           std::size_t blocks);

  [[nodiscard]] auto source_total(std::size_t block) const -> const Weights& {
    return source_totals_[block];
  }

  [[nodiscard]] auto target_total(std::size_t block) const -> const Weights& {
    return target_totals_[block];
  }

  /// What the source block `i` shares with each of the target blocks from
  /// `first` on: adds to `row`. Time O(tokens of i and of what shares them).
  void add_shared(std::size_t i, std::size_t first,
                  std::span<Weights> row) const;

 private:
  struct Shared {
    float weight = 0;
    std::uint32_t begin = 0;  // of its places in places_
    std::uint32_t end = 0;
    TokenClass of = TokenClass::Word;
  };

  std::vector<Shared> shared_;
  std::vector<std::uint32_t> places_;  // target blocks, ascending by token
  std::vector<std::uint32_t> tokens_;  // of the source blocks, into shared_
  std::vector<std::size_t> ends_;      // of each source block in tokens_
  std::vector<Weights> source_totals_;
  std::vector<Weights> target_totals_;
};

}  // namespace l10n::align

#endif  // L10N_ALIGN_LIKENESS_HPP

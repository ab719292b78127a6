// Texts of a site's translated pages that belong to another source than the one
// they stand beside.
#ifndef L10N_FLOW_ADOPT_SOURCES_HPP
#define L10N_FLOW_ADOPT_SOURCES_HPP

#include <cstdint>
#include <span>
#include <unordered_map>

#include "l10n/align/pair.hpp"
#include "l10n/flow/adopt_side.hpp"

namespace l10n::flow {

/// Which source each text of the target language fits best, over all pages. A
/// page made from the form of another one, or a copy of it that was never
/// written anew, looks like a translation until the other page is seen.
class BestSources {
 public:
  /// Takes what `pairs` say of two pages. In any order of the pages.
  void add(const AdoptSide& source, const AdoptSide& target,
           std::span<const align::Pair> pairs);

  /// Whether the target of `pair`, one text and no label of a word or two, fits
  /// another source of the site far better.
  [[nodiscard]] auto has_better(const AdoptSide& source,
                                const AdoptSide& target,
                                const align::Pair& pair) const -> bool;

 private:
  struct Best {
    std::uint64_t source = 0;  // hash of its text
    double score = 0;
  };

  std::unordered_map<std::uint64_t, Best> best_;  // by hash of the target text
};

}  // namespace l10n::flow

#endif  // L10N_FLOW_ADOPT_SOURCES_HPP

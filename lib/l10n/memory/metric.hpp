// What the similarity of two texts counts.
#ifndef L10N_MEMORY_METRIC_HPP
#define L10N_MEMORY_METRIC_HPP

#include <cstdint>

namespace l10n::memory {

/// The similarity of two texts is 1 - distance / longer length, where the
/// distance is Levenshtein's, over
enum class Metric : std::uint8_t {
  Characters,  // the code points of the match keys (text/match_key.hpp)
  Words,  // their words: a maximal run of letters, marks and digits is one, so
          // is every other visible character; blanks are none
};

}  // namespace l10n::memory

#endif  // L10N_MEMORY_METRIC_HPP

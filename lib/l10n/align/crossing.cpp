#include "l10n/align/crossing.hpp"

#include <algorithm>

#include "l10n/align/model.hpp"

namespace l10n::align {
namespace {

// What speaks for the source of `a` with the target of `b`; kNever where the
// scores do not reach.
auto score_of(const Pair& a, const Pair& b, const Scores& scores) -> float {
  const std::size_t row = a.source.end;
  const std::size_t column = b.target.end;
  return scores.band().holds(row, column) ? scores.of(Bead::OneOne, row, column)
                                          : kNever;
}

}  // namespace

void mark_crossings(std::span<Pair> pairs, const Scores& scores) {
  constexpr std::size_t kReach = 64;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (!pairs[i].is_single()) {
      continue;
    }
    const float own = score_of(pairs[i], pairs[i], scores);
    const std::size_t end = std::min(pairs.size(), i + kReach + 1);
    for (std::size_t j = i + 1; j < end; ++j) {
      if (!pairs[j].is_single()) {
        continue;
      }
      const float gain = score_of(pairs[i], pairs[j], scores) +
                         score_of(pairs[j], pairs[i], scores) - own -
                         score_of(pairs[j], pairs[j], scores);
      if (gain > kModel.crossing) {
        pairs[i].objection = Objection::Crossed;
        pairs[j].objection = Objection::Crossed;
      }
    }
  }
}

}  // namespace l10n::align

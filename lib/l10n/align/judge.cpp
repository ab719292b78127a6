#include "l10n/align/judge.hpp"

#include <algorithm>
#include <cmath>

#include "l10n/align/model.hpp"

namespace l10n::align {
namespace {

constexpr double kCertain = 0.9;

auto letters_of(std::span<const Profile> profiles, const Range& range)
    -> double {
  double letters = 0;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    letters += profiles[i].length;
  }
  return letters;
}

// The share of the letters of both pages that stand in matches.
auto coverage_of(std::span<const Pair> pairs, std::span<const Profile> source,
                 std::span<const Profile> target) -> double {
  double matched = 1;
  double all = 1;
  for (const Pair& pair : pairs) {
    const double letters =
        letters_of(source, pair.source) + letters_of(target, pair.target);
    all += letters;
    matched += pair.is_match() ? letters : 0;
  }
  return matched / all;
}

}  // namespace

void judge(std::span<Pair> pairs, std::span<const Profile> source,
           std::span<const Profile> target) {
  constexpr double kMostSure = 1e-12;
  const double uncovered =
      std::max(0.0, kModel.least_coverage - coverage_of(pairs, source, target));
  for (Pair& pair : pairs) {
    if (!pair.is_match()) {
      continue;
    }
    const double letters = std::min(letters_of(source, pair.source),
                                    static_cast<double>(kModel.most_letters));
    const double expected =
        kModel.expected_by_letter * letters + kModel.uncovered * uncovered;
    const double shortfall = std::max(0.0, expected - pair.score);
    const double odds =
        std::log(pair.confidence / (1 - pair.confidence + kMostSure));
    pair.confidence =
        1 /
        (1 + std::exp(shortfall - std::min<double>(odds, kModel.most_odds)));
    pair.certain = pair.confidence >= kCertain;
  }
}

}  // namespace l10n::align

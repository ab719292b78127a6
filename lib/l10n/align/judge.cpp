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

// The share of the blocks of both pages that stand in matches.
auto coverage_of(std::span<const Pair> pairs) -> double {
  std::size_t matched = 1;
  std::size_t all = 1;
  for (const Pair& pair : pairs) {
    const std::size_t blocks = pair.source.size() + pair.target.size();
    all += blocks;
    matched += pair.is_match() ? blocks : 0;
  }
  return static_cast<double>(matched) / static_cast<double>(all);
}

// What the texts of all matches show, on average; of few matches a guess.
auto mean_score_of(std::span<const Pair> pairs) -> double {
  constexpr double kGuess = 2;
  constexpr double kGuesses = 2;
  double sum = kGuess * kGuesses;
  double matches = kGuesses;
  for (const Pair& pair : pairs) {
    sum += pair.score;
    matches += pair.is_match() ? 1 : 0;
  }
  return sum / matches;
}

// What more each pair has to show where the pages as a whole do not look like
// translations of each other.
auto doubt_of(std::span<const Pair> pairs) -> double {
  return kModel.uncovered *
             std::max(0.0, kModel.least_coverage - coverage_of(pairs)) +
         kModel.unlike *
             std::max(0.0, kModel.least_mean_score - mean_score_of(pairs));
}

}  // namespace

void judge(std::span<Pair> pairs, std::span<const Profile> source) {
  constexpr double kMostSure = 1e-12;
  const double doubt = doubt_of(pairs);
  for (Pair& pair : pairs) {
    if (!pair.is_match()) {
      continue;
    }
    const double letters = std::min(letters_of(source, pair.source),
                                    static_cast<double>(kModel.most_letters));
    const double expected = kModel.expected_by_letter * letters + doubt;
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

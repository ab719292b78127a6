#include "l10n/align/judge.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include "l10n/align/model.hpp"

namespace l10n::align {
namespace {

constexpr double kCertain = 0.85;
constexpr double kMostDoubtful = 0.6;  // of a pair with an objection

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

using Kept = std::vector<std::uint64_t>;

// What stands in `range`, each once, sorted.
auto kept_in(const Range& range, std::span<const Profile> profiles,
             Kept Profile::*list) -> Kept {
  Kept all;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const Kept& one = profiles[i].*list;
    all.insert(all.end(), one.begin(), one.end());
  }
  if (range.size() > 1) {
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
  }
  return all;
}

auto exclude_each_other(const Kept& a, const Kept& b) -> bool {
  return !std::includes(a.begin(), a.end(), b.begin(), b.end()) &&
         !std::includes(b.begin(), b.end(), a.begin(), a.end());
}

auto has_kept(const Profile& profile) -> bool {
  return !profile.numbers.empty() || !profile.names.empty();
}

// Marks the matches that contradict themselves; what more the others have to
// show where many do, or are crossed.
auto mark_contradictions(std::span<Pair> pairs, std::span<const Profile> source,
                         std::span<const Profile> target) -> double {
  constexpr double kChance = 2;   // of any page
  constexpr double kGuesses = 4;  // pairs that agree, for few say little
  double agreeing = kGuesses;
  double contradicting = 0;
  for (Pair& pair : pairs) {
    if (contradicts(pair, source, target)) {
      pair.objection = Objection::Differs;
    }
    contradicting += pair.objection != Objection::None ? 1 : 0;
    const bool says = pair.is_match() && pair.objection != Objection::Differs &&
                      has_kept(source[pair.source.begin]) &&
                      has_kept(target[pair.target.begin]);
    agreeing += says ? 1 : 0;
  }
  contradicting = std::max(0.0, contradicting - kChance);
  const double share = contradicting / (contradicting + agreeing);
  return kModel.contradicting *
         std::max(0.0, share - kModel.most_contradicting);
}

}  // namespace

void object(Pair& pair, Objection objection) {
  pair.objection = objection;
  pair.certain = false;
  pair.confidence = std::min(pair.confidence, kMostDoubtful);
}

auto contradicts(const Pair& pair, std::span<const Profile> source,
                 std::span<const Profile> target) -> bool {
  if (!pair.is_match()) {
    return false;
  }
  if (exclude_each_other(kept_in(pair.source, source, &Profile::numbers),
                         kept_in(pair.target, target, &Profile::numbers)) ||
      (pair.score < kModel.outweighs_names &&
       exclude_each_other(kept_in(pair.source, source, &Profile::names),
                          kept_in(pair.target, target, &Profile::names)))) {
    return true;
  }
  const Kept from = kept_in(pair.source, source, &Profile::code);
  const Kept to = kept_in(pair.target, target, &Profile::code);
  return from.size() == to.size() && exclude_each_other(from, to);
}

void judge(std::span<Pair> pairs, std::span<const Profile> source,
           std::span<const Profile> target) {
  constexpr double kMostSure = 1e-12;
  const double contradictions = mark_contradictions(pairs, source, target);
  const double doubt = doubt_of(pairs) + contradictions;
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
    if (pair.objection != Objection::None) {
      object(pair, pair.objection);
    }
  }
}

}  // namespace l10n::align

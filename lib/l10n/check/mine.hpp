// Terms that a site uses already: a glossary to review, not one to trust.
#ifndef L10N_CHECK_MINE_HPP
#define L10N_CHECK_MINE_HPP

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "l10n/check/subject.hpp"

namespace l10n::check {

struct Candidate {
  std::string source;
  std::string target;     // equal to the source: a name that stays
  std::size_t count = 0;  // units that have both
  std::size_t of = 0;     // units that have the source
  bool keep = false;  // of a glossary: the source stays, whatever the target
  bool forbidden = false;  // of a glossary: not a translation to use

  auto operator==(const Candidate&) const -> bool = default;
};

struct MineOptions {
  std::size_t fewest = 3;  // units that a candidate stands in
  int share = 60;          // per cent of them that have the target too
};

/// Names of products that the translations keep (those of Amazon and AWS
/// first), then pairs of terms that stand together, each by count. A pair is
/// the phrase of up to three words of the source and that of up to four of the
/// target with the highest Dice coefficient; words that any sentence may have
/// begin and end none. Of the sources of one target the longest stay, and none
/// where they are three or more that have nothing in common.
///
/// Time O(n) in words, times the phrases of a unit. Source: F. Smadja and
/// others, Translating Collocations for Bilingual Lexicons, 1996.
auto mine_terms(std::span<const Pair> pairs, const MineOptions& options)
    -> std::vector<Candidate>;

/// The candidates as CSV with the columns source, target, flags, count, which
/// parse_glossary reads.
auto to_csv(const std::vector<Candidate>& candidates) -> std::string;

}  // namespace l10n::check

#endif  // L10N_CHECK_MINE_HPP

// What a match is worth to a translator: the definition of the score.
//
//   101 Context      the same text in the same place
//   100 Exact        equal in normal form C
//    99 Typography   but for the place of tones, blanks, the style of quotes
//    98 Case         but for case
//    97 Placeables   but for numbers and placeables
//    96 Punctuation  but for punctuation, or y and i (kĩ, kỹ; lí, lý)
//    95 Markup       but for inline markup
//   <= 94 Fuzzy      floor(94 x similarity)
//   <= 84 Unmarked   typed without diacritics: score_unmarked
//
// Each band may differ in what those above it differ in, too; markup is never
// ignored at 97 or above, and a placeable (code, an address, a variable) that
// differs in a single byte, be it its case, not at 98 or above. A different
// tone or diacritic is a different character, and a different word.
//
// These are plain functions of two texts. The index finds the same matches
// without looking at each entry (index.hpp).
#ifndef L10N_MEMORY_SCORE_HPP
#define L10N_MEMORY_SCORE_HPP

#include <cstdint>
#include <string>
#include <string_view>

#include "l10n/memory/entry.hpp"
#include "l10n/memory/metric.hpp"

namespace l10n::memory {

/// Why a text matches, the closest first.
enum class MatchKind : std::uint8_t {
  Context,
  Exact,
  Typography,
  Case,
  Placeables,
  Punctuation,
  Markup,
  Fuzzy,
  Unmarked,
};

/// "context", "exact", ...: for JSON and other programs.
auto name_of(MatchKind kind) -> std::string_view;

/// What differs, in the user's language: "numbers or code differ".
auto describe(MatchKind kind) -> std::string;

/// The least score of a reduced key's match, and the most of a fuzzy one.
constexpr int kLeastAlmostExact = 95;
constexpr int kMostFuzzy = 94;
constexpr int kMostUnmarked = 84;

struct Score {
  int points = 0;         // 0 to 101: what the user sees as percent
  double similarity = 0;  // 0 to 1, not rounded, of the match keys
  MatchKind kind = MatchKind::Fuzzy;

  auto operator==(const Score&) const -> bool = default;
};

/// (longer - distance) / longer; 1 for two empty texts. The one formula, so
/// that equal similarities are equal numbers.
auto similarity_of(std::size_t distance, std::size_t longer) -> double;

/// floor(94 x similarity), in whole numbers: no rounding may lift a score.
auto fuzzy_points(std::size_t distance, std::size_t longer) -> int;

/// The similarity of two texts by their match keys.
auto similarity(std::string_view a, std::string_view b, Metric metric)
    -> double;

/// The score of `text` for `query`; never Context, which needs surroundings.
/// Points of 95 and more if and only if the bare keys are equal. Symmetric.
///
/// Time: some 5 us and the distance for texts of 60 letters.
auto score(std::string_view query, std::string_view text, Metric metric)
    -> Score;

/// Whether both stand in the same place: the same msgctxt, or, where neither
/// has one, the same neighbour on both sides. What is not known is not the
/// same.
auto is_same_place(const Surroundings& a, const Surroundings& b) -> bool;

/// `found` as a match of context, where it is exact and `same_place`.
auto with_place(Score found, bool same_place) -> Score;

/// Whether `query` may be Vietnamese typed without diacritics: two words or
/// more, none with a mark, each a syllable's letters.
auto may_be_unmarked(std::string_view query) -> bool;

/// The score of `text` for a `query` that may_be_unmarked, by characters, both
/// without diacritics: floor(84 x that). It says how far a lookup that has
/// found nothing of 75 or more by score() may trust what it found this way; the
/// similarity is that of score(), marks and all.
auto score_unmarked(std::string_view query, std::string_view text,
                    Metric metric) -> Score;

/// What decides the order of matches.
struct Rank {
  int points = 0;
  double similarity = 0;
  bool confirmed = false;  // State::Confirmed
  std::int64_t date = 0;
  std::int64_t id = 0;

  auto operator==(const Rank&) const -> bool = default;
};

/// The order of matches everywhere: score, similarity, confirmed before not
/// confirmed, newest, then the lower id.
auto comes_before(const Rank& a, const Rank& b) -> bool;

auto rank_of(const Score& score, const Entry& entry) -> Rank;

}  // namespace l10n::memory

#endif  // L10N_MEMORY_SCORE_HPP

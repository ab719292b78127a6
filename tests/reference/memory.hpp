// A translation memory as a textbook would have it: every entry is looked at,
// every distance is a whole table. What the index finds must be this.
#ifndef L10N_TESTS_REFERENCE_MEMORY_HPP
#define L10N_TESTS_REFERENCE_MEMORY_HPP

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/memory/entry.hpp"
#include "l10n/memory/metric.hpp"
#include "l10n/memory/score.hpp"

namespace l10n::reference {

/// Levenshtein's distance by the table of Wagner and Fischer 1974.
auto levenshtein(std::u32string_view a, std::u32string_view b) -> std::size_t;

/// A match key as symbols: its code points, or one number for each of its
/// words, the same one in all that this program asks for.
auto symbols_of(std::string_view key, memory::Metric metric) -> std::u32string;

/// The similarity of two texts, by their match keys.
auto similarity(std::string_view a, std::string_view b, memory::Metric metric)
    -> double;

struct Query {
  std::string text = {};
  memory::Direction direction = {};
  memory::Surroundings surroundings = {};
  memory::Metric metric = memory::Metric::Characters;
  std::size_t limit = 5;
  /// A match has at least this similarity, or 95 points.
  double min_similarity = 0.7;
};

struct Match {
  std::size_t entry = 0;  // which of the list
  memory::Score score = {};

  auto operator==(const Match&) const -> bool = default;
};

/// The score of an entry's text for a query, by its definition in
/// memory/score.hpp. `text` is the source of the entry, or its target where the
/// lookup goes the other way.
auto score(const Query& query, std::string_view text,
           const memory::Surroundings& surroundings) -> memory::Score;

/// The best matches among `entries`, of either direction, in the order of
/// memory::comes_before.
auto find_best(const Query& query, std::span<const memory::Entry> entries)
    -> std::vector<Match>;

}  // namespace l10n::reference

#endif  // L10N_TESTS_REFERENCE_MEMORY_HPP

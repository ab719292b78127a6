#include "l10n/memory/score.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "l10n/core/message.hpp"
#include "l10n/memory/distance.hpp"
#include "l10n/memory/placeable.hpp"
#include "l10n/memory/sequence.hpp"
#include "l10n/text/match_key.hpp"
#include "l10n/text/normalise.hpp"
#include "l10n/text/syllable.hpp"

namespace l10n::memory {
namespace {

using text::Beyond;

struct Kind {
  std::string_view name;
  int points;  // the most, where it is a matter of similarity
};

// In the order of MatchKind.
constexpr auto kKinds = std::to_array<Kind>({
    {"context", 101},
    {"exact", 100},
    {"typography", 99},
    {"case", 98},
    {"placeables", 97},
    {"punctuation", 96},
    {"markup", kLeastAlmostExact},
    {"fuzzy", kMostFuzzy},
    {"unmarked", kMostUnmarked},
});

auto facts_of(MatchKind kind) -> const Kind& {
  return kKinds[static_cast<std::size_t>(kind)];
}

// Two match keys as numbers: code points, or one number a word.
struct Sequences {
  std::u32string a;
  std::u32string b;
};

auto characters_of(std::string_view key) -> std::u32string {
  std::vector<char32_t> points;
  split_characters(key, points);
  return {points.begin(), points.end()};
}

auto sequences_of(std::string_view a, std::string_view b, Metric metric)
    -> Sequences {
  if (metric == Metric::Characters) {
    return {characters_of(a), characters_of(b)};
  }
  std::vector<std::string_view> words;
  split_words(a, words);
  const std::size_t first = words.size();
  split_words(b, words);
  std::unordered_map<std::string_view, char32_t> numbers;
  std::u32string all;
  for (const std::string_view word : words) {
    all += numbers.emplace(word, static_cast<char32_t>(numbers.size()))
               .first->second;
  }
  return {all.substr(0, first), all.substr(first)};
}

struct Distance {
  std::size_t edits = 0;
  std::size_t longer = 0;
};

auto distance_of(std::string_view a, std::string_view b, Metric metric)
    -> Distance {
  const Sequences both = sequences_of(a, b, metric);
  return {distance(both.a, both.b), std::max(both.a.size(), both.b.size())};
}

// What the bare keys, which are equal, do not tell.
auto almost_exact_kind(std::string_view query, std::string_view text)
    -> MatchKind {
  if (text::folded_key(query) == text::folded_key(text)) {
    return have_same_placeables(query, text) ? MatchKind::Case
                                             : MatchKind::Placeables;
  }
  const auto are_equal = [&](Beyond beyond) {
    return text::reduced_key(query, beyond) == text::reduced_key(text, beyond);
  };
  return are_equal(Beyond::Placeables)    ? MatchKind::Placeables
         : are_equal(Beyond::Punctuation) ? MatchKind::Punctuation
                                          : MatchKind::Markup;
}

auto is_known_and_same(std::string_view a, std::string_view b) -> bool {
  return !a.empty() && text::to_nfc(a) == text::to_nfc(b);
}

auto points_of(std::size_t most, Distance found) -> int {
  const std::size_t same = found.longer - found.edits;
  return static_cast<int>(found.longer == 0 ? most
                                            : most * same / found.longer);
}

}  // namespace

auto name_of(MatchKind kind) -> std::string_view {
  return facts_of(kind).name;
}

auto describe(MatchKind kind) -> std::string {
  switch (kind) {
    case MatchKind::Context:
      return tr("same text, same place");
    case MatchKind::Exact:
      return tr("same text");
    case MatchKind::Typography:
      return tr("tone placement, spaces or quotes differ");
    case MatchKind::Case:
      return tr("case differs");
    case MatchKind::Placeables:
      return tr("numbers or placeables differ");
    case MatchKind::Punctuation:
      return tr("punctuation or spelling differs");
    case MatchKind::Markup:
      return tr("markup differs");
    case MatchKind::Unmarked:
      return tr("typed without diacritics");
    case MatchKind::Fuzzy:
      break;
  }
  return tr("similar text");
}

auto similarity_of(std::size_t distance, std::size_t longer) -> double {
  return longer == 0 ? 1.0
                     : static_cast<double>(longer - distance) /
                           static_cast<double>(longer);
}

auto fuzzy_points(std::size_t distance, std::size_t longer) -> int {
  return points_of(kMostFuzzy, {distance, longer});
}

auto similarity(std::string_view a, std::string_view b, Metric metric)
    -> double {
  const Distance found =
      distance_of(text::match_key(a), text::match_key(b), metric);
  return similarity_of(found.edits, found.longer);
}

auto score(std::string_view query, std::string_view text, Metric metric)
    -> Score {
  const std::string key = text::match_key(query);
  const std::string other = text::match_key(text);
  if (key == other) {
    const bool same = text::to_nfc(query) == text::to_nfc(text);
    const MatchKind kind = same ? MatchKind::Exact
                           : have_same_placeables(query, text)
                               ? MatchKind::Typography
                               : MatchKind::Placeables;
    return {facts_of(kind).points, 1.0, kind};
  }
  const Distance found = distance_of(key, other, metric);
  const double alike = similarity_of(found.edits, found.longer);
  if (text::bare_key(key) != text::bare_key(other)) {
    return {points_of(kMostFuzzy, found), alike, MatchKind::Fuzzy};
  }
  const MatchKind kind = almost_exact_kind(query, text);
  return {facts_of(kind).points, alike, kind};
}

auto is_same_place(const Surroundings& a, const Surroundings& b) -> bool {
  if (!a.context.empty() || !b.context.empty()) {
    return is_known_and_same(a.context, b.context);
  }
  return is_known_and_same(a.before, b.before) &&
         is_known_and_same(a.after, b.after);
}

auto with_place(Score found, bool same_place) -> Score {
  if (same_place && found.kind == MatchKind::Exact) {
    found.kind = MatchKind::Context;
    found.points = facts_of(found.kind).points;
  }
  return found;
}

auto may_be_unmarked(std::string_view query) -> bool {
  const std::string key = text::folded_key(query);
  std::vector<std::string_view> words;
  split_words(key, words);
  bool has_syllable = false;
  for (const std::string_view word : words) {
    const bool is_syllable = text::is_unmarked_syllable(word);
    const bool is_word = static_cast<unsigned char>(word.front()) >= 0x80 ||
                         (word.front() >= 'a' && word.front() <= 'z');
    if (is_word && !is_syllable) {
      return false;
    }
    has_syllable = has_syllable || is_syllable;
  }
  return has_syllable;
}

auto score_unmarked(std::string_view query, std::string_view text,
                    Metric metric) -> Score {
  const Distance found = distance_of(
      text::unmarked_key(query), text::unmarked_key(text), Metric::Characters);
  return {points_of(kMostUnmarked, found), similarity(query, text, metric),
          MatchKind::Unmarked};
}

auto comes_before(const Rank& a, const Rank& b) -> bool {
  const auto order = [](const Rank& rank) {
    return std::tuple(-rank.points, -rank.similarity, !rank.confirmed,
                      -rank.date, rank.id);
  };
  return order(a) < order(b);
}

auto rank_of(const Score& score, const Entry& entry) -> Rank {
  return {.points = score.points,
          .similarity = score.similarity,
          .confirmed = entry.state == State::Confirmed,
          .date = entry.origin.date,
          .id = entry.id};
}

}  // namespace l10n::memory

#include "reference/memory.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "l10n/text/match_key.hpp"
#include "l10n/text/normalise.hpp"
#include "l10n/text/pieces.hpp"
#include "l10n/text/utf8.hpp"
#include "l10n/text/words.hpp"

namespace l10n::reference {
namespace {

using memory::MatchKind;
using memory::Metric;
using memory::Score;
using text::Beyond;

auto number_of(const std::string& word) -> char32_t {
  static std::map<std::string, char32_t> numbers;
  return numbers.emplace(word, static_cast<char32_t>(numbers.size()))
      .first->second;
}

auto words_of(std::string_view key) -> std::vector<std::string> {
  std::vector<std::string> words;
  bool inside = false;
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t begin = at;
    const char32_t point = text::next_code_point(key, at);
    const bool is_part = text::is_word_character(point);
    if (point != U' ') {
      if (!is_part || !inside) {
        words.emplace_back();
      }
      words.back() += key.substr(begin, at - begin);
    }
    inside = is_part;
  }
  return words;
}

auto are_equal(std::string_view a, std::string_view b, Beyond beyond) -> bool {
  return text::reduced_key(a, beyond) == text::reduced_key(b, beyond);
}

// Numbers, code, addresses, targets and variables, one a line.
auto values_of(std::string_view text) -> std::string {
  std::string values;
  for (text::PieceScanner scanner(text); scanner.more();) {
    const text::Piece piece = scanner.next();
    if (text::is_placeable(piece.kind)) {
      values += std::to_string(static_cast<int>(piece.kind)) +
                text::to_nfc(piece.where.of(text)) + '\n';
    }
  }
  return values;
}

auto exact_kind(std::string_view a, std::string_view b) -> MatchKind {
  if (text::to_nfc(a) == text::to_nfc(b)) {
    return MatchKind::Exact;
  }
  if (text::folded_key(a) == text::folded_key(b) &&
      values_of(a) != values_of(b)) {
    return MatchKind::Placeables;
  }
  if (text::match_key(a) == text::match_key(b)) {
    return MatchKind::Typography;
  }
  if (text::folded_key(a) == text::folded_key(b)) {
    return MatchKind::Case;
  }
  if (are_equal(a, b, Beyond::Placeables)) {
    return MatchKind::Placeables;
  }
  return are_equal(a, b, Beyond::Punctuation) ? MatchKind::Punctuation
                                              : MatchKind::Markup;
}

auto points_of(MatchKind kind) -> int {
  const std::map<MatchKind, int> points{
      {MatchKind::Context, 101},   {MatchKind::Exact, 100},
      {MatchKind::Typography, 99}, {MatchKind::Case, 98},
      {MatchKind::Placeables, 97}, {MatchKind::Punctuation, 96},
      {MatchKind::Markup, 95}};
  return points.at(kind);
}

struct Text {
  std::string_view source;
  bool fits = false;
};

// An entry serves both directions.
auto text_of(const memory::Entry& entry, const memory::Direction& direction)
    -> Text {
  if (entry.source_language == direction.from &&
      entry.target_language == direction.to) {
    return {entry.source, true};
  }
  return {entry.target, entry.source_language == direction.to &&
                            entry.target_language == direction.from};
}

}  // namespace

auto levenshtein(std::u32string_view a, std::u32string_view b) -> std::size_t {
  std::vector<std::vector<std::size_t>> table(
      a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        table[i][j] = i + j;
        continue;
      }
      const std::size_t replaced =
          table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      table[i][j] =
          std::min({table[i - 1][j] + 1, table[i][j - 1] + 1, replaced});
    }
  }
  return table[a.size()][b.size()];
}

auto symbols_of(std::string_view key, Metric metric) -> std::u32string {
  std::u32string symbols;
  if (metric == Metric::Characters) {
    for (std::size_t at = 0; at < key.size();) {
      symbols += text::next_code_point(key, at);
    }
    return symbols;
  }
  for (const std::string& word : words_of(key)) {
    symbols += number_of(word);
  }
  return symbols;
}

auto similarity(std::string_view a, std::string_view b, Metric metric)
    -> double {
  const std::u32string x = symbols_of(text::match_key(a), metric);
  const std::u32string y = symbols_of(text::match_key(b), metric);
  const std::size_t longer = std::max(x.size(), y.size());
  return longer == 0 ? 1.0
                     : static_cast<double>(longer - levenshtein(x, y)) /
                           static_cast<double>(longer);
}

auto score(const Query& query, std::string_view text,
           const memory::Surroundings& surroundings) -> Score {
  const double alike = reference::similarity(query.text, text, query.metric);
  if (text::bare_key(query.text) != text::bare_key(text)) {
    // A similarity is a fraction of whole numbers: what floating point takes
    // away from it is far less than a part of a point.
    const auto points = static_cast<int>(94 * alike + 1e-9);
    return {points, alike, MatchKind::Fuzzy};
  }
  MatchKind kind = exact_kind(query.text, text);
  if (kind == MatchKind::Exact &&
      memory::is_same_place(query.surroundings, surroundings)) {
    kind = MatchKind::Context;
  }
  return {points_of(kind), alike, kind};
}

auto find_best(const Query& query, std::span<const memory::Entry> entries)
    -> std::vector<Match> {
  std::vector<Match> found;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const Text text = text_of(entries[i], query.direction);
    if (!text.fits) {
      continue;
    }
    const Score score =
        reference::score(query, text.source, entries[i].surroundings);
    if (score.points >= memory::kLeastAlmostExact ||
        score.similarity >= query.min_similarity) {
      found.push_back({i, score});
    }
  }
  std::sort(found.begin(), found.end(), [&](const Match& a, const Match& b) {
    return memory::comes_before(memory::rank_of(a.score, entries[a.entry]),
                                memory::rank_of(b.score, entries[b.entry]));
  });
  std::vector<Match> best;
  for (const Match& match : found) {
    const memory::Entry& entry = entries[match.entry];
    const bool is_repeat =
        match.score.points >= memory::kLeastAlmostExact &&
        std::any_of(best.begin(), best.end(), [&](const Match& other) {
          const memory::Entry& better = entries[other.entry];
          return better.source_language == entry.source_language
                     ? better.source == entry.source &&
                           better.target == entry.target
                     : better.source == entry.target &&
                           better.target == entry.source;
        });
    if (best.size() < query.limit && !is_repeat) {
      best.push_back(match);
    }
  }
  return best;
}

}  // namespace l10n::reference

// Textbook versions that the fast ones are compared with.
#ifndef TESTS_MEMORY_REFERENCE_HPP
#define TESTS_MEMORY_REFERENCE_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <random>
#include <string>
#include <tuple>
#include <vector>

#include "l10n/memory/index.hpp"
#include "l10n/memory/index_builder.hpp"
#include "l10n/memory/sequence.hpp"

namespace l10n::memory::reference {

/// Levenshtein's distance, row by row.
/// Source: Wagner and Fischer 1974, "The String-to-String Correction Problem".
template <typename Sequence>
auto distance(const Sequence& a, const Sequence& b) -> std::size_t {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t above = row[j + 1];
      row[j + 1] = std::min(
          {above + 1, row[j] + 1, diagonal + (a[i] == b[j] ? 0U : 1U)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

struct Text {
  std::int64_t id = 0;
  std::string key;
  bool confirmed = false;
  std::int64_t date = 0;
};

inline auto symbols(const std::string& key, Metric metric)
    -> std::vector<std::string> {
  std::vector<std::string> symbols;
  if (metric == Metric::Words) {
    std::vector<std::string_view> words;
    split_words(key, words);
    symbols.assign(words.begin(), words.end());
    return symbols;
  }
  std::vector<char32_t> points;
  split_characters(key, points);
  for (const char32_t point : points) {
    symbols.push_back(std::to_string(static_cast<std::uint32_t>(point)));
  }
  return symbols;
}

struct Found {
  std::int64_t id = 0;
  double similarity = 0;

  auto operator==(const Found&) const -> bool = default;
};

/// The best texts, by looking at each.
inline auto search(const std::vector<Text>& texts, const std::string& key,
                   Metric metric, std::size_t limit, double least)
    -> std::vector<Found> {
  const auto query = symbols(key, metric);
  std::vector<std::tuple<double, bool, std::int64_t, std::int64_t>> all;
  for (const Text& text : texts) {
    const auto other = symbols(text.key, metric);
    const std::size_t longer = std::max(query.size(), other.size());
    if (query.empty() || other.empty()) {
      continue;
    }
    const double similarity =
        static_cast<double>(longer - distance(query, other)) /
        static_cast<double>(longer);
    if (similarity >= least) {
      all.emplace_back(-similarity, !text.confirmed, -text.date, text.id);
    }
  }
  std::sort(all.begin(), all.end());
  std::vector<Found> found;
  for (const auto& one : all) {
    if (found.size() < limit) {
      found.push_back({std::get<3>(one), -std::get<0>(one)});
    }
  }
  return found;
}

inline auto build(const std::vector<Text>& texts, Metric metric)
    -> std::string {
  IndexBuilder builder(metric);
  for (const Text& text : texts) {
    builder.add({.id = text.id,
                 .key = text.key,
                 .bare = text.key,
                 .confirmed = text.confirmed,
                 .date = text.date});
  }
  return std::move(builder).build(
      {.direction = {"vi", "en"}, .metric = metric, .store_id = "test"});
}

/// Texts of a small alphabet, so that many are similar and many equally so.
class Random {
 public:
  explicit Random(std::uint64_t seed) : random_(seed) {}

  auto below(std::size_t end) -> std::size_t { return random_() % end; }

  auto text(std::size_t longest) -> std::string {
    static const std::vector<std::string> kParts{"a", "b",  "ab", "ế", "1",
                                                 " ", "đi", " ",  ".", "😀"};
    std::string text;
    for (std::size_t left = 1 + below(longest); left > 0; --left) {
      text += kParts[below(kParts.size())];
    }
    return text;
  }

  auto texts(std::size_t count, std::size_t longest) -> std::vector<Text> {
    std::vector<Text> texts;
    for (std::size_t i = 0; i < count; ++i) {
      // Every third one is close to another.
      std::string key = i > 3 && below(3) == 0 ? texts[below(i)].key + text(2)
                                               : text(longest);
      texts.push_back({.id = static_cast<std::int64_t>(i + 1),
                       .key = std::move(key),
                       .confirmed = below(4) == 0,
                       .date = static_cast<std::int64_t>(below(3))});
    }
    return texts;
  }

 private:
  std::mt19937_64 random_;
};

}  // namespace l10n::memory::reference

#endif  // TESTS_MEMORY_REFERENCE_HPP

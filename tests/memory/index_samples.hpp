// Texts for an index, and what a search in them must find.
#ifndef TESTS_MEMORY_INDEX_SAMPLES_HPP
#define TESTS_MEMORY_INDEX_SAMPLES_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <tuple>
#include <vector>

#include "l10n/memory/index.hpp"
#include "l10n/memory/index_builder.hpp"
#include "reference/memory.hpp"

namespace l10n::memory::samples {

struct Text {
  std::int64_t id = 0;
  std::string key;
  bool confirmed = false;
  std::int64_t date = 0;
};

struct Found {
  std::int64_t id = 0;
  double similarity = 0;

  auto operator==(const Found&) const -> bool = default;
};

/// The best texts, by looking at each.
inline auto search(const std::vector<Text>& texts, const std::string& key,
                   Metric metric, std::size_t limit, double least)
    -> std::vector<Found> {
  const auto query = l10n::reference::symbols_of(key, metric);
  std::vector<std::tuple<double, bool, std::int64_t, std::int64_t>> all;
  for (const Text& text : texts) {
    const auto other = l10n::reference::symbols_of(text.key, metric);
    const std::size_t longer = std::max(query.size(), other.size());
    if (query.empty() || other.empty()) {
      continue;
    }
    const double similarity =
        static_cast<double>(longer -
                            l10n::reference::levenshtein(query, other)) /
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

}  // namespace l10n::memory::samples

#endif  // TESTS_MEMORY_INDEX_SAMPLES_HPP

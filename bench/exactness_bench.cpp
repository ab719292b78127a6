// Whether the index finds what comparing with every text finds: the best five
// of at least 70 %, ties included, for thousands of queries, half of them held
// out of the memory and half entries of it with edits, in memories of four
// sizes, both languages, both metrics, on every instruction set, and where a
// tenth of the entries, one at least, has an index of its own because it came
// later. Exits with 1 where one result is another.
//
// exactness_bench [PAIRS.tsv[.xz] [QUERIES]]
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <tuple>
#include <vector>

#include "l10n/memory/distance.hpp"
#include "l10n/memory/index.hpp"
#include "l10n/memory/index_builder.hpp"
#include "l10n/memory/sequence.hpp"
#include "l10n/memory/vocabulary.hpp"
#include "l10n/text/match_key.hpp"
#include "memory_pairs.hpp"

namespace l10n::bench {
namespace {

using memory::InstructionSet;
using memory::Metric;

constexpr double kLeast = 0.7;
constexpr std::size_t kLimit = 5;
constexpr std::size_t kHeldOut = 60;

// A higher similarity first, then the lower id.
using Found = std::vector<std::tuple<double, std::int64_t>>;

void put_in_order(Found& found) {
  std::sort(found.begin(), found.end());
  found.resize(std::min(found.size(), kLimit));
}

class Texts {
 public:
  Texts(const std::vector<std::string>& texts, Metric metric)
      : metric_(metric) {
    for (const std::string& text : texts) {
      keys_.push_back(text::match_key(text));
      codes_.push_back(encode(keys_.back()));
    }
  }

  auto by_looking_at_each(const std::string& query) -> Found {
    const std::u32string codes = encode(query);
    Found found;
    for (std::size_t i = 0; i < codes_.size(); ++i) {
      const std::size_t longer = std::max(codes.size(), codes_[i].size());
      if (longer == 0 || codes.empty() || codes_[i].empty()) {
        continue;
      }
      const auto limit = static_cast<std::size_t>(
          (1 - kLeast) * static_cast<double>(longer) + 1);
      const std::size_t distance =
          memory::distance_at_most(codes, codes_[i], limit);
      const double similarity =
          static_cast<double>(longer - distance) / static_cast<double>(longer);
      if (distance <= limit && similarity >= kLeast) {
        found.emplace_back(-similarity, static_cast<std::int64_t>(i + 1));
      }
    }
    put_in_order(found);
    return found;
  }

  // The index of the texts from `first` to `end`.
  auto index(std::size_t first, std::size_t end) const -> std::string {
    memory::IndexBuilder builder(metric_);
    for (std::size_t i = first; i < end; ++i) {
      builder.add({.id = static_cast<std::int64_t>(i + 1), .key = keys_[i]});
    }
    return std::move(builder).build({.metric = metric_});
  }

  [[nodiscard]] auto size() const -> std::size_t { return keys_.size(); }

 private:
  auto encode(const std::string& key) -> std::u32string {
    std::u32string codes;
    if (metric_ == Metric::Characters) {
      std::vector<char32_t> points;
      memory::split_characters(key, points);
      codes.assign(points.begin(), points.end());
      return codes;
    }
    std::vector<std::string_view> words;
    memory::split_words(key, words);
    for (const std::string_view word : words) {
      codes += static_cast<char32_t>(lexicon_.add(word));
    }
    return codes;
  }

  Metric metric_;
  memory::Lexicon lexicon_;
  std::vector<std::string> keys_;
  std::vector<std::u32string> codes_;
};

auto by_indexes(const std::vector<std::string>& indexes,
                const std::string& query, InstructionSet set) -> Found {
  static memory::Workspace workspace;
  Found found;
  for (const std::string& bytes : indexes) {
    const auto index = memory::Index::open(bytes, "exactness");
    const auto hits = index->search(
        query,
        {.limit = kLimit, .min_similarity = kLeast, .instruction_set = set},
        workspace);
    for (const memory::Hit& hit : *hits) {
      found.emplace_back(-hit.similarity(), hit.id);
    }
  }
  put_in_order(found);
  return found;
}

// Prints a line; whether nothing was wrong.
auto compare(const std::vector<std::string>& all,
             const std::vector<std::string>& queries, Metric metric,
             const char* language) -> bool {
  Texts texts(all, metric);
  const std::size_t early =
      texts.size() - std::max<std::size_t>(1, texts.size() / 10);
  const std::vector<std::string> whole{texts.index(0, texts.size())};
  const std::vector<std::string> parts{texts.index(0, early),
                                       texts.index(early, texts.size())};
  std::size_t wrong = 0;
  std::size_t matches = 0;
  for (const std::string& query : queries) {
    const std::string key = text::match_key(query);
    const Found expected = texts.by_looking_at_each(key);
    matches += expected.size();
    for (const InstructionSet set : memory::instruction_sets()) {
      wrong += by_indexes(whole, key, set) == expected ? 0U : 1U;
      wrong += by_indexes(parts, key, set) == expected ? 0U : 1U;
    }
  }
  std::printf("| %zu | %s | %s | %zu | %zu | %zu | %zu |\n", texts.size(),
              language, metric == Metric::Words ? "words" : "characters",
              queries.size(), memory::instruction_sets().size(), matches,
              wrong);
  std::fflush(stdout);
  return wrong == 0;
}

auto text_of(const Pair& pair, bool target) -> const std::string& {
  return target ? pair.target : pair.source;
}

struct Split {
  std::vector<Pair> known;
  std::vector<Pair> held_out;
};

auto split(const std::vector<Pair>& pairs) -> Split {
  Split split;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    (i % kHeldOut == 7 ? split.held_out : split.known).push_back(pairs[i]);
  }
  return split;
}

// A memory of the first `size` pairs, in one language.
auto compare_one(const Split& pairs, std::size_t size, std::size_t count,
                 bool target) -> bool {
  size = std::min(size, pairs.known.size());
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < size; ++i) {
    texts.push_back(text_of(pairs.known[i], target));
  }
  PairMaker maker(pairs.known, 2);
  std::vector<std::string> queries;
  for (std::size_t i = 0; i < count; ++i) {
    const bool held = i % 2 == 0 && i / 2 < pairs.held_out.size();
    queries.push_back(text_of(held ? pairs.held_out[i / 2]
                                   : maker.edit(pairs.known[maker.pick(size)]),
                              target));
  }
  const char* const language = target ? "vi" : "en";
  const bool right = compare(texts, queries, Metric::Characters, language);
  return compare(texts, queries, Metric::Words, language) && right;
}

auto run(const std::string& path, std::size_t count) -> bool {
  const Split pairs = split(load_pairs(path));
  if (pairs.known.empty()) {
    std::printf("there are no pairs in %s\n", path.c_str());
    return false;
  }
  std::puts(
      "| entries | of | by | queries | instruction sets | matches | wrong |\n"
      "|---|---|---|---|---|---|---|");
  bool right = true;
  for (const bool target : {false, true}) {
    for (const std::size_t size : {1U, 10U, 1000U, 170'000U}) {
      right = compare_one(pairs, size, count, target) && right;
    }
  }
  return right;
}

}  // namespace
}  // namespace l10n::bench

auto main(int count, char** arguments) -> int {
  const std::string path =
      count > 1 ? arguments[1] : l10n::bench::default_pairs();
  const std::size_t queries =
      count > 2 ? std::strtoul(arguments[2], nullptr, 10) : 1000;
  return l10n::bench::run(path, queries) ? 0 : 1;
}

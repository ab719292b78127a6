// The translation memory's index: lookups a second, their times and the size
// of the index, compared with a scan of everything by a bit-parallel distance.
//
// memory_bench [PAIRS.tsv[.xz] [SIZE...]]   default sizes: 100000 1000000
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
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

using memory::Metric;

constexpr std::size_t kQueries = 5000;
constexpr std::size_t kScanned = 20;  // queries that are scanned for
constexpr std::size_t kHeldOut = 70;  // every such pair is a query alone

auto cpu_seconds() -> double {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) +
         static_cast<double>(time.tv_nsec) * 1e-9;
}

template <typename Work>
auto seconds(const Work& work) -> double {
  const double start = cpu_seconds();
  work();
  return cpu_seconds() - start;
}

auto encode(const std::string& key, Metric metric, memory::Lexicon& lexicon)
    -> std::u32string {
  std::u32string codes;
  if (metric == Metric::Words) {
    std::vector<std::string_view> words;
    memory::split_words(key, words);
    for (const std::string_view word : words) {
      codes += static_cast<char32_t>(lexicon.add(word));
    }
    return codes;
  }
  std::vector<char32_t> points;
  memory::split_characters(key, points);
  return {points.begin(), points.end()};
}

struct Set {
  std::vector<std::string> texts;
  std::vector<std::string> queries;  // held out, then edited
};

auto make_set(const std::vector<Pair>& pairs, std::size_t size, bool target)
    -> Set {
  std::vector<Pair> known;
  std::vector<Pair> held_out;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    (i % kHeldOut == 3 ? held_out : known).push_back(pairs[i]);
  }
  PairMaker maker(known, 1);
  const auto text_of = [&](const Pair& pair) {
    return target ? pair.target : pair.source;
  };
  Set set;
  const std::vector<Pair> made = maker.make(size);
  for (const Pair& pair : made) {
    set.texts.push_back(text_of(pair));
  }
  for (std::size_t i = 0; i < kQueries; ++i) {
    set.queries.push_back(
        text_of(i % 2 == 0 && i / 2 < held_out.size()
                    ? held_out[i / 2]
                    : maker.edit(made[maker.pick(made.size())])));
  }
  return set;
}

struct Times {
  double build = 0;
  double open = 0;
  std::size_t bytes = 0;
  std::vector<double> lookups;  // seconds, ascending
  double scan = 0;              // a query
  std::size_t wrong = 0;        // of the scanned queries

  [[nodiscard]] auto quantile(double part) const -> double {
    return lookups[static_cast<std::size_t>(
        part * static_cast<double>(lookups.size() - 1))];
  }

  [[nodiscard]] auto mean() const -> double {
    double sum = 0;
    for (const double time : lookups) {
      sum += time;
    }
    return sum / static_cast<double>(lookups.size());
  }
};

auto build(const Set& set, Metric metric) -> std::string {
  memory::IndexBuilder builder(metric);
  for (std::size_t i = 0; i < set.texts.size(); ++i) {
    const std::string key = text::match_key(set.texts[i]);
    const std::string bare = text::bare_key(set.texts[i]);
    builder.add(
        {.id = static_cast<std::int64_t>(i + 1), .key = key, .bare = bare});
  }
  return std::move(builder).build({.metric = metric});
}

// Looks at every text, as a memory without an index must.
class Scan {
 public:
  Scan(const Set& set, Metric metric) : metric_(metric) {
    for (const std::string& text : set.texts) {
      texts_.push_back(encode(text::match_key(text), metric_, lexicon_));
    }
  }

  // The similarities of the best five of at least 70 %.
  auto best(const std::string& query) -> std::vector<double> {
    constexpr double kLeast = 0.7;
    const auto codes = encode(text::match_key(query), metric_, lexicon_);
    std::vector<double> found;
    for (const std::u32string& text : texts_) {
      const std::size_t longer = std::max(text.size(), codes.size());
      const std::size_t distance = memory::distance(codes, text);
      const double similarity =
          static_cast<double>(longer - distance) / static_cast<double>(longer);
      if (longer > 0 && similarity >= kLeast) {
        found.push_back(similarity);
      }
    }
    std::sort(found.rbegin(), found.rend());
    found.resize(std::min<std::size_t>(found.size(), 5));
    return found;
  }

 private:
  Metric metric_;
  memory::Lexicon lexicon_;
  std::vector<std::u32string> texts_;
};

auto measure(const Set& set, Metric metric) -> Times {
  Times times;
  std::string bytes;
  times.build = seconds([&] { bytes = build(set, metric); });
  times.bytes = bytes.size();
  auto index = memory::Index::open(bytes, "bench");
  times.open = seconds([&] { index = memory::Index::open(bytes, "bench"); });
  if (!index || !index->verify_all()) {
    times.lookups = {0};
    times.wrong = kQueries;
    return times;
  }
  memory::Workspace workspace;
  for (const std::string& query : set.queries) {
    times.lookups.push_back(seconds([&] {
      const std::string key = text::match_key(query);
      times.wrong += index->search(key, {}, workspace) ? 0U : 1U;
    }));
  }
  Scan scan(set, metric);
  for (std::size_t i = 0; i < kScanned; ++i) {
    const std::string& query = set.queries[i];
    std::vector<double> expected;
    times.scan += seconds([&] { expected = scan.best(query); }) / kScanned;
    std::vector<double> found;
    const auto hits = index->search(text::match_key(query), {}, workspace);
    for (const memory::Hit& hit : *hits) {
      found.push_back(hit.similarity());
    }
    times.wrong += found == expected ? 0U : 1U;
  }
  std::sort(times.lookups.begin(), times.lookups.end());
  return times;
}

void print(std::size_t size, bool target, Metric metric, const Times& times) {
  constexpr double kMicro = 1e6;
  std::printf(
      "| %zu | %s | %s | %.1f | %.0f | %.2f | %.0f | %.0f | %.0f | %.0f | "
      "%.0f | %zu |\n",
      size, target ? "vi" : "en",
      metric == Metric::Words ? "words" : "characters", times.build,
      static_cast<double>(times.bytes) / static_cast<double>(size),
      times.open * 1e3, times.quantile(0.5) * kMicro,
      times.quantile(0.99) * kMicro, times.lookups.back() * kMicro,
      1 / times.mean(), times.scan / times.mean(), times.wrong);
  std::fflush(stdout);
}

void run(const std::string& path, const std::vector<std::size_t>& sizes) {
  const std::vector<Pair> pairs = load_pairs(path);
  if (pairs.empty()) {
    std::printf("there are no pairs in %s\n", path.c_str());
    return;
  }
  std::puts(
      "| entries | of | by | build s | bytes an entry | open ms | p50 us | "
      "p99 us | max us | lookups/s | x a scan | wrong |\n"
      "|---|---|---|---|---|---|---|---|---|---|---|---|");
  for (const std::size_t size : sizes) {
    for (const bool target : {false, true}) {
      const Set set = make_set(pairs, size, target);
      for (const Metric metric : {Metric::Characters, Metric::Words}) {
        print(size, target, metric, measure(set, metric));
      }
    }
  }
}

}  // namespace
}  // namespace l10n::bench

auto main(int count, char** arguments) -> int {
  std::vector<std::size_t> sizes;
  for (int i = 2; i < count; ++i) {
    sizes.push_back(std::strtoul(arguments[i], nullptr, 10));
  }
  if (sizes.empty()) {
    sizes = {100'000, 1'000'000};
  }
  l10n::bench::run(count > 1 ? arguments[1] : l10n::bench::default_pairs(),
                   sizes);
}

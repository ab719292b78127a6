// align: pages with their translations, cut and paired with a lexicon learnt
// from them, and how time and memory grow with the length of a page.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <sys/resource.h>

#include "l10n/align/align.hpp"
#include "l10n/flow/parallel.hpp"
#include "l10n/flow/policy.hpp"
#include "pages.hpp"
#include "report.hpp"

namespace l10n::bench {
namespace {

using align::Block;
using Blocks = std::vector<Block>;

constexpr std::size_t kPairs = 1000;

struct PagePair {
  const Page* source = nullptr;
  const Page* target = nullptr;
};

// The pairs that the corpus lists, over and over; where there is no corpus,
// each page with itself.
auto page_pairs(const Pages& pages, const std::string& list)
    -> std::vector<PagePair> {
  std::map<std::string, const Page*> by_path;
  for (const Page& page : pages.all) {
    by_path["pages/" + page.path] = &page;
  }
  std::vector<PagePair> pairs;
  std::ifstream file(list);
  std::string line;
  while (std::getline(file, line)) {
    std::istringstream fields(line);
    std::string skipped;
    std::string english;
    std::string vietnamese;
    std::getline(fields, skipped, '\t');
    std::getline(fields, skipped, '\t');
    std::getline(fields, english, '\t');
    std::getline(fields, vietnamese, '\t');
    if (by_path.contains(english) && by_path.contains(vietnamese)) {
      pairs.push_back({by_path[vietnamese], by_path[english]});
    }
  }
  for (std::size_t i = 0; pairs.empty() && i < pages.all.size(); ++i) {
    pairs.push_back({&pages.all[i], &pages.all[i]});
  }
  const std::size_t distinct = pairs.size();
  while (distinct != 0 && pairs.size() < kPairs) {
    pairs.push_back(pairs[pairs.size() - distinct]);
  }
  pairs.resize(std::min(pairs.size(), kPairs));
  return pairs;
}

class Site {
 public:
  explicit Site(std::vector<PagePair> pairs)
      : pairs_(std::move(pairs)), rules_(flow::page_rules(configuration_)) {}

  // Both pages of each pair.
  auto cut(std::size_t threads) const
      -> std::vector<std::pair<Blocks, Blocks>> {
    std::vector<std::pair<Blocks, Blocks>> cut(pairs_.size());
    flow::parallel_for(pairs_.size(), threads, [&](std::size_t i) {
      cut[i] = {blocks_of(*pairs_[i].source), blocks_of(*pairs_[i].target)};
    });
    return cut;
  }

  // Two passes, as for a whole site; gives the number of certain pairs.
  auto align(std::size_t threads) const -> std::size_t {
    const auto pages = cut(threads);
    std::vector<align::Evidence> parts(pages.size());
    flow::parallel_for(pages.size(), threads, [&](std::size_t i) {
      const auto& [source, target] = pages[i];
      parts[i].add(source, target, align::align(source, target));
    });
    align::Evidence evidence;
    for (const align::Evidence& part : parts) {
      evidence.merge(part);
    }
    const align::Lexicon lexicon(evidence);
    std::vector<std::size_t> certain(pages.size());
    flow::parallel_for(pages.size(), threads, [&](std::size_t i) {
      const auto& [source, target] = pages[i];
      const auto pairs = align::align(source, target, {.lexicon = &lexicon});
      certain[i] = static_cast<std::size_t>(
          std::count_if(pairs.begin(), pairs.end(),
                        [](const align::Pair& pair) { return pair.certain; }));
    });
    std::size_t sum = 0;
    for (const std::size_t some : certain) {
      sum += some;
    }
    return sum;
  }

 private:
  auto blocks_of(const Page& page) const -> Blocks {
    const auto document = page::parse(page.bytes, page.path, rules_);
    return document ? align::blocks_of(*document) : Blocks();
  }

  std::vector<PagePair> pairs_;
  site::Configuration configuration_;
  page::Rules rules_;
};

// The first `size` blocks of all pages, one after the other; of the target each
// tenth is missing and each tenth stands twice.
auto long_page(const std::vector<std::pair<Blocks, Blocks>>& pages,
               std::size_t size) -> std::pair<Blocks, Blocks> {
  std::pair<Blocks, Blocks> page;
  for (const auto& [source, target] : pages) {
    if (source.size() != target.size()) {
      continue;
    }
    for (std::size_t i = 0; i < source.size() && page.first.size() < size;
         ++i) {
      if (source[i].kind == page::SegmentKind::FrontMatter) {
        continue;
      }
      page.first.push_back(source[i]);
      const std::size_t copies =
          i % 10 == 3 ? 0 : static_cast<std::size_t>(i % 10 == 7) + 1;
      page.second.insert(page.second.end(), copies, target[i]);
    }
  }
  return page;
}

auto peak_memory() -> double {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

// Shortest first: the peak is that of the longest so far.
void print_growth(const std::vector<std::pair<Blocks, Blocks>>& pages) {
  std::printf("\none page by its length\n%8s %9s %18s %16s\n", "blocks", "ms",
              "times half of it", "peak memory, MB");
  double before = 0;
  for (const std::size_t size : {125, 250, 500, 1000, 2000, 4000}) {
    const auto [source, target] = long_page(pages, size);
    std::size_t sink = 0;
    const std::vector<Work> work{{"", [&, &a = source, &b = target] {
                                    sink += align::align(a, b).size();
                                  }}};
    const double seconds = measure(work, 5, Clock::Cpu)[0].seconds;
    std::printf("%8zu %9.1f", source.size(), seconds * 1e3);
    if (before > 0) {
      std::printf(" %18.2f", seconds / before);
    } else {
      std::printf(" %18s", "");
    }
    std::printf(" %16.0f\n", peak_memory());
    before = seconds;
  }
}

void run(const Pages& pages, const std::string& list) {
  const auto pairs = page_pairs(pages, list);
  const Site site(pairs);
  print_growth(site.cut(1));
  std::size_t sink = 0;
  const std::vector<Work> works{
      {"cut into blocks, two threads", [&] { sink += site.cut(2).size(); }},
      {"cut and aligned twice, two threads", [&] { sink += site.align(2); }},
      {"cut and aligned twice, one thread", [&] { sink += site.align(1); }}};
  std::printf("\n");
  print(std::to_string(pairs.size()) + " pairs of pages, on the wall", pages,
        works, measure(works, 3, Clock::Wall));
}

}  // namespace
}  // namespace l10n::bench

auto main() -> int {
  l10n::bench::run(
      l10n::bench::load_pages(""),
      std::string(L10N_SOURCE_DIR) + "/../shared/corpus/pairs.tsv");
}

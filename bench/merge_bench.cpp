// merge with its guard: pages and a fully translated catalog to localised
// pages, compared with what cmark-gfm needs to parse and render the same pages.
#include <cstdio>
#include <string>
#include <vector>

#include "l10n/flow/extract.hpp"
#include "l10n/flow/merge.hpp"
#include "l10n/flow/parallel.hpp"
#include "l10n/flow/policy.hpp"
#include "l10n/flow/pseudo.hpp"
#include "pages.hpp"
#include "reference.hpp"
#include "report.hpp"

namespace l10n::bench {
namespace {

class Merge {
 public:
  explicit Merge(const Pages& pages)
      : pages_(pages),
        rules_(flow::page_rules(configuration_)),
        catalog_(translated()),
        translations_(catalog_) {}

  auto run(std::size_t threads) const -> std::vector<flow::MergedPage> {
    std::vector<flow::MergedPage> merged(pages_.all.size());
    flow::parallel_for(pages_.all.size(), threads, [&](std::size_t i) {
      const Page& page = pages_.all[i];
      const auto document =
          page::parse(page.bytes, page.path, rules_, {.inlines = true});
      if (document) {
        merged[i] = flow::merge_page(*document, rules_, translations_,
                                     configuration_, false);
      }
    });
    return merged;
  }

 private:
  auto translated() const -> catalog::Catalog {
    std::vector<flow::ExtractedPage> extracted;
    for (const Page& page : pages_.all) {
      auto found =
          flow::extract_page(page.bytes, page.path, configuration_, rules_);
      if (found) {
        extracted.push_back(*std::move(found));
      }
    }
    catalog::Catalog catalog;
    catalog.messages =
        flow::make_messages(extracted, configuration_.references);
    return flow::pseudo_catalog(std::move(catalog));
  }

  const Pages& pages_;
  site::Configuration configuration_;
  page::Rules rules_;
  catalog::Catalog catalog_;
  flow::Translations translations_;
};

void run(const Pages& pages) {
  const Merge merge(pages);
  std::size_t sink = 0;
  std::size_t refused = 0;
  flow::Coverage coverage;
  for (const flow::MergedPage& page : merge.run(1)) {
    coverage += page.coverage;
    refused += page.refused.size();
  }
  const std::vector<Work> alone{
      {"cmark-gfm: parse and render",
       [&] {
         for (const Page& page : pages.all) {
           sink += render_with_cmark(page.bytes);
         }
       }},
      {"merge with its guard", [&] { sink += merge.run(1).size(); }, 5.0}};
  print("merge, one thread, CPU time", pages, alone,
        measure(alone, 11, Clock::Cpu));
  std::printf("%zu of %zu units translated, %zu refused\n",
              coverage.translated.units, coverage.all.units, refused);
  const std::vector<Work> threads{
      {"merge, one thread", [&] { sink += merge.run(1).size(); }},
      {"merge, two threads", [&] { sink += merge.run(2).size(); }, 1 / 1.7}};
  print("\nmerge in threads, time on the wall", pages, threads,
        measure(threads, 5, Clock::Wall));
}

}  // namespace
}  // namespace l10n::bench

// The first argument may name a folder of pages.
auto main(int count, char** arguments) -> int {
  l10n::bench::run(l10n::bench::load_pages(count > 1 ? arguments[1] : ""));
}

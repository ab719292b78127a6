// extract: pages to the messages and the bytes of a catalog, compared with
// what cmark-gfm needs to parse and render the same pages.
#include <string>
#include <vector>

#include "l10n/catalog/writer.hpp"
#include "l10n/flow/extract.hpp"
#include "l10n/flow/parallel.hpp"
#include "l10n/flow/policy.hpp"
#include "pages.hpp"
#include "reference.hpp"
#include "report.hpp"

namespace l10n::bench {
namespace {

class Extract {
 public:
  explicit Extract(const Pages& pages)
      : pages_(pages), rules_(flow::page_rules(configuration_)) {}

  auto units(std::size_t threads) const -> std::vector<flow::ExtractedPage> {
    std::vector<flow::ExtractedPage> extracted(pages_.all.size());
    flow::parallel_for(pages_.all.size(), threads, [&](std::size_t i) {
      const Page& page = pages_.all[i];
      auto found =
          flow::extract_page(page.bytes, page.path, configuration_, rules_);
      if (found) {
        extracted[i] = *std::move(found);
      }
    });
    return extracted;
  }

  auto catalog() const -> catalog::Catalog {
    catalog::Catalog catalog;
    catalog.messages = flow::make_messages(units(1), configuration_.references);
    return catalog;
  }

 private:
  const Pages& pages_;
  site::Configuration configuration_;
  page::Rules rules_;
};

void run(const Pages& pages) {
  const Extract extract(pages);
  std::size_t sink = 0;
  const std::vector<Work> alone{
      {"cmark-gfm: parse and render",
       [&] {
         for (const Page& page : pages.all) {
           sink += render_with_cmark(page.bytes);
         }
       }},
      {"units", [&] { sink += extract.units(1).size(); }},
      {"units and messages",
       [&] { sink += extract.catalog().messages.size(); }},
      {"units, messages and the bytes of the catalog",
       [&] { sink += catalog::write(extract.catalog()).size(); }, 3.0}};
  print("extract, one thread, CPU time", pages, alone,
        measure(alone, 11, Clock::Cpu));
  const std::vector<Work> threads{
      {"units, one thread", [&] { sink += extract.units(1).size(); }},
      {"units, two threads", [&] { sink += extract.units(2).size(); },
       1 / 1.7}};
  print("\nextract in threads, time on the wall", pages, threads,
        measure(threads, 5, Clock::Wall));
}

}  // namespace
}  // namespace l10n::bench

// The first argument may name a folder of pages.
auto main(int count, char** arguments) -> int {
  l10n::bench::run(l10n::bench::load_pages(count > 1 ? arguments[1] : ""));
}

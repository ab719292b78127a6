// The pages that the benchmarks work on.
#ifndef BENCH_PAGES_HPP
#define BENCH_PAGES_HPP

#include <cstddef>
#include <string>
#include <vector>

namespace l10n::bench {

struct Page {
  std::string path;
  std::string bytes;
};

struct Pages {
  std::string origin;  // for people
  std::vector<Page> all;

  [[nodiscard]] auto bytes() const -> std::size_t;
};

/// Every .md and .mdx file below `folder`, in the order of their names; where
/// it is empty, of the corpus beside the checkout, or else the bundled site,
/// repeated to a few megabytes.
auto load_pages(const std::string& folder) -> Pages;

}  // namespace l10n::bench

#endif  // BENCH_PAGES_HPP

// Any bytes: the doctor never fails, keeps every line, and what it makes of a
// catalog is a catalog.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "l10n/catalog/reader.hpp"
#include "l10n/flow/doctor.hpp"

namespace {

void expect(bool holds) {
  if (!holds) {
    std::abort();
  }
}

auto lines(std::string_view text) -> std::ptrdiff_t {
  return std::count(text.begin(), text.end(), '\n');
}

}  // namespace

extern "C" auto LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                       std::size_t size) -> int {
  namespace flow = l10n::flow;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (const auto page = flow::examine_page(bytes, "fuzz.md", {})) {
    expect(!page->mended || lines(*page->mended) == lines(bytes));
    for (const flow::Diagnosis& one : page->found) {
      expect(one.finding.span.begin <= one.finding.span.end);
      expect(one.finding.span.end <= one.finding.quoted.size());
    }
  }
  const flow::Examination catalog = flow::examine_catalog(bytes, "fuzz.po", {});
  if (catalog.mended) {
    expect(lines(*catalog.mended) == lines(bytes));
    expect(l10n::catalog::errors(*catalog.mended, "fuzz.po").empty());
  }
  return 0;
}

// Any bytes: the reader gives a catalog or errors; a catalog survives writing
// and reading, and what was written is written again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "l10n/catalog/reader.hpp"
#include "l10n/catalog/writer.hpp"

namespace {

void expect(bool holds) {
  if (!holds) {
    std::abort();
  }
}

}  // namespace

extern "C" auto LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                       std::size_t size) -> int {
  namespace catalog = l10n::catalog;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto read = catalog::read(bytes, "fuzz.po");
  expect(read.has_value() == catalog::errors(bytes, "fuzz.po").empty());
  if (!read) {
    return 0;
  }
  for (const std::size_t width : {std::size_t{0}, std::size_t{79}}) {
    const std::string written = catalog::write(*read, {.width = width});
    const auto again = catalog::read(written, "fuzz.po");
    expect(again.has_value());
    expect(*again == *read);
    expect(catalog::write(*again, {.width = width}) == written);
  }
  return 0;
}

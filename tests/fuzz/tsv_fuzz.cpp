// Any bytes as a TSV file: read without a crash into a memory that stays sound,
// and what was taken comes back when it is written and read again.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "fuzz/exchange.hpp"
#include "l10n/memory/tsv.hpp"

extern "C" auto LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                       std::size_t size) -> int {
  namespace memory = l10n::memory;
  using l10n::test::expect;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto entries = l10n::test::read_exchange(bytes, memory::read_tsv);
  if (!entries) {
    return 0;
  }
  std::string again;
  for (const memory::Entry& entry : *entries) {
    again += memory::tsv_line(entry);
  }
  expect(l10n::test::read_exchange(again, memory::read_tsv) == entries);
  return 0;
}

// Any bytes as a TMX file: an error and nothing, or entries that come back when
// they are written and read again.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "fuzz/exchange.hpp"
#include "l10n/memory/tmx_reader.hpp"
#include "l10n/memory/tmx_writer.hpp"

extern "C" auto LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                       std::size_t size) -> int {
  namespace memory = l10n::memory;
  using l10n::test::expect;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto entries = l10n::test::read_exchange(bytes, memory::read_tmx);
  if (!entries || entries->empty()) {
    return 0;
  }
  std::string again(memory::tmx_head("", "l10n"));
  for (const memory::Entry& entry : *entries) {
    again += memory::tmx_unit(entry);
  }
  again += memory::tmx_tail();
  expect(l10n::test::read_exchange(again, memory::read_tmx) == entries);
  return 0;
}

// A page and hostile translations: no translation breaks the page, and each
// one stands in it or is refused. The input is the page and the msgstrs, with
// the byte 0x1e between them; the msgstrs go around.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "unit/parsing.hpp"
#include "unit/standing.hpp"

namespace {

auto split(std::string_view input) -> std::vector<std::string> {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t end = input.find('\x1e');
    parts.emplace_back(input.substr(0, end));
    if (end == std::string_view::npos) {
      return parts;
    }
    input.remove_prefix(end + 1);
  }
}

}  // namespace

extern "C" auto LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                       std::size_t size) -> int {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
  const std::string input(reinterpret_cast<const char*>(data), size);
  const std::vector<std::string> parts = split(input);
  const auto document = l10n::page::parse(
      parts.front(), "page.md", l10n::test::rules(), {.inlines = true});
  if (!document || parts.size() < 2) {
    return 0;
  }
  l10n::test::Translations translations(document->segments.size());
  for (std::size_t i = 0; i < translations.size(); ++i) {
    translations[i] =
        l10n::unit::Translation{parts[1 + i % (parts.size() - 1)]};
  }
  const l10n::unit::Rebuilt rebuilt =
      l10n::unit::rebuild(*document, l10n::test::rules(), translations);
  const std::string wrong =
      l10n::test::judge(*document, l10n::test::rules(), translations, rebuilt);
  if (!wrong.empty()) {
    std::fprintf(stderr, "%s:\n%s\n", wrong.c_str(), rebuilt.bytes.c_str());
    std::abort();
  }
  return 0;
}

// Any two texts, between a tab, as source and translation: no check breaks off,
// every finding lies in its text, and a fix gives text.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "l10n/catalog/message.hpp"
#include "l10n/check/together.hpp"
#include "l10n/flow/check.hpp"
#include "l10n/flow/policy.hpp"
#include "l10n/text/utf8.hpp"

namespace {

void expect(bool holds) {
  if (!holds) {
    std::abort();
  }
}

void check_pair(const l10n::catalog::Catalog& catalog,
                const std::string& language) {
  namespace flow = l10n::flow;
  const l10n::site::Configuration configuration;
  const auto pages = flow::check_catalog(
      catalog, flow::page_rules(configuration), configuration, language);
  const auto inspected = flow::check_pages(pages, "en", {}, {}, 1);
  expect(inspected.failures.empty());
  for (const l10n::check::Finding& finding : inspected.findings) {
    expect(finding.span.begin <= finding.span.end);
    expect(finding.span.end <= finding.quoted.size());
    if (finding.fix) {
      const std::string mended =
          l10n::check::apply_fixes(finding.quoted, {finding});
      expect(l10n::text::find_invalid_utf8(mended) == mended.size());
    }
  }
}

}  // namespace

extern "C" auto LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                       std::size_t size) -> int {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t tab = bytes.find('\t');
  if (tab == std::string_view::npos || tab == 0 || tab + 1 == size ||
      l10n::text::find_invalid_utf8(bytes) != size) {
    return 0;
  }
  l10n::catalog::Message message;
  message.id = bytes.substr(0, tab);
  message.translations = {std::string(bytes.substr(tab + 1))};
  l10n::catalog::Catalog catalog;
  catalog.messages.push_back(std::move(message));
  for (const char* const language : {"vi", "en", "fr"}) {
    check_pair(catalog, language);
  }
  return 0;
}

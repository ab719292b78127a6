// Any bytes as a glossary in each of its forms, and as a baseline: read or
// refused with an error; what was read can be looked for in the bytes.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "l10n/check/baseline.hpp"
#include "l10n/check/glossary.hpp"
#include "l10n/check/terms.hpp"
#include "l10n/text/utf8.hpp"

namespace {

void expect(bool holds) {
  if (!holds) {
    std::abort();
  }
}

void look_for(const std::vector<l10n::check::Term>& terms,
              std::string_view text) {
  namespace check = l10n::check;
  const check::TermIndex index(terms);
  const check::Reading reading = check::read(text);
  std::size_t behind = 0;
  for (const check::Occurrence& place : index.find(reading)) {
    expect(place.term < terms.size());
    expect(place.span.begin >= behind && place.span.end <= text.size());
    behind = place.span.end;
  }
}

}  // namespace

extern "C" auto LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                       std::size_t size) -> int {
  namespace check = l10n::check;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const bool is_text = l10n::text::find_invalid_utf8(bytes) == bytes.size();
  for (const char* const path : {"a.csv", "a.tbx", "a.txt"}) {
    if (const auto terms = check::parse_glossary(bytes, path)) {
      expect(!terms->empty());
      for (const check::Term& term : *terms) {
        expect(!term.source.empty());
      }
      if (is_text) {
        look_for(*terms, bytes);
      }
    } else {
      expect(!terms.error().message.empty());
    }
  }
  if (const auto baseline = check::parse_baseline(bytes, "baseline.txt")) {
    std::vector<check::Finding> findings(1);
    findings.front().check = "numbers";
    expect(check::apply(*baseline, findings) + findings.size() == 1);
  }
  return 0;
}

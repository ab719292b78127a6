// Any bytes: the spans of the page join to it, and every unit emitted anew
// gives the same units and the same skeleton.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/page/document.hpp"
#include "l10n/unit/guard.hpp"
#include "l10n/unit/rebuild.hpp"
#include "l10n/unit/unit.hpp"

namespace {

namespace page = l10n::page;
namespace unit = l10n::unit;

void require(bool condition) {
  if (!condition) {
    std::abort();
  }
}

auto rules() -> page::Rules {
  using page::ShortcodeBody;
  page::Rules rules;
  rules.front_matter_keys = {"title", "description"};
  rules.shortcodes["notice"] = {.text = {"title", "1"}};
  rules.shortcodes["figure"] = {.text = {"title", "alt", "caption"},
                                .body = ShortcodeBody::None};
  rules.shortcodes["expand"] = {.text = {"0"}};
  rules.shortcodes["highlight"] = {.body = ShortcodeBody::Raw};
  return rules;
}

void require_cover(const page::Document& document) {
  std::size_t end = 0;
  for (const l10n::Span& span : page::spans(document)) {
    require(span.begin == end && span.end >= span.begin);
    end = span.end;
  }
  require(end == document.bytes.size());
}

auto ids(const page::Document& document) -> std::vector<std::string> {
  std::vector<std::string> ids;
  for (const page::Segment& segment : document.segments) {
    ids.push_back(unit::msgid(document, segment));
  }
  return ids;
}

}  // namespace

extern "C" auto LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                       std::size_t size) -> int {
  static const page::Rules kRules = rules();
  const std::string bytes(data, data + size);
  const auto before = page::parse(bytes, "page.md", kRules, {.inlines = true});
  if (!before) {
    return 0;
  }
  require_cover(*before);
  const auto bare =
      page::parse(bytes, "page.md", kRules,
                  {.inlines = true, .segments = false, .diagnostics = false});
  require(bare && unit::same_structure(*before, *bare));
  require(bare->inlines == before->inlines && bare->segments.empty());
  const std::string emitted = unit::re_emit(*before);
  const auto after = page::parse(emitted, "page.md", kRules,
                                 {.inlines = true, .diagnostics = false});
  require(after.has_value());
  require_cover(*after);
  require(ids(*before) == ids(*after));
  require(unit::same_structure(*before, *after));
  return 0;
}

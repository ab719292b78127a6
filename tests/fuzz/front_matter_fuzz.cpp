// Whatever the page: the spans lie inside their block, and hostile values put
// into it change nothing else.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "l10n/page/front_matter.hpp"
#include "l10n/page/front_matter_block.hpp"
#include "l10n/page/front_matter_simple.hpp"
#include "l10n/text/utf8.hpp"

namespace {

using l10n::page::FrontMatter;

void require(bool condition) {
  if (!condition) {
    std::abort();
  }
}

void require_order(const FrontMatter& matter, std::string_view page) {
  require(matter.body <= page.size() && matter.block.end <= matter.body);
  std::size_t end = matter.block.begin;
  for (const auto& value : matter.values) {
    require(value.span.begin >= end && value.span.size() > 0);
    require(!value.key.empty() && !value.text.empty());
    end = value.span.end;
  }
  require(end <= matter.block.end);
}

// The short way gives what yaml-cpp gives.
void require_agreement(const std::string& page) {
  const auto block = l10n::page::find_front_matter(page);
  const std::string_view content = block.content.of(page);
  if (const auto simple = l10n::page::simple_yaml_items(content)) {
    const auto full = l10n::page::full_yaml_items(content);
    require(full && full->size() == simple->size());
    for (std::size_t i = 0; i < simple->size(); ++i) {
      const auto& a = (*simple)[i];
      const auto& b = (*full)[i];
      require(a.kind == b.kind && a.path == b.path && a.text == b.text &&
              a.plain == b.plain);
      require(a.kind != l10n::page::ItemKind::Text || a.offset == b.offset);
    }
  }
}

}  // namespace

extern "C" auto LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                       std::size_t size) -> int {
  const std::string page(data, data + size);
  if (!l10n::text::check_utf8(page, "page.md")) {
    return 0;
  }
  require_agreement(page);
  const std::vector<std::string> keys{"title", "description", "menu.name", "a"};
  const FrontMatter matter =
      l10n::page::read_front_matter(page, "page.md", keys);
  require_order(matter, page);

  const std::string hostile = "x\"'\\\r\n---\n+++\n}: # \t\x01 &*\u0085\u2028";
  std::string after = page;
  std::vector<std::pair<std::string, std::string>> replaced;
  for (std::size_t i = matter.values.size(); i-- > 0;) {
    const auto& value = matter.values[i];
    after.replace(value.span.begin, value.span.size(),
                  l10n::page::front_matter_value(matter.format, hostile));
    replaced.emplace_back(value.key, hostile);
  }
  require(replaced.empty() ||
          l10n::page::same_front_matter(page, after, replaced));
  return 0;
}

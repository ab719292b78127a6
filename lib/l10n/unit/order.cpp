#include "l10n/unit/order.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace l10n::unit {
namespace {

using page::Inline;
using page::InlineKind;

// `{{</* x */>}}`, which Hugo prints, and `{{ .Title }}`: they enclose nothing.
auto is_alone(std::string_view action) -> bool {
  const bool is_shortcode =
      action.starts_with("{{<") || action.starts_with("{{%");
  return is_shortcode ? action.substr(3).starts_with("/*")
                      : action.starts_with("{{");
}

// `{{< /b >}}`, `</B.C>` and `{% endif %}`.
auto closes(std::string_view action) -> bool {
  const std::size_t name =
      std::min(action.find_first_not_of("{<%- \t"), action.size());
  const std::string_view named = action.substr(name);
  return named.starts_with('/') ||
         (action.starts_with("{%") && named.starts_with("end"));
}

auto actions_of(std::span<const Inline> inlines)
    -> std::vector<std::string_view> {
  std::vector<std::string_view> actions;
  for (const Inline& item : inlines) {
    if (item.kind == InlineKind::Action && !is_alone(item.value)) {
      actions.push_back(item.value);
    }
  }
  return actions;
}

// "b" of `<b class="c">` and of `</b>`; empty for a comment.
auto tag_name(std::string_view tag) -> std::string_view {
  const std::size_t name = tag.starts_with("</") ? 2 : 1;
  tag.remove_prefix(std::min(name, tag.size()));
  return tag.starts_with('!') || tag.starts_with('?')
             ? std::string_view()
             : tag.substr(0, tag.find_first_of(" \t\r\n/>"));
}

}  // namespace

auto same_nesting(std::span<const Inline> before, std::span<const Inline> after)
    -> bool {
  const std::vector<std::string_view> wanted = actions_of(before);
  return std::none_of(wanted.begin(), wanted.end(), closes) ||
         wanted == actions_of(after);
}

// A tag that is never closed (`<br>`, `<li>`) ends with the one around it.
auto has_nested_tags(std::span<const Inline> inlines) -> bool {
  std::vector<std::string_view> open;
  for (const Inline& item : inlines) {
    const std::string_view name =
        item.kind == InlineKind::Html ? tag_name(item.value) : "";
    if (name.empty() || item.value.ends_with("/>")) {
      continue;
    }
    if (!item.value.starts_with("</")) {
      open.push_back(name);
      continue;
    }
    const auto opening = std::find(open.rbegin(), open.rend(), name);
    if (opening == open.rend()) {
      return false;
    }
    open.erase(opening.base() - 1, open.end());
  }
  return true;
}

}  // namespace l10n::unit

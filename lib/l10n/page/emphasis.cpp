#include "l10n/page/emphasis.hpp"

#include <algorithm>
#include <string>

#include "l10n/page/actions.hpp"
#include "l10n/page/cmark.hpp"

namespace l10n::page {
namespace {

auto count(std::string_view text, std::string_view wanted) -> std::size_t {
  std::size_t found = 0;
  for (std::size_t at = text.find(wanted); at != std::string_view::npos;
       at = text.find(wanted, at + wanted.size())) {
    ++found;
  }
  return found;
}

// Braces hold code, whose asterisks are none of Markdown's. A letter in front
// keeps a text that begins like a list from being one.
auto masked(std::string_view text) -> std::string {
  std::string copy = "x ";
  copy += text;
  for (const Action& action : scan_actions(text, 0).actions) {
    std::fill_n(
        copy.begin() + 2 + static_cast<std::ptrdiff_t>(action.span.begin),
        action.span.size(), 'x');
  }
  return copy;
}

void add(Emphasis& found, cmark_node* node) {
  const cmark_node_type type = cmark_node_get_type(node);
  if (type == CMARK_NODE_STRONG) {
    ++found.strong;
  } else if (type == CMARK_NODE_EMPH) {
    ++found.emphasis;
  } else if (type == CMARK_NODE_TEXT) {
    const std::string_view literal = view(cmark_node_get_literal(node));
    found.stray += count(literal, "*") + count(literal, "`") +
                   count(literal, "__") + count(literal, "~~");
  }
}

}  // namespace

auto count_emphasis(std::string_view text) -> Emphasis {
  Emphasis found;
  if (text.find_first_of("*_`~") == std::string_view::npos) {
    return found;
  }
  with_parsed(masked(text), [&](cmark_node* root) {
    cmark_iter* const iter = cmark_iter_new(root);
    for (cmark_event_type event = cmark_iter_next(iter);
         event != CMARK_EVENT_DONE; event = cmark_iter_next(iter)) {
      if (event == CMARK_EVENT_ENTER) {
        add(found, cmark_iter_get_node(iter));
      }
    }
  });
  return found;
}

}  // namespace l10n::page

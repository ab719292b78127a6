// Hugo's shortcodes and the template tags of its neighbours, as they stand in a
// page: what a Markdown parser must not look into.
#ifndef L10N_PAGE_ACTIONS_HPP
#define L10N_PAGE_ACTIONS_HPP

#include <cstdint>
#include <string_view>
#include <vector>

#include "l10n/core/span.hpp"

namespace l10n::page {

enum class ActionKind : std::uint8_t {
  Shortcode,   // {{< name ... >}} or {{% name ... %}}
  Closing,     // {{< /name >}}
  Escaped,     // {{</* name */>}}, which Hugo prints as text
  Template,    // {{ ... }} on one line
  Liquid,      // {% ... %}; over several lines where a name comes first
  Module,      // of MDX: import and export statements
  Expression,  // of MDX: { ... }
  Tag,         // of MDX: of a component, where HTML has no such tag
};

struct Action {
  ActionKind kind = ActionKind::Template;
  Span span = {};
  std::string_view name = {};  // of a shortcode; a view into the scanned text
  bool self_closing = false;   // {{< name />}}
  bool in_html = false;  // of MDX, in a block of HTML, which it must not end
};

struct ScannedActions {
  std::vector<Action> actions;        // in the order of the text, disjoint
  std::vector<std::size_t> unclosed;  // offsets of openers without end
  bool is_mdx = false;                // found by scan_mdx (mdx.hpp)
};

/// Every action of `text` from the byte `from` on. Quoted parameters may hold
/// `>}}`; a shortcode may span lines. Time O(n).
///
/// Source: Hugo 0.111, parser/pageparser.
auto scan_actions(std::string_view text, std::size_t from) -> ScannedActions;

/// The index of the first of `actions` that ends behind `at`. Time O(log n).
auto first_behind(const std::vector<Action>& actions, std::size_t at)
    -> std::size_t;

/// Whether one of `actions` stands in `span` with only a part of it.
/// Time O(log n).
auto cuts_action(const std::vector<Action>& actions, Span span) -> bool;

/// Behind blanks and line ends at `at`.
auto skip_blanks(std::string_view text, std::size_t at) -> std::size_t;

/// Behind the string whose opening quote stands at `at`; npos where its line
/// ends first in a "string", or the text in a `string`.
auto string_end(std::string_view text, std::size_t at) -> std::size_t;

}  // namespace l10n::page

#endif  // L10N_PAGE_ACTIONS_HPP

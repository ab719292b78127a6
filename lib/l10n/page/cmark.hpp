// cmark-gfm's headers, and what they leave out. For the files of page/ that
// adapt it: tree.cpp, inline_walk.cpp and emphasis.cpp.
#ifndef L10N_PAGE_CMARK_HPP
#define L10N_PAGE_CMARK_HPP

#include <functional>
#include <string_view>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

// Exported by the library, but declared in no header of Debian's package.
extern "C" {
// NOLINTBEGIN(cppcoreguidelines-avoid-non-const-global-variables)
// NOLINTBEGIN(readability-identifier-naming)
extern cmark_node_type CMARK_NODE_TABLE;
extern cmark_node_type CMARK_NODE_TABLE_ROW;
extern cmark_node_type CMARK_NODE_TABLE_CELL;
// NOLINTEND(readability-identifier-naming)
// NOLINTEND(cppcoreguidelines-avoid-non-const-global-variables)
}

namespace l10n::page {

inline auto view(const char* text) -> std::string_view {
  return text == nullptr ? std::string_view() : std::string_view(text);
}

/// Parses `masked` with footnotes, tables and task lists and hands the tree to
/// `use`; nothing of it lives longer. False where memory ran over its budget,
/// in the parse or in `use`. Safe in several threads at once.
auto with_parsed(std::string_view masked,
                 const std::function<void(cmark_node* root)>& use) -> bool;

/// Whether the list item is one of a task list.
auto is_task(cmark_node* item) -> bool;

}  // namespace l10n::page

#endif  // L10N_PAGE_CMARK_HPP

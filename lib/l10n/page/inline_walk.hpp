// The inlines of one block, as cmark-gfm sees them.
#ifndef L10N_PAGE_INLINE_WALK_HPP
#define L10N_PAGE_INLINE_WALK_HPP

#include <vector>

#include "l10n/page/cmark.hpp"
#include "l10n/page/tree.hpp"

namespace l10n::page {

/// Where the findings go.
struct InlineSink {
  std::vector<Directive>& directives;      // of comments in the text
  std::vector<Inline>* inlines = nullptr;  // null: not wanted
  bool bare_urls = true;                   // whether the text may hold some
};

/// Walks the children of `node`; returns its soft and hard breaks in order.
/// (A hard break is LineEnd::Spaces here, whatever its marker is.)
auto read_inlines(cmark_node* node, const InlineSink& sink)
    -> std::vector<LineEnd>;

}  // namespace l10n::page

#endif  // L10N_PAGE_INLINE_WALK_HPP

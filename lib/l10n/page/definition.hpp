// Link reference definitions, which cmark-gfm takes out of its tree.
#ifndef L10N_PAGE_DEFINITION_HPP
#define L10N_PAGE_DEFINITION_HPP

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/core/source.hpp"
#include "l10n/core/span.hpp"

namespace l10n::page {

struct LinkDefinition {
  Span label;         // inside its brackets
  Span title;         // inside its quotes; empty where there is none
  char quote = '\0';  // `"`, `'` or `(`
};

/// The definition that stands on `line` of `text`, container markers before it
/// aside: `[label]: destination "title"`.
///
/// Source: CommonMark 0.30, section 4.7; a title on a line of its own is not
/// looked for.
auto link_definition(std::string_view text, Span line)
    -> std::optional<LinkDefinition>;

/// The definitions of `text` on those of its `lines` that are not `claimed` by
/// a block. Time O(n).
auto link_definitions(std::string_view text, const LineTable& lines,
                      const std::vector<bool>& claimed)
    -> std::vector<LinkDefinition>;

/// What labels are compared by: folded case, blanks collapsed.
/// Source: CommonMark 0.30, section 4.7, "matches".
auto label_key(std::string_view label) -> std::string;

}  // namespace l10n::page

#endif  // L10N_PAGE_DEFINITION_HPP

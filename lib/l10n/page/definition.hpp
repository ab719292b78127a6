// Link reference definitions, which cmark-gfm takes out of its tree.
#ifndef L10N_PAGE_DEFINITION_HPP
#define L10N_PAGE_DEFINITION_HPP

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/core/source.hpp"
#include "l10n/core/span.hpp"
#include "l10n/page/tree.hpp"

namespace l10n::page {

struct LinkDefinition {
  Span label;         // inside its brackets
  Span title;         // inside its quotes; empty where there is none
  char quote = '\0';  // `"`, `'` or `(`
};

/// The definition that stands on `line` of `text`, container markers before it
/// aside: `[label]: destination "title"`.
///
/// Source: CommonMark 0.30, section 4.7; what stands below the line is for
/// link_definitions() to see.
auto link_definition(std::string_view text, Span line)
    -> std::optional<LinkDefinition>;

/// The definitions of `text` on those of its `lines` that are not `claimed` by
/// a block. The destination may stand on the line below the label, and a title
/// fill the line below that: nothing else may stand there, for the parser took
/// those lines for a part of the definition. Labels and titles of several lines
/// are not looked for. Time O(n).
auto link_definitions(std::string_view text, const LineTable& lines,
                      const std::vector<bool>& claimed)
    -> std::vector<LinkDefinition>;

/// For each line whether a block of `tree` stands on it.
auto claimed_lines(const Tree& tree, const LineTable& lines)
    -> std::vector<bool>;

/// What labels are compared by: folded case, blanks collapsed.
/// Source: CommonMark 0.30, section 4.7, "matches".
auto label_key(std::string_view label) -> std::string;

}  // namespace l10n::page

#endif  // L10N_PAGE_DEFINITION_HPP

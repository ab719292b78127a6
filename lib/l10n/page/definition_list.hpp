// Definition lists as goldmark and PHP Markdown Extra read them. To CommonMark
// the later paragraphs of a definition are code where they are indented by four
// columns.
#ifndef L10N_PAGE_DEFINITION_LIST_HPP
#define L10N_PAGE_DEFINITION_LIST_HPP

#include <string>

#include "l10n/core/source.hpp"
#include "l10n/page/tree.hpp"

namespace l10n::page {

/// Turns the indentation of what `tree` has for code in a definition into a
/// quote mark and blanks, `  > text`: then CommonMark sees the same blocks in
/// it, and what is indented by four columns more stays code. Lengths and line
/// ends stay; from a fence on a block stays as it is. Whether `masked` has
/// changed, so that it must be parsed again. Time O(n).
///
/// Source: goldmark 1.5, extension/definition_list.go.
auto mask_definitions(const Tree& tree, const LineTable& lines,
                      std::string& masked) -> bool;

}  // namespace l10n::page

#endif  // L10N_PAGE_DEFINITION_LIST_HPP

// Containers whose bodies are indented by four columns: the admonitions,
// details and tabs of MkDocs and Python-Markdown. To CommonMark the bodies are
// code.
#ifndef L10N_PAGE_ADMONITION_HPP
#define L10N_PAGE_ADMONITION_HPP

#include <optional>
#include <string>
#include <string_view>

#include "l10n/core/source.hpp"
#include "l10n/core/span.hpp"

namespace l10n::page {

/// The line that opens one: `!!! note "A title"`, `??? note`, `=== "A tab"`.
struct AdmonitionMarker {
  std::size_t begin = 0;  // of the marker, in its line
  Span title;             // inside the quotes; empty where there is none
};

/// The marker on `line`, quote marks and blanks before it aside.
///
/// Source: Python-Markdown 3.4, extensions/admonition; PyMdown Extensions 9,
/// details and tabbed.
auto admonition_marker(std::string_view line)
    -> std::optional<AdmonitionMarker>;

/// Turns every marker of `text` that an indented line follows into what gives
/// the same blocks in CommonMark, `- # A title`: a list item with a heading.
/// Lengths and line ends stay; fences are left out. Time O(n).
void mask_admonitions(const LineTable& lines, std::string& text);

}  // namespace l10n::page

#endif  // L10N_PAGE_ADMONITION_HPP

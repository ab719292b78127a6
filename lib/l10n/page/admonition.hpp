// Containers whose bodies are indented by four columns: the admonitions,
// details and tabs of MkDocs and Python-Markdown. To CommonMark the bodies are
// code.
#ifndef L10N_PAGE_ADMONITION_HPP
#define L10N_PAGE_ADMONITION_HPP

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/core/source.hpp"
#include "l10n/core/span.hpp"
#include "l10n/page/tree.hpp"

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

/// A marker that was turned into another one.
struct MaskedMarker {
  std::size_t begin = 0;  // in the text
  std::string bytes;      // from there to the end of its line, as they were
};

/// Turns every marker of `text` that an indented line follows into what gives
/// the same blocks in CommonMark, `- # A title`: a list item with a heading.
/// Lengths and line ends stay; fences are left out. Returns the markers in
/// their order. Time O(n).
auto mask_admonitions(const LineTable& lines, std::string& text)
    -> std::vector<MaskedMarker>;

/// Gives the markers back to `text` that are a part of running text in `tree`,
/// parsed from it: a line that goes on a paragraph may be indented at will, and
/// then it opens no list item. Whether `text` has changed, so that it must be
/// parsed again. Time O(n log n).
auto unmask_admonitions(const Tree& tree,
                        const std::vector<MaskedMarker>& markers,
                        std::string& text) -> bool;

}  // namespace l10n::page

#endif  // L10N_PAGE_ADMONITION_HPP

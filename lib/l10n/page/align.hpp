// Finds the bytes of a parsed block in the page again. cmark's columns are
// wrong behind definitions, in setext headings, in tables and after tabs, so a
// place counts only where the bytes are equal.
#ifndef L10N_PAGE_ALIGN_HPP
#define L10N_PAGE_ALIGN_HPP

#include <cstddef>
#include <string_view>
#include <vector>

#include "l10n/core/source.hpp"
#include "l10n/core/span.hpp"

namespace l10n::page {

/// The lines of `content` (a block's text, container prefixes stripped) in
/// `text`, the last of them on line `last` (from 0). Each must be a byte suffix
/// of its line, blanks at both ends aside. Empty where one is not.
auto align_lines(std::string_view content, std::string_view text,
                 const LineTable& lines, std::size_t last) -> std::vector<Span>;

/// The text of an ATX heading on its line; empty where it is not found.
auto align_heading(std::string_view content, std::string_view text, Span line)
    -> Span;

/// The cells of the table row on `line`: its bytes between the pipes that no
/// backslash escapes, trimmed. The first one may still hold a container prefix.
auto row_cells(std::string_view text, Span line) -> std::vector<Span>;

/// The text of a cell in `cell`, one of row_cells(); empty where it is not
/// found.
auto align_cell(std::string_view content, std::string_view text, Span cell)
    -> Span;

/// `\|` becomes `|`: what cmark does to a cell before it looks at it.
auto unescape_pipes(std::string_view cell) -> std::string;

}  // namespace l10n::page

#endif  // L10N_PAGE_ALIGN_HPP

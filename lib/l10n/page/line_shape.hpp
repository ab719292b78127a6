// What a line looks like before anything is parsed: its container markers, its
// fence, its table row, its math.
#ifndef L10N_PAGE_LINE_SHAPE_HPP
#define L10N_PAGE_LINE_SHAPE_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "l10n/core/span.hpp"

namespace l10n::page {

struct LineShape {
  std::size_t depth = 0;  // at most as many containers may the line open
  std::string_view rest;  // behind indentation and container markers, trimmed
};

/// An upper bound, for limits: a list marker inside code counts too.
auto shape_of(std::string_view line) -> LineShape;

/// Nothing but blanks and line ends.
auto is_blank(std::string_view text) -> bool;

/// The columns of the blanks that `text`, which stands in `column`, begins
/// with: a tab goes on to the next multiple of four.
auto indentation(std::string_view text, std::size_t column = 0) -> std::size_t;

/// The run of ` or ~ that opens a fence; empty where there is none.
auto fence_of(std::string_view rest) -> std::string_view;
auto opens_fence(std::string_view rest) -> bool;
auto closes_fence(std::string_view rest, std::string_view fence) -> bool;

/// Whether `rest` is a thematic break: three or more `*`, `_` or `-`, and
/// blanks.
auto is_thematic_break(std::string_view rest) -> bool;

/// Made of `|`, `:`, `-` and blanks alone, with at least one `-` and a `|` or
/// `:` (GFM, section 4.10).
auto is_delimiter_row(std::string_view rest) -> bool;

/// Where a line of display math leaves the next one: inside or outside of it.
enum class MathLine : std::uint8_t { None, Closed, Open };

/// What the trimmed line `rest` is of `$$ ... $$`, which may run over lines;
/// `inside`: the line above left it open.
auto math_line(std::string_view rest, bool inside) -> MathLine;

auto trim_left(std::string_view text) -> std::string_view;
auto trim_right(std::string_view text) -> std::string_view;
auto trim(std::string_view text) -> std::string_view;

/// `span` of `text` without the blanks at its ends.
auto trim(Span span, std::string_view text) -> Span;

/// How many bytes of `line` are a list marker and the blanks behind it ("- ",
/// "12. ", "+\t"); 0 where there is none.
auto list_marker(std::string_view line) -> std::size_t;

/// The last list marker in `prefix`, what stands before the text of a line,
/// without blanks; empty where there is none.
auto innermost_marker(std::string_view prefix) -> std::string_view;

/// The bytes of "[^label]: " at the start of `line`, or 0.
auto footnote_marker(std::string_view line) -> std::size_t;

}  // namespace l10n::page

#endif  // L10N_PAGE_LINE_SHAPE_HPP

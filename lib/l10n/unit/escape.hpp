// Keeps a line of text from starting a block.
#ifndef L10N_UNIT_ESCAPE_HPP
#define L10N_UNIT_ESCAPE_HPP

#include <string>
#include <string_view>

namespace l10n::unit {

/// `line` with a backslash (or, where that is no escape, an entity) before what
/// would start a heading, quote, list, table, fence, rule, definition, alert,
/// attribute or container. Text that starts no block comes back as it is.
///
/// Precondition: no blanks at its start, no line end.
/// Source: CommonMark 0.30, chapter 4, and the dialects of page/dialect.hpp.
auto escape_line_start(std::string_view line) -> std::string;

/// The part of that which a definition needs, for Hugo looks for blocks in it:
/// a heading, quote, list, fence, rule, or HTML that goes on behind the line.
auto escape_marker(std::string_view line) -> std::string;

/// `line` with a backslash before what goldmark, with block attributes on,
/// takes for one, though text follows: `{#id} text`, which vanishes with its
/// line.
auto escape_attribute(std::string_view line) -> std::string;

/// The first line of a list item so that its brackets are no checkbox, which
/// goldmark makes of `[x](url)`, too: the letter of a link is an entity then.
auto escape_checkbox(std::string_view line) -> std::string;

/// `heading` so that the # at its end are text: in `# Why C #` they close it.
auto escape_closing_marks(std::string_view heading) -> std::string;

/// `heading` so that its end reads neither as closing marks nor as an
/// attribute.
auto escape_heading_end(std::string_view heading) -> std::string;

}  // namespace l10n::unit

#endif  // L10N_UNIT_ESCAPE_HPP

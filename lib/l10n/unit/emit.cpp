#include "l10n/unit/emit.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "l10n/page/line_shape.hpp"
#include "l10n/unit/escape.hpp"
#include "l10n/unit/escape_mdx.hpp"
#include "l10n/unit/reference.hpp"

namespace l10n::unit {
namespace {

using page::LineEnd;
using page::Segment;
using page::SegmentKind;

constexpr auto kNone = std::string_view::npos;

auto split_lines(std::string_view text) -> std::vector<std::string> {
  std::vector<std::string> lines;
  while (true) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) {
      line.remove_suffix(1);
    }
    lines.emplace_back(page::trim(line));
    if (end == kNone) {
      return lines;
    }
    text.remove_prefix(end + 1);
  }
}

auto on_one_line(std::string_view text) -> std::string {
  if (text.find('\n') == kNone) {  // nearly always
    return std::string(page::trim(
        text.ends_with('\r') ? text.substr(0, text.size() - 1) : text));
  }
  std::string line;
  for (const std::string& part : split_lines(text)) {
    if (!line.empty() && !part.empty()) {
      line += ' ';
    }
    line += part;
  }
  return line;
}

auto escape_all(std::string_view text, char wanted, std::string_view with)
    -> std::string {
  std::string escaped;
  for (const char byte : text) {
    if (byte == wanted) {
      escaped += with;
    } else {
      escaped += byte;
    }
  }
  return escaped;
}

// The quote of a string, escaped unless it already is.
auto escape_quote(std::string_view text, char quote) -> std::string {
  std::string escaped;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\\' && at + 1 < text.size()) {
      escaped += text[at];
      escaped += text[++at];
      continue;
    }
    if (text[at] == quote || (text[at] == '\\' && at + 1 == text.size())) {
      escaped += '\\';
    }
    escaped += text[at];
  }
  return escaped;
}

// Who knows tables escapes the pipe; a source that shows a backslash before one
// has it twice.
auto escape_pipes(std::string text, std::string_view source) -> std::string {
  if (text.find('|') == kNone) {
    return text;
  }
  const bool shows_backslash = source.find("\\|") != kNone;
  std::string escaped;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool done = !shows_backslash && at > 0 && text[at - 1] == '\\';
    escaped += text[at] == '|' && !done ? "\\" : "";
    escaped += text[at];
  }
  return escaped;
}

// A bracket that the source has itself, as in "a > b", stays as it is.
auto attribute_value(std::string_view text, char quote, std::string_view source)
    -> std::string {
  std::string value =
      escape_all(on_one_line(text), quote, quote == '"' ? "&quot;" : "&#39;");
  if (source.find('<') == kNone) {
    value = escape_all(value, '<', "&lt;");
  }
  return source.find('>') == kNone ? escape_all(value, '>', "&gt;") : value;
}

// What stands before a continuation line: as in the source where it has one,
// else the first line's prefix with blanks for its list markers.
auto continuation(const page::Document& document, const Segment& segment,
                  std::size_t index) -> std::string {
  if (segment.lines.size() > 1) {
    const std::size_t line = std::min(index, segment.lines.size() - 1);
    const std::size_t begin = segment.lines[line].begin;
    const std::size_t start =
        document.lines.line(document.lines.line_of(begin)).begin;
    return std::string(document.bytes.substr(start, begin - start));
  }
  std::string_view first = first_prefix(document, segment);
  // Neither a tag nor a shortcode is a container.
  first = first.substr(0, first.find_first_of("<{"));
  std::string prefix;
  for (const char byte : first) {
    prefix += byte == '>' || byte == '\t' ? byte : ' ';
  }
  return prefix;
}

// The line end of the segment's first line, or the page's first one.
auto line_end(const page::Document& document, const Segment& segment)
    -> std::string_view {
  const std::size_t own = document.lines.line_of(segment.span().begin);
  for (const std::size_t index : {own, std::size_t{0}}) {
    const std::string_view line = document.lines.line(index).of(document.bytes);
    const std::string_view end = line.substr(without_line_end(line).size());
    if (!end.empty()) {
      return end;
    }
  }
  return "\n";
}

// Everything between the source's lines `index` - 1 and `index`: break marker,
// line end and prefix.
auto gap(const page::Document& document, const Segment& segment,
         std::size_t index) -> std::string_view {
  return Span{segment.lines[index - 1].end, segment.lines[index].begin}.of(
      document.bytes);
}

// The source's gaps at hard breaks, for folded segments; all of them else.
auto break_gaps(const page::Document& document, const Segment& segment)
    -> std::vector<std::string_view> {
  std::vector<std::string_view> gaps;
  for (std::size_t i = 1; i < segment.lines.size(); ++i) {
    if (!segment.folds || segment.ends[i - 1] != LineEnd::Soft) {
      gaps.push_back(gap(document, segment, i));
    }
  }
  return gaps;
}

auto emit_lines(const page::Document& document, const Segment& segment,
                const std::vector<std::string>& lines) -> std::string {
  const std::vector<std::string_view> gaps = break_gaps(document, segment);
  const bool kept = !segment.folds && gaps.size() == lines.size() - 1;
  std::string text = lines.front();
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (i <= gaps.size() && (segment.folds || kept)) {
      text += gaps[i - 1];
    } else {
      if (segment.folds) {
        text += "  ";  // a hard break that the source does not have
      }
      text += line_end(document, segment);
      text += continuation(document, segment, i);
    }
    text += lines[i];
  }
  return text;
}

// Whether # at the end of the heading's text would be read as closing marks:
// behind opening ones, with nothing else on the line.
auto may_close(const page::Document& document, const Segment& segment) -> bool {
  const std::string_view prefix =
      page::trim_right(first_prefix(document, segment));
  const std::size_t end = segment.span().end;
  const Span line = document.lines.line(document.lines.line_of(end));
  const std::string_view rest =
      page::trim(without_line_end(document.bytes.substr(end, line.end - end)));
  return prefix.ends_with('#') && rest.find_first_not_of('#') == kNone;
}

// A row without a pipe at its start leaves the table with it.
auto escape_definition(std::string_view cell) -> std::string {
  return (cell.starts_with(": ") || cell == ":" ? "\\" : "") +
         std::string(cell);
}

// Writes each of `lines` as `escape` does, where no line of the source is
// written otherwise by it: then the page means it so.
template <typename Escape>
void escape_lines(std::string_view source, std::vector<std::string>& lines,
                  Escape escape) {
  const auto changes = [&](const std::string& line) {
    return escape(line) != line;
  };
  if (!std::any_of(lines.begin(), lines.end(), changes)) {
    return;  // nearly always
  }
  const std::vector<std::string> before = split_lines(source);
  if (!std::any_of(before.begin(), before.end(), changes)) {
    std::transform(lines.begin(), lines.end(), lines.begin(), escape);
  }
}

// What goldmark makes of the start of a line, and cmark does not.
void keep_text(const page::Document& document, const Segment& segment,
               std::string_view source, std::vector<std::string>& lines) {
  const std::string_view prefix = first_prefix(document, segment);
  // The parser takes a definition for a paragraph, Hugo looks for blocks in it;
  // in the body of a shortcode as well.
  if (segment.kind == SegmentKind::Definition || prefix.ends_with("}}")) {
    escape_lines(source, lines, escape_marker);
  }
  const bool is_row_start =
      segment.kind == SegmentKind::Cell && prefix.find('|') == kNone;
  if (is_row_start) {
    escape_lines(source, lines, escape_definition);
  }
  // In MDX braces are an expression, which the guard knows.
  const bool is_line_start =
      is_row_start ||
      (segment.kind != SegmentKind::Cell && segment.kind != SegmentKind::Html &&
       !may_close(document, segment));
  const bool has_brace = std::any_of(
      lines.begin(), lines.end(),
      [](const std::string& line) { return line.starts_with('{'); });
  if (is_line_start && has_brace && !document.is_mdx) {
    escape_lines(source, lines, escape_attribute);
  }
  const bool starts_item = segment.kind == SegmentKind::Paragraph &&
                           !segment.label.empty() &&
                           !page::trim_right(prefix).ends_with(']');
  if (starts_item && lines.front().find('[') != kNone &&
      escape_checkbox(source) == source) {
    lines.front() = escape_checkbox(lines.front());
  }
}

auto emit_markdown(const page::Document& document, const Segment& segment,
                   std::string_view source, std::string_view translation,
                   Manner manner) -> std::string {
  std::string escaped;
  if (document.is_mdx) {
    escaped = escape_mdx(source, translation);
    translation = escaped;
  }
  const bool hard =
      std::any_of(segment.ends.begin(), segment.ends.end(),
                  [](LineEnd end) { return end != LineEnd::Soft; });
  const bool one_line =
      segment.kind == SegmentKind::Cell ||
      (segment.kind == SegmentKind::Heading && !hard && segment.folds);
  std::vector<std::string> lines;
  if (one_line) {
    lines.push_back(on_one_line(translation));
  } else {
    lines = split_lines(translation);
  }
  if (segment.kind == SegmentKind::Heading && may_close(document, segment)) {
    escape_lines(source, lines, escape_closing_marks);
  }
  keep_text(document, segment, source, lines);
  if (manner == Manner::Escaped && segment.kind != SegmentKind::Html) {
    for (std::string& line : lines) {
      line = escape_line_start(line);
    }
    if (segment.kind == SegmentKind::Heading) {
      lines.back() = escape_heading_end(lines.back());
    }
  }
  std::string emitted = emit_lines(document, segment, lines);
  return segment.kind == SegmentKind::Cell
             ? escape_pipes(std::move(emitted), source)
             : emitted;
}

// Line ends at its edges, which the source does not have, are no text: below a
// list marker they would end the item.
auto without_edges(std::string_view translation, std::string_view source)
    -> std::string_view {
  constexpr std::string_view kBlanks = " \t\r\n";
  if (!source.starts_with('\n') && !source.starts_with('\r')) {
    translation.remove_prefix(
        std::min(translation.find_first_not_of(kBlanks), translation.size()));
  }
  if (!source.ends_with('\n') && !source.ends_with('\r')) {
    translation =
        translation.substr(0, translation.find_last_not_of(kBlanks) + 1);
  }
  return translation;
}

}  // namespace

auto first_prefix(const page::Document& document, const Segment& segment)
    -> std::string_view {
  const std::size_t begin = segment.span().begin;
  const std::size_t start =
      std::max(document.lines.line(document.lines.line_of(begin)).begin,
               std::min(begin, document.front_matter.body));
  return document.bytes.substr(start, begin - start);
}

auto emit(const page::Document& document, const Segment& segment,
          std::string_view source, std::string_view translation, Manner manner)
    -> std::string {
  if (segment.kind == SegmentKind::FrontMatter) {
    return page::front_matter_value(document.front_matter.format, translation);
  }
  translation = without_edges(translation, source);
  switch (segment.kind) {
    case SegmentKind::Parameter:
      // Hugo: a backslash means nothing but before a quote, where it is lost.
      return segment.quote == '`'
                 ? std::string(translation)
                 : escape_all(on_one_line(translation), '"', "\\\"");
    case SegmentKind::LinkTitle:
      return segment.quote == '('
                 ? escape_quote(escape_quote(on_one_line(translation), ')'),
                                '(')
                 : escape_quote(on_one_line(translation), segment.quote);
    case SegmentKind::HtmlAttribute:
      return attribute_value(translation, segment.quote, source);
    case SegmentKind::Html:
      return emit_markdown(document, segment, source, translation, manner);
    default:
      return emit_markdown(
          document, segment, source,
          keep_references(source, translation, document.label_keys), manner);
  }
}

}  // namespace l10n::unit

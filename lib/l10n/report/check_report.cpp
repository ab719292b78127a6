#include "l10n/report/check_report.hpp"

#include <algorithm>

#include "l10n/report/columns.hpp"

namespace l10n::report {
namespace {

// The line of `text` that holds `at`.
auto line_around(std::string_view text, std::size_t at) -> Span {
  const std::size_t before = at == 0 ? text.npos : text.rfind('\n', at - 1);
  return {before == text.npos ? 0 : before + 1,
          std::min(text.find('\n', at), text.size())};
}

// Whether a character that is seen begins at `at`: it is neither the inside of
// one nor a mark that stands on the one before.
auto begins_character(std::string_view text, std::size_t at) -> bool {
  const auto is_inside = [&](std::size_t i) {
    return (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80;
  };
  if (at == 0 || at >= text.size()) {
    return true;
  }
  if (is_inside(at)) {
    return false;
  }
  std::size_t end = at + 1;
  while (end < text.size() && is_inside(end)) {
    ++end;
  }
  const std::string_view character = text.substr(at, end - at);
  return character.size() == 1 || columns_of(character) != 0;
}

// `span` with all of the characters that it cuts.
auto whole_characters(std::string_view text, Span span) -> Span {
  while (!begins_character(text, span.begin)) {
    --span.begin;
  }
  while (!begins_character(text, span.end)) {
    ++span.end;
  }
  return span;
}

}  // namespace

auto count(const std::vector<check::Finding>& findings) -> Totals {
  Totals totals;
  for (const check::Finding& finding : findings) {
    switch (finding.severity) {
      case Severity::Error:
        ++totals.errors;
        break;
      case Severity::Warning:
        ++totals.warnings;
        break;
      case Severity::Information:
        ++totals.notes;
        break;
    }
  }
  return totals;
}

auto level_name(Severity severity) -> std::string_view {
  switch (severity) {
    case Severity::Error:
      return "error";
    case Severity::Warning:
      return "warning";
    case Severity::Information:
      break;
  }
  return "note";
}

auto excerpt(const check::Finding& finding, std::size_t columns) -> Excerpt {
  const std::string_view text = finding.quoted;
  const Span span = whole_characters(text, finding.span);
  const Span line = line_around(text, span.begin);
  const std::string before =
      printable(text.substr(line.begin, span.begin - line.begin));
  const std::string marked = printable(
      span.of(text).substr(0, std::max(line.end, span.begin) - span.begin));
  const std::size_t behind = std::max(span.end, span.begin);
  const std::string after =
      behind < line.end ? printable(text.substr(behind, line.end - behind))
                        : std::string();
  Excerpt shown{.text = before + marked + after,
                .span = {before.size(), before.size() + marked.size()}};
  if (columns_of(shown.text) <= columns) {
    return shown;
  }
  // A third of the room stands before the span.
  const std::string head = last_columns(before, columns / 3);
  const std::string middle = first_columns(marked, columns / 3);
  const std::size_t used = columns_of(head) + columns_of(middle);
  return {.text = head + middle + first_columns(after, columns - used),
          .span = {head.size(), head.size() + middle.size()}};
}

}  // namespace l10n::report

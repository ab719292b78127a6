#include "l10n/unit/trial.hpp"

#include <string>

#include "l10n/core/message.hpp"
#include "l10n/unit/unit.hpp"

namespace l10n::unit {
namespace {

using page::SegmentKind;

auto structure_message(SegmentKind kind) -> std::string {
  switch (kind) {
    case SegmentKind::Cell:
      return tr("the translation breaks the table");
    case SegmentKind::Heading:
      return tr("the translation breaks the heading");
    default:
      return tr(
          "the translation starts another block (a heading, a list, a "
          "table, code, a quote or a blank line)");
  }
}

// `prefix` with each run of blanks as one, none at the start: as deep as it
// stood in its list, it would be code here.
auto without_indentation(std::string_view prefix) -> std::string {
  std::string plain;
  for (const char byte : prefix) {
    if (byte != ' ' && byte != '\t') {
      plain += byte;
    } else if (!plain.empty() && plain.back() != ' ') {
      plain += ' ';
    }
  }
  return plain;
}

}  // namespace

// A paragraph before it keeps the text from being read as front matter. The
// prefix makes the block what it is; indentation alone would make it code.
auto Trial::page_of(const page::Segment& segment,
                    std::string_view emitted) const -> std::string {
  std::string page = "x\n\n";
  if (segment.kind == SegmentKind::Cell) {
    page += "| " + std::string(emitted) + " |\n|---|\n";
    return page;
  }
  const std::string_view prefix = first_prefix(source_, segment);
  if (segment.kind == SegmentKind::Html) {
    // Only its tags matter here, and those are compared as texts.
    return page + "<div>\n" + std::string(emitted) + "\n</div>\n";
  }
  if (segment.kind == SegmentKind::Definition) {
    page += "x\n";
  }
  if (prefix.find_first_not_of(" \t") != std::string_view::npos) {
    page += without_indentation(prefix);
  }
  page += emitted;
  if (segment.kind == SegmentKind::Heading) {
    const std::size_t end = segment.span().end;
    const std::size_t line = source_.lines.line_of(end);
    page += without_line_end(source_.lines.line(line).of(source_.bytes))
                .substr(end - source_.lines.line(line).begin);
  }
  page += '\n';
  return page;
}

auto Trial::violation(std::size_t index, const Translation& translation,
                      Manner manner) const -> std::optional<Violation> {
  const page::Segment& segment = source_.segments[index];
  if (segment.block == page::kNoBlock) {
    return std::nullopt;  // a value in quotes: emit() has seen to it
  }
  const std::string before_bytes = page_of(
      segment, emit(source_, segment, msgid(source_, segment), Manner::Raw));
  const std::string after_bytes =
      page_of(segment, emit(source_, segment, translation.text, manner));
  const page::ParseOptions options{.inlines = true, .diagnostics = false};
  const auto before = page::parse(before_bytes, source_.path, rules_, options);
  const auto after = page::parse(after_bytes, source_.path, rules_, options);
  if (!before || !after || !same_structure(*before, *after)) {
    return Violation{Code::BlockStructure, structure_message(segment.kind)};
  }
  return compare_inlines(before->inlines, after->inlines,
                         translation.permissions);
}

}  // namespace l10n::unit

#include "l10n/unit/trial.hpp"

#include <algorithm>
#include <vector>

#include "l10n/core/hash.hpp"
#include "l10n/core/message.hpp"
#include "l10n/page/admonition.hpp"
#include "l10n/unit/emit.hpp"
#include "l10n/unit/reference.hpp"
#include "l10n/unit/unit.hpp"

namespace l10n::unit {
namespace {

using page::SegmentKind;

// Large enough to save parses where nearly all is well, and small enough to
// find the few others soon.
constexpr std::size_t kGroup = 64;
constexpr std::size_t kParts = 8;

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

// Closing marks and the attribute of a heading, the `]` of a container's title.
auto rest_of_line(const page::Document& document, const page::Segment& segment)
    -> std::string_view {
  const std::size_t end = segment.span().end;
  const Span line = document.lines.line(document.lines.line_of(end));
  return without_line_end(line.of(document.bytes)).substr(end - line.begin);
}

// The title of an admonition is one only above an indented body.
auto body_below(const page::Document& document, const page::Segment& segment,
                const std::string& prefix) -> std::string {
  const std::size_t begin = segment.span().begin;
  const Span line = document.lines.line(document.lines.line_of(begin));
  if (segment.kind != SegmentKind::Heading ||
      !page::admonition_marker(without_line_end(line.of(document.bytes)))) {
    return {};
  }
  const std::size_t quotes =
      std::min(prefix.find_first_not_of("> "), prefix.size());
  return prefix.substr(0, quotes) + "    x\n";
}

}  // namespace

// A paragraph before it keeps the text from being read as front matter. The
// prefix makes the block what it is; indentation alone would make it code.
auto Trial::page_of(const page::Segment& segment, std::string_view text,
                    Manner manner) const -> std::string {
  const std::string source = msgid(source_, segment);
  const std::string emitted = emit(source_, segment, source, text, manner);
  std::string page = "x\n\n";
  if (segment.kind == SegmentKind::Cell) {
    page += "| " + emitted + " |\n|---|\n";
    return page;
  }
  if (segment.kind == SegmentKind::HtmlAttribute) {
    return page + "<p title=" + segment.quote + emitted + segment.quote + ">\n";
  }
  const std::string prefix =
      without_indentation(first_prefix(source_, segment));
  if (segment.kind == SegmentKind::Html) {
    // Only its tags matter here, and those are compared as texts.
    return page + "<div>\n" + emitted + "\n</div>\n";
  }
  if (segment.kind == SegmentKind::Definition) {
    page += "x\n";
  }
  page += prefix;
  page += emitted;
  page += rest_of_line(source_, segment);
  page += '\n';
  page += body_below(source_, segment, prefix);
  for (const std::string& label : labels_in(source, source_.label_keys)) {
    page += "\n[" + label + "]: /" + to_hex(hash64(label)) + '\n';
  }
  return page;
}

auto Trial::parsed(const std::string& page) const -> Result<page::Document> {
  return page::parse(
      page, source_.path, rules_,
      {.inlines = true, .segments = false, .diagnostics = false});
}

auto Trial::violation(const Change& change,
                      const Result<page::Document>& before, Manner manner) const
    -> std::optional<Violation> {
  const page::Segment& segment = source_.segments[change.segment];
  const std::string bytes = page_of(segment, change.translation->text, manner);
  const auto after = parsed(bytes);
  if (!before || !after || !same_structure(*before, *after)) {
    return Violation{Code::BlockStructure, structure_message(segment.kind)};
  }
  return compare_inlines(before->inlines, after->inlines,
                         change.translation->permissions);
}

void Trial::judge_alone(Change& change, const Refuse& refuse) {
  const page::Segment& segment = source_.segments[change.segment];
  if (++alone_ > kMostAlone) {
    refuse(change, {Code::BlockStructure,
                    tr("the translation changes the structure of the page")});
    return;
  }
  const std::string bytes =
      page_of(segment, msgid(source_, segment), Manner::Raw);
  const auto before = parsed(bytes);
  auto found = violation(change, before, Manner::Raw);
  if (found) {
    change.manner = Manner::Escaped;
    found = violation(change, before, Manner::Escaped);
  }
  if (found) {
    refuse(change, *std::move(found));
  }
}

// One page of all: whatever goes over from one of them to the next makes a
// difference, too.
auto Trial::stand_together(std::span<Change* const> changes) const -> bool {
  std::string before_bytes;
  std::string after_bytes;
  std::vector<std::size_t> ends;  // of each in before_bytes
  for (const Change* const change : changes) {
    const page::Segment& segment = source_.segments[change->segment];
    before_bytes +=
        page_of(segment, msgid(source_, segment), Manner::Raw) + '\n';
    after_bytes +=
        page_of(segment, change->translation->text, Manner::Raw) + '\n';
    ends.push_back(before_bytes.size());
  }
  const auto before = parsed(before_bytes);
  const auto after = parsed(after_bytes);
  if (!before || !after || !same_structure(*before, *after)) {
    return false;
  }
  for (std::size_t block = 0; block < before->blocks.size(); ++block) {
    const std::size_t at = before->lines.line(before->blocks[block].line).begin;
    const auto own = std::upper_bound(ends.begin(), ends.end(), at);
    const Change& change =
        *changes[static_cast<std::size_t>(own - ends.begin())];
    if (compare_inlines(inlines_of(*before, block), inlines_of(*after, block),
                        change.translation->permissions)) {
      return false;
    }
  }
  return true;
}

void Trial::judge(std::span<Change* const> changes, const Refuse& refuse) {
  if (changes.size() == 1) {
    judge_alone(*changes.front(), refuse);
    return;
  }
  const std::size_t part =
      changes.size() > kGroup
          ? kGroup
          : std::max<std::size_t>(1, changes.size() / kParts);
  for (std::size_t at = 0; at < changes.size(); at += part) {
    const auto group = changes.subspan(at, std::min(part, changes.size() - at));
    if (group.size() == 1 || !stand_together(group)) {
      judge(group, refuse);
    }
  }
}

}  // namespace l10n::unit

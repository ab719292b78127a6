#include "l10n/unit/unit.hpp"

#include "l10n/core/hash.hpp"
#include "l10n/page/align.hpp"

namespace l10n::unit {
namespace {

using page::LineEnd;
using page::Segment;
using page::SegmentKind;

auto joined(const page::Document& document, const Segment& segment)
    -> std::string {
  std::string text;
  text.reserve(segment.span().size());
  for (std::size_t i = 0; i < segment.lines.size(); ++i) {
    const std::string_view line = segment.lines[i].of(document.bytes);
    const bool soft =
        i != 0 && segment.folds && segment.ends[i - 1] == LineEnd::Soft;
    if (i != 0 && !soft) {
      text += '\n';
    } else if (soft && !line.empty()) {  // a backslash alone is a hard break
      text += ' ';
    }
    text += line;
  }
  return text;
}

// A backslash before the quote that closes the string stands for the quote.
auto unescape(std::string_view text, char quote) -> std::string {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\\' && at + 1 < text.size() && text[at + 1] == quote) {
      continue;
    }
    plain += text[at];
  }
  return plain;
}

auto front_matter_language(page::FrontMatterFormat format) -> std::string {
  switch (format) {
    case page::FrontMatterFormat::Toml:
      return "Toml";
    case page::FrontMatterFormat::Json:
      return "Json";
    default:
      return "Yaml";
  }
}

auto type_of(const page::Document& document, const Segment& segment)
    -> std::string {
  switch (segment.kind) {
    case SegmentKind::Heading:
      return "Title " + segment.label;
    case SegmentKind::Paragraph:
      return segment.label.empty() ? "Plain text"
                                   : "Bullet: '" + segment.label + "'";
    case SegmentKind::Cell:
      return "Table";
    case SegmentKind::Definition:
      return "Definition";
    case SegmentKind::Footnote:
      return "Footnote";
    case SegmentKind::Html:
      return "HTML";
    case SegmentKind::HtmlAttribute:
      return "HTML attribute: " + segment.label;
    case SegmentKind::LinkTitle:
      return "Link title: " + segment.label;
    case SegmentKind::Parameter:
      return "Shortcode " + segment.label;
    case SegmentKind::FrontMatter:
      return front_matter_language(document.front_matter.format) +
             " Front Matter Hash Value: " + segment.label;
  }
  return {};
}

auto is_one_line(SegmentKind kind) -> bool {
  return kind == SegmentKind::Heading || kind == SegmentKind::FrontMatter ||
         kind == SegmentKind::Parameter || kind == SegmentKind::LinkTitle ||
         kind == SegmentKind::HtmlAttribute;
}

}  // namespace

auto msgid(const page::Document& document, const Segment& segment)
    -> std::string {
  switch (segment.kind) {
    case SegmentKind::FrontMatter:
      return segment.text;
    case SegmentKind::Cell:
      return page::unescape_pipes(joined(document, segment));
    case SegmentKind::Parameter:
    case SegmentKind::LinkTitle:
      return segment.quote == '`'
                 ? joined(document, segment)
                 : unescape(joined(document, segment),
                            segment.quote == '(' ? ')' : segment.quote);
    default:
      return joined(document, segment);
  }
}

auto make_unit(const page::Document& document, const Segment& segment) -> Unit {
  Unit unit;
  unit.context = segment.context;
  unit.id = msgid(document, segment);
  unit.type = type_of(document, segment);
  if (!segment.folds && segment.lines.size() > 1) {
    unit.type += " (lines kept)";
  }
  unit.comments = segment.comments;
  unit.line = static_cast<std::uint32_t>(
      document.lines.line_of(segment.span().begin) + 1);
  unit.one_line = is_one_line(segment.kind);
  return unit;
}

auto make_units(const page::Document& document) -> std::vector<Unit> {
  std::vector<Unit> units;
  units.reserve(document.segments.size());
  for (const Segment& segment : document.segments) {
    units.push_back(make_unit(document, segment));
  }
  return units;
}

auto unit_hash(std::string_view context, std::string_view id) -> std::string {
  return to_hex(hash64(id, hash64(context)));
}

}  // namespace l10n::unit

#include "page/parsed.hpp"

#include <array>

namespace l10n::page {
namespace {

auto kind_name(SegmentKind kind) -> std::string {
  constexpr std::array kNames{
      "heading", "paragraph", "cell",      "definition", "footnote",
      "html",    "attribute", "linktitle", "parameter",  "front"};
  return kNames.at(static_cast<std::size_t>(kind));
}

auto inline_name(InlineKind kind) -> std::string {
  constexpr std::array kNames{"link",     "image", "html",  "code",
                              "footnote", "url",   "action"};
  return kNames.at(static_cast<std::size_t>(kind));
}

auto joint(const Segment& segment, std::size_t index) -> char {
  if (!segment.folds) {
    return '$';
  }
  switch (segment.ends.at(index)) {
    case LineEnd::Soft:
      return '~';
    case LineEnd::Spaces:
      return '+';
    case LineEnd::Backslash:
      break;
  }
  return '\\';
}

auto show(const Document& document, const Segment& segment) -> std::string {
  std::string shown = kind_name(segment.kind);
  if (!segment.label.empty()) {
    shown += " [" + segment.label + "]";
  }
  shown += ": ";
  for (std::size_t i = 0; i < segment.lines.size(); ++i) {
    if (i != 0) {
      shown += joint(segment, i - 1);
    }
    shown += segment.lines[i].of(document.bytes);
  }
  return shown;
}

}  // namespace

auto test_rules() -> const Rules& {
  static const Rules kRules = [] {
    Rules rules;
    rules.front_matter_keys = {"title", "description"};
    rules.shortcodes["notice"] = {.text = {"title", "1"}};
    rules.shortcodes["expand"] = {.text = {"0"}};
    rules.shortcodes["figure"] = {.text = {"title", "alt", "caption"},
                                  .body = ShortcodeBody::None};
    rules.shortcodes["highlight"] = {.body = ShortcodeBody::Raw};
    return rules;
  }();
  return kRules;
}

auto show(std::string_view bytes) -> std::vector<std::string> {
  const auto document = parse(bytes, "page.md", test_rules());
  if (!document) {
    return {"error: " + std::string(name(document.error().code))};
  }
  std::vector<std::string> shown;
  for (const Segment& segment : document->segments) {
    shown.push_back(show(*document, segment));
  }
  return shown;
}

auto codes(std::string_view bytes) -> std::vector<std::string> {
  const auto document = parse(bytes, "page.md", test_rules());
  if (!document) {
    return {"error: " + std::string(name(document.error().code)) + ":" +
            std::to_string(document.error().where.line)};
  }
  std::vector<std::string> found;
  for (const Diagnostic& diagnostic : document->diagnostics) {
    found.push_back(std::string(name(diagnostic.code)) + ":" +
                    std::to_string(diagnostic.where.line));
  }
  return found;
}

auto skeleton(std::string_view bytes) -> std::vector<Mark> {
  return parse(bytes, "page.md", test_rules())->skeleton;
}

auto inlines(std::string_view bytes) -> std::vector<std::string> {
  const auto document =
      parse(bytes, "page.md", test_rules(), {.inlines = true});
  std::vector<std::string> found;
  for (const Inline& item : document->inlines) {
    found.push_back(inline_name(item.kind) + " " + item.value);
  }
  return found;
}

auto repeated(std::string_view piece, std::size_t size) -> std::string {
  std::string text;
  text.reserve(size + piece.size());
  while (text.size() < size) {
    text += piece;
  }
  return text;
}

}  // namespace l10n::page

#include "l10n/unit/escape.hpp"

#include <algorithm>
#include <array>

#include "l10n/page/dialect.hpp"
#include "l10n/page/line_shape.hpp"

namespace l10n::unit {
namespace {

constexpr auto kNone = std::string_view::npos;

// Rules, underlines, delimiter rows and empty list items are made of these.
constexpr std::string_view kMarks = "=-*_#+:|>~` \t";

auto with_backslashes(std::string_view marks) -> std::string {
  std::string escaped;
  for (const char byte : marks) {
    if (byte != ' ' && byte != '\t') {
      escaped += '\\';
    }
    escaped += byte;
  }
  return escaped;
}

auto is_letter(char byte) -> bool {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

auto is_heading(std::string_view line) -> bool {
  const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
  return level >= 1 && level <= 6 &&
         (level == line.size() || line[level] == ' ' || line[level] == '\t');
}

// `[ ] `, `[!NOTE]`, `[^1]:` and `[label]:`, but no link.
auto is_bracket_start(std::string_view line) -> bool {
  if (!line.starts_with('[')) {
    return false;
  }
  const std::size_t close = line.find(']');
  const bool box = line.starts_with("[ ]") || line.starts_with("[x]") ||
                   line.starts_with("[X]");
  const bool link =
      box && line.size() > 3 && (line[3] == '(' || line[3] == '[');
  return line.starts_with("[!") || (box && !link) ||
         (close != kNone && line.substr(close + 1, 1) == ":");
}

// Of a block that only some dialects know, or that is none in the middle of a
// line: a translation may well begin with a tag.
auto may_start_block(std::string_view line) -> bool {
  constexpr std::array<std::string_view, 13> kStarts{
      "|",   "```", "~~~", ":::", "///", ": ",    "!!!",
      "???", "===", "$$",  "<",   "*[",  "--8<--"};
  return std::any_of(
             kStarts.begin(), kStarts.end(),
             [&](std::string_view start) { return line.starts_with(start); }) ||
         is_bracket_start(line) || page::is_attribute(line);
}

// A tag or comment that does not end on its line: what follows would belong to
// it. Whole ones are compared with the source's.
auto opens_html(std::string_view line) -> bool {
  if (line.size() < 2 || line[0] != '<' || line.find('>') != kNone) {
    return false;
  }
  const char next = line[1];
  return next == '!' || next == '?' || next == '/' || is_letter(next);
}

}  // namespace

auto escape_marker(std::string_view line) -> std::string {
  if (line.empty()) {
    return {};
  }
  if (line.find_first_not_of(kMarks) == kNone) {
    return with_backslashes(line);
  }
  const bool numbered = line[0] >= '0' && line[0] <= '9';
  const bool listed = page::list_marker(line) != 0;
  if (listed && numbered) {
    const std::size_t digits = line.find_first_not_of("0123456789");
    return std::string(line.substr(0, digits)) + '\\' +
           std::string(line.substr(digits));
  }
  const bool marked = listed || line[0] == '>' || is_heading(line) ||
                      page::opens_fence(line) || opens_html(line);
  return (marked ? "\\" : "") + std::string(line);
}

auto escape_line_start(std::string_view line) -> std::string {
  std::string escaped = escape_marker(line);
  if (escaped != line) {
    return escaped;
  }
  if (may_start_block(line)) {
    return '\\' + std::string(line);
  }
  // A backslash before a letter is no escape.
  if (line.starts_with("import ")) {
    return "&#105;" + std::string(line.substr(1));
  }
  if (line.starts_with("export ")) {
    return "&#101;" + std::string(line.substr(1));
  }
  return std::string(line);
}

auto escape_attribute(std::string_view line) -> std::string {
  const std::size_t close = line.find('}');
  if (!line.starts_with('{') || close == kNone) {
    return std::string(line);
  }
  const std::string_view inside = page::trim(line.substr(1, close - 1));
  const char first = inside.empty() ? '#' : inside.front();
  const bool named = is_letter(first) || first == '_';
  const bool opens = named ? inside.find('=') != kNone
                           : first == '#' || first == '.' || first == ':';
  return (opens ? "\\" : "") + std::string(line);
}

auto escape_checkbox(std::string_view line) -> std::string {
  const std::size_t open = line.find_first_not_of("*_~");
  const std::string_view box =
      open == kNone ? std::string_view() : line.substr(open);
  std::string escaped(line);
  if (box.size() < 3 || box[0] != '[' || box[2] != ']') {
    return escaped;
  }
  const std::string_view entity = box[1] == 'x'   ? "&#120;"
                                  : box[1] == 'X' ? "&#88;"
                                  : box[1] == ' ' ? "&#32;"
                                                  : "";
  const bool link = box.size() > 3 && (box[3] == '(' || box[3] == '[');
  if (link && !entity.empty()) {
    escaped.replace(open + 1, 1, entity);
  } else if (!entity.empty()) {
    escaped.insert(open, "\\");
  }
  return escaped;
}

auto escape_closing_marks(std::string_view heading) -> std::string {
  std::string escaped(heading);
  const std::size_t mark = heading.find_last_not_of('#');
  if (heading.ends_with('#') &&
      (mark == kNone || heading[mark] == ' ' || heading[mark] == '\t')) {
    escaped.insert(mark == kNone ? 0 : mark + 1, "\\");
  }
  return escaped;
}

auto escape_heading_end(std::string_view heading) -> std::string {
  std::string escaped = escape_closing_marks(heading);
  const std::size_t brace = escaped.rfind('{');
  if (escaped.ends_with('}') && brace != kNone &&
      page::is_attribute(std::string_view(escaped).substr(brace))) {
    escaped.insert(brace, "\\");
  }
  return escaped;
}

}  // namespace l10n::unit

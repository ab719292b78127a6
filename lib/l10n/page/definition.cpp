#include "l10n/page/definition.hpp"

#include <algorithm>

#include "l10n/core/source.hpp"
#include "l10n/page/line_shape.hpp"
#include "l10n/text/normalise.hpp"

namespace l10n::page {
namespace {

constexpr auto kNone = std::string_view::npos;

auto closing_bracket(std::string_view rest) -> std::size_t {
  for (std::size_t at = 1; at < rest.size(); ++at) {
    if (rest[at] == '\\') {
      ++at;
    } else if (rest[at] == '[') {
      return kNone;
    } else if (rest[at] == ']') {
      return at;
    }
  }
  return kNone;
}

// Behind the destination at the start of `rest`; npos where there is none.
auto destination_end(std::string_view rest) -> std::size_t {
  if (rest.starts_with('<')) {
    const std::size_t close = rest.find('>');
    return close == kNone ? kNone : close + 1;
  }
  const std::size_t end = rest.find_first_of(" \t");
  return rest.empty() ? kNone : std::min(end, rest.size());
}

auto title_close(std::string_view title) -> std::size_t {
  const char close = title.front() == '(' ? ')' : title.front();
  for (std::size_t at = 1; at < title.size(); ++at) {
    if (title[at] == '\\') {
      ++at;
    } else if (title[at] == close) {
      return at;
    }
  }
  return kNone;
}

auto is_quote(char byte) -> bool {
  return byte == '"' || byte == '\'' || byte == '(';
}

// What stands on `line` behind the markers of containers.
auto content_of(std::string_view text, Span line) -> std::string_view {
  return shape_of(without_line_end(line.of(text))).rest;
}

auto offset_of(std::string_view text, std::string_view part) -> std::size_t {
  return static_cast<std::size_t>(part.data() - text.data());
}

// The start of a definition, and what stands behind its colon.
struct Head {
  Span label;
  std::string_view rest;
};

auto head_of(std::string_view text, Span line) -> std::optional<Head> {
  const std::string_view rest = content_of(text, line);
  if (!rest.starts_with('[') || rest.starts_with("[^")) {
    return std::nullopt;
  }
  const std::size_t close = closing_bracket(rest);
  if (close == kNone || close < 2 || rest.substr(close + 1, 1) != ":") {
    return std::nullopt;
  }
  const std::size_t begin = offset_of(text, rest);
  return Head{{begin + 1, begin + close}, trim_left(rest.substr(close + 2))};
}

// Gives `found` the title that `rest` has behind its destination, if any.
// Whether `rest` is nothing but these two.
auto take_target(std::string_view text, std::string_view rest,
                 LinkDefinition& found) -> bool {
  const std::size_t end = destination_end(rest);
  if (end == kNone) {
    return false;
  }
  const std::string_view title = trim_left(rest.substr(end));
  if (title.empty()) {
    return true;
  }
  const std::size_t title_end =
      is_quote(title.front()) ? title_close(title) : kNone;
  const bool apart = title.size() < rest.size() - end;
  if (title_end == kNone || title_end + 1 != title.size() || !apart) {
    return false;
  }
  const std::size_t begin = offset_of(text, title);
  found.quote = title.front();
  found.title = {begin + 1, begin + title_end};
  return true;
}

// Gives `found` the title that fills `line`, if one does.
void take_title(std::string_view text, Span line, LinkDefinition& found) {
  const std::string_view title = content_of(text, line);
  if (title.empty() || !is_quote(title.front()) ||
      title_close(title) != title.size() - 1) {
    return;
  }
  const std::size_t begin = offset_of(text, title);
  found.quote = title.front();
  found.title = {begin + 1, begin + title.size() - 1};
}

}  // namespace

auto link_definition(std::string_view text, Span line)
    -> std::optional<LinkDefinition> {
  const auto head = head_of(text, line);
  if (!head) {
    return std::nullopt;
  }
  LinkDefinition found{.label = head->label, .title = {}};
  return take_target(text, head->rest, found) ? std::optional(found)
                                              : std::nullopt;
}

auto link_definitions(std::string_view text, const LineTable& lines,
                      const std::vector<bool>& claimed)
    -> std::vector<LinkDefinition> {
  const auto is_free = [&](std::size_t line) {
    return line < lines.count() && !claimed[line];
  };
  std::vector<LinkDefinition> found;
  for (std::size_t i = 0; i < lines.count(); ++i) {
    if (claimed[i] || lines.line(i).of(text).find("]:") == kNone) {
      continue;
    }
    const auto head = head_of(text, lines.line(i));
    if (!head) {
      continue;
    }
    std::size_t last = i;
    std::string_view rest = head->rest;
    if (rest.empty() && is_free(i + 1)) {
      last = i + 1;
      rest = content_of(text, lines.line(last));
    }
    LinkDefinition definition{.label = head->label, .title = {}};
    if (!take_target(text, rest, definition)) {
      continue;
    }
    if (definition.quote == '\0' && is_free(last + 1)) {
      take_title(text, lines.line(last + 1), definition);
    }
    found.push_back(definition);
  }
  return found;
}

auto claimed_lines(const Tree& tree, const LineTable& lines)
    -> std::vector<bool> {
  std::vector<bool> claimed(lines.count(), false);
  for (const TextBlock& block : tree.blocks) {
    for (const Span& line : block.lines) {
      claimed[lines.line_of(line.begin)] = true;
    }
  }
  return claimed;
}

auto label_key(std::string_view label) -> std::string {
  std::string collapsed;
  for (const char byte : label) {
    const bool blank =
        byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
    if (!blank) {
      collapsed += byte;
    } else if (!collapsed.empty() && collapsed.back() != ' ') {
      collapsed += ' ';
    }
  }
  if (collapsed.ends_with(' ')) {
    collapsed.pop_back();
  }
  return text::fold_case(collapsed);
}

}  // namespace l10n::page

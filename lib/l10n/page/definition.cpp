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

// Gives `found` the title that fills `line`, if one does.
void take_title(std::string_view text, Span line, LinkDefinition& found) {
  const std::string_view title = shape_of(without_line_end(line.of(text))).rest;
  if (title.empty() || !is_quote(title.front()) ||
      title_close(title) != title.size() - 1) {
    return;
  }
  const auto begin = static_cast<std::size_t>(title.data() - text.data());
  found.quote = title.front();
  found.title = {begin + 1, begin + title.size() - 1};
}

}  // namespace

auto link_definition(std::string_view text, Span line)
    -> std::optional<LinkDefinition> {
  std::string_view rest = shape_of(without_line_end(line.of(text))).rest;
  if (!rest.starts_with('[') || rest.starts_with("[^")) {
    return std::nullopt;
  }
  const auto offset = [&](std::size_t at) {
    return static_cast<std::size_t>(rest.data() - text.data()) + at;
  };
  const std::size_t close = closing_bracket(rest);
  if (close == kNone || close < 2 || rest.substr(close + 1, 1) != ":") {
    return std::nullopt;
  }
  LinkDefinition found{.label = {offset(1), offset(close)}, .title = {}};
  rest = trim_left(rest.substr(close + 2));
  const std::size_t end = destination_end(rest);
  if (end == kNone) {
    return std::nullopt;
  }
  const std::string_view title = trim_left(rest.substr(end));
  if (title.empty()) {
    return found;
  }
  const std::size_t title_end =
      is_quote(title.front()) ? title_close(title) : kNone;
  const bool apart = title.size() < rest.size() - end;
  if (title_end == kNone || title_end + 1 != title.size() || !apart) {
    return std::nullopt;
  }
  rest = title;
  found.quote = title.front();
  found.title = {offset(1), offset(title_end)};
  return found;
}

auto link_definitions(std::string_view text, const LineTable& lines,
                      const std::vector<bool>& claimed)
    -> std::vector<LinkDefinition> {
  std::vector<LinkDefinition> found;
  for (std::size_t i = 0; i < lines.count(); ++i) {
    const Span line = lines.line(i);
    if (claimed[i] || line.of(text).find("]:") == kNone) {
      continue;
    }
    if (const auto definition = link_definition(text, line)) {
      found.push_back(*definition);
      const bool goes_on =
          definition->quote == '\0' && i + 1 < lines.count() && !claimed[i + 1];
      if (goes_on) {
        take_title(text, lines.line(i + 1), found.back());
      }
    }
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

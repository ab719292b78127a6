#include "l10n/page/verbatim.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "l10n/page/dialect.hpp"
#include "l10n/page/html.hpp"
#include "l10n/page/line_shape.hpp"

namespace l10n::page {
namespace {

constexpr auto kNone = std::string_view::npos;

auto is_letter(char byte) -> bool {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

auto is_name_byte(char byte) -> bool {
  return is_letter(byte) || (byte >= '0' && byte <= '9') || byte == '-' ||
         byte == '_';
}

// Here and below one byte is compared before a word is: starts_with of a word
// is a call, and these are asked of every line.

// A tag alone on its line, as JSX and block HTML have it. In a paragraph cmark
// takes it for a part of a sentence; MDX must find it on a line of its own.
auto is_tag_line(std::string_view line) -> bool {
  if (!line.starts_with('<') || !line.ends_with('>')) {
    return false;
  }
  if (line == "<>" || line == "</>") {
    return true;
  }
  const std::vector<HtmlToken> tokens = html_tokens(line);
  const HtmlToken& tag = tokens.front();
  if (tokens.size() != 1 || tag.name.empty() || tag.name.find(':') != kNone ||
      is_inline_tag(tag.name)) {
    return false;
  }
  // Not <me@example.org>.
  const auto behind =
      static_cast<std::size_t>(tag.name.data() + tag.name.size() - line.data());
  return std::string_view(" \t/>").find(line[behind]) != kNone;
}

// Where a table of contents goes, by the names that the generators know.
auto is_contents(std::string_view line) -> bool {
  constexpr std::array<std::string_view, 5> kNames{"[TOC]", "[toc]", "[[TOC]]",
                                                   "[[toc]]", "[[_TOC_]]"};
  return std::find(kNames.begin(), kNames.end(), line) != kNames.end();
}

// "///" alone, or with a name and perhaps a title behind a bar.
auto is_block_fence(std::string_view line) -> bool {
  if (!line.starts_with('/') || !line.starts_with("///")) {
    return false;
  }
  const std::size_t name = std::min(line.find_first_not_of("/ "), line.size());
  std::size_t end = name;
  while (end < line.size() && is_name_byte(line[end])) {
    ++end;
  }
  const std::string_view rest = trim_left(line.substr(end));
  return name == line.size() ||
         (end != name && (rest.empty() || rest[0] == '|'));
}

// "/// note | A title"
auto block_title(std::string_view line) -> Span {
  const std::size_t bar = line.find('|');
  return bar == kNone ? Span{} : trim(Span{bar + 1, line.size()}, line);
}

}  // namespace

auto is_verbatim(std::string_view line) -> bool {
  // What is kept as it is begins with a mark, but for modules.
  const char first = line.empty() ? '\0' : line.front();
  if (is_letter(first) || static_cast<unsigned char>(first) >= 0x80) {
    return is_module_line(line);
  }
  constexpr std::array<std::string_view, 5> kStarts{":::", "!!!", "???", "{%",
                                                    "--8<--"};
  return std::any_of(
             kStarts.begin(), kStarts.end(),
             [&](std::string_view start) { return line.starts_with(start); }) ||
         is_block_fence(line) || is_attribute(line) || is_tag_line(line) ||
         is_contents(line);
}

auto is_module_line(std::string_view line) -> bool {
  if (!line.starts_with('i') && !line.starts_with('e')) {
    return false;  // nearly always
  }
  if (line.starts_with("import ")) {
    return line.find_first_of("'\"") != kNone ||
           trim_right(line).ends_with('{');
  }
  if (!line.starts_with("export ")) {
    return false;
  }
  constexpr std::array<std::string_view, 8> kWords{
      "default ", "const ", "let ", "var ", "function ", "class ", "{", "*"};
  const std::string_view rest = trim_left(line.substr(7));
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) {
    return rest.starts_with(word);
  });
}

auto is_container_fence(std::string_view line) -> bool {
  return (line.starts_with(':') && line.starts_with(":::")) ||
         is_block_fence(line);
}

auto container_title(std::string_view line) -> Span {
  if (line.starts_with("///")) {
    return block_title(line);
  }
  std::size_t at = std::min(line.find_first_not_of(':'), line.size());
  at = line.size() - trim_left(line.substr(at)).size();
  const std::size_t name = at;
  while (at < line.size() && is_name_byte(line[at])) {
    ++at;
  }
  if (at == name || at == line.size()) {
    return {};
  }
  if (line[at] == '[') {
    const std::size_t close = line.rfind(']');
    return close == kNone || close < at ? Span{} : Span{at + 1, close};
  }
  const std::size_t end =
      line.ends_with('}') ? line.find('{', at) : line.size();
  if ((line[at] != ' ' && line[at] != '\t') || end == kNone) {
    return {};
  }
  return trim(Span{at, end}, line);
}

auto is_container_option(std::string_view line) -> bool {
  constexpr std::array<std::string_view, 7> kNames{
      "attrs", "name", "new", "open", "select", "title", "type"};
  const std::size_t colon = line.find(": ");
  return colon != kNone && std::find(kNames.begin(), kNames.end(),
                                     line.substr(0, colon)) != kNames.end();
}

auto abbreviation_marker(std::string_view line) -> std::size_t {
  if (!line.starts_with('*') || !line.starts_with("*[")) {
    return 0;
  }
  const std::size_t close = line.find(']');
  if (close == kNone || close == 2 || line.compare(close, 2, "]:") != 0) {
    return 0;
  }
  const std::size_t gap =
      line.size() - trim_left(line.substr(close + 2)).size();
  return gap == line.size() ? 0 : gap;
}

}  // namespace l10n::page

#include "l10n/page/line_shape.hpp"

#include <algorithm>
#include <array>

namespace l10n::page {
namespace {

auto is_blank(char byte) -> bool {
  return byte == ' ' || byte == '\t';
}

auto is_digit(char byte) -> bool {
  return byte >= '0' && byte <= '9';
}

// A plain loop, here and below, and bytes compared one by one: find_first_of
// and starts_with are calls, and this is done for every line.
auto blanks(std::string_view text) -> std::size_t {
  std::size_t size = 0;
  while (size < text.size() && is_blank(text[size])) {
    ++size;
  }
  return size;
}

// What indentation or a marker begins with.
constexpr auto kMayBegin = [] {
  std::array<bool, 256> table{};
  for (const char byte : std::string_view(" \t>-*+[0123456789")) {
    table[static_cast<unsigned char>(byte)] = true;
  }
  return table;
}();

}  // namespace

auto is_blank(std::string_view text) -> bool {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

auto indentation(std::string_view text, std::size_t column) -> std::size_t {
  constexpr std::size_t kTab = 4;
  const std::size_t first = column;
  for (std::size_t at = 0; at < text.size() && is_blank(text[at]); ++at) {
    column += text[at] == '\t' ? kTab - column % kTab : 1;
  }
  return column - first;
}

auto trim_left(std::string_view text) -> std::string_view {
  text.remove_prefix(blanks(text));
  return text;
}

auto trim_right(std::string_view text) -> std::string_view {
  while (!text.empty() && is_blank(text.back())) {
    text.remove_suffix(1);
  }
  return text;
}

auto trim(std::string_view text) -> std::string_view {
  return trim_right(trim_left(text));
}

auto trim(Span span, std::string_view text) -> Span {
  const std::string_view bytes = span.of(text);
  const std::size_t begin = span.begin + blanks(bytes);
  return {begin, begin + trim(bytes).size()};
}

auto list_marker(std::string_view line) -> std::size_t {
  std::size_t marker = 0;
  if (line.starts_with('-') || line.starts_with('*') || line.starts_with('+')) {
    marker = 1;
  } else {
    while (marker < line.size() && marker < 9 && is_digit(line[marker])) {
      ++marker;
    }
    const bool closed = marker > 0 && marker < line.size() &&
                        (line[marker] == '.' || line[marker] == ')');
    if (!closed) {
      return 0;
    }
    ++marker;
  }
  const std::size_t gap = blanks(line.substr(marker));
  return gap > 0 || marker == line.size() ? marker + gap : 0;
}

auto innermost_marker(std::string_view prefix) -> std::string_view {
  std::string_view marker;
  for (prefix = trim_left(prefix); !prefix.empty();
       prefix = trim_left(prefix)) {
    const std::size_t size = list_marker(prefix);
    marker = size != 0 ? trim_right(prefix.substr(0, size)) : marker;
    prefix.remove_prefix(std::max<std::size_t>(1, size));
  }
  return marker;
}

auto footnote_marker(std::string_view line) -> std::size_t {
  if (line.size() < 2 || line[0] != '[' || line[1] != '^') {
    return 0;
  }
  const std::size_t close = line.find(']');
  if (close == std::string_view::npos || close < 3 ||
      line.substr(close + 1, 1) != ":") {
    return 0;
  }
  return close + 2 + blanks(line.substr(close + 2));
}

auto shape_of(std::string_view line) -> LineShape {
  if (line.empty() || !kMayBegin[static_cast<unsigned char>(line.front())]) {
    return {.depth = 0, .rest = trim_right(line)};  // most lines
  }
  std::size_t columns = 0;
  std::string_view rest = line;
  LineShape shape;
  while (true) {
    const std::size_t gap = blanks(rest);
    const auto tabs = std::count(
        rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(gap), '\t');
    columns += gap + 3 * static_cast<std::size_t>(tabs);
    rest.remove_prefix(gap);
    std::size_t marker = 0;
    if (rest.starts_with('>')) {
      marker = rest.size() > 1 && rest[1] == ' ' ? 2 : 1;
    } else {
      marker = list_marker(rest);
      marker = marker != 0 ? marker : footnote_marker(rest);
    }
    if (marker == 0) {
      break;
    }
    ++shape.depth;
    rest.remove_prefix(marker);
  }
  // A deep list may also be indented, line by line, two columns a level.
  if (shape.depth != 0) {
    shape.depth += columns / 2;
  }
  shape.rest = trim_right(rest);
  return shape;
}

auto fence_of(std::string_view rest) -> std::string_view {
  const char mark = rest.size() < 3 ? '\0' : rest[0];
  if ((mark != '`' && mark != '~') || rest[1] != mark || rest[2] != mark) {
    return {};
  }
  const std::size_t end = std::min(rest.find_first_not_of(mark), rest.size());
  const bool inline_code =
      mark == '`' && rest.find('`', end) != std::string_view::npos;
  return inline_code ? std::string_view() : rest.substr(0, end);
}

auto opens_fence(std::string_view rest) -> bool {
  return !fence_of(rest).empty();
}

auto closes_fence(std::string_view rest, std::string_view fence) -> bool {
  return rest.size() >= fence.size() && rest[0] == fence[0] &&
         rest.starts_with(fence) &&
         rest.find_first_not_of(fence.front()) == std::string_view::npos;
}

auto is_thematic_break(std::string_view rest) -> bool {
  const char mark = rest.empty() ? '\0' : rest.front();
  return (mark == '*' || mark == '_' || mark == '-') &&
         std::count(rest.begin(), rest.end(), mark) >= 3 &&
         std::all_of(rest.begin(), rest.end(), [mark](char byte) {
           return byte == mark || is_blank(byte);
         });
}

auto is_delimiter_row(std::string_view rest) -> bool {
  const auto is_row_byte = [](char byte) {
    return byte == '|' || byte == ':' || byte == '-' || is_blank(byte) ||
           byte == '\f' || byte == '\v';
  };
  return std::all_of(rest.begin(), rest.end(), is_row_byte) &&
         rest.find('-') != std::string_view::npos &&
         rest.find_first_of("|:") != std::string_view::npos;
}

auto math_line(std::string_view rest, bool inside) -> MathLine {
  if (inside) {
    return rest.find("$$") == std::string_view::npos ? MathLine::Open
                                                     : MathLine::Closed;
  }
  if (rest.size() < 2 || rest[0] != '$' || rest[1] != '$') {
    return MathLine::None;
  }
  const std::size_t close = rest.find("$$", 2);
  if (close == std::string_view::npos) {
    return MathLine::Open;
  }
  return close + 2 == rest.size() ? MathLine::Closed : MathLine::None;
}

}  // namespace l10n::page

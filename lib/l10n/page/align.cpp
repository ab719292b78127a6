#include "l10n/page/align.hpp"

#include <algorithm>

#include "l10n/page/line_shape.hpp"

namespace l10n::page {
namespace {

constexpr auto kNone = std::string_view::npos;

// The first line of `content`, cut off from it with its line end.
auto take_line(std::string_view& content) -> std::string_view {
  const std::string_view line = content.substr(0, line_end(content, 0));
  content.remove_prefix(line.size());
  content.remove_prefix(content.starts_with("\r\n") ? 2
                        : content.empty()           ? 0
                                                    : 1);
  return line;
}

auto breaks_line(char byte) -> bool {
  return byte == '\n' || byte == '\r' || byte == '\f' || byte == '\v';
}

auto span_of(std::string_view part, std::string_view text) -> Span {
  const auto begin = static_cast<std::size_t>(part.data() - text.data());
  return {begin, begin + part.size()};
}

}  // namespace

auto align_lines(std::string_view content, std::string_view text,
                 const LineTable& lines, std::size_t last)
    -> std::vector<Span> {
  const std::size_t count = count_lines(content);
  if (count > last + 1) {
    return {};
  }
  std::vector<Span> found;
  found.reserve(count);
  for (std::size_t index = last + 1 - count; !content.empty(); ++index) {
    const std::string_view wanted = trim(take_line(content));
    const std::string_view line =
        trim_right(without_line_end(lines.line(index).of(text)));
    const bool is_found = line.ends_with(wanted) &&
                          wanted.find('\f') == kNone &&
                          wanted.find('\v') == kNone;
    // Above a table cmark-gfm has `\|` for `\\|`: that is no end of this line.
    if (!is_found ||
        line.substr(0, line.size() - wanted.size()).ends_with('\\')) {
      return {};
    }
    found.push_back(span_of(line.substr(line.size() - wanted.size()), text));
  }
  return found;
}

auto align_heading(std::string_view content, std::string_view text, Span line)
    -> Span {
  std::string_view rest = trim_right(without_line_end(line.of(text)));
  content = trim(without_line_end(content));
  if (!rest.ends_with(content)) {
    rest = rest.substr(0, rest.find_last_not_of('#') + 1);
    rest = trim_right(rest);
  }
  if (content.empty() || !rest.ends_with(content) ||
      std::any_of(content.begin(), content.end(), breaks_line)) {
    return {};
  }
  const std::string_view found = rest.substr(rest.size() - content.size());
  const std::string_view before =
      trim_right(rest.substr(0, rest.size() - content.size()));
  return before.ends_with('#') ? span_of(found, text) : Span{};
}

auto row_cells(std::string_view text, Span line) -> std::vector<Span> {
  const std::string_view row = without_line_end(line.of(text));
  std::vector<Span> cells;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= row.size(); ++at) {
    const bool pipe =
        at < row.size() && row[at] == '|' && (at == 0 || row[at - 1] != '\\');
    if (pipe || at == row.size()) {
      const Span cell = span_of(trim(row.substr(begin, at - begin)), text);
      cells.push_back(cell);
      begin = at + 1;
    }
  }
  // The pipes at both ends of a row are optional.
  if (cells.size() > 1 && cells.back().empty()) {
    cells.pop_back();
  }
  const std::string_view first = cells.front().of(text);
  const bool only_prefix = cells.size() > 1 && shape_of(first).rest.empty();
  if (only_prefix) {
    cells.erase(cells.begin());
  }
  return cells;
}

auto align_cell(std::string_view content, std::string_view text, Span cell)
    -> Span {
  const std::string_view bytes = cell.of(text);
  if (bytes == content || unescape_pipes(bytes) == content) {
    return cell;
  }
  // The first cell of a row without a leading pipe follows its prefix.
  return bytes.ends_with(content) ? Span{cell.end - content.size(), cell.end}
                                  : Span{};
}

auto unescape_pipes(std::string_view cell) -> std::string {
  std::string text;
  text.reserve(cell.size());
  for (std::size_t at = 0; at < cell.size(); ++at) {
    if (cell[at] == '\\' && at + 1 < cell.size() && cell[at + 1] == '|') {
      continue;
    }
    text += cell[at];
  }
  return text;
}

}  // namespace l10n::page

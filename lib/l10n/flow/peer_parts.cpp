#include "l10n/flow/peer_parts.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace l10n::flow {
namespace {

auto lines_of(std::string_view text) -> std::vector<std::string_view> {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (const std::string_view line = trimmed(text.substr(0, end));
        !line.empty()) {
      lines.push_back(line);
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

// "| a | b |" as its cells; none for another line.
auto cells_of(std::string_view line) -> std::vector<std::string_view> {
  std::vector<std::string_view> cells;
  if (line.find('|') == std::string_view::npos) {
    return cells;
  }
  if (line.starts_with('|')) {
    line.remove_prefix(1);
  }
  while (!line.empty()) {
    std::size_t end = line.find('|');
    while (end != std::string_view::npos && end > 0 && line[end - 1] == '\\') {
      end = line.find('|', end + 1);
    }
    end = std::min(end, line.size());
    cells.push_back(trimmed(line.substr(0, end)));
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return cells;
}

auto is_delimiter_row(std::string_view line) -> bool {
  return line.find('-') != std::string_view::npos &&
         line.find_first_not_of("|:- \t") == std::string_view::npos;
}

// A line without the mark of a list item, a quote or a heading, and the
// attributes of a heading.
auto without_marks(std::string_view line) -> std::string_view {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view mark :
         {"* ", "- ", "+ ", "> ", "# ", "[ ] ", "[x] ", "[X] "}) {
      if (line.starts_with(mark)) {
        line = trimmed(line.substr(mark.size()));
        again = true;
      }
    }
    const std::size_t hashes = line.find_first_not_of('#');
    if (hashes != 0 && hashes != std::string_view::npos &&
        line[hashes] == ' ') {
      line = trimmed(line.substr(hashes));
      again = true;
    }
    const std::size_t digits = line.find_first_not_of("0123456789");
    if (digits != 0 && digits != std::string_view::npos &&
        (line.substr(digits).starts_with(". ") ||
         line.substr(digits).starts_with(") "))) {
      line = trimmed(line.substr(digits + 2));
      again = true;
    }
  }
  return line;
}

auto without_attributes(std::string_view text) -> std::string_view {
  const std::size_t open = text.rfind('{');
  if (!text.ends_with('}') || open == std::string_view::npos || open == 0) {
    return text;
  }
  // The last two are the comments that name headings in MDX, the underscores a
  // tool's way to write the stars.
  const auto kinds =
      std::to_array<std::string_view>({"{#", "{.", "{:", "{/*", "{/_"});
  const bool has_attributes =
      std::any_of(kinds.begin(), kinds.end(), [&](std::string_view kind) {
        return text.substr(open).starts_with(kind);
      });
  return has_attributes ? trimmed(text.substr(0, open)) : text;
}

// Shortcodes at both ends.
auto without_shortcodes(std::string_view text) -> std::string_view {
  for (;;) {
    text = trimmed(text);
    if (text.starts_with("{{")) {
      const std::size_t end = text.find("}}");
      if (end == std::string_view::npos) {
        return text;
      }
      text.remove_prefix(end + 2);
    } else if (text.ends_with("}}")) {
      const std::size_t open = text.rfind("{{");
      if (open == std::string_view::npos) {
        return text;
      }
      text = text.substr(0, open);
    } else {
      return text;
    }
  }
}

auto bare(std::string_view text) -> std::string_view {
  return without_attributes(without_marks(without_shortcodes(text)));
}

using Cells = std::vector<std::string_view>;

// The cells of a table whose rows stand on lines of their own, row by row;
// none where `lines` are no table.
auto cells_of_lines(const std::vector<std::string_view>& lines)
    -> std::vector<Cells> {
  std::vector<Cells> rows;
  if (std::none_of(lines.begin(), lines.end(), is_delimiter_row)) {
    return rows;
  }
  for (const std::string_view line : lines) {
    rows.push_back(is_delimiter_row(line) ? Cells() : cells_of(line));
    if (rows.back().empty() && !is_delimiter_row(line)) {
      return {};
    }
  }
  return rows;
}

// The same for a table on one line: "| a | b | |---|---| | c | d |". Between
// two rows stands an empty cell; how many make a row, the delimiters say.
// Behind a row that has more or less, nobody knows where the next one begins.
auto cells_of_one_line(std::string_view text) -> std::vector<Cells> {
  const Cells cells = cells_of(text);
  const auto begin = std::find_if(cells.begin(), cells.end(), is_delimiter_row);
  const auto end = std::find_if_not(begin, cells.end(), is_delimiter_row);
  const auto columns = static_cast<std::size_t>(end - begin);
  if (columns == 0 || begin - cells.begin() != end - begin + 1) {
    return {};
  }
  std::vector<Cells> rows;
  for (std::size_t i = 0; i + columns <= cells.size(); i += columns + 1) {
    const std::size_t stop = i + columns;
    if (stop < cells.size() && !cells[stop].empty()) {
      break;
    }
    const auto at = cells.begin() + static_cast<std::ptrdiff_t>(i);
    rows.emplace_back(at, at + static_cast<std::ptrdiff_t>(columns));
  }
  if (rows.size() < 2) {
    return {};
  }
  rows[1].clear();  // the delimiters
  return rows;
}

auto paired_cells(const std::vector<Cells>& ids,
                  const std::vector<Cells>& texts) -> std::vector<TextPair> {
  std::vector<TextPair> parts;
  if (ids.size() != texts.size() || ids.size() < 2) {
    return parts;
  }
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (ids[i].size() != texts[i].size()) {
      return {};
    }
    for (std::size_t j = 0; j < ids[i].size(); ++j) {
      if (!ids[i][j].empty()) {
        parts.push_back({std::string(ids[i][j]), std::string(texts[i][j])});
      }
    }
  }
  return parts;
}

auto on_one_line(std::string text) -> std::string {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return std::string(trimmed(text));
}

auto table_parts(const TextPair& pair) -> std::vector<TextPair> {
  auto parts = paired_cells(cells_of_lines(lines_of(pair.id)),
                            cells_of_lines(lines_of(pair.translation)));
  if (parts.empty()) {
    const std::string id = on_one_line(pair.id);
    const std::string text = on_one_line(pair.translation);
    parts = paired_cells(cells_of_one_line(id), cells_of_one_line(text));
  }
  return parts;
}

auto line_parts(const TextPair& pair) -> std::vector<TextPair> {
  const auto ids = lines_of(pair.id);
  const auto texts = lines_of(pair.translation);
  std::vector<TextPair> parts;
  if (ids.size() != texts.size() || ids.size() < 2) {
    return parts;
  }
  for (std::size_t i = 0; i < ids.size(); ++i) {
    parts.push_back({std::string(bare(ids[i])), std::string(bare(texts[i]))});
  }
  return parts;
}

// The paragraphs of a quote without its marks; its kind ("[!NOTE]") is none.
auto quoted_paragraphs(std::string_view text) -> std::vector<std::string> {
  std::vector<std::string> paragraphs(1);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    while (trimmed(line).starts_with('>')) {
      line = line.substr(line.find('>') + 1);
      line.remove_prefix(line.starts_with(' ') ? 1 : 0);
    }
    const bool is_kind = trimmed(line).starts_with("[!") &&
                         trimmed(line).find(']') != std::string_view::npos;
    if (trimmed(line).empty() || is_kind) {
      paragraphs.emplace_back();
    } else {
      // Two blanks at the end are a hard break, which the unit knows.
      paragraphs.back().append(paragraphs.back().empty() ? "" : "\n");
      paragraphs.back().append(line);
    }
  }
  std::erase(paragraphs, "");
  return paragraphs;
}

auto without_underline(std::string_view text) -> std::string_view {
  const std::string_view whole = trimmed(text);
  const std::size_t end = whole.rfind('\n');
  if (end == std::string_view::npos) {
    return text;
  }
  const std::string_view last = trimmed(whole.substr(end));
  const bool is_underline =
      last.size() > 1 && (last.find_first_not_of('=') == std::string::npos ||
                          last.find_first_not_of('-') == std::string::npos);
  return is_underline ? trimmed(whole.substr(0, end)) : text;
}

void append(std::vector<TextPair>& parts, TextPair pair) {
  PeerParts inner = parts_of(pair);
  if (!inner.replace_whole) {
    parts.push_back(std::move(pair));
  }
  std::move(inner.parts.begin(), inner.parts.end(), std::back_inserter(parts));
}

auto quote_parts(const TextPair& pair) -> std::vector<TextPair> {
  const auto ids = quoted_paragraphs(pair.id);
  const auto texts = quoted_paragraphs(pair.translation);
  std::vector<TextPair> parts;
  for (std::size_t i = 0; i < ids.size() && ids.size() == texts.size(); ++i) {
    append(parts, {ids[i], texts[i]});
  }
  return parts;
}

auto without_quotes(const std::string& text) -> std::string {
  return text.substr(1, text.size() - 2);
}

// What a tag that stands alone lets a reader see.
auto tag_parts(const TextPair& pair) -> std::vector<TextPair> {
  std::vector<TextPair> parts;
  if (placeholder_key(pair.id) == "{}") {
    const auto ids = hidden_texts("", pair.id);
    const auto texts = hidden_texts("", pair.translation);
    for (std::size_t i = 0; i < ids.size() && ids.size() == texts.size(); ++i) {
      parts.push_back({without_quotes(ids[i]), without_quotes(texts[i])});
    }
  }
  return parts;
}

}  // namespace

auto parts_of(const TextPair& pair) -> PeerParts {
  // A line of code is no text of a unit, even where it reads like one.
  if (pair.id.starts_with("```") || pair.id.starts_with("~~~")) {
    return {.parts = {}, .replace_whole = true};
  }
  if (trimmed(pair.id).starts_with('>')) {
    return {.parts = quote_parts(pair), .replace_whole = true};
  }
  if (std::vector<TextPair> cells = table_parts(pair); !cells.empty()) {
    return {.parts = std::move(cells), .replace_whole = true};
  }
  if (std::vector<TextPair> texts = tag_parts(pair); !texts.empty()) {
    return {.parts = std::move(texts), .replace_whole = true};
  }
  const std::string_view id = without_underline(pair.id);
  TextPair whole{std::string(bare(id)),
                 std::string(bare(without_underline(pair.translation)))};
  PeerParts result{.parts = {}, .replace_whole = id.size() != pair.id.size()};
  if (whole.id != pair.id) {
    result.parts.push_back(std::move(whole));
  }
  for (TextPair& part : line_parts(pair)) {
    result.parts.push_back(std::move(part));
  }
  return result;
}

}  // namespace l10n::flow

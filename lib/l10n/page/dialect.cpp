#include "l10n/page/dialect.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "l10n/core/source.hpp"
#include "l10n/page/admonition.hpp"
#include "l10n/page/align.hpp"
#include "l10n/page/line_shape.hpp"
#include "l10n/page/verbatim.hpp"

namespace l10n::page {
namespace {

constexpr auto kNone = std::string_view::npos;

auto is_letter(char byte) -> bool {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

auto until_line_end(std::string_view text) -> std::string_view {
  return text.substr(0, line_end(text, 0));
}

// "[!NOTE]", and in newer goldmark "[!NOTE]+ a title": the bytes before the
// title.
auto alert_marker(std::string_view line) -> std::size_t {
  if (!line.starts_with("[!")) {
    return 0;
  }
  std::size_t end = 2;
  while (end < line.size() && is_letter(line[end])) {
    ++end;
  }
  if (end == 2 || end == line.size() || line[end] != ']') {
    return 0;
  }
  ++end;
  if (end < line.size() && (line[end] == '+' || line[end] == '-')) {
    ++end;
  }
  const std::size_t gap = line.size() - trim_left(line.substr(end)).size();
  return gap > end || gap == line.size() ? gap : 0;
}

auto task_marker(std::string_view line) -> std::size_t {
  const bool task = line.size() > 4 && line[0] == '[' && line[2] == ']' &&
                    (line[1] == ' ' || line[1] == 'x' || line[1] == 'X') &&
                    (line[3] == ' ' || line[3] == '\t');
  return task ? line.size() - trim_left(line.substr(3)).size() : 0;
}

// A destination in angle brackets, which may not go over lines.
auto may_define(std::string_view line) -> bool {
  return line.starts_with('[') && line.find('<', line.find("]:")) != kNone;
}

// Before the trailing attribute of a heading and the blanks above it. A
// backslash makes it text, in goldmark even one that is escaped itself.
auto without_attribute(std::string_view heading) -> std::size_t {
  if (!heading.ends_with('}')) {
    return heading.size();
  }
  const std::size_t open = heading.rfind('{');
  if (open == kNone || open == 0 || heading[open - 1] == '\\' ||
      !is_attribute(heading.substr(open))) {
    return heading.size();
  }
  return trim_right(heading.substr(0, open)).size();
}

class Splitter {
 public:
  Splitter(const TextBlock& block, std::string_view text)
      : block_(block), text_(text) {}

  auto heading() -> std::vector<Piece> {
    Piece piece{PieceKind::Text, block_.lines, block_.ends};
    piece.folds = !makes_marker(piece);
    Span& last = piece.lines.back();
    const std::size_t kept = without_attribute(last.of(text_));
    if (kept != last.size()) {
      const Span attribute{last.begin + kept, last.end};
      last.end = last.begin + kept;
      add(std::move(piece));
      add_verbatim(attribute);
    } else {
      add(std::move(piece));
    }
    return std::move(pieces_);
  }

  auto paragraph() -> std::vector<Piece> {
    const bool table = std::any_of(
        block_.lines.begin(), block_.lines.end(),
        [&](Span line) { return is_delimiter_row(line.of(text_)); });
    for (std::size_t i = 0; i < block_.lines.size(); ++i) {
      if (table) {
        add_row(block_.lines[i]);
      } else {
        add_line(i);
      }
    }
    flush();
    return std::move(pieces_);
  }

 private:
  void add_line(std::size_t index) {
    Span line = block_.lines[index];
    const std::string_view bytes = line.of(text_);
    const MathLine math = math_line(bytes, in_math_);
    in_math_ = math == MathLine::Open;
    if (is_container_fence(bytes)) {
      add_container(line, container_title(bytes));
      below_fence_ = bytes.starts_with("///");
      return;
    }
    const bool below = below_fence_;
    below_fence_ = below && is_container_option(bytes);
    if (below_fence_) {
      add_verbatim(line);
      return;
    }
    at_options_ = below || (at_options_ && !open_.lines.empty());
    if (math != MathLine::None || is_verbatim(bytes)) {
      add_verbatim(line);
      return;
    }
    bool is_title = false;
    if (index == 0 && block_.in_quote) {
      cut_marker(line, alert_marker(bytes));
      is_title = line.size() != bytes.size();
    }
    if (index == 0 && block_.first_of_item) {
      cut_marker(line, task_marker(bytes));
    }
    cut_marker(line, abbreviation_marker(line.of(text_)));
    if (const std::size_t marker = definition_marker(line.of(text_))) {
      flush_terms();
      cut_marker(line, marker);
      open_.kind = PieceKind::Definition;
    }
    if (!line.empty() || !open_.lines.empty()) {
      if (!open_.lines.empty()) {
        open_.ends.push_back(block_.folds ? block_.ends[index - 1]
                                          : LineEnd::Soft);
      }
      open_.lines.push_back(line);
    }
    // The line end behind the title of an alert ends the title.
    if (is_title) {
      flush();
    }
  }

  void add_container(Span line, Span title) {
    if (title.empty()) {
      add_verbatim(line);
      return;
    }
    const Span text{line.begin + title.begin, line.begin + title.end};
    add_verbatim({line.begin, text.begin});
    add({PieceKind::Text, {text}, {}});
    if (text.end != line.end) {
      add_verbatim({text.end, line.end});
    }
  }

  void cut_marker(Span& line, std::size_t marker) {
    if (marker != 0) {
      add_verbatim({line.begin, line.begin + marker});
      line.begin += marker;
    }
  }

  void add_row(Span line) {
    if (is_delimiter_row(line.of(text_)) || is_attribute(line.of(text_))) {
      add_verbatim(line);
      return;
    }
    for (const Span& cell : row_cells(text_, line)) {
      if (!cell.empty()) {
        add({PieceKind::Cell, {cell}, {}});
      }
    }
  }

  void add_verbatim(Span line) {
    flush();
    add({PieceKind::Verbatim, {line}, {}});
  }

  void add(Piece piece) { pieces_.push_back(std::move(piece)); }

  // Each line above a definition is a term of its own.
  void flush_terms() {
    if (open_.kind == PieceKind::Text) {
      for (const Span& line : open_.lines) {
        add({PieceKind::Text, {line}, {}});
      }
      open_ = Piece{};
    }
  }

  void flush() {
    if (!open_.lines.empty()) {
      open_.folds = !makes_marker(open_);
      add(std::move(open_));
    }
    open_ = Piece{};
  }

  // Whether the lines of `piece`, put into one as far as there is no hard break
  // between them, gain a marker or lose one: ":" above "text", or a backslash
  // above one that breaks the line.
  [[nodiscard]] auto makes_marker(const Piece& piece) const -> bool {
    // A delimiter row makes a table of one line right above it.
    if (piece.lines.size() > 1 && has_row_below(piece)) {
      return true;
    }
    std::size_t first = 0;
    for (std::size_t i = 0; i < piece.lines.size(); ++i) {
      const bool ends =
          i >= piece.ends.size() || piece.ends[i] != LineEnd::Soft;
      const bool doubles_backslash = !ends && i + 1 < piece.lines.size() &&
                                     piece.lines[i + 1].empty() &&
                                     piece.lines[i].of(text_).ends_with('\\');
      if (doubles_backslash) {
        return true;
      }
      if (ends) {
        if (makes_marker(
                std::span(piece.lines).subspan(first, i + 1 - first))) {
          return true;
        }
        first = i + 1;
      }
    }
    return false;
  }

  // Whether a delimiter row stands below the piece. One in a container that its
  // own line opens belongs to another block, which may be written anew.
  [[nodiscard]] auto has_row_below(const Piece& piece) const -> bool {
    const std::size_t at = piece.lines.back().end;
    const std::size_t end = at + until_line_end(text_.substr(at)).size();
    if (end == text_.size()) {
      return false;
    }
    const std::string_view below = until_line_end(
        text_.substr(end + (text_.substr(end, 2) == "\r\n" ? 2 : 1)));
    const std::string_view prefix = prefix_of(below);
    return is_delimiter_row(below.substr(prefix.size())) &&
           prefix.find_first_not_of("> \t") == kNone &&
           std::ranges::any_of(piece.lines, [&](const Span& line) {
             const std::size_t begin = line_begin(line.begin);
             return quotes_in(prefix_of(until_line_end(text_.substr(begin)))) >=
                    quotes_in(prefix);
           });
  }

  // The marks of its containers.
  static auto prefix_of(std::string_view line) -> std::string_view {
    return line.substr(
        0, static_cast<std::size_t>(shape_of(line).rest.data() - line.data()));
  }

  static auto quotes_in(std::string_view prefix) -> std::ptrdiff_t {
    return std::ranges::count(prefix, '>');
  }

  [[nodiscard]] auto line_begin(std::size_t at) const -> std::size_t {
    const std::size_t end = text_.substr(0, at).find_last_of("\r\n");
    return end == kNone ? 0 : end + 1;
  }

  // Whether the scan for regions, which knows no paragraphs, may find one that
  // begins with this line.
  static auto opens_region(std::string_view line) -> bool {
    const std::string_view rest = shape_of(line).rest;
    return opens_fence(rest) || rest.starts_with("$$") ||
           line.starts_with("<<<<<<< ");
  }

  [[nodiscard]] auto makes_marker(std::span<const Span> lines) const -> bool {
    if (lines.size() < 2) {
      return false;
    }
    // Bars alone end a table; with text behind them they would be its row. A
    // list marker alone starts no list within a paragraph.
    const std::string_view first = lines.front().of(text_);
    if (first.find_first_not_of("| \t") == kNone ||
        list_marker(first) == first.size() ||
        opens_fence(shape_of(first).rest) ||
        std::any_of(lines.begin() + 1, lines.end(), [this](Span line) {
          return opens_region(line.of(text_));
        })) {
      return true;
    }
    std::string joined;
    for (const Span& part : lines) {
      joined += part.of(text_);
      joined += ' ';
    }
    const std::string_view line = trim(joined);  // an empty one may be the last
    return (at_options_ && is_container_option(line)) ||
           definition_marker(line) != 0 || alert_marker(line) != 0 ||
           task_marker(line) != 0 || abbreviation_marker(line) != 0 ||
           may_define(line) || is_verbatim(line) || admonition_marker(line) ||
           is_delimiter_row(line) || is_thematic_break(line) ||
           math_line(line, false) != MathLine::None ||
           (block_.kind == BlockKind::Heading &&
            without_attribute(line) != line.size());
  }

  const TextBlock& block_;
  std::string_view text_;
  std::vector<Piece> pieces_;
  Piece open_;
  bool in_math_ = false;
  bool below_fence_ = false;  // at its options
  bool at_options_ = false;   // the open piece began where one could stand
};

}  // namespace

auto definition_marker(std::string_view line) -> std::size_t {
  const bool marked =
      line.size() > 2 && line[0] == ':' && (line[1] == ' ' || line[1] == '\t');
  return marked ? line.size() - trim_left(line.substr(1)).size() : 0;
}

auto is_attribute(std::string_view line) -> bool {
  if (line.size() < 3 || line.front() != '{' || line.back() != '}') {
    return false;
  }
  const std::string_view inside = trim(line.substr(1, line.size() - 2));
  if (inside.empty() || inside.find_first_of("{}") != kNone) {
    return false;
  }
  const char first = inside.front();
  return first == '#' || first == '.' || first == ':' || first == '/' ||
         (is_letter(first) && inside.find('=') != kNone);
}

auto split_block(const TextBlock& block, std::string_view text)
    -> std::vector<Piece> {
  if (block.lines.empty()) {
    return {};
  }
  Splitter splitter(block, text);
  switch (block.kind) {
    case BlockKind::Heading:
      return splitter.heading();
    case BlockKind::Cell:
      if (is_attribute(block.lines.front().of(text))) {
        return {{PieceKind::Verbatim, block.lines, {}}};
      }
      return {{PieceKind::Text, block.lines, {}}};
    default:
      return splitter.paragraph();
  }
}

}  // namespace l10n::page

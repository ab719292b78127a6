#include "l10n/page/admonition.hpp"

#include <algorithm>

#include "l10n/page/line_shape.hpp"

namespace l10n::page {
namespace {

constexpr auto kNone = std::string_view::npos;
constexpr std::size_t kIndent = 4;

auto is_word_byte(char byte) -> bool {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= '0' && byte <= '9') || byte == '-' || byte == '_' ||
         byte == ' ';
}

// `!!!`, `???+`, `===!`: the size of the marks; 0 where there are none.
auto marks_of(std::string_view rest) -> std::size_t {
  if (rest.empty() || (rest[0] != '!' && rest[0] != '?' && rest[0] != '=')) {
    return 0;
  }
  for (const std::string_view marks : {"!!!", "???", "==="}) {
    if (rest.starts_with(marks)) {
      const std::size_t end = rest.find_first_not_of(marks == "???"   ? "+"
                                                     : marks == "===" ? "+!"
                                                                      : "",
                                                     marks.size());
      return end != kNone && rest[end] == ' ' ? end : 0;
    }
  }
  return 0;
}

// The bytes before the text of a line, and the columns of blanks among them
// behind the last quote mark.
struct Indent {
  std::size_t size = 0;
  std::size_t columns = 0;
};

auto indent_of(std::string_view line) -> Indent {
  Indent indent;
  for (; indent.size < line.size(); ++indent.size) {
    const char byte = line[indent.size];
    if (byte == '>') {
      indent.columns = 0;
    } else if (byte == ' ') {
      ++indent.columns;
    } else if (byte == '\t') {
      indent.columns += kIndent - indent.columns % kIndent;
    } else {
      break;
    }
  }
  return indent;
}

}  // namespace

auto admonition_marker(std::string_view line)
    -> std::optional<AdmonitionMarker> {
  const std::size_t begin = indent_of(line).size;
  const std::string_view rest = trim_right(line.substr(begin));
  const std::size_t marks = marks_of(rest);
  if (marks == 0) {
    return std::nullopt;
  }
  const std::size_t quote = std::min(rest.find('"', marks), rest.size());
  const std::string_view words = rest.substr(marks, quote - marks);
  const bool has_name = !trim(words).empty();
  const bool is_tab = rest.starts_with("===");
  const bool has_title = quote + 1 < rest.size() && rest.ends_with('"');
  if (!std::all_of(words.begin(), words.end(), is_word_byte) ||
      (quote != rest.size() && (!has_title || !words.ends_with(' '))) ||
      (is_tab ? has_name || !has_title : !has_name && !has_title)) {
    return std::nullopt;
  }
  return AdmonitionMarker{
      .begin = begin,
      .title = has_title ? Span{begin + quote + 1, begin + rest.size() - 1}
                         : Span{}};
}

namespace {

class Masker {
 public:
  Masker(const LineTable& lines, std::string& text)
      : lines_(lines), text_(text) {}

  auto run() -> std::vector<MaskedMarker> {
    std::string fence;
    for (std::size_t i = 0; i < lines_.count(); ++i) {
      const std::string_view line = line_at(i);
      const std::string_view rest = shape_of(line).rest;
      if (!fence.empty()) {
        fence = closes_fence(rest, fence) ? std::string() : fence;
      } else if (opens_fence(rest)) {
        fence = fence_of(rest);
      } else if (const auto marker = admonition_marker(line);
                 marker && has_body(i)) {
        replace(lines_.line(i).begin, line.size(), *marker);
      }
    }
    return std::move(markers_);
  }

 private:
  [[nodiscard]] auto line_at(std::size_t index) const -> std::string_view {
    return without_line_end(lines_.line(index).of(text_));
  }

  // Whether the next line that is not blank is indented by four columns more.
  // A marker is rare, and blank lines below it are few: no look back.
  [[nodiscard]] auto has_body(std::size_t index) const -> bool {
    const std::size_t columns = indent_of(line_at(index)).columns;
    constexpr std::size_t kMostBlankLines = 8;
    const std::size_t end =
        std::min(lines_.count(), index + 2 + kMostBlankLines);
    for (std::size_t i = index + 1; i < end; ++i) {
      const std::string_view line = line_at(i);
      const Indent indent = indent_of(line);
      if (indent.size != line.size()) {
        return indent.columns >= columns + kIndent;
      }
    }
    return false;
  }

  void replace(std::size_t line, std::size_t size,
               const AdmonitionMarker& marker) {
    const std::size_t begin = line + marker.begin;
    const std::size_t end = line + size;
    markers_.push_back({begin, text_.substr(begin, end - begin)});
    for (std::size_t at = begin; at < end; ++at) {
      const bool title =
          at - line >= marker.title.begin && at - line < marker.title.end;
      text_[at] = title ? text_[at] : ' ';
    }
    text_[begin] = '-';
    text_[begin + 2] = '#';
  }

  const LineTable& lines_;
  std::string& text_;
  std::vector<MaskedMarker> markers_;
};

}  // namespace

auto mask_admonitions(const LineTable& lines, std::string& text)
    -> std::vector<MaskedMarker> {
  const bool may_hold = text.find("!!!") != std::string::npos ||
                        text.find("???") != std::string::npos ||
                        text.find("===") != std::string::npos;
  return may_hold ? Masker(lines, text).run() : std::vector<MaskedMarker>{};
}

auto unmask_admonitions(const Tree& tree,
                        const std::vector<MaskedMarker>& markers,
                        std::string& text) -> bool {
  bool found = false;
  if (markers.empty()) {
    return found;  // nearly always
  }
  for (const TextBlock& block : tree.blocks) {
    if (block.kind == BlockKind::Html) {
      continue;
    }
    for (const Span& line : block.lines) {
      const auto marker = std::ranges::lower_bound(markers, line.begin, {},
                                                   &MaskedMarker::begin);
      if (marker != markers.end() && marker->begin < line.end) {
        found |= text.compare(marker->begin, marker->bytes.size(),
                              marker->bytes) != 0;
        text.replace(marker->begin, marker->bytes.size(), marker->bytes);
      }
    }
  }
  return found;
}

}  // namespace l10n::page

#include "l10n/page/definition_list.hpp"

#include <algorithm>
#include <string_view>

#include "l10n/page/dialect.hpp"
#include "l10n/page/line_shape.hpp"

namespace l10n::page {
namespace {

constexpr auto kNone = std::string::npos;
constexpr std::size_t kCode = 4;  // columns that make code

// A quote mark may stand behind so many columns.
constexpr std::size_t kMostBefore = 3;

// The column of the text of the definition that begins with `line`; 0 where
// none does.
auto content_column(std::string_view line) -> std::size_t {
  const std::size_t colon = line.find_first_not_of(' ');
  if (colon > kMostBefore || line[colon] != ':' ||  // none: far behind it
      trim(line.substr(colon + 1)).empty()) {
    return 0;
  }
  constexpr std::size_t kCodeBehind = 8;  // the text is code itself from here
  const std::size_t gap = indentation(line.substr(colon + 1), colon + 1);
  return gap == 0 ? 0 : gap >= kCodeBehind ? colon + 6 : colon + 1 + gap;
}

// Whether a colon begins a line and a blank follows it; few pages have one.
auto may_define(std::string_view text) -> bool {
  for (std::size_t at = text.find(':'); at != kNone;
       at = text.find(':', at + 1)) {
    const std::string_view next = text.substr(at + 1, 1);
    if (next == " " || next == "\t") {
      const std::size_t before = text.substr(0, at).find_last_not_of(' ');
      if (before != kNone && (text[before] == '\n' || text[before] == '\r')) {
        return true;
      }
    }
  }
  return false;
}

class Masker {
 public:
  Masker(const Tree& tree, const LineTable& lines, std::string& text)
      : tree_(tree), lines_(lines), text_(text) {}

  // Whether there was something to mask.
  auto run() -> bool {
    auto block = tree_.blocks.begin();
    for (const Span& code : tree_.code_lines) {
      for (; block != tree_.blocks.end() && block->line < code.begin; ++block) {
        pass(*block);
      }
      is_below_text_ = false;
      if (column_ != 0) {
        mask_code({code.begin, std::min(code.end, lines_.count())});
      }
    }
    return found_;
  }

 private:
  [[nodiscard]] auto line_at(std::size_t index) const -> std::string_view {
    return without_line_end(lines_.line(index).of(text_));
  }

  // A definition begins one, and what is indented like its text stays in it.
  void pass(const TextBlock& block) {
    if (const std::size_t column = column_of(block)) {
      column_ = column;
    } else if (indentation(line_at(block.line)) < column_) {
      column_ = 0;
    }
    is_below_text_ = block.kind == BlockKind::Paragraph;
  }

  [[nodiscard]] auto column_of(const TextBlock& block) const -> std::size_t {
    if (block.kind != BlockKind::Paragraph || !block.aligned) {
      return 0;
    }
    const bool has_term = is_below_text_ || column_ != 0 ||
                          !block.lines.front().of(text_).starts_with(':');
    if (!has_term) {
      return 0;
    }
    const std::size_t first = lines_.line(block.line).begin;
    const Span before{first, block.lines.front().begin};
    if (before.of(text_).find('>') != kNone) {
      return 0;
    }
    std::size_t column = 0;  // of the last one that begins in the block
    for (std::size_t i = block.lines.size(); i-- > 0 && column == 0;) {
      if (definition_marker(block.lines[i].of(text_)) != 0) {
        column = content_column(line_at(lines_.line_of(block.lines[i].begin)));
      }
    }
    return column;
  }

  // Paragraph by paragraph.
  void mask_code(Span code) {
    for (std::size_t i = code.begin; i < code.end;) {
      std::size_t end = i;
      while (end < code.end && !trim(line_at(end)).empty()) {
        if (opens_fence(shape_of(line_at(end)).rest)) {
          return;
        }
        ++end;
      }
      // A lazy line would go on with it.
      const bool ends =
          end < code.end || end == lines_.count() || trim(line_at(end)).empty();
      const std::size_t indent = indentation(line_at(i));
      if (ends && indent >= column_ && indent < column_ + kCode) {
        for (; i < end; ++i) {
          mark(lines_.line(i).begin, line_at(i));
        }
      }
      i = end + 1;
    }
  }

  // A tab stands for all columns before the text.
  void mark(std::size_t begin, std::string_view line) {
    const std::size_t at = std::min(column_ - 2, line.find('\t'));
    if (at <= kMostBefore && line.find_first_not_of(' ') >= at &&
        indentation(line) >= column_) {
      text_[begin + at] = '>';
      found_ = true;
    }
  }

  const Tree& tree_;
  const LineTable& lines_;
  std::string& text_;
  std::size_t column_ = 0;      // of the definition's text; 0 outside of one
  bool is_below_text_ = false;  // a term may stand right above
  bool found_ = false;
};

}  // namespace

auto mask_definitions(const Tree& tree, const LineTable& lines,
                      std::string& masked) -> bool {
  return !tree.code_lines.empty() && may_define(masked) &&
         Masker(tree, lines, masked).run();
}

}  // namespace l10n::page

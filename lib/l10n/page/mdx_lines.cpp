#include "l10n/page/mdx_lines.hpp"

#include "l10n/core/source.hpp"
#include "l10n/page/line_shape.hpp"

namespace l10n::page {
namespace {

constexpr auto kNone = std::string_view::npos;

// Of a line without text: a list marker alone ends no paragraph, nor do quote
// marks that are indented like code.
auto ends_paragraph(std::string_view line) -> bool {
  const std::size_t quote = line.find_first_not_of(" \t");
  return quote == kNone || (line.find_first_not_of("> \t") == kNone &&
                            quote < 4 && line.find('\t') >= quote);
}

}  // namespace

auto next_line(std::string_view text, std::size_t end) -> std::size_t {
  return end == text.size() ? end
                            : end + (text.compare(end, 2, "\r\n") == 0 ? 2 : 1);
}

auto Lines::next(std::size_t at) -> bool {
  for (; at < text_.size(); at = next_line(text_, at + line_.size())) {
    line_ = text_.substr(at, line_end(text_, at) - at);
    rest_ = shape_of(line_).rest;
    begin_ = at;
    if (!fence_.empty() || begins_fence()) {
      step_fence();
    } else if (rest_.empty()) {
      starts_ = starts_ || ends_paragraph(line_);
    } else {
      return true;
    }
  }
  return false;
}

auto Lines::begins_fence() const -> bool {
  return opens_fence(rest_) &&
         (fences_ == Fences::Indented || starts_ ||
          (line_.find_first_not_of(' ') < 4 && line_.find('\t') != 0));
}

void Lines::step_fence() {
  const std::size_t end = begin_ + line_.size();
  if (fence_.empty()) {
    fence_ = fence_of(rest_);
    is_tight_ = !starts_;
    tight_ = is_tight_ ? Span{begin_, end} : tight_;
    starts_ = true;
    return;
  }
  if (is_tight_) {
    tight_.end = end;
  }
  if (closes_fence(rest_, fence_)) {
    fence_ = {};
  }
}

}  // namespace l10n::page

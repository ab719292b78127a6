#include "l10n/page/html_segments.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "l10n/page/directive.hpp"
#include "l10n/page/html.hpp"
#include "l10n/page/html_comments.hpp"
#include "l10n/page/line_shape.hpp"
#include "l10n/page/mask.hpp"
#include "l10n/page/visible.hpp"

namespace l10n::page {
namespace {

// The block's lines joined by line feeds, and the way back into the page.
class Content {
 public:
  Content(const TextBlock& block, std::string_view masked) : block_(block) {
    for (const Span& line : block.lines) {
      starts_.push_back(joined_.size());
      joined_ += line.of(masked);
      joined_ += '\n';
    }
  }

  [[nodiscard]] auto text() const -> std::string_view { return joined_; }

  // The page's bytes of `span`, line by line, blanks at both ends left out.
  [[nodiscard]] auto lines(Span span, std::string_view page) const
      -> std::vector<Span> {
    std::vector<Span> found;
    for (std::size_t i = line_at(span.begin);
         i < starts_.size() && starts_[i] < span.end; ++i) {
      const Span& line = block_.lines[i];
      const std::size_t from =
          span.begin > starts_[i] ? span.begin - starts_[i] : 0;
      const std::size_t to = std::min(line.size(), span.end - starts_[i]);
      const Span part{line.begin + std::min(from, to), line.begin + to};
      found.push_back(trim(part, page));
    }
    while (!found.empty() && found.back().empty()) {
      found.pop_back();
    }
    while (!found.empty() && found.front().empty()) {
      found.erase(found.begin());
    }
    return found;
  }

  // The offset in the page of the byte `at` of text().
  [[nodiscard]] auto offset(std::size_t at) const -> std::size_t {
    const std::size_t line = line_at(at);
    return block_.lines[line].begin + (at - starts_[line]);
  }

  [[nodiscard]] auto same_line(Span span) const -> bool {
    return line_at(span.begin) == line_at(span.end);
  }

 private:
  [[nodiscard]] auto line_at(std::size_t at) const -> std::size_t {
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), at);
    return static_cast<std::size_t>(after - starts_.begin()) - 1;
  }

  const TextBlock& block_;
  std::string joined_;
  std::vector<std::size_t> starts_;
};

using Tokens = std::vector<HtmlToken>;

auto fills_line(std::string_view text, Span tag) -> bool {
  const std::size_t before = text.find_last_not_of(" \t", tag.begin - 1);
  const std::size_t after = text.find_first_not_of(" \t", tag.end);
  const bool first = tag.begin == 0 || before == std::string_view::npos ||
                     text[before] == '\n';
  return first && (after == std::string_view::npos || text[after] == '\n');
}

// Whether the tag at the edge of a run has its partner at the other edge.
auto encloses(std::span<const HtmlToken> run) -> bool {
  const HtmlToken& first = run.front();
  const HtmlToken& last = run.back();
  const bool partners = run.size() > 1 && first.kind == HtmlKind::Tag &&
                        last.kind == HtmlKind::Tag && !first.closing &&
                        last.closing && same_name(last.name, first.name);
  return partners &&
         std::count_if(run.begin(), run.end(), [&](const HtmlToken& token) {
           return token.kind == HtmlKind::Tag &&
                  same_name(token.name, first.name);
         }) == 2;
}

auto is_outer(const HtmlToken& token, std::string_view text) -> bool {
  if (token.kind == HtmlKind::Text) {
    return is_blank(token.span.of(text));
  }
  return same_name(token.name, "br") || fills_line(text, token.span);
}

// Without the blanks and tags at both ends that are no part of the sentence.
auto trimmed(std::span<const HtmlToken> run, std::string_view text)
    -> std::span<const HtmlToken> {
  while (!run.empty()) {
    if (is_outer(run.front(), text)) {
      run = run.subspan(1);
    } else if (is_outer(run.back(), text)) {
      run = run.first(run.size() - 1);
    } else if (encloses(run)) {
      run = run.subspan(1, run.size() - 2);
    } else {
      break;
    }
  }
  return run;
}

class Segmenter {
 public:
  Segmenter(const TextBlock& block, std::string_view page,
            std::string_view masked)
      : content_(block, masked), page_(page), masked_(masked) {}

  auto segments() -> std::vector<Segment> {
    const Tokens tokens = html_tokens(content_.text());
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const HtmlToken& token = tokens[i];
      if (token.kind == HtmlKind::Tag && !token.closing &&
          holds_code(token.name)) {
        flush();
        i = code_end(tokens, i);
        continue;
      }
      const bool part =
          token.kind == HtmlKind::Text ||
          (token.kind == HtmlKind::Tag && is_inline_tag(token.name));
      if (part) {
        run_.push_back(token);
        continue;
      }
      flush();
      if (token.kind == HtmlKind::Tag) {
        add_attributes(token);
      } else if (skips_next(token)) {
        i = next_part(tokens, content_.text(), i);
        i = behind_part(tokens, content_.text(), i) - 1;
      }
    }
    flush();
    std::sort(segments_.begin(), segments_.end(),
              [](const Segment& a, const Segment& b) {
                return a.lines.front().begin < b.lines.front().begin;
              });
    return std::move(segments_);
  }

 private:
  // The comment of a directive.
  [[nodiscard]] auto skips_next(const HtmlToken& comment) const -> bool {
    const auto found = find_directives(comment.span.of(content_.text()));
    return std::any_of(found.begin(), found.end(), [](const Directive& each) {
      return each.kind == DirectiveKind::Skip;
    });
  }

  static auto code_end(const Tokens& tokens, std::size_t open) -> std::size_t {
    for (std::size_t i = open + 1; i < tokens.size(); ++i) {
      if (tokens[i].closing && same_name(tokens[i].name, tokens[open].name)) {
        return i;
      }
    }
    return tokens.size() - 1;
  }

  void flush() {
    const Tokens run = std::exchange(run_, {});
    const auto inner = trimmed(run, content_.text());
    std::vector<Span> lines;
    if (!inner.empty()) {
      lines = content_.lines({inner.front().span.begin, inner.back().span.end},
                             page_);
    }
    const bool spoken = !lines.empty() && has_words(page_, masked_, lines);
    for (const HtmlToken& token : run) {
      const bool inside =
          spoken && &token >= &inner.front() && &token <= &inner.back();
      if (token.kind == HtmlKind::Tag && !inside) {
        add_attributes(token);
      }
    }
    if (spoken) {
      segments_.push_back({.kind = SegmentKind::Html,
                           .lines = std::move(lines),
                           .folds = false});
    }
  }

  void add_attributes(const HtmlToken& token) {
    const std::string_view tag = token.span.of(content_.text());
    for (const Span& value : text_attributes(tag)) {
      const Span inside{token.span.begin + value.begin,
                        token.span.begin + value.end};
      if (value.empty() || !content_.same_line(inside)) {
        continue;
      }
      const Span bytes =
          trim(Span{content_.offset(inside.begin), content_.offset(inside.end)},
               page_);
      const char quote = tag[value.begin - 1];
      if (has_words(page_, masked_, {bytes}) &&
          !hides_quote(page_, masked_, bytes, quote)) {
        segments_.push_back({.kind = SegmentKind::HtmlAttribute,
                             .label = std::string(attribute_name(tag, value)),
                             .lines = {bytes},
                             .quote = quote});
      }
    }
  }

  Content content_;
  std::string_view page_;
  std::string_view masked_;
  Tokens run_;
  std::vector<Segment> segments_;
};

}  // namespace

auto html_segments(const TextBlock& block, std::string_view text,
                   std::string_view masked) -> std::vector<Segment> {
  return Segmenter(block, text, masked).segments();
}

}  // namespace l10n::page

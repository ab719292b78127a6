#include "l10n/page/visible.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "l10n/page/html.hpp"
#include "l10n/page/seek.hpp"
#include "l10n/page/urls.hpp"

namespace l10n::page {
namespace {

constexpr auto kNone = std::string_view::npos;

auto is_letter(char byte) -> bool {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

auto is_alnum(char byte) -> bool {
  return is_letter(byte) || (byte >= '0' && byte <= '9');
}

auto is_word_byte(char byte) -> bool {
  return is_alnum(byte) || static_cast<unsigned char>(byte) > 127;
}

auto may_be_url(char byte) -> bool {
  return byte == ':' || byte == '@' || byte == '.';
}

// Behind `&amp;` or `:tada:`.
auto name_end(std::string_view text, std::size_t at, char close)
    -> std::size_t {
  std::size_t end = at + 1;
  while (end < text.size() && end < at + 40 &&
         (is_alnum(text[end]) || text[end] == '_' || text[end] == '#' ||
          text[end] == '+' || text[end] == '-')) {
    ++end;
  }
  return end > at + 1 && end < text.size() && text[end] == close ? end + 1 : at;
}

// Where each run of backticks stands, by its length.
using Runs = std::map<std::size_t, std::vector<std::size_t>>;

auto backtick_runs(std::string_view text) -> Runs {
  Runs runs;
  for (std::size_t at = text.find('`'); at != kNone; at = text.find('`', at)) {
    const std::size_t end =
        std::min(text.find_first_not_of('`', at), text.size());
    runs[end - at].push_back(at);
    at = end;
  }
  return runs;
}

// Behind the bracket that closes each `(`; 0 where none does.
auto closed_brackets(std::string_view text) -> std::vector<std::size_t> {
  std::vector<std::size_t> ends(text.size(), 0);
  std::vector<std::size_t> open;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '(') {
      open.push_back(at);
    } else if (text[at] == ')' && !open.empty()) {
      ends[open.back()] = at + 1;
      open.pop_back();
    }
  }
  return ends;
}

// Steps over what is no text. Whatever an opener has to look for is looked for
// once, not once an opener.
class Skipper {
 public:
  explicit Skipper(std::string_view text) : text_(text) {}

  // Behind what stands at `at` if that is no text, else `at`.
  auto skip(std::size_t at) -> std::size_t {
    switch (text_[at]) {
      case '`':
        return code_end(at);
      case '<':
        return tag_end(at);
      case ']':
        return target_end(at);
      case '&':
        return name_end(text_, at, ';');
      case ':':
        return name_end(text_, at, ':');
      case '\\':
        return std::min(at + 2, text_.size());
      case '[':
        return text_.compare(at, 2, "[^") == 0 ? behind(bracket_, at, 1) : at;
      case '{':
        if (text_.compare(at, 2, "{{") == 0) {
          return behind(template_, at, 2);
        }
        return text_.compare(at, 2, "{%") == 0 ? behind(liquid_, at, 2) : at;
      default:
        return at;
    }
  }

 private:
  static auto behind(Seek& closer, std::size_t at, std::size_t size)
      -> std::size_t {
    const std::size_t end = closer.from(at);
    return end == kNone ? at : end + size;
  }

  // The end of the code span whose run of backticks begins at `at`, or of the
  // run where no equal one follows.
  auto code_end(std::size_t at) -> std::size_t {
    if (runs_.empty()) {
      runs_ = backtick_runs(text_);
    }
    const std::size_t open =
        std::min(text_.find_first_not_of('`', at), text_.size());
    // A backslash may have taken the first backtick of a run.
    const auto equal = runs_.find(open - at);
    if (equal == runs_.end()) {
      return open;
    }
    const auto next =
        std::lower_bound(equal->second.begin(), equal->second.end(), open);
    return next == equal->second.end() ? open : *next + (open - at);
  }

  auto tag_end(std::size_t at) -> std::size_t {
    const char next = at + 1 < text_.size() ? text_[at + 1] : ' ';
    const bool tag =
        is_letter(next) || next == '/' || next == '!' || next == '?';
    return tag ? behind(tag_, at, 1) : at;
  }

  // Behind `](destination)` or `][label]`.
  auto target_end(std::size_t at) -> std::size_t {
    const std::string_view next = text_.substr(at + 1, 1);
    if (next == "[") {
      const std::size_t close = bracket_.from(at + 2);
      return close == kNone ? at : close + 1;
    }
    if (next != "(") {
      return at;
    }
    if (brackets_.empty()) {
      brackets_ = closed_brackets(text_);
    }
    return brackets_[at + 1] == 0 ? at : brackets_[at + 1];
  }

  std::string_view text_;
  Runs runs_;
  std::vector<std::size_t> brackets_;
  Seek tag_{text_, ">"};
  Seek bracket_{text_, "]"};
  Seek template_{text_, "}}"};
  Seek liquid_{text_, "%}"};
};

// Calls `use` for each part of `text` that is visible, until it says true.
template <typename Use>
auto any_visible(std::string_view text, Use use) -> bool {
  const std::vector<Span> urls = find_bare_urls(text);
  auto url = urls.begin();
  Skipper skipper(text);
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size();) {
    while (url != urls.end() && url->begin < at) {
      ++url;
    }
    std::size_t end = at;
    if (at < text.size()) {
      end = url != urls.end() && url->begin == at ? url->end : skipper.skip(at);
    }
    if (end != at || at == text.size()) {
      if (at > begin && use(Span{begin, at})) {
        return true;
      }
      begin = end;
    }
    at = std::max(end, at + 1);
  }
  return false;
}

// The bytes of `lines`, one space between them: what stands between them in the
// page, a `>` perhaps, closes no tag.
auto on_one_line(std::string_view text, const std::vector<Span>& lines)
    -> std::string {
  std::string joined;
  for (const Span& line : lines) {
    joined.append(joined.empty() ? "" : " ").append(line.of(text));
  }
  return joined;
}

// What a reader sees although it stands in a tag or a target: alternative texts
// and titles.
auto hidden_text(std::string_view text) -> std::vector<Span> {
  std::vector<Span> found;
  Skipper skipper(text);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = skipper.skip(at);
    const std::string_view skipped = Span{at, std::max(end, at)}.of(text);
    if (skipped.starts_with('<')) {
      for (const Span& value : text_attributes(skipped)) {
        found.push_back({at + value.begin, at + value.end});
      }
    } else if (skipped.starts_with("](")) {
      const std::size_t title = skipped.find_first_of("\"'");
      if (title != kNone &&
          (skipped[title - 1] == ' ' || skipped[title - 1] == '\t')) {
        found.push_back({at + title, end});
      }
    }
    at = std::max(end, at + 1);
  }
  return found;
}

// Whether a byte of a word in `span` is not masked.
auto holds_word(std::string_view text, std::string_view masked, Span span)
    -> bool {
  for (std::size_t at = span.begin; at < span.end; ++at) {
    if (is_word_byte(text[at]) && text[at] == masked[at]) {
      return true;
    }
  }
  return false;
}

auto has_words(std::string_view text, std::string_view masked) -> bool {
  // Most text begins with a word, emphasized perhaps, which is no URL: no need
  // to look further.
  std::size_t begin = 0;
  while (begin < text.size() && (text[begin] == '*' || text[begin] == '_')) {
    ++begin;
  }
  text.remove_prefix(begin);
  masked.remove_prefix(begin);
  const std::string_view first = text.substr(0, text.find(' '));
  if (!first.empty() && is_word_byte(first.front()) &&
      first.front() == masked.front() &&
      std::none_of(first.begin(), first.end(), may_be_url)) {
    return true;
  }
  return any_visible(text,
                     [&](Span part) { return holds_word(text, masked, part); });
}

}  // namespace

auto visible_text(std::string_view text) -> std::vector<Span> {
  std::vector<Span> found;
  any_visible(text, [&](Span part) {
    found.push_back(part);
    return false;
  });
  return found;
}

auto has_words(std::string_view text, std::string_view masked,
               const std::vector<Span>& lines) -> bool {
  if (lines.size() == 1) {
    return has_words(lines.front().of(text), lines.front().of(masked));
  }
  return has_words(on_one_line(text, lines), on_one_line(masked, lines));
}

auto has_titles(std::string_view text, std::string_view masked,
                const std::vector<Span>& lines) -> bool {
  const std::string joined = on_one_line(text, lines);
  const std::string hidden = on_one_line(masked, lines);
  const std::vector<Span> parts = hidden_text(joined);
  return std::any_of(parts.begin(), parts.end(), [&](Span part) {
    return holds_word(joined, hidden, part);
  });
}

}  // namespace l10n::page

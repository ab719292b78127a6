#include "l10n/page/visible.hpp"

#include <algorithm>

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

// The end of the code span whose run of backticks begins at `at`, or of the
// run where no equal one follows.
auto code_end(std::string_view text, std::size_t at) -> std::size_t {
  const std::size_t open =
      std::min(text.find_first_not_of('`', at), text.size());
  const std::string_view run = text.substr(at, open - at);
  for (std::size_t next = text.find(run, open); next != kNone;
       next = text.find(run, next)) {
    const std::size_t end =
        std::min(text.find_first_not_of('`', next), text.size());
    if (end - next == run.size()) {
      return end;
    }
    next = end;
  }
  return open;
}

auto tag_end(std::string_view text, std::size_t at) -> std::size_t {
  const std::size_t close = text.find('>', at);
  const char next = at + 1 < text.size() ? text[at + 1] : ' ';
  const bool tag = is_letter(next) || next == '/' || next == '!' ||
                   next == '?';
  return tag && close != kNone ? close + 1 : at;
}

// Behind `](destination)` or `][label]`.
auto target_end(std::string_view text, std::size_t at) -> std::size_t {
  const std::string_view next = text.substr(at + 1, 1);
  if (next == "[") {
    const std::size_t close = text.find(']', at + 2);
    return close == kNone ? at : close + 1;
  }
  if (next != "(") {
    return at;
  }
  std::size_t depth = 0;
  for (std::size_t end = at + 1; end < text.size(); ++end) {
    depth += text[end] == '(' ? 1 : 0;
    depth -= text[end] == ')' ? 1 : 0;
    if (depth == 0) {
      return end + 1;
    }
  }
  return at;
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
  return end > at + 1 && end < text.size() && text[end] == close ? end + 1
                                                                 : at;
}

auto closed(std::string_view text, std::size_t at, std::string_view closer)
    -> std::size_t {
  const std::size_t end = text.find(closer, at);
  return end == kNone ? at : end + closer.size();
}

// Behind what stands at `at` if that is no text, else `at`.
auto skip(std::string_view text, std::size_t at) -> std::size_t {
  switch (text[at]) {
    case '`':
      return code_end(text, at);
    case '<':
      return tag_end(text, at);
    case ']':
      return target_end(text, at);
    case '&':
      return name_end(text, at, ';');
    case ':':
      return name_end(text, at, ':');
    case '\\':
      return std::min(at + 2, text.size());
    case '[':
      return text.compare(at, 2, "[^") == 0 ? closed(text, at, "]") : at;
    case '{':
      if (text.compare(at, 2, "{{") == 0) {
        return closed(text, at, "}}");
      }
      return text.compare(at, 2, "{%") == 0 ? closed(text, at, "%}") : at;
    default:
      return at;
  }
}

}  // namespace

auto visible_text(std::string_view text) -> std::vector<Span> {
  std::vector<Span> found;
  const std::vector<Span> urls = find_bare_urls(text);
  auto url = urls.begin();
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size();) {
    while (url != urls.end() && url->begin < at) {
      ++url;
    }
    std::size_t end = at;
    if (at < text.size()) {
      end = url != urls.end() && url->begin == at ? url->end : skip(text, at);
    }
    if (end != at || at == text.size()) {
      if (at > begin) {
        found.push_back({begin, at});
      }
      begin = end;
    }
    at = std::max(end, at + 1);
  }
  return found;
}

auto has_words(std::string_view text, std::string_view masked,
               const std::vector<Span>& lines) -> bool {
  const Span all{lines.front().begin, lines.back().end};
  const std::string_view part = all.of(text);
  const std::string_view hidden = all.of(masked);
  // Most text begins with a letter: no need to look at the rest of it.
  if (!part.empty() && is_word_byte(part.front()) &&
      part.front() == hidden.front() && part.find(':') == kNone) {
    return true;
  }
  const std::vector<Span> seen = visible_text(part);
  return std::any_of(seen.begin(), seen.end(), [&](Span span) {
    for (std::size_t at = span.begin; at < span.end; ++at) {
      if (is_word_byte(part[at]) && part[at] == hidden[at]) {
        return true;
      }
    }
    return false;
  });
}

}  // namespace l10n::page

#include "l10n/page/visible.hpp"

#include <algorithm>

namespace l10n::page {
namespace {

constexpr auto kNone = std::string_view::npos;

auto is_word_byte(char byte) -> bool {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= '0' && byte <= '9') || static_cast<unsigned char>(byte) > 127;
}

// The end of the code span whose run of backticks begins at `at`, or of the
// run where no equal one follows.
auto code_end(std::string_view text, std::size_t at) -> std::size_t {
  const std::size_t open = std::min(text.find_first_not_of('`', at),
                                    text.size());
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

// Behind what stands at `at` if that is no text, else `at`.
auto skip(std::string_view text, std::size_t at) -> std::size_t {
  const char byte = text[at];
  if (byte == '`') {
    return code_end(text, at);
  }
  if (byte == '<') {
    const std::size_t close = text.find('>', at);
    const char next = at + 1 < text.size() ? text[at + 1] : ' ';
    const bool tag = (next >= 'a' && next <= 'z') || next == '/' ||
                     (next >= 'A' && next <= 'Z') || next == '!';
    return tag && close != kNone ? close + 1 : at;
  }
  if (text.compare(at, 2, "](") == 0) {
    const std::size_t close = text.find(')', at);
    return close == kNone ? at : close + 1;
  }
  if (byte == '&') {
    const std::size_t close = text.substr(at, 12).find(';');
    return close == kNone ? at : at + close + 1;
  }
  return at;
}

}  // namespace

auto has_words(std::string_view text, std::string_view masked,
               const std::vector<Span>& lines) -> bool {
  const Span all{lines.front().begin, lines.back().end};
  const std::string_view part = all.of(text);
  const std::string_view hidden = all.of(masked);
  for (std::size_t at = 0; at < part.size();) {
    if (part[at] != hidden[at]) {
      ++at;
      continue;
    }
    const std::size_t end = skip(part, at);
    if (end != at) {
      at = end;
      continue;
    }
    if (is_word_byte(part[at])) {
      return true;
    }
    ++at;
  }
  return false;
}

}  // namespace l10n::page

#include "l10n/text/invisible.hpp"

#include <cstddef>

#include "l10n/text/utf8.hpp"

namespace l10n::text {
namespace {

constexpr char32_t kZeroWidthNonJoiner = 0x200C;
constexpr char32_t kZeroWidthJoiner = 0x200D;

auto is_joiner(char32_t point) -> bool {
  return point == kZeroWidthNonJoiner || point == kZeroWidthJoiner;
}

auto is_invisible(char32_t point) -> bool {
  return point == 0x061C || point == 0x180E || point == 0xFEFF ||
         (point >= 0x200B && point <= 0x200F) ||
         (point >= 0x202A && point <= 0x202E) ||
         (point >= 0x2060 && point <= 0x206F && point != 0x2065);
}

// Scripts that join their letters, and emoji: nothing below Arabic, and not
// the Latin and Greek letters between U+1E00 and U+1FFF.
auto may_be_joined(char32_t point) -> bool {
  return point >= 0x0600 && (point < 0x1E00 || point >= 0x2100);
}

// Whether an invisible character may begin with these two bytes.
auto may_begin(unsigned char first, unsigned char second) -> bool {
  return (first == 0xE2 && second <= 0x81) ||
         (first == 0xE1 && second == 0xA0) ||
         (first == 0xEF && second == 0xBB) || (first == 0xD8 && second == 0x9C);
}

auto next_candidate(std::string_view text, std::size_t at) -> std::size_t {
  // The text is UTF-8: most of what is not ASCII begins with a byte that tells
  // its size.
  for (at = skip_ascii(text, at); at + 1 < text.size();) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first >= 0xD8 &&
        may_begin(first, static_cast<unsigned char>(text[at + 1]))) {
      return at;
    }
    at += first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
    if (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) {
      at = skip_ascii(text, at);
    }
  }
  return text.size();
}

auto code_point_before(std::string_view text, std::size_t end) -> char32_t {
  if (end == 0) {
    return 0;
  }
  std::size_t at = end - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) {
    --at;
  }
  return next_code_point(text, at);
}

auto is_expected(std::string_view text, Span where, char32_t point) -> bool {
  return (point == 0xFEFF && where.begin == 0) ||
         (is_joiner(point) &&
          may_be_joined(code_point_before(text, where.begin)));
}

}  // namespace

auto find_invisible(std::string_view text) -> std::vector<Span> {
  std::vector<Span> found;
  for (std::size_t at = next_candidate(text, 0); at < text.size();
       at = next_candidate(text, at)) {
    const std::size_t begin = at;
    const char32_t point = next_code_point(text, at);
    const Span where{begin, at};
    if (!is_invisible(point) || is_expected(text, where, point)) {
      continue;
    }
    if (!found.empty() && found.back().end == begin) {
      found.back().end = at;
    } else {
      found.push_back(where);
    }
  }
  return found;
}

}  // namespace l10n::text

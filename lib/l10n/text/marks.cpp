#include "l10n/text/marks.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "l10n/core/source.hpp"
#include "l10n/text/glyph.hpp"
#include "l10n/text/letters.hpp"
#include "l10n/text/normalise.hpp"
#include "l10n/text/syllable.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::text {
namespace {

auto byte_at(std::string_view text, std::size_t at) -> unsigned char {
  return static_cast<unsigned char>(text[at]);
}

auto is_tone(char32_t point) -> bool {
  return point == 0x300 || point == 0x301 || point == 0x303 || point == 0x309 ||
         point == 0x323 || point == 0x340 || point == 0x341;
}

auto is_own_mark(char32_t point) -> bool {
  return point == 0x302 || point == 0x306 || point == 0x31B;
}

auto is_mark(char32_t point) -> bool {
  return is_tone(point) || is_own_mark(point);
}

auto is_continuation(std::string_view text, std::size_t at) -> bool {
  return (byte_at(text, at) & 0xC0U) == 0x80;
}

auto begin_of_point_before(std::string_view text, std::size_t at)
    -> std::size_t {
  --at;
  while (at > 0 && is_continuation(text, at)) {
    --at;
  }
  return at;
}

// The next of our marks at or after `at`: U+0300 to U+0341 begin with these.
auto next_mark(std::string_view text, std::size_t at) -> std::size_t {
  for (; at + 1 < text.size(); ++at) {
    if (byte_at(text, at) == 0xCC || byte_at(text, at) == 0xCD) {
      std::size_t end = at;
      if (is_mark(next_code_point(text, end))) {
        return at;
      }
    }
  }
  return text.size();
}

// A letter and all marks behind it, ours or not.
struct Cluster {
  Span span;
  std::u32string marks;
};

auto is_combining(char32_t point) -> bool {
  return point >= 0x300 && point <= 0x36F;
}

auto cluster_at(std::string_view text, std::size_t mark) -> Cluster {
  Cluster cluster{.span = {begin_of_point_before(text, mark), mark},
                  .marks = {}};
  for (std::size_t at = mark; at < text.size();) {
    const char32_t point = next_code_point(text, at);
    if (!is_combining(point)) {
      break;
    }
    cluster.marks += point;
    cluster.span.end = at;
  }
  return cluster;
}

auto is_latin(char32_t point) -> bool {
  return (point < 0x250 || (point >= 0x1E00 && point < 0x1F00)) &&
         is_letter(point) && (point < '0' || point > '9');
}

// The letter with its own marks before its tone.
auto in_order(std::string_view cluster) -> std::string {
  std::string apart = to_nfd(cluster);
  std::u32string own;
  std::u32string rest;
  std::string ordered;
  for (std::size_t at = 0; at < apart.size();) {
    const char32_t point = next_code_point(apart, at);
    if (!is_mark(point)) {
      append_code_point(ordered, point);
    } else {
      (is_own_mark(point) ? own : rest) += point;
    }
  }
  for (const char32_t point : own + rest) {
    append_code_point(ordered, point);
  }
  return to_nfc(ordered);
}

auto is_one_point(std::string_view text) -> bool {
  std::size_t at = 0;
  next_code_point(text, at);
  return at == text.size();
}

constexpr std::size_t kLongestWord = 64;

// Not all of a long one: it is no syllable anyway.
auto word_around(std::string_view text, Span part) -> Span {
  const std::size_t first = part.begin;
  const std::size_t last = part.end;
  while (part.begin > 0 && first - part.begin < kLongestWord) {
    std::size_t at = begin_of_point_before(text, part.begin);
    const std::size_t begin = at;
    if (!is_letter(next_code_point(text, at))) {
      break;
    }
    part.begin = begin;
  }
  while (part.end < text.size() && part.end - last < kLongestWord) {
    std::size_t at = part.end;
    if (!is_letter(next_code_point(text, at))) {
      break;
    }
    part.end = at;
  }
  return part;
}

auto makes_a_syllable(std::string_view text, Span part,
                      std::string_view replacement) -> bool {
  const Span word = word_around(text, part);
  if (word.size() > kLongestWord) {
    return false;
  }
  std::string changed(text.substr(word.begin, part.begin - word.begin));
  changed += replacement;
  changed += text.substr(part.end, word.end - part.end);
  return is_vietnamese_syllable(changed);
}

auto composed(std::string_view text, const Cluster& cluster)
    -> std::optional<std::string> {
  std::size_t at = cluster.span.begin;
  if (!is_latin(next_code_point(text, at)) ||
      !std::all_of(cluster.marks.begin(), cluster.marks.end(), is_mark)) {
    return std::nullopt;
  }
  const std::string_view bytes = cluster.span.of(text);
  if (std::string plain = to_nfc(bytes); is_one_point(plain)) {
    return plain;
  }
  std::string ordered = in_order(bytes);
  if (is_one_point(ordered) && makes_a_syllable(text, cluster.span, ordered)) {
    return ordered;
  }
  return std::nullopt;
}

auto line_around(std::string_view text, std::size_t at) -> Span {
  const std::size_t before = text.find_last_of("\r\n", at);
  const std::size_t begin = before == text.npos ? 0 : before + 1;
  return {begin, line_end(text, at)};
}

// ă, đ, ơ, ư and all with a hook, a dot below or two marks.
auto is_vietnamese_letter(char32_t point) -> bool {
  constexpr std::u32string_view kOwn = U"ĂăĐđƠơƯư";
  return kOwn.find(point) != kOwn.npos || (point >= 0x1EA0 && point <= 0x1EF9);
}

auto has_vietnamese_letter(std::string_view line) -> bool {
  for (std::size_t at = skip_ascii(line, 0); at < line.size();
       at = skip_ascii(line, at)) {
    if (is_vietnamese_letter(next_code_point(line, at))) {
      return true;
    }
  }
  return false;
}

auto real_letter(char32_t point) -> std::string_view {
  return point == U'ð' ? "đ" : point == U'Ð' || point == U'Ɖ' ? "Đ" : "";
}

}  // namespace

auto compose_marks(std::string_view text) -> std::vector<Replacement> {
  std::vector<Replacement> found;
  std::size_t at = next_mark(text, 0);
  while (at < text.size()) {
    std::size_t next = at + 2;
    if (at > 0) {
      const Cluster cluster = cluster_at(text, at);
      next = std::max(next, cluster.span.end);
      if (auto letter = composed(text, cluster)) {
        found.push_back({cluster.span, *std::move(letter)});
      }
    }
    at = next_mark(text, next);
  }
  return found;
}

auto replace_eth(std::string_view text) -> std::vector<Replacement> {
  std::vector<Replacement> found;
  Span line;
  bool is_vietnamese = false;
  for (std::size_t at = skip_ascii(text, 0); at < text.size();
       at = skip_ascii(text, at)) {
    const std::size_t begin = at;
    const std::string_view letter = real_letter(next_code_point(text, at));
    const Span part{begin, at};
    if (letter.empty() || word_around(text, part).begin != begin ||
        !makes_a_syllable(text, part, letter)) {
      continue;
    }
    if (begin >= line.end) {
      line = line_around(text, begin);
      is_vietnamese = has_vietnamese_letter(line.of(text));
    }
    if (is_vietnamese) {
      found.push_back({part, std::string(letter)});
    }
  }
  return found;
}

}  // namespace l10n::text

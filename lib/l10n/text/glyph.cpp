#include "l10n/text/glyph.hpp"

#include <algorithm>

#include "l10n/text/letters.hpp"
#include "l10n/text/syllable.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::text {
namespace {

using Glyphs = std::span<const Glyph>;
using Costs = std::vector<std::uint8_t>;

auto is_digit(char32_t point) -> bool {
  return point >= '0' && point <= '9';
}

auto is_of_nobody(char32_t point) -> bool {
  return (point >= 0x80 && point < 0xA0) ||
         (point >= 0xE000 && point <= 0xF8FF) || point >= 0xF0000 ||
         (point & 0xFFFEU) == 0xFFFE || point == 0xFFFD;
}

// Stands between words, or beside them, in clean text.
auto is_typography(char32_t point) -> bool {
  constexpr std::u32string_view kOften = U"\u00A0«»·×÷";
  return kOften.find(point) != kOften.npos ||
         (point >= 0x2010 && point <= 0x2015) ||
         (point >= 0x2018 && point <= 0x201F && point != 0x201B) ||
         point == 0x2022 || point == 0x2026 || point == 0x2039 ||
         point == 0x203A || (point >= 0x2190 && point <= 0x21FF) ||
         (point >= 0x2600 && point <= 0x27BF) ||
         (point >= 0x2B00 && point <= 0x2BFF) || point == 0xFE0F ||
         point == 0x200D || point >= 0x1F000;
}

auto may_join_letters(char32_t point) -> bool {
  constexpr std::u32string_view kJoiners = U"\u00A0·×÷–—’‑‐";
  return kJoiners.find(point) != kJoiners.npos ||
         (point >= 0x2190 && point <= 0x21FF) || point >= 0x1F000;
}

auto point_at(Glyphs glyphs, std::size_t at) -> char32_t {
  return at < glyphs.size() ? glyphs[at].point : U' ';
}

auto symbol_cost(Glyphs glyphs, std::size_t at) -> std::uint8_t {
  const char32_t point = glyphs[at].point;
  if (is_of_nobody(point)) {
    return 2;
  }
  const char32_t before = at == 0 ? U' ' : glyphs[at - 1].point;
  const char32_t after = point_at(glyphs, at + 1);
  const bool left = is_letter(before) && !is_digit(before);
  const bool right = is_letter(after) && !is_digit(after);
  if (is_typography(point)) {
    return left && right && !may_join_letters(point) ? 1 : 0;
  }
  if (point >= 0x2500 && point <= 0x259F) {
    return left || right ? 1 : 0;
  }
  return left || right || (before >= 0x80 && !is_typography(before)) ? 1 : 0;
}

// Letters beyond Latin.
auto is_foreign(char32_t point) -> bool {
  return point >= 0x370 && (point < 0x1E00 || point >= 0x2C00);
}

auto is_explained(Glyphs word) -> bool {
  if (std::all_of(word.begin(), word.end(),
                  [](const Glyph& glyph) { return is_foreign(glyph.point); })) {
    return true;
  }
  const std::string text = to_utf8(word);
  return text == "đ" || text == "Đ" || is_vietnamese_syllable(text);
}

void add_word(Glyphs glyphs, Span word, Costs& costs) {
  const Glyphs letters = glyphs.subspan(word.begin, word.size());
  const bool ascii =
      std::all_of(letters.begin(), letters.end(),
                  [](const Glyph& glyph) { return glyph.point < 0x80; });
  if (ascii) {
    return;
  }
  // The word alone may be a syllable by chance: its case must be one, too.
  const bool explained = is_explained(letters);
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const char32_t point = letters[i].point;
    if (point < 0x80) {
      continue;
    }
    const bool jumps = i > 0 && is_capital(point) &&
                       !is_capital(letters[i - 1].point) &&
                       !is_digit(letters[i - 1].point);
    costs[word.begin + i] = jumps ? 2 : explained ? 0 : 1;
  }
}

}  // namespace

auto glyphs_of(std::string_view text, Span part) -> std::vector<Glyph> {
  std::vector<Glyph> glyphs;
  glyphs.reserve(part.size());
  for (std::size_t at = part.begin; at < part.end;) {
    const std::size_t begin = at;
    const char32_t point = next_code_point(text, at);
    glyphs.push_back({.point = point, .where = {begin, at}});
  }
  return glyphs;
}

auto to_utf8(Glyphs glyphs) -> std::string {
  std::string text;
  for (const Glyph& glyph : glyphs) {
    append_code_point(text, glyph.point);
  }
  return text;
}

auto is_capital(char32_t point) -> bool {
  constexpr std::u32string_view kVietnamese = U"ĂĐĨŨƠƯ";
  return (point >= 'A' && point <= 'Z') ||
         (point >= 0xC0 && point <= 0xDE && point != 0xD7) ||
         kVietnamese.find(point) != kVietnamese.npos ||
         (point >= 0x1EA0 && point <= 0x1EF9 && (point & 1U) == 0);
}

auto strangeness(Glyphs glyphs) -> Costs {
  Costs costs(glyphs.size());
  for (std::size_t at = 0; at < glyphs.size();) {
    if (!is_letter(glyphs[at].point)) {
      costs[at] = glyphs[at].point < 0x80 ? 0 : symbol_cost(glyphs, at);
      ++at;
      continue;
    }
    const std::size_t begin = at;
    while (at < glyphs.size() && is_letter(glyphs[at].point)) {
      ++at;
    }
    add_word(glyphs, {begin, at}, costs);
  }
  return costs;
}

}  // namespace l10n::text

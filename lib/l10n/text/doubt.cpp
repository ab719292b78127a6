#include "l10n/text/doubt.hpp"

#include <algorithm>
#include <string>

#include "l10n/text/letters.hpp"
#include "l10n/text/syllable.hpp"

namespace l10n::text {
namespace {

using Glyphs = std::span<const Glyph>;

// Where clean text goes on behind a letter: with what closes a quotation, ends
// a sentence or marks a word.
auto may_follow_a_letter(char32_t point) -> bool {
  constexpr std::u32string_view kFollowers =
      U"\u00A0\u00AD‘’“”‚„‹›«»…–—·•†‡®©™°²³¹ºªŠšŽž";
  return kFollowers.find(point) != kFollowers.npos;
}

auto is_ascii_letter(char32_t point) -> bool {
  return point < 0x80 && is_letter(point) && point > '9';
}

auto is_box(char32_t point) -> bool {
  return point >= 0x2500 && point <= 0x259F;
}

// Quotation marks and dashes: clean text has letters right behind them.
auto may_precede_a_letter(char32_t point) -> bool {
  constexpr std::u32string_view kBefore = U"\u00A0‘’“”‚„‹›«»…–—·•€";
  return kBefore.find(point) != kBefore.npos || is_box(point);
}

auto may_join_letters(char32_t point) -> bool {
  constexpr std::u32string_view kJoiners = U"’–—·\u00A0";
  return kJoiners.find(point) != kJoiners.npos;
}

// Whether clean text may have `glyphs[at]` behind the glyph before it; `first`
// is where the misread character begins.
auto follows_naturally(Glyphs glyphs, std::size_t first, std::size_t at)
    -> bool {
  const char32_t before = glyphs[at - 1].point;
  const char32_t point = glyphs[at].point;
  if (is_box(before)) {
    return is_box(point) || is_letter(point);
  }
  if (!is_letter(point)) {
    return may_follow_a_letter(point) &&
           (is_letter(before) || may_follow_a_letter(before));
  }
  if (may_precede_a_letter(before)) {
    return at < first + 2 || !is_letter(glyphs[at - 2].point) ||
           may_join_letters(before);
  }
  const bool jumps = is_capital(point) && !is_capital(before);
  return is_letter(before) && !jumps &&
         (may_follow_a_letter(point) ||
          (before >= 0xA0 && before < 0x370 && point >= 0xA0 && point < 0x180));
}

// Words and frames are looked at no further than this, so that lines without
// blanks cost no more than others. No syllable is longer.
constexpr std::size_t kReach = 64;

// From the begin of the word around `at` to it, inclusive.
auto word_up_to(Glyphs glyphs, std::size_t at) -> Glyphs {
  std::size_t begin = at;
  while (begin > 0 && at - begin < kReach &&
         is_letter(glyphs[begin - 1].point)) {
    --begin;
  }
  return glyphs.subspan(begin, at + 1 - begin);
}

auto is_capital_behind_small(Glyphs glyphs, std::size_t at) -> bool {
  return at > 0 && is_capital(glyphs[at].point) &&
         is_letter(glyphs[at - 1].point) && !is_capital(glyphs[at - 1].point);
}

// A part of a frame with a letter before it, and another glyph than such behind
// it: as its own second glyph, or as the next one.
auto breaks_a_word(Glyphs glyphs, const Misread& misread) -> bool {
  return !is_box(glyphs[misread.first + 1].point) ||
         (misread.last < glyphs.size() &&
          is_letter(glyphs[misread.last].point));
}

// "5 Ã— 3"
auto is_times(Glyphs glyphs, const Misread& misread) -> bool {
  const auto stands_alone = [&](std::size_t at) {
    return at >= glyphs.size() || glyphs[at].point == ' ' ||
           (glyphs[at].point >= '0' && glyphs[at].point <= '9');
  };
  return misread.point == U'×' &&
         (misread.first == 0 || stands_alone(misread.first - 1)) &&
         stands_alone(misread.last);
}

}  // namespace

auto closing_mark(char32_t point) -> char32_t {
  switch (point) {
    case U'“':
    case U'„':
      return U'”';
    case U'‘':
    case U'‚':
      return U'’';
    case U'«':
      return U'»';
    case U'‹':
      return U'›';
    default:
      return 0;
  }
}

auto is_coherent(Glyphs glyphs, const Misread& misread, char32_t awaited)
    -> bool {
  const std::size_t lead = misread.first;
  bool closes = false;
  for (std::size_t i = lead + 1; i < misread.last; ++i) {
    if (!may_follow_a_letter(glyphs[i].point)) {
      return false;
    }
    closes = closes || glyphs[i].point == awaited;
  }
  if (glyphs[lead].restored || !is_letter(glyphs[lead].point) ||
      is_capital_behind_small(glyphs, lead) ||
      (misread.last < glyphs.size() && is_letter(glyphs[misread.last].point)) ||
      !is_vietnamese_syllable(to_utf8(word_up_to(glyphs, lead)))) {
    return false;
  }
  const bool glued = lead > 0 && glyphs[lead - 1].point >= 0x80 &&
                     is_letter(glyphs[lead - 1].point) &&
                     !glyphs[lead - 1].restored;
  return closes || (glued && misread.last - lead == 2);
}

auto is_frame(Glyphs glyphs, const Misread& misread, bool has_words) -> bool {
  if (!is_box(glyphs[misread.first].point) ||
      !is_box(glyphs[misread.first + 1].point)) {
    return false;
  }
  std::size_t begin = misread.first;
  while (begin > 0 && misread.first - begin < kReach &&
         is_box(glyphs[begin - 1].point)) {
    --begin;
  }
  std::size_t end = misread.last;
  while (end < glyphs.size() && end - misread.last < kReach &&
         is_box(glyphs[end].point)) {
    ++end;
  }
  if ((begin > 0 && is_ascii_letter(glyphs[begin - 1].point)) ||
      (end < glyphs.size() && is_ascii_letter(glyphs[end].point))) {
    return false;
  }
  return !has_words || (misread.point >= 0x100 && misread.point < 0x180);
}

auto is_certain(Glyphs glyphs, const Misread& misread) -> bool {
  for (std::size_t i = misread.first + 1; i < misread.last; ++i) {
    if (!follows_naturally(glyphs, misread.first, i)) {
      return true;
    }
  }
  const char32_t lead = glyphs[misread.first].point;
  const std::size_t size = misread.last - misread.first;
  const bool glued =
      misread.first > 0 && is_letter(glyphs[misread.first - 1].point);
  // Frames stand in no word, and no word goes on with a capital.
  if (glued &&
      (is_box(lead) ? breaks_a_word(glyphs, misread)
                    : is_capital_behind_small(glyphs, misread.first) &&
                          (is_letter(misread.point) || lead == U'Â'))) {
    return true;
  }
  // Nor does a quotation begin with two such letters ("‚Äô").
  if (size == 3 && lead == U'‚') {
    return true;
  }
  // An arrow, a mark of a list: no word is "â" alone.
  const bool no_word =
      (size == 3 && lead == U'·' && misread.point >= 0x1EA0) ||
      (lead == U'Ã' && is_times(glyphs, misread)) ||
      (size == 3 && lead == U'â') ||
      (size == 4 && (lead == U'ð' || lead == U'đ')) ||
      (lead == U'Â' && (misread.point == U'©' || misread.point == U'®' ||
                        misread.point == U'°'));
  return no_word && !glued;
}

}  // namespace l10n::text

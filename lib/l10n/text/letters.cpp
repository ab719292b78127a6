#include "l10n/text/letters.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include <unicode/uchar.h>

#include "l10n/text/normalise.hpp"
#include "l10n/text/utf8.hpp"
#include "l10n/text/words.hpp"

namespace l10n::text {
namespace {

auto is_diacritic(char32_t point) -> bool {
  return point >= 0x0300 && point <= 0x036F;
}

auto ask_fold(char32_t point) -> char32_t {
  return static_cast<char32_t>(
      u_foldCase(static_cast<UChar32>(point), U_FOLD_CASE_DEFAULT));
}

// The letters of Latin scripts stand in two blocks.
constexpr char32_t kFirstEnd = 0x250;
constexpr char32_t kSecondBegin = 0x1E00;
constexpr char32_t kSecondEnd = 0x1F00;
constexpr std::size_t kRows = kFirstEnd + (kSecondEnd - kSecondBegin);

struct Row {
  char16_t folded = 0;
  char16_t unmarked = 0;  // 0: not one character
  bool is_letter = false;
};

auto row_for(char32_t point) -> Row {
  std::string folded;
  append_code_point(folded, ask_fold(point));
  const std::string apart = to_nfd(folded);
  std::size_t at = 0;
  char32_t base = next_code_point(apart, at);
  while (at < apart.size()) {
    base = is_diacritic(next_code_point(apart, at)) ? base : 0;
  }
  base = base == U'đ' ? U'd' : base;
  return {.folded = static_cast<char16_t>(ask_fold(point)),
          .unmarked = static_cast<char16_t>(base),
          .is_letter = is_word_character(point)};
}

using Table = std::array<Row, kRows>;

auto make_table() -> Table {
  Table table{};
  for (char32_t point = 0; point < kFirstEnd; ++point) {
    table[point] = row_for(point);
  }
  for (char32_t point = kSecondBegin; point < kSecondEnd; ++point) {
    table[kFirstEnd + (point - kSecondBegin)] = row_for(point);
  }
  return table;
}

// The row of a Latin letter; null for every other character.
auto find_row(char32_t point) -> const Row* {
  static const Table table = make_table();
  if (point < kFirstEnd) {
    return &table[point];
  }
  if (point >= kSecondBegin && point < kSecondEnd) {
    return &table[kFirstEnd + (point - kSecondBegin)];
  }
  return nullptr;
}

// Level, grave, acute, hook, tilde, dot; lower case before upper case.

constexpr auto kVowels = std::to_array<std::u32string_view>(
    {U"oòóỏõọ", U"OÒÓỎÕỌ", U"uùúủũụ", U"UÙÚỦŨỤ", U"aàáảãạ", U"AÀÁẢÃẠ",
     U"eèéẻẽẹ", U"EÈÉẺẼẸ", U"yỳýỷỹỵ", U"YỲÝỶỸỴ", U"iìíỉĩị", U"IÌÍỈĨỊ"});

constexpr std::size_t kFirstU = 2;
constexpr std::size_t kFirstA = 4;
constexpr std::size_t kFirstY = 8;
constexpr std::size_t kFirstI = 10;

struct Place {
  std::size_t vowel = kVowels.size();
  std::size_t tone = 0;
};

auto find_vowel(char32_t point, std::size_t begin, std::size_t end) -> Place {
  for (std::size_t vowel = begin; vowel < end; ++vowel) {
    const std::size_t tone = kVowels[vowel].find(point);
    if (tone != std::u32string_view::npos) {
      return {vowel, tone};
    }
  }
  return {};
}

}  // namespace

auto is_white(char32_t point) -> bool {
  if (point < 0x80) {
    return point == ' ' || (point >= 0x09 && point <= 0x0D);
  }
  return point == 0x85 || point == 0xA0 || point == 0x1680 ||
         (point >= 0x2000 && point <= 0x200A) || point == 0x2028 ||
         point == 0x2029 || point == 0x202F || point == 0x205F ||
         point == 0x3000;
}

auto fold_letter(char32_t point) -> char32_t {
  const Row* const row = find_row(point);
  return row != nullptr ? row->folded : ask_fold(point);
}

auto is_letter(char32_t point) -> bool {
  const Row* const row = find_row(point);
  return row != nullptr ? row->is_letter : is_word_character(point);
}

auto is_meaningful_symbol(char32_t point) -> bool {
  const auto category = U_MASK(u_charType(static_cast<UChar32>(point)));
  return (category & (U_GC_SM_MASK | U_GC_SC_MASK)) != 0;
}

void append_unmarked(std::string& text, char32_t point) {
  const Row* const row = find_row(point);
  if (row != nullptr && row->unmarked != 0) {
    append_code_point(text, row->unmarked);
    return;
  }
  std::string folded;
  append_code_point(folded, ask_fold(point));
  const std::string apart = to_nfd(folded);
  for (std::size_t at = 0; at < apart.size();) {
    const char32_t part = next_code_point(apart, at);
    if (!is_diacritic(part)) {
      append_code_point(text, part);
    }
  }
}

auto moved_tone(char32_t first, char32_t second, char32_t& bare) -> char32_t {
  const bool before_y = second == U'y' || second == U'Y';
  const Place from = before_y ? find_vowel(first, kFirstU, kFirstA)
                              : find_vowel(first, 0, kFirstU);
  const Place to = before_y ? find_vowel(second, kFirstY, kFirstI)
                            : find_vowel(second, kFirstA, kFirstY);
  if (from.tone == 0 || to.vowel == kVowels.size() || to.tone != 0) {
    return 0;
  }
  bare = kVowels[from.vowel].front();
  return kVowels[to.vowel][from.tone];
}

auto y_as_i(char32_t point) -> char32_t {
  const Place place = find_vowel(point, kFirstY, kFirstI);
  return place.vowel == kVowels.size()
             ? 0
             : kVowels[place.vowel + (kFirstI - kFirstY)][place.tone];
}

}  // namespace l10n::text

#include "l10n/check/tone_style.hpp"

#include <array>
#include <optional>
#include <vector>

#include "l10n/text/normalise.hpp"
#include "l10n/text/remembered.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::check {
namespace {

// Each letter without a tone and with the five, in one order of tones.
constexpr std::array<std::u32string_view, 10> kTones{
    U"oòóỏõọ", U"uùúủũụ", U"aàáảãạ", U"eèéẻẽẹ", U"yỳýỷỹỵ",
    U"OÒÓỎÕỌ", U"UÙÚỦŨỤ", U"AÀÁẢÃẠ", U"EÈÉẺẼẸ", U"YỲÝỶỸỴ"};

struct Letter {
  const std::u32string_view* row = nullptr;
  std::size_t tone = 0;

  // The letter without its tone, in lower case.
  [[nodiscard]] auto base() const -> char32_t { return row->front() | 0x20U; }
};

auto letter_of(char32_t point) -> std::optional<Letter> {
  for (const std::u32string_view& row : kTones) {
    const std::size_t tone = row.find(point);
    if (tone != row.npos) {
      return Letter{&row, tone};
    }
  }
  return std::nullopt;
}

auto points_of(std::string_view word) -> std::vector<char32_t> {
  std::vector<char32_t> points;
  for (std::size_t at = 0; at < word.size();) {
    points.push_back(text::next_code_point(word, at));
  }
  return points;
}

struct Rhyme {
  Letter first;
  Letter second;
};

// The last two letters where they are oa, oe or uy with one tone.
auto rhyme_of(const std::vector<char32_t>& points) -> std::optional<Rhyme> {
  if (points.size() < 2) {
    return std::nullopt;
  }
  const auto first = letter_of(points[points.size() - 2]);
  const auto second = letter_of(points.back());
  if (!first || !second || (first->tone == 0) == (second->tone == 0)) {
    return std::nullopt;
  }
  const bool oa = first->base() == U'o' &&
                  (second->base() == U'a' || second->base() == U'e');
  const bool behind_q =
      points.size() > 2 && (points[points.size() - 3] | 0x20U) == U'q';
  const bool uy = first->base() == U'u' && second->base() == U'y' && !behind_q;
  return oa || uy ? std::optional(Rhyme{*first, *second}) : std::nullopt;
}

}  // namespace

auto tone_style(std::string_view word) -> ToneStyle {
  const auto rhyme = rhyme_of(points_of(word));
  if (!rhyme) {
    return ToneStyle::Any;
  }
  return rhyme->first.tone != 0 ? ToneStyle::Old : ToneStyle::New;
}

auto with_tone_style(std::string_view word, ToneStyle style) -> std::string {
  std::vector<char32_t> points = points_of(word);
  const auto rhyme = rhyme_of(points);
  if (!rhyme || style == ToneStyle::Any) {
    return std::string(word);
  }
  const std::size_t tone = rhyme->first.tone + rhyme->second.tone;
  const bool old = style == ToneStyle::Old;
  points[points.size() - 2] = (*rhyme->first.row)[old ? tone : 0];
  points.back() = (*rhyme->second.row)[old ? 0 : tone];
  std::string changed;
  for (const char32_t point : points) {
    text::append_code_point(changed, point);
  }
  return changed;
}

auto folded_word(std::string_view word) -> std::string {
  return text::remembered(word, [](std::string_view one) {
    return with_tone_style(text::fold_case(one), ToneStyle::New);
  });
}

auto bare_word(std::string_view folded) -> std::string {
  std::string bare;
  const std::string apart = text::to_nfd(folded);
  for (std::size_t at = 0; at < apart.size();) {
    const char32_t point = text::next_code_point(apart, at);
    if (point == U'đ') {
      bare += 'd';
    } else if (point < 0x300 || point > 0x36F) {
      text::append_code_point(bare, point);
    }
  }
  return bare;
}

}  // namespace l10n::check

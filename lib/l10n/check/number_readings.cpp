#include "l10n/check/number_readings.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "l10n/check/letters.hpp"
#include "l10n/check/reading.hpp"
#include "l10n/check/tone_style.hpp"

namespace l10n::check {
namespace {

constexpr std::array<std::string_view, 2> kBlanks{" ", "\u00A0"};

// Behind one blank at `at`; `at` where there is none.
auto behind_blank(std::string_view text, std::size_t at) -> std::size_t {
  for (const std::string_view blank : kBlanks) {
    if (text.substr(at).starts_with(blank)) {
      return at + blank.size();
    }
  }
  return at;
}

// The letters from `at` on; a no-break blank ends them like any other.
auto word_at(std::string_view text, std::size_t at) -> std::string_view {
  std::size_t end = at;
  while (is_letter(text, end) && behind_blank(text, end) == end) {
    ++end;
  }
  return text.substr(at, end - at);
}

auto is_one_of(std::string_view word,
               std::initializer_list<std::string_view> words) -> bool {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// am, PM, a.m., or o'clock at the beginning of `text`, and no letter behind.
auto is_half_day(std::string_view text) -> bool {
  constexpr std::array<std::string_view, 6> kForms{"am",  "pm",      "a.m",
                                                   "p.m", "o'clock", "o’clock"};
  constexpr std::size_t kLongest = 10;
  const std::string lower = lower_ascii(text.substr(0, kLongest));
  return std::any_of(kForms.begin(), kForms.end(), [&](std::string_view form) {
    return lower.starts_with(form) && !is_letter(text, form.size()) &&
           (form.size() == text.size() || !is_digit(text[form.size()]));
  });
}

// Whether a part of the day makes the hours of `shown` those of half a day.
auto names_part_of_day(std::string_view shown) -> bool {
  for (std::size_t at = 0; at < shown.size();) {
    const std::string_view word = word_at(shown, at);
    if (is_one_of(folded_word(word),
                  {"chiều", "tối", "đêm", "trưa", "khuya"})) {
      return true;
    }
    at += std::max<std::size_t>(word.size(), 1);
  }
  return false;
}

auto has_half_days(std::string_view shown, const std::vector<Number>& numbers)
    -> bool {
  bool hour = false;
  for (const Number& number : numbers) {
    const std::size_t behind = behind_blank(shown, number.span.end);
    if (is_half_day(shown.substr(behind))) {
      return true;
    }
    const std::string unit = folded_word(word_at(shown, behind));
    hour = hour || unit == "giờ" || unit == "h";
  }
  return hour && names_part_of_day(shown);
}

void add_half_day(Number& number) {
  constexpr int kHours = 12;
  if (number.value.empty() || number.value.size() > 2 ||
      !std::all_of(number.value.begin(), number.value.end(), is_digit)) {
    return;
  }
  const int hour = std::stoi(number.value);
  if (hour >= 1 && hour <= kHours) {
    number.others.push_back(std::to_string(hour == kHours ? 0 : hour + kHours));
  }
}

// How many zeros a word of magnitude stands for; 0 for any other word.
auto zeros_of(std::string_view word) -> std::size_t {
  struct Magnitude {
    std::string_view word;
    std::size_t zeros;
  };

  constexpr std::array kMagnitudes{
      Magnitude{"hundred", 2},   Magnitude{"thousand", 3},
      Magnitude{"million", 6},   Magnitude{"billion", 9},
      Magnitude{"trillion", 12}, Magnitude{"trăm", 2},
      Magnitude{"nghìn", 3},     Magnitude{"ngàn", 3},
      Magnitude{"triệu", 6},     Magnitude{"tỷ", 9},
      Magnitude{"tỉ", 9}};
  const std::string folded = folded_word(word);
  const auto* const found =
      std::find_if(kMagnitudes.begin(), kMagnitudes.end(),
                   [&](const Magnitude& one) { return one.word == folded; });
  return found == kMagnitudes.end() ? 0 : found->zeros;
}

// The value `digits` with its point moved `places` to the right.
auto shifted(const std::string& digits, std::size_t places) -> std::string {
  const std::size_t point = std::min(digits.find('.'), digits.size());
  std::string fraction =
      point == digits.size() ? std::string() : digits.substr(point + 1);
  std::string whole = digits.substr(0, point);
  const std::size_t moved = std::min(places, fraction.size());
  whole += fraction.substr(0, moved) + std::string(places - moved, '0');
  fraction.erase(0, moved);
  whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size()));
  return (whole.empty() ? "0" : whole) +
         (fraction.empty() ? "" : '.' + fraction);
}

void add_product(std::string_view shown, Number& number) {
  if (std::count(number.value.begin(), number.value.end(), '.') > 1) {
    return;  // a version
  }
  std::size_t zeros = 0;
  std::size_t at = number.span.end;
  while (true) {
    const std::size_t begin = behind_blank(shown, at);
    const std::string_view word = word_at(shown, begin);
    const std::size_t more = begin == at ? 0 : zeros_of(word);
    if (more == 0) {
      break;
    }
    zeros += more;
    at = begin + word.size();
  }
  if (zeros > 0) {
    number.others.push_back(shifted(number.value, zeros));
  }
}

// 9:00, 9h00, 9 giờ 00.
auto is_full_hour(std::string_view shown, Span span) -> bool {
  if (span.of(shown) != "00" || span.begin < 2) {
    return false;
  }
  std::string_view before = shown.substr(0, span.begin);
  if (before.ends_with(':') || before.ends_with('h')) {
    return is_digit(before[before.size() - 2]);
  }
  return before.ends_with("giờ ");
}

}  // namespace

void add_readings(std::string_view shown, std::vector<Number>& numbers) {
  const bool half_days = has_half_days(shown, numbers);
  for (Number& number : numbers) {
    number.loose = number.loose || is_full_hour(shown, number.span);
    if (half_days) {
      add_half_day(number);
    }
    add_product(shown, number);
  }
}

}  // namespace l10n::check

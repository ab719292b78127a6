#include "l10n/check/dates.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "l10n/check/letters.hpp"
#include "l10n/check/tone_style.hpp"
#include "l10n/core/message.hpp"

namespace l10n::check {
namespace {

constexpr int kMonths = 12;
constexpr int kDays = 31;

struct Date {
  Span span;
  int day = 0;
  int month = 0;
};

// The number of `text`, which is one or two digits; 0 where it is none.
auto number_of(std::string_view text) -> int {
  if (text.empty() || text.size() > 2 ||
      !std::all_of(text.begin(), text.end(), is_digit)) {
    return 0;
  }
  int number = 0;
  for (const char digit : text) {
    number = number * 10 + (digit - '0');
  }
  return number;
}

auto has_digit(std::string_view text) -> bool {
  return text.find_first_of("0123456789") != text.npos;
}

auto digits_at(std::string_view text, std::size_t at) -> std::string_view {
  const std::size_t end =
      std::min(text.find_first_not_of("0123456789", at), text.size());
  return text.substr(at, end - at);
}

// Whether neither a digit nor a mark that joins digits touches `span`: a part
// of a range, a version or an address is no number of a date.
auto stands_alone(std::string_view text, Span span) -> bool {
  constexpr std::string_view kBefore = " \n(\"*_,";
  constexpr std::string_view kJoiners = ".,:/-%";
  if (span.begin > 0 && kBefore.find(text[span.begin - 1]) == kBefore.npos) {
    return false;
  }
  if (span.end == text.size()) {
    return true;
  }
  const char behind = text[span.end];
  const bool joined = kJoiners.find(behind) != kJoiners.npos &&
                      span.end + 1 < text.size() &&
                      is_digit(text[span.end + 1]);
  return !is_digit(behind) && !is_letter(text, span.end) && behind != '/' &&
         behind != '-' && behind != '%' && !joined;
}

// Two numbers and a year of four digits with one mark between: 3/5/2024. As
// Vietnamese has it, the day first; whether it can be, the caller asks.
auto digits_date(std::string_view text, std::size_t at) -> std::optional<Date> {
  constexpr std::size_t kYear = 4;
  const std::string_view first = digits_at(text, at);
  std::size_t next = at + first.size();
  if (next >= text.size() || (text[next] != '/' && text[next] != '-')) {
    return std::nullopt;
  }
  const char mark = text[next];
  const std::string_view second = digits_at(text, next + 1);
  next += 1 + second.size();
  if (next >= text.size() || text[next] != mark) {
    return std::nullopt;
  }
  const std::string_view year = digits_at(text, next + 1);
  const Span span{at, next + 1 + year.size()};
  Date date{span, number_of(first), number_of(second)};
  return year.size() == kYear && date.day != 0 && date.month != 0 &&
                 stands_alone(text, span)
             ? std::optional(date)
             : std::nullopt;
}

auto digits_dates(std::string_view shown) -> std::vector<Date> {
  constexpr std::string_view kDigits = "0123456789";
  std::vector<Date> dates;
  for (std::size_t at = shown.find_first_of(kDigits); at != shown.npos;
       at = shown.find_first_of(kDigits, at)) {
    if (const auto date = digits_date(shown, at)) {
      dates.push_back(*date);
      at = date->span.end;
    } else {
      at += digits_at(shown, at).size();
    }
  }
  return dates;
}

// The month that an English word names, from 1 on; 0 where it names none.
// "may" is a verb.
auto month_of(std::string_view word) -> int {
  constexpr std::array<std::string_view, kMonths> kNames{
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  constexpr std::size_t kShort = 3;
  if (word.size() < kShort || !is_upper(word.front())) {
    return 0;
  }
  const std::string lower = lower_ascii(word);
  const auto* const found =
      std::find_if(kNames.begin(), kNames.end(), [&](std::string_view name) {
        return lower == name || lower == name.substr(0, kShort) ||
               (lower == "sept" && name == "september");
      });
  return found == kNames.end() ? 0
                               : static_cast<int>(found - kNames.begin()) + 1;
}

// The words of a text, side by side.
class WrittenDates {
 public:
  explicit WrittenDates(const Reading& reading) : reading_(reading) {}

  auto english() -> std::vector<Date> {
    for (std::size_t i = 0; i < reading_.words.size(); ++i) {
      const int month = month_of(word(i));
      if (month == 0) {
        continue;
      }
      // "3 May", "3rd of May", "May 3".
      const std::size_t of = is_beside(i) && word(i - 1) == "of" ? 1 : 0;
      const int before =
          is_beside(i) && is_beside(i - of) ? english_day(i - of - 1) : 0;
      const int behind = is_beside(i + 1) ? english_day(i + 1) : 0;
      if (before != 0 && behind == 0) {
        add(i - of - 1, i, before, month);
      } else if (behind != 0 && before == 0) {
        add(i, i + 1, behind, month);
      }
    }
    return std::move(dates_);
  }

  // "ngày 3 tháng 5", "3 tháng 5"; not "3 tháng 5 ngày", which is a time.
  auto vietnamese() -> std::vector<Date> {
    for (std::size_t i = 1; i + 1 < reading_.words.size(); ++i) {
      if (folded_word(word(i)) != "tháng" || !is_beside(i) ||
          !is_beside(i + 1)) {
        continue;
      }
      const bool lasts = is_beside(i + 2) && word(i + 2) == "ngày";
      const int day = alone(i - 1);
      const int month = alone(i + 1);
      if (!lasts && day != 0 && month != 0) {
        add(i - 1, i + 1, day, month);
      }
    }
    return std::move(dates_);
  }

 private:
  [[nodiscard]] auto word(std::size_t at) const -> std::string_view {
    return reading_.of(reading_.words[at]);
  }

  // Whether only a blank (Sep. 3: or a full stop) is between `at` and the word
  // before.
  [[nodiscard]] auto is_beside(std::size_t at) const -> bool {
    if (at == 0 || at >= reading_.words.size()) {
      return false;
    }
    const std::size_t end = reading_.words[at - 1].span.end;
    const std::string_view between =
        reading_.text.substr(end, reading_.words[at].span.begin - end);
    return between == " " || between == "\u00A0" || between == ". ";
  }

  // The number that the word at `at` is by itself; 0 where it is none.
  [[nodiscard]] auto alone(std::size_t at) const -> int {
    return stands_alone(reading_.text, reading_.words[at].span)
               ? number_of(word(at))
               : 0;
  }

  // 3, 3rd.
  [[nodiscard]] auto english_day(std::size_t at) const -> int {
    std::string_view day = word(at);
    for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
      if (day.ends_with(ending)) {
        day.remove_suffix(ending.size());
        break;
      }
    }
    return stands_alone(reading_.text, reading_.words[at].span) ? number_of(day)
                                                                : 0;
  }

  void add(std::size_t first, std::size_t last, int day, int month) {
    dates_.push_back(
        {{reading_.words[first].span.begin, reading_.words[last].span.end},
         day,
         month});
  }

  const Reading& reading_;
  std::vector<Date> dates_;
};

// The only date of a text; none where there are several, or one whose order
// nobody knows.
auto only_date(const Reading& reading, std::string_view language)
    -> std::optional<Date> {
  const std::vector<Date> digits = digits_dates(visible_only(reading));
  const bool vietnamese = is_vietnamese(language);
  if (!vietnamese && !digits.empty()) {
    return std::nullopt;
  }
  std::vector<Date> dates = vietnamese ? WrittenDates(reading).vietnamese()
                                       : WrittenDates(reading).english();
  dates.insert(dates.end(), digits.begin(), digits.end());
  const bool certain = dates.size() == 1 && dates.front().day <= kDays &&
                       dates.front().month <= kMonths;
  return certain ? std::optional(dates.front()) : std::nullopt;
}

// A text that says how it writes its dates (MM/DD/YYYY) may well do so.
auto names_form(std::string_view text) -> bool {
  const std::string lower = lower_ascii(text);
  return lower.find("mm/dd") != lower.npos || lower.find("mm-dd") != lower.npos;
}

void check_order(const Pair& pair, Hits& hits) {
  if (!has_digit(pair.target.text) || names_form(pair.target.text)) {
    return;
  }
  for (const Date& date : digits_dates(visible_only(pair.target))) {
    if (date.day <= kMonths && date.month > kMonths && date.month <= kDays) {
      hits.push_back({.rule = "numbers",
                      .span = date.span,
                      .message = tr("'%1' has the month first; Vietnamese has "
                                    "the day first",
                                    date.span.of(pair.target.text))});
    }
  }
}

}  // namespace

void check_dates(const Pair& pair, Hits& hits) {
  const std::string& from = pair.subject->source_language;
  const std::string& to = pair.subject->language;
  if (is_vietnamese(to)) {
    check_order(pair, hits);
  }
  const bool both = (is_english(from) && is_vietnamese(to)) ||
                    (is_vietnamese(from) && is_english(to));
  // All dates that are known here have digits.
  if (!both || !has_digit(pair.source.text) || !has_digit(pair.target.text)) {
    return;
  }
  const auto source = only_date(pair.source, from);
  const auto target = only_date(pair.target, to);
  if (source && target && source->day == target->month &&
      source->month == target->day && source->day != source->month) {
    hits.push_back({.rule = "numbers",
                    .span = target->span,
                    .message = tr("day and month of '%1' have changed places: "
                                  "the source has '%2'",
                                  target->span.of(pair.target.text),
                                  source->span.of(pair.source.text))});
  }
}

}  // namespace l10n::check

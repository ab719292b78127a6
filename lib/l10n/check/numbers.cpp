#include "l10n/check/numbers.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include "l10n/check/dates.hpp"
#include "l10n/check/families.hpp"
#include "l10n/check/letters.hpp"
#include "l10n/check/number_readings.hpp"
#include "l10n/check/number_words.hpp"
#include "l10n/core/message.hpp"

namespace l10n::check {
namespace {

auto is_separator(char byte) -> bool {
  return byte == '.' || byte == ',';
}

auto without_zeros(std::string_view digits) -> std::string {
  const std::size_t first = digits.find_first_not_of('0');
  return first == digits.npos ? "0" : std::string(digits.substr(first));
}

// Whether each group behind a `mark` has three digits, and the first one to
// three: 1,234,567.
auto is_grouped(std::string_view text, char mark) -> bool {
  std::size_t at = std::min(text.find(mark), text.size());
  if (at == 0 || at > 3 || text.starts_with('0')) {
    return false;  // 0,023 is no thousand
  }
  for (; at < text.size(); at += 4) {
    const std::string_view group = text.substr(at + 1, 3);
    if (text[at] != mark || group.size() != 3 ||
        !std::all_of(group.begin(), group.end(), is_digit)) {
      return false;
    }
  }
  return true;
}

auto without(std::string_view text, char mark) -> std::string {
  std::string kept(text);
  kept.erase(std::remove(kept.begin(), kept.end(), mark), kept.end());
  return kept;
}

// `text` with `group` between thousands and `point` before the fraction;
// nothing where it is not written so.
auto value_of(std::string_view text, char group, char point)
    -> std::optional<std::string> {
  const std::size_t at = text.find(point);
  const std::string_view whole = text.substr(0, std::min(at, text.size()));
  if (whole.find(group) != whole.npos && !is_grouped(whole, group)) {
    return std::nullopt;
  }
  std::string value = without_zeros(without(whole, group));
  if (at == text.npos) {
    return value;
  }
  std::string_view fraction = text.substr(at + 1);
  if (fraction.empty() ||
      !std::all_of(fraction.begin(), fraction.end(), is_digit)) {
    return std::nullopt;
  }
  // 1.50 is 1.5, and 2.0 is 2.
  while (fraction.ends_with('0')) {
    fraction.remove_suffix(1);
  }
  return fraction.empty() ? value : value + '.' + std::string(fraction);
}

// By the custom of the language first, then by the other one: translators
// keep what they find.
void read_value(std::string_view text, std::string_view language,
                Number& number) {
  const bool comma = !is_english(language);
  const auto own = comma ? value_of(text, '.', ',') : value_of(text, ',', '.');
  const auto other =
      comma ? value_of(text, ',', '.') : value_of(text, '.', ',');
  number.value = own ? *own : other ? *other : std::string(text);
  if (own && other) {
    number.others.push_back(*other);
  }
}

// The size of a blank between thousands at `at`: 1 250 in French or Russian. A
// plain one is none where languages have points for that.
auto group_blank(std::string_view text, std::size_t at, bool plain)
    -> std::size_t {
  for (const std::string_view blank : {"\u00A0", "\u202F", "\u2009", " "}) {
    const std::size_t end = at + blank.size() + 3;
    if (text.substr(at, blank.size()) == blank && (plain || blank != " ") &&
        end <= text.size() &&
        std::all_of(text.begin() + static_cast<std::ptrdiff_t>(end - 3),
                    text.begin() + static_cast<std::ptrdiff_t>(end),
                    is_digit) &&
        (end == text.size() || !is_digit(text[end]))) {
      return blank.size();
    }
  }
  return 0;
}

// The end of the first group of digits, and of the groups of three behind it.
auto grouped_end(std::string_view text, std::size_t at, bool plain)
    -> std::size_t {
  std::size_t end =
      std::min(text.find_first_not_of("0123456789", at), text.size());
  if (end - at > 3) {
    return end;
  }
  for (std::size_t size = group_blank(text, end, plain); size != 0;
       size = group_blank(text, end, plain)) {
    end += size + 3;
  }
  return end;
}

auto digits_alone(std::string_view text) -> std::string {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
               [](char byte) { return is_digit(byte) || is_separator(byte); });
  return digits;
}

// The end of the digits and separators from `at` on, the last one a digit.
auto number_end(std::string_view text, std::size_t at) -> std::size_t {
  std::size_t end = at;
  while (end < text.size() &&
         (is_digit(text[end]) ||
          (is_separator(text[end]) && end + 1 < text.size() &&
           is_digit(text[end + 1])))) {
    ++end;
  }
  return end;
}

auto touches_letter(std::string_view text, Span span) -> bool {
  const auto is_part = [&](std::size_t at) {
    return is_letter(text, at) || (at < text.size() && text[at] == '_');
  };
  return (span.begin > 0 && is_part(span.begin - 1)) || is_part(span.end);
}

// 24/7 is a word.
auto is_round_the_clock(std::string_view text, Span span) -> bool {
  constexpr std::string_view kAlways = "24/7";
  const std::size_t at =
      span.end - span.begin == 1 ? span.begin - 3 : span.begin;
  return text.substr(std::min(at, text.size()), kAlways.size()) == kAlways;
}

void find_digits(std::string_view shown, std::string_view language,
                 std::vector<Number>& found) {
  constexpr std::string_view kDigits = "0123456789";
  const bool blanks = !is_english(language) && !is_vietnamese(language);
  for (std::size_t at = shown.find_first_of(kDigits); at != shown.npos;
       at = shown.find_first_of(kDigits, at)) {
    const std::size_t end = number_end(shown, grouped_end(shown, at, blanks));
    Number number{.span = {at, end}, .value = {}};
    const std::string text = digits_alone(shown.substr(at, end - at));
    number.loose = touches_letter(shown, number.span) ||
                   is_round_the_clock(shown, number.span);
    if (std::count_if(text.begin(), text.end(), is_separator) > 1 &&
        !is_grouped(text, '.') && !is_grouped(text, ',') &&
        !value_of(text, '.', ',') && !value_of(text, ',', '.')) {
      number.value = text;  // a version, an address: as it is
    } else {
      read_value(text, language, number);
    }
    found.push_back(std::move(number));
    at = end;
  }
}

auto reads_as(const Number& number, const std::string& value) -> bool {
  return number.value == value ||
         std::find(number.others.begin(), number.others.end(), value) !=
             number.others.end();
}

auto equal(const Number& a, const Number& b) -> bool {
  return reads_as(b, a.value) || std::any_of(a.others.begin(), a.others.end(),
                                             [&](const std::string& value) {
                                               return reads_as(b, value);
                                             });
}

// Takes a number equal to `wanted` out of `pool`; strict ones first.
auto take(const Number& wanted, std::vector<Number>& pool) -> bool {
  const auto matches = [&](const Number& number) {
    return equal(wanted, number);
  };
  auto found = std::find_if(pool.begin(), pool.end(), [&](const Number& one) {
    return !one.loose && matches(one);
  });
  if (found == pool.end()) {
    found = std::find_if(pool.begin(), pool.end(), matches);
  }
  if (found == pool.end()) {
    return false;
  }
  pool.erase(found);
  return true;
}

// Strict numbers of `wanted` that `pool` lacks; what matches leaves the pool.
auto missing(const std::vector<Number>& wanted, std::vector<Number>& pool)
    -> std::vector<Number> {
  std::vector<Number> lacking;
  for (const Number& number : wanted) {
    if (!number.loose && !take(number, pool)) {
      lacking.push_back(number);
    }
  }
  return lacking;
}

// How English has a number that is written as only Vietnamese writes it:
// 1.000,5 and 0,023; 1.250.000, and 25.000, for no fraction has three zeros.
auto english_form(std::string_view written) -> std::optional<std::string> {
  if (written.find(',') != written.npos) {
    return value_of(written, ',', '.') ? std::nullopt
                                       : value_of(written, '.', ',');
  }
  const auto points = std::count(written.begin(), written.end(), '.');
  if (!is_grouped(written, '.') || (points < 2 && !written.ends_with(".000"))) {
    return std::nullopt;
  }
  std::string english(written);
  std::replace(english.begin(), english.end(), '.', ',');
  return english;
}

// Numbers that the source writes so, and English cannot. A pair in brackets
// (3,5) is none, nor one of what a comma lists.
void check_separators(const Pair& pair, const std::vector<Number>& numbers,
                      Hits& hits) {
  constexpr std::string_view kBefore = "([{,;/-";
  constexpr std::string_view kBehind = ")]},;/-";
  const std::string_view text = pair.target.text;
  for (const Number& number : numbers) {
    const std::string_view written = number.span.of(text);
    const auto english = english_form(written);
    if (number.loose || !english ||
        pair.source.text.find(written) == std::string_view::npos) {
      continue;
    }
    const bool listed =
        (number.span.begin > 0 &&
         kBefore.find(text[number.span.begin - 1]) != kBefore.npos) ||
        (number.span.end < text.size() &&
         kBehind.find(text[number.span.end]) != kBehind.npos &&
         number.span.end + 1 < text.size() && text[number.span.end] != ',');
    if (!listed || written.find('.') != written.npos) {
      hits.push_back({.rule = "numbers",
                      .span = number.span,
                      .message = tr("%1 is written as in Vietnamese; English "
                                    "has %2",
                                    written, *english)});
    }
  }
}

}  // namespace

auto find_numbers(const Reading& reading, std::string_view language)
    -> std::vector<Number> {
  std::vector<Number> found;
  const std::string shown = visible_only(reading);
  find_digits(shown, language, found);
  add_readings(shown, found);
  find_number_words(reading, found);
  // Those in code and addresses the guard compares; in words they may be said
  // again.
  std::string hidden(reading.text);
  for (const Span& part : reading.visible) {
    hidden.replace(part.begin, part.size(), part.size(), ' ');
  }
  const std::size_t visible = found.size();
  find_digits(hidden, language, found);
  for (std::size_t i = visible; i < found.size(); ++i) {
    found[i].loose = true;
  }
  return found;
}

void check_numbers(const Pair& pair, const Settings& /*settings*/, Hits& hits) {
  const std::vector<Number> source =
      find_numbers(pair.source, pair.subject->source_language);
  const std::vector<Number> target =
      find_numbers(pair.target, pair.subject->language);
  if (is_vietnamese(pair.subject->source_language) &&
      is_english(pair.subject->language)) {
    check_separators(pair, target, hits);
  }
  check_dates(pair, hits);
  std::vector<Number> pool = target;
  const std::vector<Number> lost = missing(source, pool);
  std::vector<Number> sources = source;
  const std::vector<Number> extra = missing(target, sources);
  for (std::size_t i = 0; i < extra.size(); ++i) {
    const std::string_view number = extra[i].span.of(pair.target.text);
    hits.push_back(
        {.rule = "numbers",
         .span = extra[i].span,
         .message =
             i < lost.size()
                 ? tr("the source has %1, not %2",
                      lost[i].span.of(pair.source.text), number)
                 : tr("the source does not have the number %1", number)});
  }
  if (extra.empty()) {
    for (const Number& number : lost) {
      hits.push_back({.rule = "numbers",
                      .message = tr("the number %1 of the source is missing",
                                    number.span.of(pair.source.text))});
    }
  }
}

}  // namespace l10n::check

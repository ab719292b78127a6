#include "l10n/check/number_words.hpp"

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "l10n/check/letters.hpp"

namespace l10n::check {
namespace {

struct Written {
  std::string_view word;
  std::string_view value;
};

constexpr std::array kEnglish{
    Written{"one", "1"},         Written{"two", "2"},
    Written{"three", "3"},       Written{"four", "4"},
    Written{"five", "5"},        Written{"six", "6"},
    Written{"seven", "7"},       Written{"eight", "8"},
    Written{"nine", "9"},        Written{"ten", "10"},
    Written{"eleven", "11"},     Written{"twelve", "12"},
    Written{"first", "1"},       Written{"second", "2"},
    Written{"third", "3"},       Written{"fourth", "4"},
    Written{"fifth", "5"},       Written{"single", "1"},
    Written{"sixth", "6"},       Written{"zero", "0"},
    Written{"once", "1"},        Written{"twice", "2"},
    Written{"both", "2"},        Written{"hundred", "100"},
    Written{"monday", "2"},      Written{"tuesday", "3"},
    Written{"wednesday", "4"},   Written{"thursday", "5"},
    Written{"friday", "6"},      Written{"saturday", "7"},
    Written{"thousand", "1000"}, Written{"million", "1000000"},
    Written{"dozen", "12"},      Written{"quarter", "15"},
    Written{"half", "0.5"},      Written{"january", "1"},
    Written{"jan", "1"},         Written{"february", "2"},
    Written{"feb", "2"},         Written{"march", "3"},
    Written{"mar", "3"},         Written{"april", "4"},
    Written{"apr", "4"},         Written{"may", "5"},
    Written{"june", "6"},        Written{"jun", "6"},
    Written{"july", "7"},        Written{"jul", "7"},
    Written{"august", "8"},      Written{"aug", "8"},
    Written{"september", "9"},   Written{"sep", "9"},
    Written{"october", "10"},    Written{"oct", "10"},
    Written{"november", "11"},   Written{"nov", "11"},
    Written{"december", "12"},   Written{"dec", "12"},
    Written{"a", "1"},           Written{"an", "1"},
    Written{"thirteen", "13"},   Written{"fourteen", "14"},
    Written{"fifteen", "15"},    Written{"sixteen", "16"},
    Written{"seventeen", "17"},  Written{"eighteen", "18"},
    Written{"nineteen", "19"},   Written{"twenty", "20"},
    Written{"thirty", "30"},     Written{"forty", "40"},
    Written{"fifty", "50"},      Written{"sixty", "60"},
    Written{"seventy", "70"},    Written{"eighty", "80"},
    Written{"ninety", "90"}};

constexpr std::array kVietnamese{
    Written{"một", "1"},         Written{"hai", "2"},
    Written{"ba", "3"},          Written{"bốn", "4"},
    Written{"tư", "4"},          Written{"năm", "5"},
    Written{"sáu", "6"},         Written{"bảy", "7"},
    Written{"tám", "8"},         Written{"chín", "9"},
    Written{"mười", "10"},       Written{"đầu", "1"},
    Written{"nhất", "1"},        Written{"nhì", "2"},
    Written{"không", "0"},       Written{"đôi", "2"},
    Written{"trăm", "100"},      Written{"nghìn", "1000"},
    Written{"ngàn", "1000"},     Written{"triệu", "1000000"},
    Written{"tỷ", "1000000000"}, Written{"tỉ", "1000000000"},
    Written{"rưỡi", "0.5"},      Written{"nửa", "0.5"},
    Written{"tá", "12"}};

// Both lists at once; a capital makes no difference.
auto written(std::string_view word) -> std::string_view {
  using Values = std::unordered_map<std::string_view, std::string_view>;
  static const Values kValues = [] {
    Values values;
    for (const Written& known : kEnglish) {
      values.emplace(known.word, known.value);
    }
    for (const Written& known : kVietnamese) {
      values.emplace(known.word, known.value);
    }
    return values;
  }();
  if (const auto found = kValues.find(word); found != kValues.end()) {
    return found->second;
  }
  if (word.empty() || !is_upper(word.front())) {
    return {};
  }
  const auto found = kValues.find(lower_ascii(word));
  return found == kValues.end() ? std::string_view() : found->second;
}

auto is_adjacent(const Reading& reading, std::size_t at) -> bool {
  const std::size_t end = reading.words[at].span.end;
  const std::string_view between =
      reading.text.substr(end, reading.words[at + 1].span.begin - end);
  return between == " " || between == "-";
}

// One digit, as it stands behind a ten: five in twenty-five, lăm in hai mươi
// lăm. Behind a ten năm is the year: mười năm.
auto digit_of(std::string_view word) -> std::string_view {
  if (word == "lăm" || word == "nhăm") {
    return "5";
  }
  if (word == "mốt") {
    return "1";
  }
  const std::string_view value = word == "năm" ? "" : written(word);
  return value.size() == 1 && value != "0" && word != "a" && word != "an"
             ? value
             : std::string_view();
}

class Finder {
 public:
  Finder(const Reading& reading, std::vector<Number>& found)
      : reading_(reading), found_(found) {}

  void run() {
    for (std::size_t i = 0; i < reading_.words.size();) {
      i = read(i);
    }
  }

 private:
  [[nodiscard]] auto has(std::size_t at) const -> bool {
    return at < reading_.words.size() && is_adjacent(reading_, at - 1);
  }

  [[nodiscard]] auto word(std::size_t at) const -> std::string_view {
    return reading_.of(reading_.words[at]);
  }

  // The index behind what was read: "twenty-five" and "ba mươi" are one.
  auto read(std::size_t at) -> std::size_t {
    std::string value(written(word(at)));
    std::size_t end = at + 1;
    if (value.empty()) {
      return end;
    }
    const bool tens = value.size() == 1 && value != "0" && has(end) &&
                      (word(end) == "mươi" || word(end) == "chục");
    if (tens) {
      value += '0';
      ++end;
    }
    if (value.size() == 2 && value.back() == '0' && has(end)) {
      if (const std::string_view digit = digit_of(word(end)); !digit.empty()) {
        value.replace(1, 1, digit);
        ++end;
      }
    }
    add(at, end, std::move(value));
    return end;
  }

  void add(std::size_t begin, std::size_t end, std::string value) {
    Number number{.span = {reading_.words[begin].span.begin,
                           reading_.words[end - 1].span.end},
                  .value = std::move(value),
                  .loose = true};
    // Half of the users are 50 %, a quarter of an hour 15 minutes.
    if (number.value == "0.5") {
      number.others.emplace_back("50");
    } else if (lower_ascii(word(begin)) == "quarter") {
      number.others.emplace_back("25");
    }
    found_.push_back(std::move(number));
  }

  const Reading& reading_;
  std::vector<Number>& found_;
};

}  // namespace

void find_number_words(const Reading& reading, std::vector<Number>& found) {
  Finder(reading, found).run();
}

}  // namespace l10n::check

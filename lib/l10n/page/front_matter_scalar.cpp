#include "l10n/page/front_matter_scalar.hpp"

#include <algorithm>
#include <array>

namespace l10n::page {
namespace {

// Each also with a capital and in capitals.
constexpr auto kWords = std::to_array<std::string_view>(
    {"~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", ".inf",
     ".nan", "<<"});

auto is_digit(char byte) -> bool {
  return byte >= '0' && byte <= '9';
}

auto lower(char byte) -> char {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte;
}

auto equals(std::string_view value, std::string_view word) -> bool {
  return std::equal(value.begin(), value.end(), word.begin(), word.end(),
                    [](char a, char b) { return lower(a) == b; });
}

auto without_sign(std::string_view value) -> std::string_view {
  if (value.starts_with('+') || value.starts_with('-')) {
    value.remove_prefix(1);
  }
  return value;
}

auto is_word(std::string_view value) -> bool {
  return std::any_of(kWords.begin(), kWords.end(),
                     [value](auto word) { return equals(value, word); });
}

auto is_prefixed_number(std::string_view value) -> bool {
  if (value.size() < 3 || value[0] != '0') {
    return false;
  }
  const char base = lower(value[1]);
  return (base == 'x' || base == 'b' || base == 'o') &&
         value.find_first_not_of("0123456789abcdefABCDEF_", 2) == value.npos;
}

auto skip_digits(std::string_view value) -> std::string_view {
  const std::size_t end = value.find_first_not_of("0123456789_");
  return value.substr(std::min(end, value.size()));
}

auto is_decimal(std::string_view value) -> bool {
  if (value.empty() ||
      !(is_digit(value[0]) ||
        (value.size() > 1 && value[0] == '.' && is_digit(value[1])))) {
    return false;
  }
  value = skip_digits(value);
  if (value.starts_with('.')) {
    value = skip_digits(value.substr(1));
  }
  if (value.starts_with('e') || value.starts_with('E')) {
    value = skip_digits(without_sign(value.substr(1)));
  }
  return value.empty();
}

// 2025-01-31, with or without a time behind it.
auto is_date(std::string_view value) -> bool {
  const std::size_t year = value.find('-');
  if (year != 4 || !std::all_of(value.begin(), value.begin() + 4, is_digit)) {
    return false;
  }
  return value.find_first_not_of("0123456789-+:.TtZz ", year) == value.npos;
}

}  // namespace

auto is_plain_string(std::string_view value) -> bool {
  const std::string_view number = without_sign(value);
  return !value.empty() && !is_word(value) && !is_word(number) &&
         !is_prefixed_number(number) && !is_decimal(number) && !is_date(value);
}

}  // namespace l10n::page

// Numbers as a reader of a language understands them.
#ifndef L10N_CHECK_NUMBERS_HPP
#define L10N_CHECK_NUMBERS_HPP

#include <string>
#include <string_view>
#include <vector>

#include "l10n/check/reading.hpp"
#include "l10n/core/span.hpp"

namespace l10n::check {

struct Number {
  Span span;          // bytes of the text
  std::string value;  // digits with at most one point: "1000.5", "7"
  /// Other ways to read it, where the text leaves it open: "1.234" may be a
  /// version or a thousand; see number_readings.hpp for hours and millions.
  std::vector<std::string> others = {};
  bool loose = false;  // part of a name (EC2), or a word: need not be matched
};

/// The numbers of `reading`, those outside of what is visible as loose: digits
/// with their separators by the custom of `language` (Vietnamese 1.000,5;
/// English 1,000.5; others with blanks between thousands, too), Roman and
/// written ones as loose. Signs, units and leading zeros are left out. Months
/// of English dates count as their number, loosely. Time O(n).
auto find_numbers(const Reading& reading, std::string_view language)
    -> std::vector<Number>;

}  // namespace l10n::check

#endif  // L10N_CHECK_NUMBERS_HPP

// What the words beside a number make of it: 2 PM is 14 o'clock, 2 million
// 2,000,000.
#ifndef L10N_CHECK_NUMBER_READINGS_HPP
#define L10N_CHECK_NUMBER_READINGS_HPP

#include <string_view>
#include <vector>

#include "l10n/check/numbers.hpp"

namespace l10n::check {

/// Adds to `numbers`, which are those of `shown` in digits, how else they may
/// be read:
/// - the product with a word of magnitude right behind (million, triệu, nghìn
///   tỷ), beside the plain number;
/// - twelve hours more for whole numbers up to 12, where the text has a time of
///   twelve hours (2 PM, 3 o'clock, 8 giờ tối); 12 may be 0;
/// - the minutes 00 as loose: "9:00" is "9 giờ".
///
/// Time O(n).
void add_readings(std::string_view shown, std::vector<Number>& numbers);

}  // namespace l10n::check

#endif  // L10N_CHECK_NUMBER_READINGS_HPP

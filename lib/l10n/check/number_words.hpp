// Numbers that are written as words.
#ifndef L10N_CHECK_NUMBER_WORDS_HPP
#define L10N_CHECK_NUMBER_WORDS_HPP

#include <vector>

#include "l10n/check/numbers.hpp"
#include "l10n/check/reading.hpp"

namespace l10n::check {

/// Appends the English and Vietnamese words of `reading` that say a number, all
/// of them loose: up to 99 also those of several words (twenty-five, hai mươi
/// lăm), names of months and days, and half (0.5, or 50 per cent). Time O(n).
void find_number_words(const Reading& reading, std::vector<Number>& found);

}  // namespace l10n::check

#endif  // L10N_CHECK_NUMBER_WORDS_HPP

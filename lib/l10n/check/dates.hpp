// Dates whose day and month changed places.
#ifndef L10N_CHECK_DATES_HPP
#define L10N_CHECK_DATES_HPP

#include "l10n/check/subject.hpp"

namespace l10n::check {

/// Findings of `numbers`, between English and Vietnamese, each only where
/// nothing is left open:
/// - a date in digits of a Vietnamese translation that no calendar has as day
///   and month, and one has as month and day: 12/25/2024;
/// - the one date of the translation whose day is the month of the one date of
///   the source, and the other way round: May 3, ngày 5 tháng 3. English dates
///   in digits have no certain order and are left alone, and so is a text that
///   holds one.
///
/// Time O(n).
void check_dates(const Pair& pair, Hits& hits);

}  // namespace l10n::check

#endif  // L10N_CHECK_DATES_HPP

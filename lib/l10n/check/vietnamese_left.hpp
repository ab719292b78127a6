// Vietnamese words in an English text.
#ifndef L10N_CHECK_VIETNAMESE_LEFT_HPP
#define L10N_CHECK_VIETNAMESE_LEFT_HPP

#include "l10n/check/subject.hpp"

namespace l10n::check {

/// Appends a finding of vietnamese-left for the first words of the target that
/// are Vietnamese, no name, and not set in italics, bold or quotation marks.
void check_vietnamese_left(const Pair& pair, Hits& hits);

}  // namespace l10n::check

#endif  // L10N_CHECK_VIETNAMESE_LEFT_HPP

// Where the tone mark of a Vietnamese syllable stands: hòa or hoà.
#ifndef L10N_CHECK_TONE_STYLE_HPP
#define L10N_CHECK_TONE_STYLE_HPP

#include <string>
#include <string_view>

#include "l10n/check/settings.hpp"

namespace l10n::check {

/// The style of `word`: Old where a syllable ends in oa, oe or uy with the mark
/// on the first letter, New where it is on the second, Any for all others
/// (quý, hoàn: both styles write them alike).
///
/// Precondition: `word` is UTF-8 in normal form C.
auto tone_style(std::string_view word) -> ToneStyle;

/// `word` in the other style, Old or New; itself where it has none.
auto with_tone_style(std::string_view word, ToneStyle style) -> std::string;

/// What one text is compared by: normal form C, new style, in lower case.
auto folded_word(std::string_view word) -> std::string;

/// folded_word() without any mark, đ as d: "huong" for "hướng".
auto bare_word(std::string_view folded) -> std::string;

}  // namespace l10n::check

#endif  // L10N_CHECK_TONE_STYLE_HPP

// Whether somebody corrected a slip of the pen, or chose another word.
#ifndef L10N_CATALOG_SLIP_HPP
#define L10N_CATALOG_SLIP_HPP

#include <string_view>

namespace l10n::catalog {

/// Whether `after` says what `before` was to say: the same words with other
/// capitals, punctuation, blanks, normal form or place of the tone; or words of
/// which the old one was misspelt.
///
/// No list of words is at hand, so a word is taken for misspelt where it is no
/// Vietnamese syllable and lost its marks ("duoc" for được), where two of its
/// letters changed places ("teh"), and where one letter of five or more, or of
/// what became a Vietnamese syllable, is another, too many or missing. Of two
/// Vietnamese syllables both are words: "khá" did not mean "không", nor "ban"
/// "bạn". Time O(n).
auto is_slip(std::string_view before, std::string_view after) -> bool;

}  // namespace l10n::catalog

#endif  // L10N_CATALOG_SLIP_HPP

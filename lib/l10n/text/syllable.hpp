// The Vietnamese syllable: a rule, not a list of words.
#ifndef L10N_TEXT_SYLLABLE_HPP
#define L10N_TEXT_SYLLABLE_HPP

#include <string_view>

namespace l10n::text {

/// Whether `word` can be a Vietnamese syllable: onset, rhyme, and a tone that
/// the rhyme allows (one that ends in a stop takes sắc or nặng alone). The tone
/// may stand where either school puts it (hòa, hoà); case does not matter.
///
/// `word` is UTF-8, in normal form C or D or a mixture. Never fails: what is
/// not UTF-8 is no syllable.
auto is_vietnamese_syllable(std::string_view word) -> bool;

/// Whether `word` can be a Vietnamese syllable that was typed without
/// diacritics: "dich" for dịch, "duong" for đường. ASCII letters alone; case
/// does not matter.
auto is_unmarked_syllable(std::string_view word) -> bool;

}  // namespace l10n::text

#endif  // L10N_TEXT_SYLLABLE_HPP

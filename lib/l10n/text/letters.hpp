// What the keys of a translation memory ask about each character, fast for
// Latin letters.
#ifndef L10N_TEXT_LETTERS_HPP
#define L10N_TEXT_LETTERS_HPP

#include <string>
#include <string_view>

namespace l10n::text {

/// Whether `point` is white space, the blanks that do not break included
/// (Unicode's White_Space).
auto is_white(char32_t point) -> bool;

/// `point` under simple case folding.
auto fold_letter(char32_t point) -> char32_t;

/// Whether `point` is a letter, a mark or a digit, as is_word_character in
/// text/words.hpp says it.
auto is_letter(char32_t point) -> bool;

/// Whether `point`, not of ASCII, is a symbol of mathematics or currency.
auto is_meaningful_symbol(char32_t point) -> bool;

/// Appends `point` in lower case without diacritics; đ as d; nothing for a
/// diacritic by itself.
void append_unmarked(std::string& text, char32_t point);

/// The second of two letters with the tone of the first, where that is a tone
/// in the old place: à for (ò, a), ý for (ú, y); 0 where it is not. `bare` gets
/// the first letter without its tone.
auto moved_tone(char32_t first, char32_t second, char32_t& bare) -> char32_t;

/// i with the tone and in the case of `point`, where that is a y; 0 where it is
/// another letter.
auto y_as_i(char32_t point) -> char32_t;

}  // namespace l10n::text

#endif  // L10N_TEXT_LETTERS_HPP

// Words as coverage counts them.
#ifndef L10N_TEXT_WORDS_HPP
#define L10N_TEXT_WORDS_HPP

#include <cstddef>
#include <string_view>

namespace l10n::text {

/// Whether `point` is a letter, a mark or a digit (Unicode's L, M, Nd): what
/// words are made of.
auto is_word_character(char32_t point) -> bool;

/// How many words `text` has: a maximal run of word characters that begins with
/// a letter or a digit is one word, so Vietnamese counts by syllables; a CJK
/// ideograph is a word by itself. An apostrophe or a hyphen parts words
/// ("don't" has two).
///
/// `text` is UTF-8; other bytes part words. Time O(n).
auto count_words(std::string_view text) -> std::size_t;

}  // namespace l10n::text

#endif  // L10N_TEXT_WORDS_HPP

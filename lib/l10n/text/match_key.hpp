// What a translation memory compares: texts without the accidents of how they
// were typed.
//
// Three keys, each coarser than the one before:
//   match key     the text as similarity sees it
//   unmarked key  without case and diacritics: finds what was typed without
//   them bare key      without all that an almost exact match may differ in
// Two texts with equal match keys have equal keys of every kind. A key is for
// comparing, not for display.
//
// `text` is UTF-8; other bytes are kept as they are, and nothing fails. Time
// O(n): for 60 letters a match key takes 0.1 us in plain ASCII, 0.7 us in
// Vietnamese, 3 us with every mark apart; a bare key 1 us and 2 us.
#ifndef L10N_TEXT_MATCH_KEY_HPP
#define L10N_TEXT_MATCH_KEY_HPP

#include <cstdint>
#include <string>
#include <string_view>

namespace l10n::text {

/// `text` in normal form C, where a tone that was typed before its circumflex
/// or breve stands behind it too; the tone of oa, oe, uy on the second letter
/// (hòa becomes hoà, thúy becomes thuý); each run of white space, line ends and
/// NBSP one blank, none at the ends; quotes and apostrophes straight. Case and
/// all other punctuation are kept (`...` is not the ellipsis). Idempotent.
auto match_key(std::string_view text) -> std::string;

/// The match key in lower case: simple case folding, character by character.
/// Source: Unicode Standard 15, CaseFolding.txt, status C and S.
auto folded_key(std::string_view text) -> std::string;

/// The folded key without diacritics (U+0300 to U+036F), đ as d.
auto unmarked_key(std::string_view text) -> std::string;

/// What a reduced key of a text does not tell.
enum class Beyond : std::uint8_t {
  Placeables,   // what numbers, code, addresses and variables there are
  Punctuation,  // that, and what is punctuation, and kĩ or kỹ, lí or lý
  Markup,       // all that, and what is inline markup: emphasis, links, tags
};

/// The folded key without what stands beyond it: each placeable is one sign of
/// its kind (text/pieces.hpp says what is what); behind Punctuation a sequence
/// of words, symbols and signs parted by blanks. A text without any word (1.5,
/// "...") keeps its punctuation and markup: it is all that it has.
///
/// Each Beyond is coarser than those before it: texts whose keys are equal
/// there have equal keys here.
auto reduced_key(std::string_view text, Beyond beyond) -> std::string;

/// reduced_key(text, Beyond::Markup). Two texts score 95 or more if and only if
/// their bare keys are equal. Empty for texts of white space alone.
auto bare_key(std::string_view text) -> std::string;

}  // namespace l10n::text

#endif  // L10N_TEXT_MATCH_KEY_HPP

// Vietnamese letters whose marks stand apart, or in the wrong order, and the
// Icelandic eth that looks like one of them.
#ifndef L10N_TEXT_MARKS_HPP
#define L10N_TEXT_MARKS_HPP

#include <string_view>
#include <vector>

#include "l10n/text/replacement.hpp"

namespace l10n::text {

/// The letters of `text` that are written as a Latin letter and combining
/// marks of Vietnamese and have a code point of their own: "e\u0302\u0301" for
/// "ế". Canonically the same, but not the same bytes to a search or a link.
///
/// Marks in the wrong order ("e\u0301\u0302", "é\u0302") are put right only
/// where that makes the word a Vietnamese syllable. Nothing of other scripts
/// is touched. Precondition: `text` is UTF-8. Time O(n); a fast scan on text
/// without combining marks.
auto compose_marks(std::string_view text) -> std::vector<Replacement>;

/// The ð, Ð and Ɖ that stand for đ and Đ: at the begin of a word that is a
/// Vietnamese syllable with them, on a line that has letters which Vietnamese
/// alone has. Precondition and time as above.
auto replace_eth(std::string_view text) -> std::vector<Replacement>;

}  // namespace l10n::text

#endif  // L10N_TEXT_MARKS_HPP

// Vietnamese names of people and places, which every language writes alike.
#ifndef L10N_CHECK_NAMES_HPP
#define L10N_CHECK_NAMES_HPP

#include <string_view>
#include <vector>

#include "l10n/check/reading.hpp"

namespace l10n::check {

/// Whether `word` begins with a capital of any script.
auto begins_with_capital(std::string_view word) -> bool;

/// For each word of `reading` whether it belongs to a Vietnamese name: two to
/// five syllables with capitals side by side (Nguyễn Thị Thu Hà), or a single
/// one inside of a sentence that no lower-case syllable follows. At the
/// beginning of a sentence everything has a capital: words that open one (Tạo,
/// Chọn) are none there, and in a text that is `copied` whole a single syllable
/// has to be a name that we know (Huế). Time O(n).
auto name_words(const Reading& reading, bool copied) -> std::vector<bool>;

}  // namespace l10n::check

#endif  // L10N_CHECK_NAMES_HPP

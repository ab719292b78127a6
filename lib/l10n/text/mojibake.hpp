// Text that was UTF-8, was read as something else, and was saved so.
#ifndef L10N_TEXT_MOJIBAKE_HPP
#define L10N_TEXT_MOJIBAKE_HPP

#include <string_view>
#include <vector>

#include "l10n/core/span.hpp"

namespace l10n::text {

/// The lines of `text` (without their line ends, in order) that hold UTF-8
/// read as Mac Roman, Windows-1252, Windows-1258, Latin-1 or code page 437,
/// once or twice: "Tá»« Äiá»ƒn" for "Từ Điển".
///
/// Precondition: `text` is UTF-8. A line that lost its letters to question
/// marks is not found. Time O(n): ASCII lines and clean Vietnamese are passed
/// over without decoding.
auto find_mojibake(std::string_view text) -> std::vector<Span>;

}  // namespace l10n::text

#endif  // L10N_TEXT_MOJIBAKE_HPP

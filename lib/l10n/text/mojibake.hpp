// Text that was UTF-8, was read as something else, and was saved so.
#ifndef L10N_TEXT_MOJIBAKE_HPP
#define L10N_TEXT_MOJIBAKE_HPP

#include <string>
#include <string_view>
#include <vector>

#include "l10n/core/span.hpp"
#include "l10n/text/charset.hpp"
#include "l10n/text/replacement.hpp"

namespace l10n::text {

/// The lines of `text` (without their line ends, in order) that hold UTF-8
/// read as Mac Roman, Windows-1252, Windows-1258, Latin-1 or code page 437,
/// once or twice: "Tá»« Äiá»ƒn" for "Từ Điển".
///
/// Precondition: `text` is UTF-8. A line that lost its letters to question
/// marks is not found. Time O(n): ASCII lines and clean Vietnamese are passed
/// over without decoding.
auto find_mojibake(std::string_view text) -> std::vector<Span>;

/// A damaged line and what it said.
struct Restoration {
  Span line;                       // of the text, without its line end
  std::vector<Replacement> parts;  // in order, disjoint, within the line
  Charset charset = Charset::Windows1252;  // of the last misreading
  unsigned times = 1;                      // how often it was misread
  /// Nothing was lost: every damaged character of the line is restored, and
  /// misreading the parts again gives the bytes of `text`.
  bool exact = true;
};

/// What can be restored of `text`, line by line: runs of misread characters
/// in otherwise clean lines too, and up to three misreadings one upon another.
///
/// A line is taken only if fewer of its characters are strange afterwards
/// (glyph.hpp) and at least one of them can be nothing but misread, or a word
/// that was none becomes a Vietnamese syllable. Precondition: `text` is UTF-8.
/// Time O(n); next to nothing on clean text.
auto restore_mojibake(std::string_view text) -> std::vector<Restoration>;

}  // namespace l10n::text

#endif  // L10N_TEXT_MOJIBAKE_HPP

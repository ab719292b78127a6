// Whether glyphs that could be misread ones can be clean text as well.
#ifndef L10N_TEXT_DOUBT_HPP
#define L10N_TEXT_DOUBT_HPP

#include <cstddef>
#include <span>

#include "l10n/text/glyph.hpp"

namespace l10n::text {

/// Neighbouring glyphs that are the bytes of one character.
struct Misread {
  std::size_t first = 0;  // indices of glyphs, half open
  std::size_t last = 0;
  char32_t point = 0;
};

/// Whether clean text of any language hardly ever has the glyphs of
/// `misread` side by side, or where they stand.
auto is_certain(std::span<const Glyph> glyphs, const Misread& misread) -> bool;

/// "ĐÃ”", "«đá»…": clean, although the last glyphs could be misread. `awaited`
/// closes the quotation that clean text before it on the line has opened.
auto is_coherent(std::span<const Glyph> glyphs, const Misread& misread,
                 char32_t awaited) -> bool;

/// Parts of a drawing. Where the line `has_words` that were misread, only
/// those that would be letters of no language that is written here.
auto is_frame(std::span<const Glyph> glyphs, const Misread& misread,
              bool has_words) -> bool;

/// The mark that closes what `point` opens; 0 where it opens nothing.
auto closing_mark(char32_t point) -> char32_t;

}  // namespace l10n::text

#endif  // L10N_TEXT_DOUBT_HPP

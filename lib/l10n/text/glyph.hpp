// Text as code points that remember their bytes, and how strange each of them
// looks where it stands.
#ifndef L10N_TEXT_GLYPH_HPP
#define L10N_TEXT_GLYPH_HPP

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/core/span.hpp"

namespace l10n::text {

struct Glyph {
  char32_t point = 0;
  Span where = {};        // in the text that was given first
  bool restored = false;  // decoded from several characters
};

/// The code points of `part` of `text`. Precondition: UTF-8.
auto glyphs_of(std::string_view text, Span part) -> std::vector<Glyph>;

auto to_utf8(std::span<const Glyph> glyphs) -> std::string;

/// A capital of the Latin letters up to U+00FF, or of the Vietnamese ones.
auto is_capital(char32_t point) -> bool;

/// For each glyph 0 where clean text explains it (ASCII, a Vietnamese syllable,
/// typography, emoji), 1 where it is a letter of another word or a symbol that
/// sticks to a word, 2 where clean text hardly ever has it: a control, a
/// character of nobody, a capital behind a small letter that no Vietnamese
/// syllable explains. Time O(n).
auto strangeness(std::span<const Glyph> glyphs) -> std::vector<std::uint8_t>;

}  // namespace l10n::text

#endif  // L10N_TEXT_GLYPH_HPP

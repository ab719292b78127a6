// One step back: the characters of a line that a charset made of UTF-8 bytes.
// mojibake.hpp decides whether that is what happened.
#ifndef L10N_TEXT_MISREAD_HPP
#define L10N_TEXT_MISREAD_HPP

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "l10n/text/charset.hpp"
#include "l10n/text/doubt.hpp"
#include "l10n/text/glyph.hpp"

namespace l10n::text {

/// Whether a line can hold misread characters at all: a fast scan for two
/// neighbours of which the first may begin one in a charset and the second go
/// on. Gives the offset of the first such pair at or after `at`, or the size
/// of `text`. Clean Vietnamese has hardly any.
auto next_misread(std::string_view text, std::size_t at) -> std::size_t;

/// Whether `charset` shows the first byte of a character of two bytes or more
/// as `point`, or one of the others.
auto begins_misread(Charset charset, char32_t point) -> bool;
auto continues_misread(Charset charset, char32_t point) -> bool;

/// The misread characters of `glyphs` if `charset` was what they were read in,
/// in order and disjoint. Putting the bytes of one through `charset` again
/// gives its glyphs. Left out is what clean text explains as well: a letter
/// that ends a Vietnamese word and the quotation mark behind it, and frames.
auto find_misread(std::span<const Glyph> glyphs, Charset charset)
    -> std::vector<Misread>;

/// What find_misread leaves out as drawn frames of code page 437 and could be
/// letters.
auto find_frames(std::span<const Glyph> glyphs) -> std::vector<Misread>;

/// `glyphs` with each of `misread` made one.
auto reread(std::span<const Glyph> glyphs, std::span<const Misread> misread)
    -> std::vector<Glyph>;

}  // namespace l10n::text

#endif  // L10N_TEXT_MISREAD_HPP

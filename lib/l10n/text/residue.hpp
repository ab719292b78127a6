// What is left of misread characters once a charset, or a program, dropped the
// bytes that it has no character for: "vá»" for "về".
#ifndef L10N_TEXT_RESIDUE_HPP
#define L10N_TEXT_RESIDUE_HPP

#include <span>
#include <string_view>
#include <vector>

#include "l10n/core/span.hpp"
#include "l10n/text/glyph.hpp"

namespace l10n::text {

/// The residues in `text` that clean text of no language has, in order: "á»"
/// before a letter, "â€", "ðŸ". Before anything else "á»" may end a quotation:
/// it is taken only where no other guillemet stands in all of the text.
///
/// Precondition: `text` is UTF-8. What can be restored (mojibake.hpp) may hold
/// some. Time O(n).
auto find_residues(std::string_view text) -> std::vector<Span>;

/// Whether a line in which characters were restored from Windows-1252, 1258 or
/// Latin-1 has a residue: there, first bytes alone are enough ("Äang").
auto has_residue(std::span<const Glyph> line) -> bool;

}  // namespace l10n::text

#endif  // L10N_TEXT_RESIDUE_HPP

// What of a text is for a translator, and what is carried over verbatim.
#ifndef L10N_CATALOG_PIECES_HPP
#define L10N_CATALOG_PIECES_HPP

#include <cstdint>
#include <string_view>
#include <vector>

#include "l10n/core/span.hpp"

namespace l10n::catalog {

enum class PieceKind : std::uint8_t {
  Text,    // for a translator
  Number,  // "12", "v1.2.3", "2024-05-01", "20GB", "EC2": letters as they are
  Url,     // a link's or an image's target, a bare URL, src="" and href=""
  Code,    // between backticks
  Space,   // blanks between words, without a line feed
};

struct Piece {
  PieceKind kind = PieceKind::Text;
  Span span;
};

/// The pieces of inline Markdown, which they cover without a gap. Time O(n).
auto pieces_of(std::string_view text) -> std::vector<Piece>;

}  // namespace l10n::catalog

#endif  // L10N_CATALOG_PIECES_HPP

// What Hugo's parser (goldmark) and its neighbours see in a paragraph and
// cmark-gfm does not: definition lists, alerts, attributes, containers, tables
// that cmark refuses.
#ifndef L10N_PAGE_DIALECT_HPP
#define L10N_PAGE_DIALECT_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "l10n/core/span.hpp"
#include "l10n/page/tree.hpp"

namespace l10n::page {

enum class PieceKind : std::uint8_t {
  Text,
  Definition,  // behind `: `
  Cell,
  Verbatim,  // a line that is no text
};

/// Neighbouring lines of a block that go together, or a part of one line.
struct Piece {
  PieceKind kind = PieceKind::Text;
  std::vector<Span> lines;
  std::vector<LineEnd> ends;
  bool folds = true;  // else a line end is all that keeps a marker from being
};

/// The pieces of a paragraph, heading or cell, in order.
auto split_block(const TextBlock& block, std::string_view text)
    -> std::vector<Piece>;

/// How many bytes of `line` are the marker of a definition, `: ` with blanks
/// behind it; 0 where none begins.
auto definition_marker(std::string_view line) -> std::size_t;

/// Whether `line` is a block attribute such as `{#id .wide}`.
auto is_attribute(std::string_view line) -> bool;

}  // namespace l10n::page

#endif  // L10N_PAGE_DIALECT_HPP

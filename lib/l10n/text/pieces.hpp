// A text cut into words, punctuation, markup, and what no translator
// translates: numbers, code, addresses, variables.
//
// This is the view of a translation memory: a guess about any Markdown or
// program text, good enough to say that two texts differ in a number only. What
// a page is made of, page/ knows for certain.
#ifndef L10N_TEXT_PIECES_HPP
#define L10N_TEXT_PIECES_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "l10n/core/span.hpp"

namespace l10n::text {

enum class PieceKind : std::uint8_t {
  Blank,        // a run of white space
  Word,         // letters and marks; underscores inside; never a digit 0-9
  Symbol,       // one that has a meaning of its own: # $ % + < = > @ ^ € →
  Punctuation,  // everything else, emoji and entities too
  Markup,       // * ** ~~ [ ![ ] ]( ][ and underscores at the edge of words
  Tag,          // an HTML tag or comment
  Number,       // 5; 1.000,5; 12:30; 1.2.3
  Code,         // a code span with its backticks
  Address,      // a URL, an e-mail address, the path of a file
  Target,       // the address of a Markdown link or image
  Variable,     // {{< shortcode >}} {{ action }} {0} ${X} %s %1$d [^note]
};

struct Piece {
  PieceKind kind = PieceKind::Blank;
  Span where = {};
};

/// What is carried over from one text to another as it is: Number, Code,
/// Address, Target, Variable.
auto is_placeable(PieceKind kind) -> bool;

/// Cuts a text into pieces, from left to right; they cover every byte. Case
/// does not matter to where and how. Time O(n sqrt n) at worst (backticks
/// that never close), linear otherwise.
///
/// Precondition: `text` is UTF-8 and outlives the scanner; other bytes are
/// punctuation.
class PieceScanner {
 public:
  explicit PieceScanner(std::string_view text);

  /// Whether a piece is left.
  [[nodiscard]] auto more() const -> bool { return at_ < text_.size(); }

  /// The next piece, never empty. Precondition: more().
  auto next() -> Piece;

 private:
  enum class Expect : std::uint8_t { Anything, LinkTarget, Reference };

  auto classify() -> Piece;
  auto piece(PieceKind kind, std::size_t size) const -> Piece;
  auto scan_ascii(char byte) -> Piece;
  auto scan_beyond_ascii() const -> Piece;
  auto scan_word() const -> Piece;
  auto scan_percent() const -> Piece;
  auto scan_emphasis(char byte) const -> Piece;
  auto scan_underscores() const -> Piece;
  auto scan_target() -> Piece;
  auto scan_bracket(char byte) -> Piece;
  auto scan_code() const -> Piece;
  auto scan_angle() const -> Piece;
  auto scan_brace(std::size_t begin) -> Piece;
  auto double_brace_size() -> std::size_t;

  [[nodiscard]] auto follows(char byte, std::size_t offset) const -> bool {
    return at_ + offset < text_.size() && text_[at_ + offset] == byte;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool has_at_sign_ = false;
  bool no_double_brace_ = false;  // no "}}" from here to the end
  Expect expect_ = Expect::Anything;
};

}  // namespace l10n::text

#endif  // L10N_TEXT_PIECES_HPP

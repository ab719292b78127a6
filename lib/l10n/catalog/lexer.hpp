// The words of a PO file, as gettext's grammar sees them. reader.cpp makes
// messages of them.
#ifndef L10N_CATALOG_LEXER_HPP
#define L10N_CATALOG_LEXER_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace l10n::catalog {

enum class TokenKind : std::uint8_t {
  End,
  Comment,  // text: what follows "#", without the line end
  Domain,
  Context,       // msgctxt
  Id,            // msgid
  Plural,        // msgid_plural
  Translation,   // msgstr
  String,        // text: between the quotes, escapes as they are
  Unterminated,  // a string that its line does not close; text as above
  Number,
  Open,
  Close,
  ConflictMarker,  // a whole line
  Unknown,         // a word or a character that means nothing here
};

struct Token {
  TokenKind kind = TokenKind::End;
  bool obsolete = false;  // behind "#~" on its line
  bool previous = false;  // behind "#|" or "#~|"
  std::size_t at = 0;
  std::uint32_t line = 1;
  std::string_view text;  // of the bytes that were given
};

/// Never fails: what is odd is Unknown or Unterminated. Linear in all.
class Lexer {
 public:
  Lexer(std::string_view bytes, std::size_t start)
      : bytes_(bytes), at_(start) {}

  auto next() -> Token;

 private:
  [[nodiscard]] auto peek(std::size_t ahead = 0) const -> char;
  void skip_blanks();
  auto finish(TokenKind kind, std::size_t begin, std::size_t end) -> Token;
  auto comment() -> Token;
  auto string() -> Token;
  auto word() -> Token;
  auto other() -> Token;

  std::string_view bytes_;
  std::size_t at_;
  std::uint32_t line_ = 1;
  std::size_t token_at_ = 0;
  std::uint32_t token_line_ = 1;
  bool obsolete_ = false;
  bool previous_ = false;
};

}  // namespace l10n::catalog

#endif  // L10N_CATALOG_LEXER_HPP

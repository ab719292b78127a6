// The grammar of a PO file: tokens to messages. Other modules use reader.hpp.
//
// Source: what msgfmt 0.21 accepts; reader.hpp lists the differences.
#ifndef L10N_CATALOG_PARSER_HPP
#define L10N_CATALOG_PARSER_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/catalog/lexer.hpp"
#include "l10n/catalog/message.hpp"
#include "l10n/core/diagnostic.hpp"

namespace l10n::catalog {

/// Line and column of the byte at `offset`. Only LF ends a line of a PO file.
auto place(std::string_view bytes, std::size_t offset, std::string_view path)
    -> Location;

/// One use: run() gives the messages that could be read and fills errors().
class Parser {
 public:
  /// Parsing starts at byte `start`, behind a byte order mark.
  Parser(std::string_view bytes, std::string_view path, std::size_t start);

  auto run() -> Catalog;

  auto errors() -> std::vector<Diagnostic>& { return errors_; }

 private:
  void advance();
  void fail(Code code, std::size_t at, std::string message,
            std::string help = {});
  auto fail_here(std::string message, std::string help = {}) -> bool;
  void recover(std::size_t failed_at);

  // Each gives false after an error, which it has reported.
  auto parse_next() -> bool;
  auto parse_domain() -> bool;
  auto parse_message() -> bool;
  auto parse_previous(Message& message) -> bool;
  auto parse_ids(Message& message) -> bool;
  auto parse_translation(Message& message) -> bool;
  auto parse_plural_translations(Message& message) -> bool;
  auto parse_index(std::size_t expected) -> bool;
  auto parse_text(std::string& text) -> bool;
  auto append(std::string& text) -> bool;
  auto check_text(std::string_view text, std::size_t at, bool escaped) -> bool;

  [[nodiscard]] auto is(TokenKind kind, bool previous = false) const -> bool;
  auto same_obsolescence() -> bool;
  auto unexpected() -> bool;
  void keep(Message&& message);
  void check_charset(std::size_t at);

  std::string_view bytes_;
  std::string path_;
  Lexer lexer_;
  Token token_;
  bool obsolete_ = false;                   // of the message that is being read
  std::vector<std::string_view> comments_;  // that wait for their message
  std::string joined_;                      // the strings of one text
  std::vector<Message> retired_;
  Catalog catalog_;
  std::vector<Diagnostic> errors_;
};

}  // namespace l10n::catalog

#endif  // L10N_CATALOG_PARSER_HPP

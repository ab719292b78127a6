#include "l10n/catalog/lexer.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace l10n::catalog {
namespace {

auto is_digit(char byte) -> bool {
  return byte >= '0' && byte <= '9';
}

auto is_blank(char byte) -> bool {
  return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

auto starts_word(char byte) -> bool {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         byte == '_' || byte == '$';
}

auto continues_word(char byte) -> bool {
  return starts_word(byte) || is_digit(byte);
}

auto continues_character(char byte) -> bool {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80;
}

auto keyword(std::string_view word) -> TokenKind {
  constexpr auto kKeywords =
      std::to_array<std::pair<std::string_view, TokenKind>>(
          {{"msgid", TokenKind::Id},
           {"msgstr", TokenKind::Translation},
           {"msgctxt", TokenKind::Context},
           {"msgid_plural", TokenKind::Plural},
           {"domain", TokenKind::Domain}});
  for (const auto& [name, kind] : kKeywords) {
    if (name == word) {
      return kind;
    }
  }
  return TokenKind::Unknown;
}

auto is_conflict_marker(std::string_view bytes, std::size_t at) -> bool {
  constexpr std::size_t kSize = 7;  // as git writes them
  const std::string_view start = bytes.substr(at, kSize);
  return (at == 0 || bytes[at - 1] == '\n') && start.size() == kSize &&
         std::string_view("<=>|").find(start[0]) != std::string_view::npos &&
         start.find_first_not_of(start[0]) == std::string_view::npos;
}

}  // namespace

auto Lexer::peek(std::size_t ahead) const -> char {
  return at_ + ahead < bytes_.size() ? bytes_[at_ + ahead] : '\0';
}

void Lexer::skip_blanks() {
  for (; at_ < bytes_.size() && is_blank(bytes_[at_]); ++at_) {
    if (bytes_[at_] == '\n') {
      ++line_;
      obsolete_ = false;
      previous_ = false;
    }
  }
}

auto Lexer::finish(TokenKind kind, std::size_t begin, std::size_t end)
    -> Token {
  return {.kind = kind,
          .obsolete = obsolete_,
          .previous = previous_,
          .at = token_at_,
          .line = token_line_,
          .text = bytes_.substr(begin, end - begin)};
}

auto Lexer::next() -> Token {
  for (;;) {
    skip_blanks();
    token_at_ = at_;
    token_line_ = line_;
    if (at_ >= bytes_.size()) {
      return finish(TokenKind::End, at_, at_);
    }
    if (peek() != '#') {
      break;
    }
    if (peek(1) != '~' && peek(1) != '|') {
      return comment();
    }
    obsolete_ = obsolete_ || peek(1) == '~';
    at_ += peek(1) == '~' ? 2 : 1;
    if (peek() == '|') {
      previous_ = true;
      ++at_;
    }
  }
  if (peek() == '"') {
    return string();
  }
  return starts_word(peek()) ? word() : other();
}

auto Lexer::comment() -> Token {
  const std::size_t begin = at_ + 1;
  at_ = std::min(bytes_.find('\n', at_), bytes_.size());
  std::size_t end = at_;
  while (end > begin && bytes_[end - 1] == '\r') {  // "\r\r\n" is seen, too
    --end;
  }
  return finish(TokenKind::Comment, begin, end);
}

auto Lexer::string() -> Token {
  const std::size_t begin = ++at_;
  for (; at_ < bytes_.size(); ++at_) {
    const char byte = bytes_[at_];
    if (byte > '\\') {  // most letters; the tests below are for the others
      continue;
    }
    switch (byte) {
      case '"':
        ++at_;
        return finish(TokenKind::String, begin, at_ - 1);
      case '\\':  // also in front of a line end, which then does not count
        ++at_;
        if (peek() == '\r' && peek(1) == '\n') {
          ++at_;
        }
        if (peek() == '\n') {
          ++line_;
        }
        break;
      case '\n':
        return finish(TokenKind::Unterminated, begin, at_);
      default:
        break;
    }
  }
  at_ = bytes_.size();
  return finish(TokenKind::Unterminated, begin, at_);
}

auto Lexer::word() -> Token {
  const std::size_t begin = at_;
  while (at_ < bytes_.size() && continues_word(bytes_[at_])) {
    ++at_;
  }
  return finish(keyword(bytes_.substr(begin, at_ - begin)), begin, at_);
}

auto Lexer::other() -> Token {
  const std::size_t begin = at_;
  const char first = bytes_[at_];
  if (is_conflict_marker(bytes_, begin)) {
    at_ = std::min(bytes_.find('\n', at_), bytes_.size());
    return finish(TokenKind::ConflictMarker, begin, at_);
  }
  ++at_;
  if (first == '[' || first == ']') {
    return finish(first == '[' ? TokenKind::Open : TokenKind::Close, begin,
                  at_);
  }
  if (is_digit(first)) {
    while (is_digit(peek())) {
      ++at_;
    }
    return finish(TokenKind::Number, begin, at_);
  }
  while (at_ < bytes_.size() && continues_character(bytes_[at_])) {
    ++at_;
  }
  return finish(TokenKind::Unknown, begin, at_);
}

}  // namespace l10n::catalog

#include "l10n/catalog/parser.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <utility>

#include "l10n/catalog/comment.hpp"
#include "l10n/catalog/escape.hpp"
#include "l10n/catalog/reader.hpp"
#include "l10n/catalog/unicode.hpp"
#include "l10n/core/message.hpp"

namespace l10n::catalog {
namespace {

constexpr std::size_t kMostErrors = 20;

auto is_readable_charset(std::string_view name) -> bool {
  std::string upper(name);
  std::transform(upper.begin(), upper.end(), upper.begin(), [](char byte) {
    return byte >= 'a' && byte <= 'z' ? static_cast<char>(byte - 'a' + 'A')
                                      : byte;
  });
  // The last one is the placeholder of templates.
  constexpr auto kNames = std::to_array<std::string_view>(
      {"UTF-8", "UTF8", "US-ASCII", "ASCII", "ANSI_X3.4-1968", "CHARSET"});
  return std::find(kNames.begin(), kNames.end(), upper) != kNames.end();
}

}  // namespace

auto place(std::string_view bytes, std::size_t offset, std::string_view path)
    -> Location {
  const std::string_view before = bytes.substr(0, offset);
  const auto lines = std::count(before.begin(), before.end(), '\n');
  const std::size_t start = before.rfind('\n') + 1;  // 0 in the first line
  return {.path = std::string(path),
          .line = static_cast<std::uint32_t>(lines + 1),
          .column = static_cast<std::uint32_t>(offset - start + 1)};
}

Parser::Parser(std::string_view bytes, std::string_view path, std::size_t start)
    : bytes_(bytes), path_(path), lexer_(bytes, start) {}

auto Parser::run() -> Catalog {
  constexpr std::size_t kUsualEntry = 160;  // bytes, of short paragraphs
  catalog_.path = path_;
  catalog_.messages.reserve(bytes_.size() / kUsualEntry);
  advance();
  while (token_.kind != TokenKind::End && errors_.size() < kMostErrors) {
    const std::size_t at = token_.at;
    if (!parse_next()) {
      recover(at);
    }
  }
  for (const std::string_view comment : comments_) {
    catalog_.closing_comments.push_back('#' + std::string(comment));
  }
  std::move(retired_.begin(), retired_.end(),
            std::back_inserter(catalog_.messages));
  return std::move(catalog_);
}

// After too many errors the file is at its end.
void Parser::advance() {
  token_ = errors_.size() < kMostErrors ? lexer_.next() : Token{};
  if (token_.kind == TokenKind::Unterminated) {
    fail(Code::PoUnterminated, token_.at,
         tr("the string is not closed on its line"),
         tr("end it with \", and go on with another string in the next line"));
    token_.kind = TokenKind::String;
  }
  while (token_.kind == TokenKind::ConflictMarker) {
    fail(Code::ConflictMarker, token_.at,
         tr("a conflict that git could not merge"),
         tr("keep one side of it and delete the marker lines"));
    token_ = errors_.size() < kMostErrors ? lexer_.next() : Token{};
  }
}

void Parser::fail(Code code, std::size_t at, std::string message,
                  std::string help) {
  errors_.push_back({.code = code,
                     .where = place(bytes_, at, path_),
                     .message = std::move(message),
                     .help = std::move(help)});
}

auto Parser::fail_here(std::string message, std::string help) -> bool {
  fail(Code::PoSyntax, token_.at, std::move(message), std::move(help));
  return false;
}

// Goes on where a message or a comment may begin, at the next token at least.
void Parser::recover(std::size_t failed_at) {
  const auto may_begin = [this] {
    return token_.kind == TokenKind::End || token_.kind == TokenKind::Comment ||
           token_.kind == TokenKind::Context || token_.kind == TokenKind::Id ||
           token_.kind == TokenKind::Domain;
  };
  while (token_.at == failed_at ? token_.kind != TokenKind::End
                                : !may_begin()) {
    advance();
  }
}

auto Parser::is(TokenKind kind, bool previous) const -> bool {
  return token_.kind == kind && token_.previous == previous;
}

auto Parser::parse_next() -> bool {
  switch (token_.kind) {
    case TokenKind::Comment:
      comments_.push_back(token_.text);
      advance();
      return true;
    case TokenKind::Domain:
      return parse_domain();
    case TokenKind::Context:
    case TokenKind::Id:
      return parse_message();
    default:
      return unexpected();
  }
}

auto Parser::unexpected() -> bool {
  switch (token_.kind) {
    case TokenKind::Translation:
      return fail_here(tr("'msgstr' without a 'msgid' before it"));
    case TokenKind::String:
      return fail_here(tr("a string without a keyword before it"));
    case TokenKind::Comment:
      return fail_here(tr("a comment inside of a message"),
                       tr("comments stand above 'msgctxt' and 'msgid'"));
    case TokenKind::End:
      return fail_here(tr("the file ends inside of a message"));
    default:
      return fail_here(tr("'%1' is not expected here", token_.text));
  }
}

auto Parser::parse_domain() -> bool {
  const std::size_t at = token_.at;
  advance();
  std::string name;
  if (token_.kind != TokenKind::String) {
    return unexpected();
  }
  if (!append(name)) {
    return false;
  }
  const bool first = !catalog_.has_header() && catalog_.messages.empty() &&
                     retired_.empty() && catalog_.domain.empty();
  if (!first && name != catalog_.domain &&
      !(name == "messages" && catalog_.domain.empty())) {
    fail(Code::PoSyntax, at, tr("a second domain in one catalog"),
         tr("keep each domain in a file of its own"));
    return false;
  }
  catalog_.domain = name == "messages" ? "" : name;
  return true;
}

auto Parser::parse_message() -> bool {
  Message message;
  const std::size_t at = token_.at;
  message.obsolete = obsolete_ = token_.obsolete;
  if (!parse_previous(message) || !parse_ids(message) ||
      !parse_translation(message)) {
    return false;
  }
  take_comments(comments_, message);
  comments_.clear();
  const bool header =
      !message.obsolete && !message.context && message.id.empty();
  keep(std::move(message));
  if (header) {
    check_charset(at);
  }
  return true;
}

void Parser::keep(Message&& message) {
  if (message.obsolete) {
    retired_.push_back(std::move(message));
  } else if (message.context || !message.id.empty()) {
    catalog_.messages.push_back(std::move(message));
  } else if (!catalog_.has_header()) {
    catalog_.header = std::move(message);
  } else {
    errors_.push_back(
        {.code = Code::PoDuplicate,
         .where = {.path = path_, .line = message.line, .column = 1},
         .message = tr("another header; the first one is at line %1",
                       std::size_t{catalog_.header.line}),
         .help = tr("keep one of them")});
  }
}

auto Parser::parse_previous(Message& message) -> bool {
  if (!token_.previous) {
    return true;
  }
  Previous& previous = message.previous;
  if (is(TokenKind::Context, true) && !parse_text(previous.context.emplace())) {
    return false;
  }
  if (!is(TokenKind::Id, true)) {
    return unexpected();
  }
  return parse_text(previous.id.emplace()) &&
         (!is(TokenKind::Plural, true) ||
          parse_text(previous.plural.emplace()));
}

auto Parser::parse_ids(Message& message) -> bool {
  if (is(TokenKind::Context) && !parse_text(message.context.emplace())) {
    return false;
  }
  if (!is(TokenKind::Id)) {
    return unexpected();
  }
  message.line = token_.line;
  return parse_text(message.id) &&
         (!is(TokenKind::Plural) || parse_text(message.plural.emplace()));
}

auto Parser::parse_translation(Message& message) -> bool {
  if (!is(TokenKind::Translation)) {
    if (is(TokenKind::Context) || is(TokenKind::Id)) {
      return fail_here(tr("the message of line %1 has no 'msgstr'",
                          std::size_t{message.line}),
                       tr("add msgstr \"\" above this line"));
    }
    return unexpected();
  }
  message.translation_line = token_.line;
  if (message.plural) {
    return parse_plural_translations(message);
  }
  if (!same_obsolescence()) {
    return false;
  }
  const std::size_t at = token_.at;
  advance();
  if (token_.kind == TokenKind::Open) {
    fail(Code::PoPlural, at,
         tr("'msgstr[...]' in a message without 'msgid_plural'"));
    return false;
  }
  return append(message.translations.emplace_back());
}

auto Parser::parse_plural_translations(Message& message) -> bool {
  while (is(TokenKind::Translation)) {
    if (!same_obsolescence()) {
      return false;
    }
    advance();
    if (!parse_index(message.translations.size()) ||
        !append(message.translations.emplace_back())) {
      return false;
    }
  }
  return true;
}

auto Parser::parse_index(std::size_t expected) -> bool {
  if (token_.kind != TokenKind::Open) {
    fail(Code::PoPlural, token_.at,
         tr("'msgstr' needs a number in a message with 'msgid_plural'"),
         tr("write msgstr[0], msgstr[1] and so on"));
    return false;
  }
  advance();
  if (token_.kind != TokenKind::Number) {
    return unexpected();
  }
  std::size_t index = 0;
  const std::string_view digits = token_.text;
  const auto read =
      std::from_chars(digits.data(), digits.data() + digits.size(), index);
  if (read.ec != std::errc{} || index != expected) {
    fail(Code::PoPlural, token_.at,
         tr("'msgstr[%1]' where 'msgstr[%2]' is next", digits, expected));
    return false;
  }
  advance();
  if (token_.kind != TokenKind::Close) {
    return unexpected();
  }
  advance();
  return true;
}

// A keyword and the strings behind it.
auto Parser::parse_text(std::string& text) -> bool {
  if (!same_obsolescence()) {
    return false;
  }
  const bool previous = token_.previous;
  advance();
  if (token_.previous != previous) {
    return unexpected();
  }
  return append(text);
}

// One string or more, joined. The text gets no more memory than it needs.
auto Parser::append(std::string& text) -> bool {
  if (token_.kind != TokenKind::String) {
    return unexpected();
  }
  const std::size_t at = token_.at;
  const bool previous = token_.previous;
  bool escaped = false;
  joined_.clear();
  for (; is(TokenKind::String, previous); advance()) {
    if (!same_obsolescence()) {
      return false;
    }
    if (const auto bad = unescape(token_.text, joined_)) {
      const std::size_t backslash = token_.at + 1 + *bad;
      fail(Code::PoEscape, backslash,
           tr("'%1' is no escape", bytes_.substr(backslash, 2)),
           tr("write a backslash itself as two of them"));
      advance();
      return false;
    }
    escaped = escaped || token_.text.find('\\') != std::string_view::npos;
  }
  text = std::string(joined_);
  return check_text(text, at, escaped);
}

auto Parser::check_text(std::string_view text, std::size_t at, bool escaped)
    -> bool {
  if (text.size() > kLargestString) {
    fail(Code::TooComplex, at,
         tr("a string of %1 bytes; the limit is %2", text.size(),
            kLargestString));
    return false;
  }
  // Without escapes the text is a part of the file, which is known to be clean.
  if (escaped && text.find('\0') != std::string_view::npos) {
    fail(Code::NulByte, at, tr("an escape that stands for NUL"),
         tr("other tools would cut the text there: remove it"));
    return false;
  }
  if (escaped && invalid_utf8(text) != std::string_view::npos) {
    fail(Code::PoEscape, at, tr("the escapes in this string are not UTF-8"));
    return false;
  }
  return true;
}

auto Parser::same_obsolescence() -> bool {
  if (token_.obsolete == obsolete_) {
    return true;
  }
  return fail_here(tr("a message that is obsolete in some lines only"),
                   tr("each line of it begins with #~, or none does"));
}

void Parser::check_charset(std::size_t at) {
  constexpr std::string_view kKey = "charset=";
  const std::string& fields = catalog_.header.translations.front();
  const auto key = fields.find(kKey);
  if (key == std::string::npos) {
    return;
  }
  const std::size_t begin = key + kKey.size();
  const std::size_t end =
      std::min(fields.find_first_of(" \t\n;", begin), fields.size());
  const std::string name = fields.substr(begin, end - begin);
  if (is_readable_charset(name)) {
    return;
  }
  const auto shown = bytes_.find(kKey, at);
  fail(Code::PoCharset, shown == std::string_view::npos ? at : shown,
       tr("the charset is '%1', not UTF-8", name),
       tr("convert the file with: msgconv -t UTF-8 -o NEW %1", path_));
}

}  // namespace l10n::catalog

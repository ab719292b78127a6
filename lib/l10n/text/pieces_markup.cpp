// The pieces that Markdown, HTML and templates are made of.
#include <algorithm>

#include "l10n/text/letters.hpp"
#include "l10n/text/pieces.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::text {
namespace {

constexpr std::size_t kLongestTag = 4096;

auto is_ascii_letter(char byte) -> bool {
  const auto lower = static_cast<unsigned char>(byte) | 0x20U;
  return lower >= 'a' && lower <= 'z';
}

auto is_digit(char byte) -> bool {
  return byte >= '0' && byte <= '9';
}

auto run_of(std::string_view text, char of) -> std::size_t {
  return std::min(text.find_first_not_of(of), text.size());
}

// {0}, {name}, {name:.2f}, {.class}, {#id}: their size, or 0.
auto simple_brace_size(std::string_view text) -> std::size_t {
  const std::string_view inside = text.substr(1, 64);
  const auto* const end =
      std::find_if_not(inside.begin(), inside.end(), [](char byte) {
        return is_ascii_letter(byte) || is_digit(byte) ||
               std::string_view("_-.:#$").find(byte) != std::string_view::npos;
      });
  return end != inside.begin() && end != inside.end() && *end == '}'
             ? static_cast<std::size_t>(end - inside.begin()) + 2
             : 0;
}

// The size of what `[^note]` is; 0 where it is none.
auto note_size(std::string_view text) -> std::size_t {
  if (!text.starts_with("[^")) {
    return 0;
  }
  const std::size_t end = text.substr(0, 256).find_first_of("] \t\n", 2);
  return end != text.npos && end > 2 && text[end] == ']' ? end + 1 : 0;
}

}  // namespace

auto PieceScanner::scan_emphasis(char byte) const -> Piece {
  const std::size_t size = run_of(text_.substr(at_), byte);
  const std::size_t end = at_ + size;
  const bool alone = (at_ == 0 || text_[at_ - 1] == ' ') &&
                     (end == text_.size() || text_[end] == ' ');
  if (byte == '~') {
    return piece(size == 2 ? PieceKind::Markup : PieceKind::Punctuation, size);
  }
  return piece(alone ? PieceKind::Symbol : PieceKind::Markup, size);
}

// Within a word they are a part of it: those here are at an edge, or beside a
// digit.
auto PieceScanner::scan_underscores() const -> Piece {
  const std::size_t size = run_of(text_.substr(at_), '_');
  const std::size_t end = at_ + size;
  const bool inside = at_ > 0 && end < text_.size() &&
                      (is_digit(text_[at_ - 1]) || is_digit(text_[end])) &&
                      text_[at_ - 1] != ' ' && text_[end] != ' ';
  return piece(inside ? PieceKind::Punctuation : PieceKind::Markup, size);
}

auto PieceScanner::scan_bracket(char byte) -> Piece {
  if (byte == '[') {
    const std::size_t note = note_size(text_.substr(at_));
    return note > 0 ? piece(PieceKind::Variable, note)
                    : piece(PieceKind::Markup, 1);
  }
  if (follows('(', 1)) {
    expect_ = Expect::LinkTarget;
    return piece(PieceKind::Markup, 2);
  }
  if (follows('[', 1)) {
    expect_ = Expect::Reference;
    return piece(PieceKind::Markup, 2);
  }
  return piece(PieceKind::Markup, 1);
}

// Behind `](`: up to a blank or the parenthesis that closes it; behind `][`: up
// to the bracket.
auto PieceScanner::scan_target() -> Piece {
  const bool is_link = expect_ == Expect::LinkTarget;
  expect_ = Expect::Anything;
  const std::size_t begin = at_;
  int open = 0;
  std::size_t end = begin;
  for (; end < text_.size(); ++end) {
    const char byte = text_[end];
    if (!is_link && byte == ']') {
      break;
    }
    if (is_link &&
        (byte == ' ' || byte == '\n' || (byte == ')' && open == 0))) {
      break;
    }
    open += byte == '(' ? 1 : byte == ')' ? -1 : 0;
    at_ = end;
    const std::size_t braces = double_brace_size();
    end += braces > 0 ? braces - 1 : 0;
  }
  at_ = begin;
  return piece(PieceKind::Target, end - begin);
}

auto PieceScanner::scan_code() const -> Piece {
  const std::string_view rest = text_.substr(at_);
  const std::size_t ticks = run_of(rest, '`');
  for (std::size_t at = ticks; at < rest.size();) {
    const std::size_t found = rest.find('`', at);
    if (found == rest.npos) {
      break;
    }
    const std::size_t size = run_of(rest.substr(found), '`');
    if (size == ticks) {
      return piece(PieceKind::Code, found + size);
    }
    at = found + size;
  }
  return piece(PieceKind::Punctuation, ticks);
}

auto PieceScanner::scan_angle() const -> Piece {
  const std::string_view rest = text_.substr(at_, kLongestTag);
  const std::size_t close = rest.find_first_of("<>", 1);
  const bool closed = close != rest.npos && rest[close] == '>';
  const std::size_t name = rest.substr(1).starts_with('/') ? 2 : 1;
  if (!closed || name >= close) {
    return piece(PieceKind::Symbol, 1);
  }
  const std::string_view inside = rest.substr(1, close - 1);
  const bool is_address =
      inside.find_first_of(" \t\n\"'=") == inside.npos &&
      (inside.find("://") != inside.npos || inside.find('@') != inside.npos);
  if (is_address) {
    return piece(PieceKind::Address, close + 1);
  }
  return is_ascii_letter(rest[name]) || inside.starts_with("!--")
             ? piece(PieceKind::Tag, close + 1)
             : piece(PieceKind::Symbol, 1);
}

// The size of {{ ... }} here; 0 where there is none.
auto PieceScanner::double_brace_size() -> std::size_t {
  if (!follows('{', 0) || !follows('{', 1) || no_double_brace_) {
    return 0;
  }
  const std::size_t close = text_.find("}}", at_ + 2);
  no_double_brace_ = close == text_.npos;
  return no_double_brace_ ? 0 : close + 2 - at_;
}

// `begin` is 1 behind a dollar sign.
auto PieceScanner::scan_brace(std::size_t begin) -> Piece {
  const std::size_t action = begin == 0 ? double_brace_size() : 0;
  const std::size_t simple = simple_brace_size(text_.substr(at_ + begin));
  if (action > 0) {
    return piece(PieceKind::Variable, action);
  }
  if (simple > 0) {
    return piece(PieceKind::Variable, begin + simple);
  }
  return piece(begin == 0 ? PieceKind::Punctuation : PieceKind::Symbol, 1);
}

}  // namespace l10n::text

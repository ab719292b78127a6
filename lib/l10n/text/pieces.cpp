#include "l10n/text/pieces.hpp"

#include <algorithm>

#include "l10n/text/letters.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::text {
namespace {

constexpr std::size_t kLongestAddress = 2048;  // what browsers take
constexpr std::size_t kLongestLocalPart = 64;  // RFC 5321, section 4.5.3.1.1

auto is_digit(char byte) -> bool {
  return byte >= '0' && byte <= '9';
}

auto is_ascii_letter(char byte) -> bool {
  const auto lower = static_cast<unsigned char>(byte) | 0x20U;
  return lower >= 'a' && lower <= 'z';
}

auto is_name_character(char byte) -> bool {
  return is_ascii_letter(byte) || is_digit(byte) || byte == '_' || byte == '-';
}

auto is_ascii_punctuation(char byte) -> bool {
  return byte > ' ' && byte < '\x7F' && !is_ascii_letter(byte) &&
         !is_digit(byte);
}

auto starts_with_any_case(std::string_view text, std::string_view lower)
    -> bool {
  return text.size() >= lower.size() &&
         std::equal(
             lower.begin(), lower.end(), text.begin(), [](char want, char is) {
               return want == is ||
                      (is_ascii_letter(is) &&
                       want == static_cast<char>(
                                   static_cast<unsigned char>(is) | 0x20U));
             });
}

// How many bytes at the beginning of `text` are such that `is`.
template <typename Is>
auto run_of(std::string_view text, Is is) -> std::size_t {
  return static_cast<std::size_t>(
      std::find_if_not(text.begin(), text.end(), is) - text.begin());
}

// Sentences go on behind addresses: a last full stop is theirs.
auto without_end_punctuation(std::string_view address) -> std::string_view {
  const std::size_t last = address.find_last_not_of(".,;:!?'\"*_~)");
  std::string_view kept = address.substr(0, last + 1);
  // A closing parenthesis that the address opens is its own.
  if (kept.size() < address.size() && address[kept.size()] == ')' &&
      std::count(kept.begin(), kept.end(), '(') >
          std::count(kept.begin(), kept.end(), ')')) {
    kept = address.substr(0, kept.size() + 1);
  }
  return kept;
}

auto is_address_character(char byte) -> bool {
  constexpr std::string_view kNever = "<>\"`{}|\\^[]";
  return byte > ' ' && byte != '\x7F' && kNever.find(byte) == kNever.npos;
}

// "https://..." at the beginning of `text`: its size, or 0.
auto url_size(std::string_view text) -> std::size_t {
  constexpr std::string_view kFirst = "hfmwHFMW";
  if (kFirst.find(text.front()) == kFirst.npos) {
    return 0;
  }
  for (const std::string_view scheme :
       {"http://", "https://", "ftp://", "mailto:", "www."}) {
    if (!starts_with_any_case(text, scheme)) {
      continue;
    }
    const std::size_t size =
        run_of(text.substr(0, kLongestAddress), is_address_character);
    const std::size_t kept =
        without_end_punctuation(text.substr(0, size)).size();
    return kept > scheme.size() ? kept : 0;
  }
  return 0;
}

auto email_size(std::string_view text) -> std::size_t {
  const std::string_view head = text.substr(0, kLongestLocalPart + 1);
  const std::size_t local = run_of(head, [](char byte) {
    return is_name_character(byte) || byte == '.' || byte == '+' || byte == '%';
  });
  if (local == 0 || local >= head.size() || head[local] != '@') {
    return 0;
  }
  const std::string_view rest = text.substr(local + 1, 255);
  const std::size_t domain = run_of(rest, [](char byte) {
    return byte != '_' && (is_name_character(byte) || byte == '.');
  });
  const std::size_t kept =
      without_end_punctuation(rest.substr(0, domain)).size();
  return rest.substr(0, kept).find('.') < kept ? local + 1 + kept : 0;
}

// "static/img/a.png" at the beginning of `text`: folders and a file with an
// extension.
auto path_size(std::string_view text) -> std::size_t {
  const std::size_t run =
      run_of(text.substr(0, kLongestLocalPart * 4), [](char byte) {
        return is_name_character(byte) || byte == '.' || byte == '/' ||
               byte == '~';
      });
  const std::string_view path = without_end_punctuation(text.substr(0, run));
  const std::size_t slash = path.rfind('/');
  const std::size_t dot = path.rfind('.');
  const bool has_extension = slash != path.npos && dot != path.npos &&
                             dot > slash + 1 && path.size() - dot <= 6 &&
                             is_ascii_letter(path[dot + 1]);
  return has_extension ? path.size() : 0;
}

// 5, 1.000,5, 12:30, 1.2.3
auto number_size(std::string_view text) -> std::size_t {
  std::size_t size = run_of(text, is_digit);
  while (size + 1 < text.size() && is_digit(text[size + 1]) &&
         (text[size] == '.' || text[size] == ',' || text[size] == ':')) {
    size += 1 + run_of(text.substr(size + 1), is_digit);
  }
  return size;
}

// %s, %-5.2f, %1$d, %(name)s, %1: 0 where it is a percent sign.
auto format_size(std::string_view text) -> std::size_t {
  std::size_t at = 1;
  const std::size_t digits = run_of(text.substr(at), is_digit);
  if (text.substr(at).starts_with('(')) {
    at += 1 + run_of(text.substr(2, 64), is_name_character);
    if (at >= text.size() || text[at++] != ')') {
      return 0;
    }
  } else if (digits > 0 && text.substr(at + digits).starts_with('$')) {
    at += digits + 1;
  }
  at += run_of(text.substr(at, 16), [](char byte) {
    return byte == '-' || byte == '+' || byte == '#' || byte == '.' ||
           is_digit(byte);
  });
  at += run_of(text.substr(at, 2), [](char byte) {
    return byte == 'l' || byte == 'h' || byte == 'L' || byte == 'H';
  });
  constexpr std::string_view kConversions = "diouxefgcspDIOUXEFGCSP";
  const bool converts =
      at < text.size() && kConversions.find(text[at]) != kConversions.npos &&
      (at + 1 == text.size() || !is_ascii_letter(text[at + 1]));
  const std::size_t numbered = digits > 0 ? 1 + digits : 0;
  return converts ? at + 1 : numbered;
}

// How many bytes at the beginning of `text` are letters of any script, and
// underscores between two.
auto word_size(std::string_view text) -> std::size_t {
  std::size_t end = 0;
  for (std::size_t behind = 0; end < text.size(); end = behind) {
    while (behind < text.size() && is_ascii_letter(text[behind])) {
      end = ++behind;
    }
    behind += run_of(text.substr(behind), [](char c) { return c == '_'; });
    const bool is_ascii = behind == text.size() ||
                          static_cast<unsigned char>(text[behind]) < 0x80;
    if (is_ascii ? behind == text.size() || !is_ascii_letter(text[behind])
                 : !is_letter(next_code_point(text, behind))) {
      break;
    }
  }
  return end;
}

auto escape_size(std::string_view text) -> std::size_t {
  return text.size() > 1 && is_ascii_punctuation(text[1]) ? 2 : 1;
}

auto kind_of_sign(char byte) -> PieceKind {
  constexpr std::string_view kSymbols = "#+=>@^";
  if (is_white(static_cast<unsigned char>(byte))) {
    return PieceKind::Blank;
  }
  return kSymbols.find(byte) != kSymbols.npos ? PieceKind::Symbol
                                              : PieceKind::Punctuation;
}

auto entity_size(std::string_view text) -> std::size_t {
  const std::size_t name = run_of(text.substr(1, 32), [](char byte) {
    return byte == '#' || is_digit(byte) || is_ascii_letter(byte);
  });
  return name > 0 && name + 1 < text.size() && text[name + 1] == ';' ? name + 2
                                                                     : 1;
}

}  // namespace

auto is_placeable(PieceKind kind) -> bool {
  return kind >= PieceKind::Number && kind <= PieceKind::Variable;
}

PieceScanner::PieceScanner(std::string_view text)
    : text_(text), has_at_sign_(text.find('@') != text.npos) {}

auto PieceScanner::piece(PieceKind kind, std::size_t size) const -> Piece {
  return {kind, {at_, at_ + size}};
}

auto PieceScanner::next() -> Piece {
  const Piece found = classify();
  at_ = found.where.end;
  return found;
}

auto PieceScanner::classify() -> Piece {
  if (expect_ != Expect::Anything) {
    const Piece target = scan_target();
    if (!target.where.empty()) {
      return target;
    }
  }
  const char byte = text_[at_];
  if (is_ascii_letter(byte)) {
    return scan_word();
  }
  if (is_digit(byte)) {
    return piece(PieceKind::Number, number_size(text_.substr(at_)));
  }
  return static_cast<unsigned char>(byte) < 0x80 ? scan_ascii(byte)
                                                 : scan_beyond_ascii();
}

auto PieceScanner::scan_word() const -> Piece {
  const std::string_view rest = text_.substr(at_);
  const std::size_t size = word_size(rest);
  if (at_ > 0 && is_name_character(text_[at_ - 1])) {
    return piece(PieceKind::Word, size);
  }
  if (const std::size_t url = url_size(rest); url > 0) {
    return piece(PieceKind::Address, url);
  }
  if (const std::size_t email = has_at_sign_ ? email_size(rest) : 0;
      email > 0) {
    return piece(PieceKind::Address, email);
  }
  const bool may_be_path = size < rest.size() && rest[size] != ' ';
  const std::size_t path = may_be_path ? path_size(rest) : 0;
  return path > 0 ? piece(PieceKind::Address, path)
                  : piece(PieceKind::Word, size);
}

auto PieceScanner::scan_beyond_ascii() const -> Piece {
  std::size_t behind = at_;
  const char32_t point = next_code_point(text_, behind);
  if (is_letter(point)) {
    return scan_word();
  }
  if (is_white(point)) {
    return piece(PieceKind::Blank, behind - at_);
  }
  return piece(
      is_meaningful_symbol(point) ? PieceKind::Symbol : PieceKind::Punctuation,
      behind - at_);
}

auto PieceScanner::scan_ascii(char byte) -> Piece {
  switch (byte) {
    case '`':
      return scan_code();
    case '<':
      return scan_angle();
    case '{':
      return scan_brace(0);
    case '$':
      return follows('{', 1) ? scan_brace(1) : piece(PieceKind::Symbol, 1);
    case '%':
      return scan_percent();
    case '!':
      return follows('[', 1) ? piece(PieceKind::Markup, 2)
                             : piece(PieceKind::Punctuation, 1);
    case '[':
    case ']':
      return scan_bracket(byte);
    case '*':
    case '~':
      return scan_emphasis(byte);
    case '_':
      return scan_underscores();
    case '\\':
      return piece(PieceKind::Punctuation, escape_size(text_.substr(at_)));
    case '&':
      return piece(PieceKind::Punctuation, entity_size(text_.substr(at_)));
    case '/':
    case '.': {
      const std::size_t size = path_size(text_.substr(at_));
      return size > 0 ? piece(PieceKind::Address, size)
                      : piece(PieceKind::Punctuation, 1);
    }
    default:
      return piece(kind_of_sign(byte), 1);
  }
}

auto PieceScanner::scan_percent() const -> Piece {
  const bool after_number = at_ > 0 && is_digit(text_[at_ - 1]);
  const std::size_t size = after_number ? 0 : format_size(text_.substr(at_));
  return size > 0 ? piece(PieceKind::Variable, size)
                  : piece(PieceKind::Symbol, 1);
}

}  // namespace l10n::text

#include "l10n/page/urls.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace l10n::page {
namespace {

constexpr auto kNone = std::string_view::npos;

auto is_alnum(char byte) -> bool {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= '0' && byte <= '9');
}

auto lower(char byte) -> char {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte;
}

auto starts_with_nocase(std::string_view text, std::string_view prefix)
    -> bool {
  return text.size() >= prefix.size() &&
         std::equal(prefix.begin(), prefix.end(), text.begin(),
                    [](char a, char b) { return a == lower(b); });
}

auto ends_url(char byte) -> bool {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' ||
         byte == '<' || byte == '\f';
}

// The size of the Latin letter or combining mark at `at`, in UTF-8 and beyond
// ASCII; 0 for any other character. People paste addresses with such letters;
// what is written in another script, or as punctuation ("。", "»"), is no part
// of an address to Hugo either.
auto latin_letter(std::string_view text, std::size_t at) -> std::size_t {
  const auto byte = [&](std::size_t index) {
    return index < text.size() ? static_cast<unsigned char>(text[index]) : 0U;
  };
  const unsigned lead = byte(at);
  const unsigned next = byte(at + 1);
  if ((lead >= 0xC3 && lead <= 0xC8) || (lead == 0xC9 && next <= 0x8F) ||
      lead == 0xCC || (lead == 0xCD && next <= 0xAF)) {
    return 2;  // U+00C0 to U+024F, U+0300 to U+036F
  }
  return lead == 0xE1 && next >= 0xB8 && next <= 0xBB ? 3 : 0;  // U+1E00, 1EFF
}

// How many bytes from the start of `text` an address may hold.
auto url_size(std::string_view text) -> std::size_t {
  std::size_t at = 0;
  while (at < text.size() && !ends_url(text[at])) {
    const bool ascii = static_cast<unsigned char>(text[at]) < 0x80;
    const std::size_t size = ascii ? 1 : latin_letter(text, at);
    if (size == 0) {
      break;
    }
    at = std::min(at + size, text.size());
  }
  return at;
}

// Trailing punctuation, a closing bracket without its opening one, and an
// entity do not belong to the address.
auto trim_url(std::string_view url) -> std::string_view {
  auto open = std::count(url.begin(), url.end(), '(');
  auto close = std::count(url.begin(), url.end(), ')');
  while (!url.empty()) {
    const char last = url.back();
    if (last == ')' && close > open) {
      --close;
    } else if (std::string_view("?!.,:*_~'\"").find(last) == kNone) {
      if (last != ';') {
        break;
      }
      std::size_t name = url.size() - 1;
      while (name > 0 && is_alnum(url[name - 1])) {
        --name;
      }
      if (name == 0 || url[name - 1] != '&') {
        break;
      }
      url = url.substr(0, name - 1);
      continue;
    }
    url.remove_suffix(1);
  }
  return url;
}

auto address_at(std::string_view text, std::size_t at) -> Span {
  constexpr std::array<std::string_view, 4> kStarts{"https://", "http://",
                                                    "ftp://", "www."};
  const std::string_view rest = text.substr(at);
  for (const std::string_view start : kStarts) {
    if (starts_with_nocase(rest, start)) {
      const std::string_view url = trim_url(rest.substr(0, url_size(rest)));
      if (url.size() > start.size()) {
        return {at, at + url.size()};
      }
    }
  }
  return {at, at};
}

auto is_local_byte(char byte) -> bool {
  return is_alnum(byte) || byte == '.' || byte == '_' || byte == '+' ||
         byte == '-';
}

// The e-mail address around the `@` at `at`, not before `from`.
auto email_at(std::string_view text, std::size_t at, std::size_t from) -> Span {
  std::size_t begin = at;
  while (begin > from && is_local_byte(text[begin - 1])) {
    --begin;
  }
  std::size_t end = at + 1;
  while (end < text.size() && is_local_byte(text[end]) && text[end] != '+') {
    ++end;
  }
  while (end > at + 1 && !is_alnum(text[end - 1])) {
    --end;
  }
  const bool dotted = text.substr(at, end - at).find('.') != kNone;
  return begin < at && dotted ? Span{begin, end} : Span{at, at};
}

// The next byte from `at` on that an address may be found by.
auto next_hint(std::string_view text, std::size_t at) -> std::size_t {
  static constexpr auto kIsHint = [] {
    std::array<bool, 256> table{};
    for (const char byte : {':', '@', 'w', 'W'}) {
      table[static_cast<unsigned char>(byte)] = true;
    }
    return table;
  }();
  while (at < text.size() && !kIsHint[static_cast<unsigned char>(text[at])]) {
    ++at;
  }
  return at;
}

// -1: no hexadecimal digit.
auto hex_digit(char byte) -> int {
  const char low = lower(byte);
  if (low >= '0' && low <= '9') {
    return low - '0';
  }
  return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

// The ASCII character of `#106` or `#x6a`.
auto numeric_entity(std::string_view entity) -> std::optional<char> {
  constexpr int kLastAscii = 127;
  const bool hex = entity.size() > 1 && lower(entity[1]) == 'x';
  const int base = hex ? 16 : 10;
  int value = 0;
  for (const char byte : entity.substr(hex ? 2 : 1)) {
    const int digit = hex_digit(byte);
    if (digit < 0 || digit >= base) {
      return std::nullopt;
    }
    value = value * base + digit;
    if (value > kLastAscii) {
      return std::nullopt;
    }
  }
  return static_cast<char>(value);
}

// The ASCII character that `entity`, without its & and ;, stands for.
auto entity_value(std::string_view entity) -> std::optional<char> {
  if (entity.starts_with('#')) {
    return numeric_entity(entity);
  }
  if (entity == "colon") {
    return ':';
  }
  if (entity == "Tab" || entity == "NewLine") {
    return '\n';
  }
  return std::nullopt;
}

// One round of decoding; control characters and blanks are dropped, as
// browsers do inside a scheme.
auto decoded(std::string_view url) -> std::string {
  std::string plain;
  for (std::size_t at = 0; at < url.size(); ++at) {
    char byte = url[at];
    if (byte == '&') {
      const std::size_t end = url.substr(at, 12).find(';');
      const auto value = end == kNone
                             ? std::nullopt
                             : entity_value(url.substr(at + 1, end - 1));
      if (value) {
        byte = *value;
        at += end;
      }
    } else if (byte == '%' && at + 2 < url.size()) {
      const int high = hex_digit(url[at + 1]);
      const int low = hex_digit(url[at + 2]);
      if (high >= 0 && low >= 0) {
        byte = static_cast<char>(high * 16 + low);
        at += 2;
      }
    }
    if (static_cast<unsigned char>(byte) > 0x20) {
      plain += lower(byte);
    }
  }
  return plain;
}

// The address whose scheme ends in the `:` at `at`, not before `from`.
auto scheme_at(std::string_view text, std::size_t at, std::size_t from)
    -> Span {
  for (const std::size_t length : {5U, 4U, 3U}) {  // https, http, ftp
    const bool apart = at >= from + length &&
                       (at == length || !is_alnum(text[at - length - 1]));
    if (apart) {
      const Span span = address_at(text, at - length);
      if (!span.empty()) {
        return span;
      }
    }
  }
  return {at, at};
}

// The address found by the byte at `at`, not before `from`; or an empty span.
auto bare_url_at(std::string_view text, std::size_t at, std::size_t from)
    -> Span {
  if (text[at] == '@') {
    return email_at(text, at, from);
  }
  if (text[at] == ':') {
    return scheme_at(text, at, from);
  }
  const bool word_starts = at == 0 || !is_alnum(text[at - 1]);
  return word_starts ? address_at(text, at) : Span{at, at};
}

}  // namespace

auto find_bare_urls(std::string_view text) -> std::vector<Span> {
  std::vector<Span> found;
  std::size_t from = 0;
  for (std::size_t at = next_hint(text, 0); at < text.size();
       at = next_hint(text, at)) {
    const Span span = bare_url_at(text, at, from);
    if (!span.empty()) {
      found.push_back(span);
      from = span.end;
    }
    at = std::max(at + 1, span.end);
  }
  return found;
}

auto may_hold_urls(std::string_view markdown) -> bool {
  // An entity or a backslash may hide any of the others.
  for (const char byte : {':', '@', '&', '\\'}) {
    if (markdown.find(byte) != kNone) {
      return true;
    }
  }
  for (const char byte : {'w', 'W'}) {
    for (std::size_t at = markdown.find(byte); at != kNone;
         at = markdown.find(byte, at + 1)) {
      if (at + 1 < markdown.size() && lower(markdown[at + 1]) == 'w') {
        return true;
      }
    }
  }
  return false;
}

auto is_unsafe_url(std::string_view url) -> bool {
  std::string plain = decoded(url);
  // Twice: an entity may hide a per cent sign.
  for (int round = 0; round < 2; ++round) {
    if (plain.starts_with("javascript:") || plain.starts_with("vbscript:")) {
      return true;
    }
    if (plain.starts_with("data:") && !plain.starts_with("data:image/")) {
      return true;
    }
    plain = decoded(plain);
  }
  return false;
}

}  // namespace l10n::page

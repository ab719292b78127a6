#include "l10n/catalog/escape.hpp"

#include <algorithm>
#include <array>

namespace l10n::catalog {
namespace {

constexpr std::string_view kLetters = R"(abfnrtv\")";
constexpr std::string_view kMeanings = "\a\b\f\n\r\t\v\\\"";
constexpr unsigned kOctal = 8;
constexpr unsigned kHexadecimal = 16;

auto digit(char byte, unsigned base) -> std::optional<unsigned> {
  unsigned value = kHexadecimal;
  if (byte >= '0' && byte <= '9') {
    value = static_cast<unsigned>(byte - '0');
  } else if (byte >= 'a' && byte <= 'f') {
    value = static_cast<unsigned>(byte - 'a') + 10;
  } else if (byte >= 'A' && byte <= 'F') {
    value = static_cast<unsigned>(byte - 'A') + 10;
  }
  return value < base ? std::optional(value) : std::nullopt;
}

// The letter that stands for a byte behind a backslash; 0: none does.
constexpr auto kLetterOf = [] {
  std::array<char, 256> letters{};
  for (std::size_t i = 0; i < kMeanings.size(); ++i) {
    letters[static_cast<unsigned char>(kMeanings[i])] = kLetters[i];
  }
  return letters;
}();

auto letter_of(char byte) -> char {
  return kLetterOf[static_cast<unsigned char>(byte)];
}

// Appends the byte that the digits at the start of `raw` stand for, and gives
// how many digits they are.
auto number(std::string_view raw, unsigned base, std::string& text)
    -> std::size_t {
  unsigned value = 0;
  std::size_t count = 0;
  for (; count < raw.size(); ++count) {
    const auto next = digit(raw[count], base);
    if (!next) {
      break;
    }
    value = (value * base + *next) & 0xFFU;
  }
  if (count != 0) {
    text += static_cast<char>(value);
  }
  return count;
}

// How many bytes of `raw`, which follows a backslash, belong to the escape;
// 0 if it is none.
auto resolve(std::string_view raw, std::string& text) -> std::size_t {
  constexpr std::size_t kMostOctalDigits = 3;
  if (raw.empty()) {
    return 0;
  }
  if (const auto at = kLetters.find(raw[0]); at != kLetters.npos) {
    text += kMeanings[at];
    return 1;
  }
  if (raw[0] == '\n') {
    return 1;
  }
  if (raw.starts_with("\r\n")) {
    return 2;
  }
  if (raw[0] == 'x') {
    const std::size_t digits = number(raw.substr(1), kHexadecimal, text);
    return digits == 0 ? 0 : digits + 1;
  }
  return number(raw.substr(0, kMostOctalDigits), kOctal, text);
}

}  // namespace

auto unescape(std::string_view raw, std::string& text)
    -> std::optional<std::size_t> {
  for (std::size_t at = 0;;) {
    const std::size_t next = std::min(raw.find('\\', at), raw.size());
    text += raw.substr(at, next - at);
    if (next == raw.size()) {
      return std::nullopt;
    }
    const std::size_t size = resolve(raw.substr(next + 1), text);
    if (size == 0) {
      return next;
    }
    at = next + 1 + size;
  }
}

void escape(std::string_view text, std::string& raw) {
  std::size_t copied = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (const char letter = letter_of(text[at]); letter != 0) {
      raw.append(text, copied, at - copied);
      raw += '\\';
      raw += letter;
      copied = at + 1;
    }
  }
  raw.append(text, copied);
}

}  // namespace l10n::catalog

#include "l10n/text/misread.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "l10n/text/doubt.hpp"
#include "l10n/text/letters.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::text {
namespace {

using Glyphs = std::span<const Glyph>;

// Which charsets show a character as a first byte, and which as a later one.
struct Roles {
  std::uint8_t begins = 0;
  std::uint8_t continues = 0;
};

constexpr std::size_t kTableSize = 0x2600;

auto roles_of(char32_t point) -> Roles {
  unsigned begins = 0;
  unsigned continues = 0;
  for (const Charset charset : kCharsets) {
    const unsigned bit = 1U << static_cast<unsigned>(charset);
    begins |= begins_misread(charset, point) ? bit : 0U;
    continues |= continues_misread(charset, point) ? bit : 0U;
  }
  return {static_cast<std::uint8_t>(begins),
          static_cast<std::uint8_t>(continues)};
}

auto roles(char32_t point) -> Roles {
  static const std::vector<Roles> kTable = [] {
    std::vector<Roles> table(kTableSize);
    for (std::size_t i = 0; i < table.size(); ++i) {
      table[i] = roles_of(static_cast<char32_t>(i));
    }
    return table;
  }();
  return point < kTableSize ? kTable[point] : roles_of(point);
}

auto size_of(unsigned char lead) -> std::size_t {
  return lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
}

// What text of our time may hold: emoji and scripts in use, nothing of nobody.
auto is_in_use(char32_t point) -> bool {
  // U+F8FF is the apple of Mac Roman, which misread emoji begin with.
  return point < 0xE000 || point == 0xF8FF ||
         (point >= 0xF900 && point < 0x1FFFE) ||
         (point >= 0x20000 && point < 0x2FA20) ||
         (point >= 0xE0000 && point < 0xE0200);
}

// The character that begins at `at`; none (first == last) where there is none.
auto misread_at(Glyphs glyphs, std::size_t at, Charset charset) -> Misread {
  const unsigned char lead = byte_in(charset, glyphs[at].point);
  const std::size_t size = size_of(lead);
  if (lead < 0xC2 || lead > 0xF4 || glyphs.size() - at < size) {
    return {};
  }
  std::array<char, 4> bytes{static_cast<char>(lead)};
  for (std::size_t i = 1; i < size; ++i) {
    const unsigned char byte = byte_in(charset, glyphs[at + i].point);
    if ((byte & 0xC0U) != 0x80) {
      return {};
    }
    bytes.at(i) = static_cast<char>(byte);
  }
  const std::string_view text(bytes.data(), size);
  if (find_invalid_utf8(text) != size) {
    return {};
  }
  std::size_t start = 0;
  const char32_t point = next_code_point(text, start);
  if (!is_in_use(point)) {
    return {};
  }
  return {.first = at, .last = at + size, .point = point};
}

// `has_words`: the line has misread letters, so that frames may be letters too.
auto scan(Glyphs glyphs, Charset charset, bool has_words)
    -> std::vector<Misread> {
  std::vector<Misread> found;
  char32_t awaited = 0;
  for (std::size_t at = 0; at < glyphs.size();) {
    const Misread misread =
        glyphs[at].point < 0x80 ? Misread{} : misread_at(glyphs, at, charset);
    if (misread.last == misread.first || is_frame(glyphs, misread, has_words) ||
        is_coherent(glyphs, misread, awaited)) {
      const char32_t point = glyphs[at].point;
      const char32_t closing = closing_mark(point);
      awaited = closing != 0 ? closing : point == awaited ? 0 : awaited;
      ++at;
      continue;
    }
    found.push_back(misread);
    at = misread.last;
  }
  return found;
}

}  // namespace

auto begins_misread(Charset charset, char32_t point) -> bool {
  const unsigned char byte = byte_in(charset, point);
  return byte >= 0xC2 && byte <= 0xF4;
}

auto continues_misread(Charset charset, char32_t point) -> bool {
  return (byte_in(charset, point) & 0xC0U) == 0x80;
}

auto next_misread(std::string_view text, std::size_t at) -> std::size_t {
  while (at < text.size()) {
    at = skip_ascii(text, at);
    if (at == text.size()) {
      break;
    }
    const std::size_t begin = at;
    const char32_t point = next_code_point(text, at);
    if (at == text.size() || static_cast<unsigned char>(text[at]) < 0x80) {
      continue;
    }
    const std::uint8_t begins = roles(point).begins;
    if (begins != 0) {
      std::size_t next = at;
      if ((begins & roles(next_code_point(text, next)).continues) != 0) {
        return begin;
      }
    }
  }
  return text.size();
}

auto find_misread(Glyphs glyphs, Charset charset) -> std::vector<Misread> {
  std::vector<Misread> found = scan(glyphs, charset, false);
  const bool has_words =
      charset == Charset::CodePage437 &&
      std::any_of(found.begin(), found.end(), [](const Misread& misread) {
        return is_letter(misread.point);
      });
  return has_words ? scan(glyphs, charset, true) : found;
}

auto find_frames(Glyphs glyphs) -> std::vector<Misread> {
  return scan(glyphs, Charset::CodePage437, true);
}

auto reread(Glyphs glyphs, std::span<const Misread> misread)
    -> std::vector<Glyph> {
  std::vector<Glyph> result;
  result.reserve(glyphs.size());
  std::size_t at = 0;
  for (const Misread& one : misread) {
    result.insert(result.end(),
                  glyphs.begin() + static_cast<std::ptrdiff_t>(at),
                  glyphs.begin() + static_cast<std::ptrdiff_t>(one.first));
    result.push_back({.point = one.point,
                      .where = {glyphs[one.first].where.begin,
                                glyphs[one.last - 1].where.end},
                      .restored = true});
    at = one.last;
  }
  result.insert(result.end(), glyphs.begin() + static_cast<std::ptrdiff_t>(at),
                glyphs.end());
  return result;
}

}  // namespace l10n::text

// Every misread character begins with what the charset shows for a UTF-8 lead
// byte, followed at once by what it shows for continuation bytes. Such pairs
// hardly occur in real text, so the scan looks for them and decodes only there.
#include "l10n/text/mojibake.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "l10n/core/source.hpp"
#include "l10n/text/charsets.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::text {
namespace {

enum class Family : std::uint8_t { Windows, MacRoman, CodePage437 };

constexpr std::array kFamilies{Family::Windows, Family::MacRoman,
                               Family::CodePage437};

auto byte_in(std::u16string_view table, char32_t point, unsigned first)
    -> unsigned {
  const auto at =
      point > 0xFFFF ? table.npos : table.find(static_cast<char16_t>(point));
  return at == table.npos ? 0 : first + static_cast<unsigned>(at);
}

// Latin-1, Windows-1252 and 1258 as one: where they differ, each character
// still stands for one byte alone.
auto windows_byte(char32_t point) -> unsigned {
  switch (point) {
    case U'Ă':
      return 0xC3;
    case U'đ':
      return 0xF0;
    default:
      return point >= 0x80 && point <= 0xFF ? static_cast<unsigned>(point)
                                            : byte_in(kWindowsC1, point, 0x80);
  }
}

// The byte that the charset shows as `point`; 0 where there is none.
auto byte_of(Family family, char32_t point) -> unsigned {
  switch (family) {
    case Family::Windows:
      return windows_byte(point);
    case Family::MacRoman:
      return byte_in(kMacRoman, point, 0x80);
    case Family::CodePage437:
      return byte_in(kCodePage437, point, 0x80);
  }
  return 0;
}

// Lead bytes of what Vietnamese and English pages are made of: Latin letters
// (C3-C6), combining marks (CC), Vietnamese letters (E1), punctuation and
// symbols (C2, E2), full-width forms and marks (EF), emoji (F0).
auto is_lead(unsigned byte) -> bool {
  return (byte >= 0xC2 && byte <= 0xC6) || byte == 0xCC || byte == 0xE1 ||
         byte == 0xE2 || byte == 0xEF || byte == 0xF0;
}

struct Misread {
  char32_t point = 0;     // what the bytes say
  std::size_t begin = 0;  // where their characters stand
  std::size_t end = 0;
  char32_t second = 0;  // the second of those characters
  char32_t last = 0;
};

auto decode(std::string_view text, std::size_t at, Family family)
    -> std::optional<Misread> {
  Misread found{.begin = at};
  const unsigned lead = byte_of(family, next_code_point(text, at));
  if (!is_lead(lead)) {
    return std::nullopt;
  }
  const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  std::string bytes(1, static_cast<char>(lead));
  while (bytes.size() < size && at < text.size()) {
    const char32_t point = next_code_point(text, at);
    found.second = bytes.size() == 1 ? point : found.second;
    found.last = point;
    const unsigned byte = byte_of(family, point);
    if ((byte & 0xC0U) != 0x80) {
      return std::nullopt;
    }
    bytes += static_cast<char>(byte);
  }
  if (find_invalid_utf8(bytes) != size) {
    return std::nullopt;
  }
  std::size_t start = 0;
  found.point = next_code_point(bytes, start);
  found.end = at;
  return found;
}

auto is_combining(char32_t point) -> bool {
  constexpr std::u32string_view kMarks =
      U"\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323";
  return kMarks.find(point) != kMarks.npos;
}

auto is_plausible(char32_t point) -> bool {
  return (point >= 0xA0 && point <= 0x17F) || point == U'ơ' || point == U'Ơ' ||
         point == U'ư' || point == U'Ư' || is_combining(point) ||
         (point >= 0x1EA0 && point <= 0x1EF9) ||
         (point >= 0x2010 && point <= 0x2044) || point == U'₫' ||
         point == U'€' || (point >= 0x2100 && point <= 0x2BFF) ||
         (point >= 0xFE00 && point <= 0xFFFD) || point >= 0x1F000;
}

// What may follow a capital vowel in clean text ("ĐÃ”"), and the frames of
// boxes, which stand side by side as a rule.
auto may_follow_a_letter(char32_t point) -> bool {
  constexpr std::u32string_view kFollowers = U"\u00A0“”‘’–—…»™›";
  return kFollowers.find(point) != kFollowers.npos ||
         (point >= 0x2500 && point <= 0x259F);
}

auto is_ascii_letter(std::string_view text, std::size_t at) -> bool {
  return at < text.size() && (text[at] | 0x20) >= 'a' &&
         (text[at] | 0x20) <= 'z';
}

auto is_lower(std::string_view text, std::size_t at) -> bool {
  return at < text.size() && text[at] >= 'a' && text[at] <= 'z';
}

// Whether the characters can be nothing but misread ones.
auto is_certain(std::string_view text, const Misread& misread) -> bool {
  if (misread.point == U'đ' || !may_follow_a_letter(misread.second)) {
    return true;
  }
  if (misread.point < 0x800) {
    return is_ascii_letter(text, misread.end) ||
           (misread.begin > 0 && is_lower(text, misread.begin - 1));
  }
  // câ’…: a word, a quotation mark, an ellipsis.
  return misread.point < 0x2000 || misread.point >= 0x3000 ||
         !may_follow_a_letter(misread.last) || misread.begin == 0 ||
         !is_ascii_letter(text, misread.begin - 1);
}

auto is_misread(std::string_view text, std::size_t at) -> bool {
  return std::any_of(kFamilies.begin(), kFamilies.end(), [&](Family family) {
    const auto misread = decode(text, at, family);
    return misread && is_plausible(misread->point) &&
           is_certain(text, *misread);
  });
}

auto byte_at(std::string_view text, std::size_t at) -> unsigned char {
  return static_cast<unsigned char>(text[at]);
}

// What the charsets show for the lead bytes, below U+0400.
constexpr std::u32string_view kShortLeads = U"ÂÃÄÅÆÌáâïðĂđ¬ƒ·ÔßΓ";

constexpr auto kIsShortLead = [] {
  std::array<bool, 0x400> table{};
  for (const char32_t point : kShortLeads) {
    table[point] = true;
  }
  return table;
}();

// Whether the character at `at`, which another non-ASCII character follows, is
// worth decoding. đ begins misread emoji alone (đŸ), and is frequent.
auto may_be_lead(std::string_view text, std::size_t at) -> bool {
  const unsigned char first = byte_at(text, at);
  if (first >= 0xE0) {
    return first == 0xE2 || first == 0xEF;
  }
  const std::size_t point =
      ((first & 0x1FU) << 6U) | (byte_at(text, at + 1) & 0x3FU);
  return point < kIsShortLead.size() && kIsShortLead[point] &&
         (point != U'đ' || byte_at(text, at + 2) == 0xC5);
}

auto line_around(std::string_view text, std::size_t at) -> Span {
  const std::size_t before = text.find_last_of("\r\n", at);
  return {before == text.npos ? 0 : before + 1, line_end(text, at)};
}

auto size_at(std::string_view text, std::size_t at) -> std::size_t {
  const unsigned char first = byte_at(text, at);
  const std::size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  return std::min(size, text.size() - at);
}

}  // namespace

auto find_mojibake(std::string_view text) -> std::vector<Span> {
  std::vector<Span> lines;
  for (std::size_t at = skip_ascii(text, 0); at < text.size();) {
    const std::size_t next = at + size_at(text, at);
    if (next < text.size() && byte_at(text, next) >= 0x80) {
      if (may_be_lead(text, at) && is_misread(text, at)) {
        lines.push_back(line_around(text, at));
        at = skip_ascii(text, lines.back().end);
      } else {
        at = next;
      }
    } else {
      at = skip_ascii(text, next);
    }
  }
  return lines;
}

}  // namespace l10n::text

#include "l10n/text/residue.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "l10n/text/letters.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::text {
namespace {

constexpr std::string_view kVowel = "á»";

// The first two bytes of Vietnamese letters, quotation marks and emoji, in
// Windows-1252; đ is the ð of 1258.
constexpr std::array<std::string_view, 6> kResidues{kVowel, "áº", "â€",
                                                    "ðŸ",   "đŸ", "ï¸"};

auto count(std::string_view text, std::string_view word) -> std::size_t {
  std::size_t found = 0;
  for (std::size_t at = text.find(word); at != text.npos;
       at = text.find(word, at + word.size())) {
    ++found;
  }
  return found;
}

// What stands behind a residue: the third byte is not there.
enum class Next : std::uint8_t { Letter, Ascii, Other };

auto next_of(std::string_view text, std::size_t at) -> Next {
  if (at == text.size()) {
    return Next::Ascii;
  }
  const char32_t point = next_code_point(text, at);
  const bool digit = point >= '0' && point <= '9';
  return is_letter(point) && !digit ? Next::Letter
         : point < 0x80             ? Next::Ascii
                                    : Next::Other;
}

void add(std::string_view text, std::string_view residue,
         std::vector<Span>& all) {
  std::size_t at = text.find(residue);
  // "«está»"
  const bool may_close =
      at != text.npos && residue == kVowel &&
      count(text, "«") + count(text, "»") != count(text, kVowel);
  for (; at != text.npos; at = text.find(residue, at + residue.size())) {
    const Next next = next_of(text, at + residue.size());
    if (next == Next::Letter || (next == Next::Ascii && !may_close)) {
      all.push_back({at, at + residue.size()});
    }
  }
}

auto is_pair(char32_t first, char32_t second) -> bool {
  switch (first) {
    case U'á':
      return second == U'º' || second == U'»';
    case U'â':
      return second == U'€' || second == U'†' || second == U'œ' ||
             second == U'Œ';
    case U'ï':
      return second == U'¸';
    case U'ð':
    case U'đ':
      return second == U'Ÿ';
    default:
      return false;
  }
}

auto is_unclosed(std::span<const Glyph> line) -> bool {
  const auto marks = [&](char32_t mark) {
    return std::count_if(line.begin(), line.end(), [&](const Glyph& glyph) {
      return glyph.point == mark;
    });
  };
  return marks(U'»') > marks(U'«');
}

// Đ and Á begin words; no Vietnamese word begins with Ä, or with ã.
auto is_lone_lead(std::span<const Glyph> line, std::size_t at) -> bool {
  const char32_t point = line[at].point;
  return !line[at].restored && (point == U'Ä' || point == U'Ã') &&
         (at == 0 || !is_letter(line[at - 1].point)) &&
         (at + 1 == line.size() || !is_capital(line[at + 1].point));
}

}  // namespace

auto find_residues(std::string_view text) -> std::vector<Span> {
  std::vector<Span> all;
  for (const std::string_view residue : kResidues) {
    add(text, residue, all);
  }
  std::sort(all.begin(), all.end(),
            [](Span a, Span b) { return a.begin < b.begin; });
  return all;
}

auto has_residue(std::span<const Glyph> line) -> bool {
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool pair =
        i + 1 < line.size() && is_pair(line[i].point, line[i + 1].point);
    if (pair && (line[i + 1].point != U'»' || is_unclosed(line))) {
      return true;
    }
    // Inside of a word no quotation ends, nor where the next one begins.
    const bool goes_on = i + 2 < line.size() && (is_letter(line[i + 2].point) ||
                                                 line[i + 2].point == U'«');
    if ((pair && goes_on) || is_lone_lead(line, i)) {
      return true;
    }
  }
  return false;
}

}  // namespace l10n::text

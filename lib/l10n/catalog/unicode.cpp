#include "l10n/catalog/unicode.hpp"

#include <array>

#include <unilbrk.h>
#include <unistr.h>
#include <uniwidth.h>

namespace l10n::catalog {
namespace {

constexpr const char* kEncoding = "UTF-8";

auto units(std::string_view text) -> const std::uint8_t* {
  return reinterpret_cast<const std::uint8_t*>(text.data());
}

static_assert(static_cast<int>(Break::No) == UC_BREAK_PROHIBITED);
static_assert(static_cast<int>(Break::Possible) == UC_BREAK_POSSIBLE);
static_assert(static_cast<int>(Break::Mandatory) == UC_BREAK_MANDATORY);

// ASCII letters and digits.
constexpr auto kIsWordByte = [] {
  std::array<bool, 256> table{};
  for (unsigned byte = 0; byte < 0x80; ++byte) {
    const unsigned letter = byte | 0x20U;
    table[byte] =
        (letter >= 'a' && letter <= 'z') || (byte >= '0' && byte <= '9');
  }
  return table;
}();

// The bytes of the character at `at` if it is one of those that words are made
// of, the classes AL and NU of the annex: ASCII letters and digits, letters
// from U+00C0 to U+01BF and from U+1E80 to U+1EFF. Else 0.
auto word_character(std::string_view text, std::size_t at) -> std::size_t {
  const auto byte = [&](std::size_t offset) {
    return at + offset < text.size()
               ? static_cast<unsigned char>(text[at + offset])
               : 0U;
  };
  const unsigned first = byte(0);
  if (first < 0x80) {
    return kIsWordByte[first] ? 1 : 0;
  }
  if (first >= 0xC3 && first <= 0xC6) {
    const bool is_sign = first == 0xC3 && (byte(1) == 0x97 || byte(1) == 0xB7);
    return is_sign ? 0 : 2;
  }
  return first == 0xE1 && (byte(1) == 0xBA || byte(1) == 0xBB) ? 3 : 0;
}

// Behind the letters and digits from `at` on.
auto word_end(std::string_view text, std::size_t at) -> std::size_t {
  for (std::size_t size = word_character(text, at); size != 0;
       size = word_character(text, at)) {
    at += size;
    while (at < text.size() &&
           kIsWordByte[static_cast<unsigned char>(text[at])]) {
      ++at;
    }
  }
  return at;
}

// Asks libunistring.
void find_breaks(std::string_view text, Break* breaks) {
  static_assert(sizeof(Break) == sizeof(char));
  u8_possible_linebreaks(units(text), text.size(), kEncoding,
                         reinterpret_cast<char*>(breaks));
}

}  // namespace

auto invalid_utf8(std::string_view text) -> std::size_t {
  if (text.empty()) {
    return std::string_view::npos;
  }
  const std::uint8_t* const at = u8_check(units(text), text.size());
  return at == nullptr ? std::string_view::npos
                       : static_cast<std::size_t>(at - units(text));
}

auto line_breaks(std::string_view text, std::vector<Break>& breaks) -> Columns {
  breaks.assign(text.size(), Break::No);
  auto columns = Columns::OneEach;
  std::size_t begin = 0;   // of what no break divides, or libunistring does
  bool is_plain = true;    // a word, with a comma or a period perhaps
  bool ends_word = false;  // at the byte before
  const auto finish = [&](std::size_t end) {
    if (!is_plain) {
      find_breaks(text.substr(begin, end - begin), breaks.data() + begin);
    }
    if (begin != 0) {
      breaks[begin] = Break::Possible;
    }
  };
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t end = word_end(text, at); end != at) {
      ends_word = true;
      at = end;
    } else if (ends_word && text[at] == ' ' &&
               word_character(text, at + 1) != 0) {
      finish(at);
      begin = ++at;
      is_plain = true;
      ends_word = false;
    } else {
      const char byte = text[at];
      const bool closes = ends_word && (byte == ',' || byte == '.') &&
                          (at + 1 == text.size() || text[at + 1] == ' ');
      is_plain = is_plain && closes;
      ends_word = closes;
      columns = byte >= ' ' && byte <= '~' ? columns : Columns::Any;
      ++at;
    }
  }
  finish(text.size());
  return columns;
}

auto first_character(std::string_view text) -> Character {
  ucs4_t point = 0;
  const int bytes = u8_mbtouc(&point, units(text), text.size());
  const int columns = uc_width(point, kEncoding);
  return {.columns = columns > 0 ? static_cast<std::size_t>(columns) : 0,
          .bytes = static_cast<std::size_t>(bytes)};
}

}  // namespace l10n::catalog

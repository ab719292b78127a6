#include "l10n/text/match_key.hpp"

#include <cstddef>

#include "l10n/text/letters.hpp"
#include "l10n/text/normalise.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::text {
namespace {

auto byte_at(std::string_view text, std::size_t at) -> unsigned char {
  return static_cast<unsigned char>(text[at]);
}

// ASCII whose blanks are single ones between other characters: its own key. No
// branch within the loop, so that it runs on many bytes at once.
auto is_plain(std::string_view text) -> bool {
  if (text.empty()) {
    return true;
  }
  unsigned odd = text.front() == ' ' || text.back() == ' ' ? 1 : 0;
  for (const char byte : text) {
    const auto value = static_cast<unsigned char>(byte);
    odd |=
        static_cast<unsigned>(value < ' ') | static_cast<unsigned>(value > '~');
  }
  for (std::size_t i = 1; i < text.size(); ++i) {
    odd |= static_cast<unsigned>(text[i - 1] == ' ') &
           static_cast<unsigned>(text[i] == ' ');
  }
  return odd == 0;
}

// Nothing outside the blocks of Latin letters, which NFC leaves alone, and
// general punctuation, of which it changes blanks only.
auto is_latin_in_nfc(std::string_view text) -> bool {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const unsigned char byte = byte_at(text, at);
    if (byte < 0xCC) {
      continue;
    }
    const unsigned char second =
        at + 1 < text.size() ? byte_at(text, at + 1) : '\0';
    const bool fine = (byte == 0xE1 && (second == 0xBA || second == 0xBB)) ||
                      (byte == 0xE2 && second == 0x80);
    if (!fine) {
      return false;
    }
  }
  return true;
}

// U+0300 to U+036F: CC 80 to CD AF.
auto has_diacritic(std::string_view text) -> bool {
  return text.find_first_of("\xCC\xCD") != text.npos;
}

auto is_tone(char32_t point) -> bool {
  return point == 0x0300 || point == 0x0301 || point == 0x0303 ||
         point == 0x0309;
}

auto is_hat(char32_t point) -> bool {
  return point == 0x0302 || point == 0x0306;
}

// "e, acute, circumflex" as "e, circumflex, acute", which composes. Each hat
// moves before all tones that stand right before it.
auto reorder_marks(std::string_view apart) -> std::string {
  std::string ordered;
  std::string tones;
  for (std::size_t at = 0; at < apart.size();) {
    const std::size_t begin = at;
    const char32_t point = next_code_point(apart, at);
    const std::string_view bytes = apart.substr(begin, at - begin);
    if (is_tone(point)) {
      tones += bytes;
      continue;
    }
    if (!is_hat(point)) {
      ordered += tones;
      tones.clear();
    }
    ordered += bytes;
  }
  return ordered + tones;
}

auto compose(std::string_view text) -> std::string {
  return to_nfc(has_diacritic(text) ? reorder_marks(to_nfd(text)) : text);
}

auto straight_quote(char32_t point) -> char {
  switch (point) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0x2039:
    case 0x203A:
    case 0x02BC:
    case 0x00B4:
      return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
    case 0x00AB:
    case 0x00BB:
      return '"';
    default:
      return '\0';
  }
}

// Whether a mark may stand at `at`, on the letter before.
auto is_marked(std::string_view text, std::size_t at) -> bool {
  if (at >= text.size() || byte_at(text, at) < 0xCC) {
    return false;
  }
  const char32_t point = next_code_point(text, at);
  return (point < 0x1E00 || point >= 0x1F00) && is_letter(point);
}

// Whether the letter `first`, which ends at `at`, has given its tone to the one
// there, to end behind it.
auto append_moved_tone(std::string& key, char32_t first, std::string_view text,
                       std::size_t& at) -> bool {
  const unsigned second = at < text.size() ? byte_at(text, at) : 0U;
  const unsigned lower = second | 0x20U;
  if (lower != 'a' && lower != 'e' && lower != 'y') {
    return false;
  }
  char32_t bare = 0;
  const char32_t toned = moved_tone(first, second, bare);
  if (toned == 0 || is_marked(text, at + 1)) {
    return false;
  }
  append_code_point(key, bare);
  append_code_point(key, toned);
  ++at;
  return true;
}

// Appends what stands at `at`, no ASCII, and moves behind it.
void append_beyond_ascii(std::string& key, std::string_view text,
                         std::size_t& at) {
  const std::size_t begin = at;
  const char32_t point = next_code_point(text, at);
  const std::size_t end = at;
  const char quote = straight_quote(point);
  if (quote != '\0') {
    key += quote;
  } else if (!append_moved_tone(key, point, text, at)) {
    key += text.substr(begin, end - begin);
  }
}

void append_blank(std::string& key) {
  if (!key.empty() && key.back() != ' ') {
    key += ' ';
  }
}

auto smooth(std::string_view text) -> std::string {
  std::string key;
  key.reserve(text.size() + 1);
  for (std::size_t at = 0; at < text.size();) {
    const unsigned char byte = byte_at(text, at);
    if (byte > ' ' && byte < 0x80) {
      key += text[at++];
      continue;
    }
    std::size_t behind = at;
    if (is_white(next_code_point(text, behind))) {
      append_blank(key);
      at = behind;
    } else if (byte < 0x80) {
      key += text[at++];
    } else {
      append_beyond_ascii(key, text, at);
    }
  }
  if (key.ends_with(' ')) {
    key.pop_back();
  }
  return key;
}

}  // namespace

auto match_key(std::string_view text) -> std::string {
  if (is_plain(text)) {
    return std::string(text);
  }
  return is_latin_in_nfc(text) ? smooth(text) : smooth(compose(text));
}

}  // namespace l10n::text

#include "l10n/memory/sequence.hpp"

#include "l10n/text/utf8.hpp"
#include "l10n/text/words.hpp"

namespace l10n::memory {
namespace {

auto is_blank(char32_t point) -> bool {
  return point == ' ' || (point >= '\t' && point <= '\r') || point == 0xA0;
}

}  // namespace

void split_characters(std::string_view key, std::vector<char32_t>& points) {
  for (std::size_t at = 0; at < key.size();) {
    if (static_cast<unsigned char>(key[at]) < 0x80) {
      points.push_back(static_cast<unsigned char>(key[at++]));
    } else {
      points.push_back(text::next_code_point(key, at));
    }
  }
}

void split_words(std::string_view key, std::vector<std::string_view>& words) {
  std::size_t word = key.npos;  // where the open word begins
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t begin = at;
    const char32_t point = text::next_code_point(key, at);
    if (text::is_word_character(point)) {
      word = word == key.npos ? begin : word;
      continue;
    }
    if (word != key.npos) {
      words.push_back(key.substr(word, begin - word));
      word = key.npos;
    }
    if (!is_blank(point)) {
      words.push_back(key.substr(begin, at - begin));
    }
  }
  if (word != key.npos) {
    words.push_back(key.substr(word));
  }
}

}  // namespace l10n::memory

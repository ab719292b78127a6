#include "l10n/check/whole_words.hpp"

#include "l10n/text/utf8.hpp"
#include "l10n/text/words.hpp"

namespace l10n::check {
namespace {

// Thai and Lao, Burmese, Khmer, and what is east of them.
auto is_without_blanks(char32_t point) -> bool {
  return (point >= 0x0E00 && point <= 0x0EFF) ||
         (point >= 0x1000 && point <= 0x109F) ||
         (point >= 0x1780 && point <= 0x17FF) || point >= 0x2E80;
}

auto is_of_word(std::string_view text, std::size_t at) -> bool {
  const char32_t point = text::next_code_point(text, at);
  return text::is_word_character(point) && !is_without_blanks(point);
}

auto begin_of_last(std::string_view text) -> std::size_t {
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) {
    --at;
  }
  return at;
}

// Whether one word goes on from before `at` to behind it.
auto goes_on(std::string_view text, std::size_t at) -> bool {
  return at > 0 && at < text.size() &&
         is_of_word(text, begin_of_last(text.substr(0, at))) &&
         is_of_word(text, at);
}

auto ends_in_plural(std::string_view text, std::size_t at) -> bool {
  return at < text.size() && text[at] == 's' && !goes_on(text, at + 1);
}

}  // namespace

auto is_whole(std::string_view text, Span span) -> bool {
  return !goes_on(text, span.begin) && !goes_on(text, span.end);
}

auto has_whole(std::string_view text, std::string_view name, Behind behind)
    -> bool {
  if (name.empty()) {
    return false;
  }
  for (std::size_t at = text.find(name); at != text.npos;
       at = text.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    if (!goes_on(text, at) &&
        (behind == Behind::Anything || !goes_on(text, end) ||
         ends_in_plural(text, end))) {
      return true;
    }
  }
  return false;
}

}  // namespace l10n::check

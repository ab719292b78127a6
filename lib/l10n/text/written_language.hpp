// Which language a text is written in. The only user of CLD2.
#ifndef L10N_TEXT_WRITTEN_LANGUAGE_HPP
#define L10N_TEXT_WRITTEN_LANGUAGE_HPP

#include <cstddef>
#include <string>
#include <string_view>

namespace l10n::text {

/// What the words of a text say about its language. Markup, code, addresses,
/// numbers and variables are no words here.
struct WordTally {
  std::size_t words = 0;
  std::size_t vietnamese = 0;  // syllables with a Vietnamese letter or tone

  /// At least two, and one in five: English terms stand in Vietnamese text, a
  /// Vietnamese name in English text.
  [[nodiscard]] auto is_vietnamese() const -> bool {
    return vietnamese >= 2 && vietnamese * 5 >= words;
  }

  /// One in ten: Vietnamese that is full of English terms, or English that is
  /// full of names.
  [[nodiscard]] auto is_mixed() const -> bool {
    return vietnamese * 10 >= words;
  }
};

auto tally_words(std::string_view text) -> WordTally;

/// The language that `text` (inline Markdown, UTF-8) is written in, as a code
/// of ISO 639-1 where there is one: "vi", "en"; empty where that is not sure.
///
/// Vietnamese is known by its syllables, from two marked words on; anything
/// else by CLD2, from nine words on, for below that it errs often. Safe for
/// threads. Time O(n): some 40 ns a byte.
auto written_language(std::string_view text) -> std::string;

}  // namespace l10n::text

#endif  // L10N_TEXT_WRITTEN_LANGUAGE_HPP

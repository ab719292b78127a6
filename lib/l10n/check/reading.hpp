// A text as checks see it: what of it a reader sees, and the words in that.
#ifndef L10N_CHECK_READING_HPP
#define L10N_CHECK_READING_HPP

#include <string>
#include <string_view>
#include <vector>

#include "l10n/core/span.hpp"

namespace l10n::check {

struct Word {
  Span span;           // bytes of the text
  bool ascii = false;  // A to Z alone, in any case
  bool vietnamese =
      false;             // holds a letter that Vietnamese has and English not
  bool capital = false;  // begins with a capital letter A to Z, or Đ
  bool acronym = false;  // two or more letters or digits, none in lower case
  /// A name of a file, a program or a variable, or a part of one: has a digit,
  /// an underscore or a capital inside, or hangs together with such.
  bool technical = false;
  bool first = false;  // of its sentence
};

/// Views into a text that somebody else holds.
struct Reading {
  std::string_view text;
  std::vector<Span> visible;  // page::visible_text()
  std::vector<Word> words;    // in the visible parts

  [[nodiscard]] auto of(const Word& word) const -> std::string_view {
    return word.span.of(text);
  }
};

/// Time O(n).
auto read(std::string_view text) -> Reading;

/// `text` with everything as blanks that is not visible, but for line ends: as
/// long as the text, so that offsets stay.
auto visible_only(const Reading& reading) -> std::string;

/// Whether `word` is one of its words, in any case of letters. Time O(n).
auto has_word(const Reading& reading, std::string_view word) -> bool;

/// A to Z in lower case; other bytes stay.
auto lower_ascii(std::string_view text) -> std::string;

}  // namespace l10n::check

#endif  // L10N_CHECK_READING_HPP

#include <algorithm>
#include <array>
#include <utility>

#include "l10n/check/families.hpp"
#include "l10n/check/letters.hpp"
#include "l10n/core/message.hpp"
#include "l10n/text/invisible.hpp"
#include "l10n/text/mojibake.hpp"
#include "l10n/text/normalise.hpp"
#include "l10n/text/syllable.hpp"
#include "l10n/text/utf8.hpp"
#include "l10n/text/words.hpp"

namespace l10n::check {
namespace {

constexpr auto kNone = std::string_view::npos;

// One finding from the first such word to the last: in a text that was typed
// so it is all of them, and a fix of the whole text would shut out all others.
void check_form(std::string_view text, Hits& hits) {
  if (text::is_nfc(text)) {
    return;
  }
  Span span{text.size(), 0};
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end =
        std::min(text.find_first_of(" \n", at), text.size());
    if (!text::is_nfc(text.substr(at, end - at))) {
      span = {std::min(span.begin, at), end};
    }
    at = end + 1;
  }
  if (span.begin < span.end) {
    hits.push_back({.rule = "nfc",
                    .span = span,
                    .message = tr("letters and their marks are apart, not in "
                                  "the normal form NFC"),
                    .fix = text::to_nfc(span.of(text))});
  }
}

// Scripts that are written from the right need the marks of direction.
auto is_from_the_right(std::string_view language) -> bool {
  constexpr std::array<std::string_view, 7> kLanguages{"ar", "fa", "he", "ps",
                                                       "ug", "ur", "yi"};
  const std::string_view primary =
      language.substr(0, language.find_first_of("-_"));
  return std::find(kLanguages.begin(), kLanguages.end(), primary) !=
         kLanguages.end();
}

struct Unwanted {
  std::string_view character;
  std::string_view fix;
  // Whether one of them stands at `at` in the text on purpose.
  bool (*meant)(std::string_view text, std::size_t at);
};

void check_all(const Pair& pair, const Unwanted& unwanted,
               const std::string& message, Hits& hits) {
  const std::string_view text = pair.target.text;
  const std::string_view character = unwanted.character;
  if (pair.source.text.find(character) != kNone) {
    return;
  }
  for (std::size_t at = text.find(character); at != kNone;
       at = text.find(character, at + character.size())) {
    if (!unwanted.meant(text, at)) {
      hits.push_back({.rule = "invisible",
                      .span = {at, at + character.size()},
                      .message = message,
                      .fix = std::string(unwanted.fix)});
    }
  }
}

constexpr std::string_view kNoBreak = "\u00A0";

// A typographer keeps a number with its unit, and TP. (thành phố) with the
// city.
auto is_typographic(std::string_view text, std::size_t at) -> bool {
  const std::string_view before = text.substr(0, at);
  const std::size_t behind = at + kNoBreak.size();
  if (before.ends_with("TP.")) {
    return true;
  }
  return !before.empty() && is_digit(before.back()) && behind < text.size() &&
         (text[behind] == '%' || is_letter(text, behind)) &&
         text.substr(behind, kNoBreak.size()) != kNoBreak;
}

void check_invisible(const Pair& pair, Hits& hits) {
  const std::string_view text = pair.target.text;
  if (!is_from_the_right(pair.subject->language)) {
    for (const Span& span : text::find_invisible(text)) {
      if (pair.source.text.find(span.of(text)) == kNone) {
        hits.push_back({.rule = "invisible",
                        .span = span,
                        .message = tr("a character that nobody sees: %1",
                                      printable(span.of(text))),
                        .fix = ""});
      }
    }
  }
  const auto never = [](std::string_view, std::size_t) { return false; };
  check_all(pair, {"\u00AD", "", never}, tr("a soft hyphen stands in the text"),
            hits);
  if (is_vietnamese(pair.subject->language) ||
      is_english(pair.subject->language)) {
    check_all(pair, {kNoBreak, " ", is_typographic},
              tr("a no-break blank stands in the text"), hits);
  }
}

// `word` with the letters that look like đ and Đ as these.
auto with_d(std::string_view word) -> std::string {
  struct Letter {
    std::string_view wrong;
    std::string_view right;
  };

  constexpr std::array kLetters{Letter{"ð", "đ"}, Letter{"Ð", "Đ"},
                                Letter{"Ɖ", "Đ"}};
  std::string mended(word);
  for (const Letter& letter : kLetters) {
    for (std::size_t at = mended.find(letter.wrong); at != kNone;
         at = mended.find(letter.wrong, at)) {
      mended.replace(at, letter.wrong.size(), letter.right);
    }
  }
  return mended;
}

// The end of the word that begins at `at`; `at` where none does.
auto word_end(std::string_view text, std::size_t at) -> std::size_t {
  std::size_t end = at;
  for (std::size_t next = at; next < text.size(); end = next) {
    if (!text::is_word_character(text::next_code_point(text, next))) {
      break;
    }
  }
  return end;
}

// Of other languages the eth is a letter of its own (Sigurður): a word counts
// where đ makes a syllable of it, and the source does not have it.
void check_eth(const Pair& pair, Hits& hits) {
  const std::string_view text = pair.target.text;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = word_end(text, at);
    const Span span{at, end};
    if (end == at) {
      text::next_code_point(text, at);
      continue;
    }
    at = end;
    std::string mended = with_d(span.of(text));
    if (mended != span.of(text) && text::is_vietnamese_syllable(mended) &&
        pair.source.text.find(span.of(text)) == kNone) {
      hits.push_back({.rule = "vi-eth",
                      .span = span,
                      .message = tr("'%1' has a letter that only looks like đ",
                                    span.of(text)),
                      .fix = std::move(mended)});
    }
  }
}

}  // namespace

void check_characters(const Pair& pair, const Settings& /*settings*/,
                      Hits& hits) {
  const std::string_view text = pair.target.text;
  check_form(text, hits);
  check_invisible(pair, hits);
  if (text::find_mojibake(pair.source.text).empty()) {
    for (const Span& span : text::find_mojibake(text)) {
      hits.push_back({.rule = "mojibake",
                      .span = span,
                      .message = tr("letters were read in the wrong "
                                    "encoding")});
    }
  }
  if (is_vietnamese(pair.subject->language)) {
    check_eth(pair, hits);
  }
}

}  // namespace l10n::check

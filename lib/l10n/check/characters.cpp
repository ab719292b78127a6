#include <algorithm>
#include <array>

#include "l10n/check/families.hpp"
#include "l10n/core/message.hpp"
#include "l10n/text/invisible.hpp"
#include "l10n/text/mojibake.hpp"
#include "l10n/text/normalise.hpp"

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

void check_all(const Pair& pair, std::string_view character,
               std::string_view fix, const std::string& message, Hits& hits) {
  const std::string_view text = pair.target.text;
  if (pair.source.text.find(character) != kNone) {
    return;
  }
  for (std::size_t at = text.find(character); at != kNone;
       at = text.find(character, at + character.size())) {
    hits.push_back({.rule = "invisible",
                    .span = {at, at + character.size()},
                    .message = message,
                    .fix = std::string(fix)});
  }
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
  check_all(pair, "\u00AD", "", tr("a soft hyphen stands in the text"), hits);
  if (is_vietnamese(pair.subject->language) ||
      is_english(pair.subject->language)) {
    check_all(pair, "\u00A0", " ", tr("a no-break blank stands in the text"),
              hits);
  }
}

void check_eth(const Pair& pair, Hits& hits) {
  struct Letter {
    std::string_view wrong;
    std::string_view right;
  };

  constexpr std::array kLetters{Letter{"ð", "đ"}, Letter{"Ð", "Đ"},
                                Letter{"Ɖ", "Đ"}};
  const std::string_view text = pair.target.text;
  for (const Letter& letter : kLetters) {
    for (std::size_t at = text.find(letter.wrong); at != kNone;
         at = text.find(letter.wrong, at + letter.wrong.size())) {
      hits.push_back(
          {.rule = "vi-eth",
           .span = {at, at + letter.wrong.size()},
           .message = tr("this is not the letter %1, though it looks like it",
                         letter.right),
           .fix = std::string(letter.right)});
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

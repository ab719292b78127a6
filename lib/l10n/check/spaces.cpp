#include <algorithm>

#include "l10n/check/families.hpp"
#include "l10n/check/letters.hpp"
#include "l10n/core/message.hpp"
#include "l10n/text/syllable.hpp"

namespace l10n::check {
namespace {

constexpr auto kNone = std::string_view::npos;
constexpr std::string_view kBlanks = " \t\n";

auto leading(std::string_view text) -> std::string_view {
  return text.substr(0, std::min(text.find_first_not_of(kBlanks), text.size()));
}

auto trailing(std::string_view text) -> std::string_view {
  const std::size_t last = text.find_last_not_of(kBlanks);
  return last == kNone ? std::string_view() : text.substr(last + 1);
}

void check_edges(const Pair& pair, Hits& hits) {
  const std::string_view source = pair.source.text;
  const std::string_view text = pair.target.text;
  if (leading(text) != leading(source)) {
    hits.push_back(
        {.rule = "edge-space",
         .span = {0, leading(text).size()},
         .message = tr("the text begins with other blanks than its source"),
         .fix = std::string(leading(source))});
  }
  if (trailing(text) != trailing(source)) {
    hits.push_back(
        {.rule = "edge-space",
         .span = {text.size() - trailing(text).size(), text.size()},
         .message = tr("the text ends in other blanks than its source"),
         .fix = std::string(trailing(source))});
  }
}

void check_lines(const Pair& pair, Hits& hits) {
  const auto lines = [](std::string_view text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  };
  if (lines(pair.source.text) != lines(pair.target.text)) {
    hits.push_back(
        {.rule = "line-breaks",
         .message = tr("line breaks: %1, in the source: %2",
                       lines(pair.target.text), lines(pair.source.text))});
  }
}

// Two blanks or more inside of a line.
auto find_double(std::string_view text, std::size_t from) -> Span {
  for (std::size_t at = text.find("  ", from); at != kNone;
       at = text.find("  ", at)) {
    const std::size_t end =
        std::min(text.find_first_not_of(' ', at), text.size());
    if (at > 0 && text[at - 1] != '\n' && end < text.size() &&
        text[end] != '\n') {
      return {at, end};
    }
    at = end;
  }
  return {};
}

void check_doubles(const Pair& pair, Hits& hits) {
  if (!find_double(pair.source.text, 0).empty()) {
    return;
  }
  for (const Span& part : pair.target.visible) {
    const std::string_view text = pair.target.text.substr(0, part.end);
    for (Span found = find_double(text, part.begin); !found.empty();
         found = find_double(text, found.end)) {
      hits.push_back({.rule = "double-space",
                      .span = found,
                      .message = tr("more than one blank between words"),
                      .fix = " "});
    }
  }
}

auto is_mark(char byte) -> bool {
  constexpr std::string_view kMarks = ",.:;!?";
  return kMarks.find(byte) != kNone;
}

// Whether the word at `at`, right behind `mark`, begins a sentence: no tada of
// :tada:, important of !important or NET of .NET.
auto begins_sentence(const Reading& reading, std::size_t at, char mark)
    -> bool {
  const auto word =
      std::find_if(reading.words.begin(), reading.words.end(),
                   [&](const Word& one) { return one.span.begin == at; });
  if (word == reading.words.end() || word->technical || word->acronym) {
    return false;
  }
  return mark == '.' ? word->vietnamese && word->capital
                     : (mark == '!' || mark == '?') &&
                           (word->vietnamese || word->capital);
}

// A blank before `at`, a mark that ends a word: not an ellipsis, an emoticon or
// the beginning of a name (.md, :tada:, !important).
auto has_blank_before(const Reading& reading, std::string_view text,
                      std::size_t at) -> bool {
  if (at < 2 || text[at - 1] != ' ' || !is_mark(text[at])) {
    return false;
  }
  const bool behind_word = is_letter(text, at - 2) || text[at - 2] == ')' ||
                           (text[at - 2] >= '0' && text[at - 2] <= '9');
  const bool comma = text[at] == ',' || text[at] == ';';
  const bool ends = at + 1 == text.size() || text[at + 1] == ' ' ||
                    text[at + 1] == '\n' || (comma && is_letter(text, at + 1));
  return behind_word && (ends || begins_sentence(reading, at + 1, text[at]));
}

auto is_vietnamese_word(const Reading& reading, const Word& word) -> bool {
  return word.vietnamese || text::is_vietnamese_syllable(reading.of(word));
}

// A colon between two words of Vietnamese; not :đi:, which is an emoji.
auto parts_words(const Reading& reading, const Word& word, const Word& next)
    -> bool {
  const std::string_view text = reading.text;
  const bool emoji =
      (word.span.begin > 0 && text[word.span.begin - 1] == ':') ||
      text.substr(next.span.end).starts_with(':');
  return !emoji && (word.vietnamese || next.vietnamese) &&
         is_vietnamese_word(reading, word) && is_vietnamese_word(reading, next);
}

// No blank behind `at`, a comma or semicolon between two words, or a mark that
// ends a sentence before a capital.
auto lacks_blank_behind(const Reading& reading, std::size_t at) -> bool {
  const std::string_view text = reading.text;
  if (at == 0 || !is_letter(text, at - 1) || !is_letter(text, at + 1)) {
    return false;
  }
  if (text[at] == ',' || text[at] == ';') {
    return true;
  }
  // Between names (example.Com) nothing is sure: one of the two must be a word
  // that no file or host is called by.
  for (std::size_t i = 0; i + 1 < reading.words.size(); ++i) {
    const Word& word = reading.words[i];
    const Word& next = reading.words[i + 1];
    if (word.span.end == at && next.span.begin == at + 1) {
      return text[at] == ':'
                 ? parts_words(reading, word, next)
                 : next.capital && (word.vietnamese || next.vietnamese);
    }
  }
  return false;
}

// The two words around the mark at `at`, as they stand: x,y.
auto token_at(const Reading& reading, std::size_t at) -> std::string_view {
  Span token{at, at + 1};
  for (const Word& word : reading.words) {
    token.begin = word.span.end == at ? word.span.begin : token.begin;
    token.end = word.span.begin == at + 1 ? word.span.end : token.end;
  }
  return token.of(reading.text);
}

void check_marks(const Pair& pair, Hits& hits) {
  const std::string shown = visible_only(pair.target);
  const std::string_view text = shown;
  for (std::size_t at = text.find_first_of(",.:;!?"); at != kNone;
       at = text.find_first_of(",.:;!?", at + 1)) {
    const std::string mark(1, text[at]);
    // The mask blanks what is not visible: the blank must be one of the text.
    if (has_blank_before(pair.target, text, at) &&
        pair.target.text[at - 1] == ' ' &&
        pair.source.text.find(' ' + mark) == kNone) {
      std::size_t begin = at;
      while (begin > 0 && text[begin - 1] == ' ' &&
             pair.target.text[begin - 1] == ' ') {
        --begin;
      }
      hits.push_back({.rule = "punctuation-space",
                      .span = {begin, at + 1},
                      .message = tr("a blank stands before '%1'", mark),
                      .fix = is_letter(text, at + 1) ? mark + ' ' : mark});
    } else if (lacks_blank_behind(pair.target, at) &&
               pair.source.text.find(token_at(pair.target, at)) == kNone) {
      hits.push_back({.rule = "punctuation-space",
                      .span = {at, at + 1},
                      .message = tr("a blank is missing behind '%1'", mark),
                      .fix = mark + ' '});
    }
  }
}

}  // namespace

void check_spaces(const Pair& pair, const Settings& /*settings*/, Hits& hits) {
  check_edges(pair, hits);
  check_lines(pair, hits);
  check_doubles(pair, hits);
  if (is_vietnamese(pair.subject->language) ||
      is_english(pair.subject->language)) {
    check_marks(pair, hits);
  }
}

}  // namespace l10n::check

#include <algorithm>
#include <array>

#include "l10n/check/families.hpp"
#include "l10n/core/message.hpp"
#include "l10n/text/syllable.hpp"

namespace l10n::check {
namespace {

// What the words of a text say about its language.
struct Tally {
  std::size_t words = 0;      // no names, numbers or acronyms
  std::size_t marked = 0;     // with a Vietnamese letter
  std::size_t syllables = 0;  // ASCII alone, yet a Vietnamese syllable
};

auto is_plain(const Word& word) -> bool {
  return !word.technical && !word.acronym && (!word.capital || word.first);
}

auto tally(const Reading& reading) -> Tally {
  Tally count;
  for (const Word& word : reading.words) {
    if (!is_plain(word) && !word.vietnamese) {
      continue;
    }
    ++count.words;
    count.marked += word.vietnamese ? 1U : 0U;
    count.syllables +=
        !word.vietnamese && text::is_vietnamese_syllable(reading.of(word)) ? 1U
                                                                           : 0U;
  }
  return count;
}

constexpr std::size_t kFewestWords = 5;

auto looks_english(const Tally& count) -> bool {
  return count.words >= kFewestWords && count.marked == 0 &&
         count.syllables * 10 <= count.words * 6;
}

auto looks_vietnamese(const Tally& count) -> bool {
  return count.marked >= 3 && count.marked * 10 >= count.words * 4;
}

auto looks_unmarked(const Tally& count) -> bool {
  return count.words >= kFewestWords && count.marked * 10 <= count.words &&
         (count.marked + count.syllables) * 10 >= count.words * 8;
}

auto is_adjacent(const Reading& reading, const Word& word, const Word& next)
    -> bool {
  return reading.text.substr(word.span.end, next.span.begin - word.span.end) ==
         " ";
}

auto is_foreign(const Reading& reading, const Word& word,
                const Settings& settings) -> bool {
  return word.ascii && !word.technical && !word.capital && !word.acronym &&
         word.span.size() > 1 &&
         !settings.known.contains(std::string(reading.of(word)));
}

// Words that sentences have and terms (single point of failure) do not.
auto is_of_sentences(std::string_view word) -> bool {
  constexpr std::array<std::string_view, 34> kWords{
      "the",  "a",     "an",    "is",   "are",    "was",  "were",
      "that", "which", "will",  "can",  "should", "must", "you",
      "your", "we",    "our",   "it",   "its",    "this", "these",
      "be",   "been",  "has",   "have", "with",   "for",  "from",
      "not",  "they",  "their", "when", "where",  "if"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

// A run of lower-case words as it stands in the source: nobody translated it.
// (Terms that are kept have one word or two.)
void check_english_left(const Pair& pair, const Settings& settings,
                        Hits& hits) {
  constexpr std::size_t kFewest = 3;
  const Reading& target = pair.target;
  for (std::size_t i = 0; i < target.words.size();) {
    std::size_t end = i;
    std::size_t syllables = 0;
    bool sentence = false;
    while (end < target.words.size() &&
           is_foreign(target, target.words[end], settings) &&
           (end == i ||
            is_adjacent(target, target.words[end - 1], target.words[end]))) {
      sentence = sentence || is_of_sentences(target.of(target.words[end]));
      syllables +=
          text::is_vietnamese_syllable(target.of(target.words[end])) ? 1U : 0U;
      ++end;
    }
    if (end - i >= kFewest && sentence && syllables * 2 < end - i) {
      const Span span{target.words[i].span.begin,
                      target.words[end - 1].span.end};
      if (pair.source.text.find(span.of(target.text)) != std::string::npos) {
        hits.push_back(
            {.rule = "english-left",
             .span = span,
             .message = tr("'%1' is not translated", span.of(target.text))});
      }
    }
    i = std::max(end, i + 1);
  }
}

// Whether the byte at `at` is set in italics, bold or quotation marks: a word
// that the text is about.
auto is_quoted(std::string_view text, std::size_t at) -> bool {
  const std::string_view before = text.substr(0, at);
  const auto odd = [&](char mark) {
    return std::count(before.begin(), before.end(), mark) % 2 == 1;
  };
  const std::size_t open = before.rfind("“");
  return odd('*') || odd('_') || odd('"') ||
         (open != before.npos && before.find("”", open) == before.npos);
}

// Names keep their letters: those begin with a capital.
void check_vietnamese_left(const Pair& pair, Hits& hits) {
  const Reading& target = pair.target;
  for (std::size_t i = 0; i < target.words.size(); ++i) {
    const Word& word = target.words[i];
    const bool in_name = i > 0 && target.words[i - 1].capital &&
                         is_adjacent(target, target.words[i - 1], word);
    const bool lower = word.vietnamese && !word.capital && !in_name &&
                       !is_quoted(target.text, word.span.begin) &&
                       text::is_vietnamese_syllable(target.of(word)) &&
                       static_cast<unsigned char>(target.of(word)[0]) < 0xC3;
    if (lower) {
      std::size_t end = i;
      while (end + 1 < target.words.size() &&
             target.words[end + 1].vietnamese &&
             is_adjacent(target, target.words[end], target.words[end + 1])) {
        ++end;
      }
      const Span span{word.span.begin, target.words[end].span.end};
      hits.push_back(
          {.rule = "vietnamese-left",
           .span = span,
           .message = tr("'%1' is Vietnamese", span.of(target.text))});
      return;
    }
  }
}

// Whether a word that the source does not have could be Vietnamese: "Trong
// agent, click Add" is a translation all the same.
auto has_new_syllable(const Pair& pair) -> bool {
  constexpr std::array<std::string_view, 14> kEnglish{
      "an", "the", "to", "do", "in",  "on", "no",
      "so", "go",  "me", "he", "him", "hi", "then"};
  const auto same = [&](const std::string& word) {
    return std::any_of(pair.source.words.begin(), pair.source.words.end(),
                       [&](const Word& own) {
                         return lower_ascii(pair.source.of(own)) == word;
                       });
  };
  return std::any_of(
      pair.target.words.begin(), pair.target.words.end(),
      [&](const Word& word) {
        const std::string lower = lower_ascii(pair.target.of(word));
        return word.ascii && !word.acronym && !word.technical &&
               lower.size() > 1 && text::is_vietnamese_syllable(lower) &&
               std::find(kEnglish.begin(), kEnglish.end(), lower) ==
                   kEnglish.end() &&
               !same(lower);
      });
}

void check_vietnamese(const Pair& pair, const Settings& settings, Hits& hits) {
  const Tally count = tally(pair.target);
  const bool copied = pair.source.text == pair.target.text;
  if (looks_english(count) && !copied && !has_new_syllable(pair)) {
    hits.push_back({.rule = "wrong-language",
                    .message = tr("no word of the text is Vietnamese")});
  } else if (looks_unmarked(count) && !copied) {
    hits.push_back({.rule = "vi-no-diacritics",
                    .message = tr("this reads like Vietnamese without its "
                                  "marks")});
  } else if (!copied) {
    check_english_left(pair, settings, hits);
  }
  if (looks_vietnamese(tally(pair.source))) {
    hits.push_back({.rule = "source-language-in-source",
                    .message = tr("the source is Vietnamese already"),
                    .in_source = true});
  }
}

void check_english(const Pair& pair, Hits& hits) {
  if (looks_vietnamese(tally(pair.target))) {
    if (pair.source.text != pair.target.text) {
      hits.push_back(
          {.rule = "wrong-language", .message = tr("the text is Vietnamese")});
    }
  } else {
    check_vietnamese_left(pair, hits);
  }
  if (is_vietnamese(pair.subject->source_language) &&
      looks_english(tally(pair.source))) {
    hits.push_back({.rule = "source-language-in-source",
                    .message = tr("the source is English already"),
                    .in_source = true});
  }
}

}  // namespace

void check_language(const Pair& pair, const Settings& settings, Hits& hits) {
  if (is_vietnamese(pair.subject->language)) {
    check_vietnamese(pair, settings, hits);
  } else if (is_english(pair.subject->language)) {
    check_english(pair, hits);
  }
}

}  // namespace l10n::check

#include <algorithm>
#include <array>

#include "l10n/check/families.hpp"
#include "l10n/check/names.hpp"
#include "l10n/check/vietnamese_left.hpp"
#include "l10n/core/message.hpp"
#include "l10n/text/syllable.hpp"

namespace l10n::check {
namespace {

// What the words of a text say about its language.
struct Tally {
  std::size_t words = 0;      // no names, numbers or acronyms
  std::size_t marked = 0;     // with a Vietnamese letter
  std::size_t syllables = 0;  // ASCII alone, yet a Vietnamese syllable
  std::size_t stripped = 0;   // or one that lost its marks
};

auto is_plain(const Word& word) -> bool {
  return !word.technical && !word.acronym && (!word.capital || word.first);
}

// Without the names that `other` has, too: those say nothing of a language.
auto tally(const Reading& reading, const Reading& other) -> Tally {
  const std::vector<bool> names =
      name_words(reading, reading.text == other.text);
  Tally count;
  for (std::size_t i = 0; i < reading.words.size(); ++i) {
    const Word& word = reading.words[i];
    const bool name =
        names[i] && other.text.find(reading.of(word)) != std::string_view::npos;
    if (name || (!is_plain(word) && !word.vietnamese)) {
      continue;
    }
    ++count.words;
    count.marked += word.vietnamese ? 1U : 0U;
    if (!word.vietnamese) {
      const std::string_view bare = reading.of(word);
      count.syllables += text::is_vietnamese_syllable(bare) ? 1U : 0U;
      count.stripped += text::is_unmarked_syllable(bare) ? 1U : 0U;
    }
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
         (count.marked + count.stripped) * 10 >= count.words * 8;
}

// Of a title every word must have lost its marks, one of them marks that it
// cannot be without (thieu), and none may be the source's.
auto is_unmarked_title(const Pair& pair, const Tally& count) -> bool {
  return count.words > 1 && count.words < kFewestWords &&
         count.words == pair.target.words.size() && count.marked == 0 &&
         count.stripped == count.words && count.syllables < count.words &&
         std::none_of(pair.target.words.begin(), pair.target.words.end(),
                      [&](const Word& word) {
                        return has_word(pair.source, pair.target.of(word));
                      });
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

// A word of a run: `a` is one as well, which no term begins with.
auto is_of_run(const Reading& target, std::size_t at, const Settings& settings)
    -> bool {
  return is_foreign(target, target.words[at], settings) ||
         target.of(target.words[at]) == "a";
}

// The runs of words that were left, by their first word. What stands in the
// source does so without its first word, too: no end is before the last one.
class Runs {
 public:
  Runs(const Pair& pair, const Settings& settings)
      : source_(pair.source.text), target_(pair.target), settings_(settings) {
    for (std::size_t i = 0; i < target_.words.size(); ++i) {
      const std::string_view word = target_.of(target_.words[i]);
      // "infrastructure as a service" is a term.
      const bool sentence =
          word == "a" ? i > 0 && target_.of(target_.words[i - 1]) != "as"
                      : is_of_sentences(word);
      sentences_.push_back(sentences_.back() + (sentence ? 1U : 0U));
      syllables_.push_back(syllables_.back() +
                           (text::is_vietnamese_syllable(word) ? 1U : 0U));
    }
  }

  // Behind the longest run from `begin` on that stands in the source; a
  // Vietnamese word without marks (sau, cho, khi) beside it does not.
  auto end_from(std::size_t begin) -> std::size_t {
    end_ = std::max(end_, begin);
    while (end_ < target_.words.size() && is_of_run(target_, end_, settings_) &&
           (end_ == begin || is_adjacent(target_, target_.words[end_ - 1],
                                         target_.words[end_])) &&
           source_.find(span(begin, end_ + 1).of(target_.text)) !=
               std::string_view::npos) {
      ++end_;
    }
    return end_;
  }

  // Whether the words are a part of a sentence, and of an English one.
  [[nodiscard]] auto is_left(std::size_t begin, std::size_t end) const -> bool {
    constexpr std::size_t kFewest = 3;
    const std::size_t first = target_.of(target_.words[begin]) == "a" ? 1 : 0;
    return end >= begin + kFewest &&
           sentences_[end] > sentences_[begin + first] &&
           (syllables_[end] - syllables_[begin]) * 2 < end - begin;
  }

  [[nodiscard]] auto span(std::size_t begin, std::size_t end) const -> Span {
    return {target_.words[begin].span.begin, target_.words[end - 1].span.end};
  }

 private:
  std::string_view source_;
  const Reading& target_;
  const Settings& settings_;
  std::size_t end_ = 0;
  // How many words before each one are of sentences, or Vietnamese.
  std::vector<std::size_t> sentences_ = {0};
  std::vector<std::size_t> syllables_ = {0};
};

// "hàm (a pure function)": the translator's own gloss.
auto is_gloss(std::string_view text, Span span) -> bool {
  return span.begin > 0 && text[span.begin - 1] == '(' &&
         text.substr(span.end, 1) == ")";
}

// A run of lower-case words as it stands in the source: nobody translated it.
// (Terms that are kept have one word or two.)
void check_english_left(const Pair& pair, const Settings& settings,
                        Hits& hits) {
  const Reading& target = pair.target;
  Runs runs(pair, settings);
  for (std::size_t i = 0; i < target.words.size();) {
    const std::size_t end = runs.end_from(i);
    if (end == i || !runs.is_left(i, end)) {
      ++i;
      continue;
    }
    const Span span = runs.span(i, end);
    i = end;
    if (is_gloss(target.text, span)) {
      continue;
    }
    hits.push_back(
        {.rule = "english-left",
         .span = span,
         .message = tr("'%1' is not translated", span.of(target.text))});
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
  const Tally count = tally(pair.target, pair.source);
  const bool copied = pair.source.text == pair.target.text;
  if (looks_english(count) && !copied && !has_new_syllable(pair)) {
    hits.push_back({.rule = "wrong-language",
                    .message = tr("no word of the text is Vietnamese")});
  } else if (!copied &&
             (looks_unmarked(count) || is_unmarked_title(pair, count))) {
    hits.push_back({.rule = "vi-no-diacritics",
                    .message = tr("this reads like Vietnamese without its "
                                  "marks")});
  } else if (!copied) {
    check_english_left(pair, settings, hits);
  }
  if (looks_vietnamese(tally(pair.source, pair.target))) {
    hits.push_back({.rule = "source-language-in-source",
                    .message = tr("the source is Vietnamese already"),
                    .in_source = true});
  }
}

void check_english(const Pair& pair, Hits& hits) {
  // A copy of four words or more is one of `same`.
  constexpr std::size_t kFewestOfSame = 4;
  const bool copied = pair.source.text == pair.target.text;
  if (!looks_vietnamese(tally(pair.target, pair.source)) ||
      (copied && pair.target.words.size() < kFewestOfSame)) {
    check_vietnamese_left(pair, hits);
  } else if (!copied) {
    hits.push_back(
        {.rule = "wrong-language", .message = tr("the text is Vietnamese")});
  }
  if (is_vietnamese(pair.subject->source_language) &&
      looks_english(tally(pair.source, pair.target))) {
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

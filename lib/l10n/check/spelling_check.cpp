#include <algorithm>
#include <array>
#include <exception>
#include <unordered_map>
#include <unordered_set>

#include "l10n/check/british.hpp"
#include "l10n/check/letters.hpp"
#include "l10n/check/together.hpp"
#include "l10n/check/tone_style.hpp"
#include "l10n/core/message.hpp"
#include "l10n/text/normalise.hpp"
#include "l10n/text/syllable.hpp"

namespace l10n::check {
namespace {

// Words of Vietnamese that the dictionary of hunspell does not have: as
// folded_word() writes them.
auto is_gap(std::string_view folded) -> bool {
  constexpr std::array<std::string_view, 5> kGaps{"đắk", "lắk", "mẩu", "micrô",
                                                  "tý"};
  return std::find(kGaps.begin(), kGaps.end(), folded) != kGaps.end();
}

class Speller {
 public:
  Speller(const Settings& settings, const Dictionaries& dictionaries)
      : settings_(settings), dictionaries_(dictionaries) {}

  // Vietnamese wherever its tone stands, or English: terms are kept.
  auto knows_in_vietnamese(std::string_view word) -> bool {
    return knows(word, [&](const std::string& text) {
      const std::string folded =
          with_tone_style(text::to_nfc(text), ToneStyle::New);
      return dictionaries_.vietnamese->knows(folded) ||
             dictionaries_.vietnamese->knows(folded_word(text)) ||
             is_gap(folded_word(text)) || knows_english(text);
    });
  }

  // Whether the site has this word, typed without marks, with marks.
  [[nodiscard]] auto is_bare(std::string_view word) const -> bool {
    return bare_.contains(lower_ascii(word));
  }

  // A syllable that the dictionary lacks and the site uses again and again.
  [[nodiscard]] auto is_usual(std::string_view word) const -> bool {
    const auto found = counts_.find(folded_word(word));
    return found != counts_.end() && found->second > 1 &&
           text::is_vietnamese_syllable(word);
  }

  // A word of a trade (onchain, runbook): nobody makes the same slip thrice.
  [[nodiscard]] auto is_term(std::string_view word) const -> bool {
    const auto found = counts_.find(lower_ascii(word));
    return found != counts_.end() && found->second > 2;
  }

  void learn_terms(const Reading& reading) {
    for (const Word& word : reading.words) {
      if (word.ascii && !word.technical) {
        ++counts_[lower_ascii(reading.of(word))];
      }
    }
  }

  void learn(const Reading& reading) {
    for (const Word& word : reading.words) {
      if (word.vietnamese) {
        const std::string folded = folded_word(reading.of(word));
        if (++counts_[folded] == 1) {
          bare_.insert(bare_word(folded));
        }
      }
    }
  }

  auto knows_in_english(std::string_view word) -> bool {
    return knows(word,
                 [&](const std::string& text) { return knows_english(text); });
  }

 private:
  template <typename Ask>
  auto knows(std::string_view word, const Ask& ask) -> bool {
    const auto [known, is_new] = seen_.try_emplace(std::string(word), true);
    if (is_new) {
      known->second =
          settings_.known.contains(folded_word(word)) || ask(known->first);
    }
    return known->second;
  }

  [[nodiscard]] auto knows_english(const std::string& word) const -> bool {
    if (dictionaries_.english == nullptr) {
      return false;
    }
    std::string straight = word;
    for (std::size_t at = straight.find("’"); at != std::string::npos;
         at = straight.find("’")) {
      straight.replace(at, std::string_view("’").size(), "'");
    }
    const auto& words = *dictionaries_.english;
    const std::vector<std::string> american = american_forms(straight);
    return words.knows(straight) ||
           std::any_of(
               american.begin(), american.end(),
               [&](const std::string& form) { return words.knows(form); });
  }

  const Settings& settings_;
  const Dictionaries& dictionaries_;
  std::unordered_map<std::string, bool> seen_;
  std::unordered_map<std::string, std::size_t> counts_;
  std::unordered_set<std::string> bare_;
};

auto words_of(const Reading& reading) -> std::unordered_set<std::string> {
  std::unordered_set<std::string> words;
  for (const Word& word : reading.words) {
    words.insert(text::fold_case(reading.of(word)));
  }
  return words;
}

// A hyphen, a full stop or the like at a word makes it a part of a name.
auto is_part(const Reading& reading, const Word& word) -> bool {
  constexpr std::string_view kJoiners = "-‑'’.&+@#_";
  const auto joins = [&](std::size_t at) {
    return at < reading.text.size() &&
           kJoiners.find(reading.text[at]) != kJoiners.npos;
  };
  const std::size_t end = word.span.end;
  const bool behind = joins(end) && is_letter(reading.text, end + 1);
  const bool before = word.span.begin > 1 && joins(word.span.begin - 1) &&
                      is_letter(reading.text, word.span.begin - 2);
  return before || behind;
}

auto is_checked(const Reading& reading, const Word& word) -> bool {
  return !word.technical && !word.acronym && word.span.size() > 1 &&
         (!word.capital || word.first || word.vietnamese) &&
         !(word.ascii && is_part(reading, word));
}

// Names aside, words with a Vietnamese letter, and those that lost theirs.
auto is_vietnamese_word(const Reading& target, const Word& word,
                        const Speller& speller) -> bool {
  if (!is_checked(target, word) || (word.capital && !word.first)) {
    return false;
  }
  return word.vietnamese ||
         (word.ascii && !word.capital && speller.is_bare(target.of(word)));
}

void check_vietnamese(const Pair& pair, Speller& speller, std::size_t index,
                      std::vector<Placed>& hits) {
  const Reading& target = pair.target;
  std::unordered_set<std::string> source;
  for (const Word& word : target.words) {
    if (!is_vietnamese_word(target, word, speller) ||
        speller.knows_in_vietnamese(target.of(word)) ||
        speller.is_usual(target.of(word))) {
      continue;
    }
    if (source.empty()) {
      source = words_of(pair.source);
    }
    // What the author wrote is not the translator's slip.
    if (!source.contains(text::fold_case(target.of(word)))) {
      hits.push_back(
          {index,
           {.rule = "vi-spell",
            .span = word.span,
            .message = tr("'%1' is in no dictionary", target.of(word))}});
    }
  }
}

void check_english(const Pair& pair, Speller& speller, std::size_t index,
                   std::vector<Placed>& hits) {
  const Reading& target = pair.target;
  std::unordered_set<std::string> source;
  for (const Word& word : target.words) {
    if (!is_checked(target, word) || !word.ascii || word.capital ||
        speller.knows_in_english(target.of(word)) ||
        speller.is_term(target.of(word))) {
      continue;
    }
    if (source.empty()) {
      source = words_of(pair.source);
    }
    if (!source.contains(lower_ascii(target.of(word)))) {
      hits.push_back(
          {index,
           {.rule = "en-spell",
            .span = word.span,
            .message = tr("'%1' is in no dictionary", target.of(word))}});
    }
  }
}

class Check {
 public:
  Check(const Settings& settings, const Dictionaries& dictionaries)
      : dictionaries_(dictionaries),
        vietnamese_(settings, dictionaries),
        english_(settings, dictionaries) {}

  void learn(const Pair& pair) {
    if (is_vietnamese(pair.subject->language)) {
      vietnamese_.learn(pair.target);
    } else if (is_english(pair.subject->language)) {
      english_.learn_terms(pair.target);
    }
  }

  void run(const Pair& pair, std::size_t index, std::vector<Placed>& hits) {
    const std::string& language = pair.subject->language;
    if (is_vietnamese(language) && dictionaries_.vietnamese != nullptr) {
      check_vietnamese(pair, vietnamese_, index, hits);
    } else if (is_english(language) && dictionaries_.english != nullptr) {
      check_english(pair, english_, index, hits);
    }
  }

 private:
  const Dictionaries& dictionaries_;
  Speller vietnamese_;
  Speller english_;
};

}  // namespace

void check_spelling(std::span<const Pair> pairs, const Settings& settings,
                    const Dictionaries& dictionaries, std::vector<Placed>& hits,
                    std::vector<Diagnostic>& failures) {
  Check check(settings, dictionaries);
  for (const Pair& pair : pairs) {
    check.learn(pair);
  }
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    try {
      check.run(pairs[i], i, hits);
    } catch (const std::exception& problem) {
      failures.push_back(
          broken_off(*pairs[i].subject, "spelling", problem.what()));
    }
  }
}

}  // namespace l10n::check

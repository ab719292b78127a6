#include "l10n/check/terms.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "l10n/check/letters.hpp"
#include "l10n/check/tone_style.hpp"
#include "l10n/check/whole_words.hpp"
#include "l10n/check/word_forms.hpp"
#include "l10n/core/language.hpp"

namespace l10n::check {
namespace {

// The keys under which a term with this word may stand.
auto keys_of(std::string_view folded) -> std::vector<std::string> {
  std::vector<std::string> keys = singulars(folded);
  std::vector<std::string> bases = verb_bases(folded);
  std::move(bases.begin(), bases.end(), std::back_inserter(keys));
  return keys;
}

auto same_language(std::string_view tag, std::string_view other) -> bool {
  const auto primary = [](std::string_view of) {
    return lower_ascii(of.substr(0, of.find_first_of("-_")));
  };
  return primary(tag) == primary(other);
}

// An author's American is an author's English; a translation into Brazilian
// Portuguese is none for Portugal.
auto applies(const Term& term, std::string_view source,
             std::string_view language) -> bool {
  return (term.source_language.empty() || source.empty() ||
          same_language(term.source_language, source)) &&
         (term.language.empty() || language.empty() ||
          languages_agree(term.language, language));
}

// The longest of `candidates` that begins at the word `index`, of those as
// long the first.
auto longest(const std::vector<Phrase>& phrases,
             const std::vector<std::size_t>& candidates, const Reading& reading,
             std::size_t index) -> std::optional<Occurrence> {
  std::optional<Occurrence> best;
  std::size_t size = 0;
  for (const std::size_t term : candidates) {
    if (phrases[term].words().size() <= size) {
      continue;
    }
    if (const auto span = phrases[term].at(reading, index)) {
      best = Occurrence{term, *span};
      size = phrases[term].words().size();
    }
  }
  return best;
}

}  // namespace

Phrase::Phrase(std::string text, bool exact)
    : text_(std::move(text)), exact_(exact) {
  const Reading reading = read(text_);
  capitals_ = !reading.words.empty();
  for (const Word& word : reading.words) {
    words_.push_back(exact_ ? std::string(reading.of(word))
                            : folded_word(reading.of(word)));
    capitals_ = capitals_ && word.acronym;
  }
  before_ = reading.words.empty() ? 0 : reading.words.front().span.begin;
}

auto Phrase::at(const Reading& reading, std::size_t index) const
    -> std::optional<Span> {
  if (words_.empty() || index >= reading.words.size()) {
    return std::nullopt;
  }
  return exact_ ? exactly_at(reading, index) : as_words_at(reading, index);
}

auto Phrase::exactly_at(const Reading& reading, std::size_t index) const
    -> std::optional<Span> {
  const std::size_t first = reading.words[index].span.begin;
  const Span span{first - std::min(first, before_),
                  first - std::min(first, before_) + text_.size()};
  if (span.end <= reading.text.size() && span.of(reading.text) == text_ &&
      is_whole(reading.text, span)) {
    return span;
  }
  // Markup or another blank may part its words: **AWS** Glue.
  if (words_.size() < 2 || index + words_.size() > reading.words.size()) {
    return std::nullopt;
  }
  const auto begin = reading.words.begin() + static_cast<std::ptrdiff_t>(index);
  const bool same = std::equal(words_.begin(), words_.end(), begin,
                               [&](const std::string& own, const Word& word) {
                                 return own == reading.of(word);
                               });
  return same ? std::optional(Span{
                    first, reading.words[index + words_.size() - 1].span.end})
              : std::nullopt;
}

auto Phrase::as_words_at(const Reading& reading, std::size_t index) const
    -> std::optional<Span> {
  if (index + words_.size() > reading.words.size()) {
    return std::nullopt;
  }
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const Word& word = reading.words[index + i];
    if (!is_form_of(folded_word(reading.of(word)), words_[i]) ||
        (capitals_ && !word.acronym && !is_upper(reading.of(word).front()))) {
      return std::nullopt;
    }
  }
  return Span{reading.words[index].span.begin,
              reading.words[index + words_.size() - 1].span.end};
}

auto Phrase::in(const Reading& reading) const -> std::optional<Span> {
  for (std::size_t i = 0; i < reading.words.size(); ++i) {
    if (auto span = at(reading, i)) {
      return span;
    }
  }
  return std::nullopt;
}

TermIndex::TermIndex(std::vector<Term> terms) : terms_(std::move(terms)) {
  for (std::size_t i = 0; i < terms_.size(); ++i) {
    phrases_.emplace_back(terms_[i].source, terms_[i].keep);
    if (phrases_.back().words().empty()) {
      continue;
    }
    for (std::string& key :
         singulars(folded_word(phrases_.back().words().front()))) {
      by_word_[std::move(key)].push_back(i);
    }
  }
}

auto TermIndex::candidates(std::string_view word, std::string_view source,
                           std::string_view language) const
    -> std::vector<std::size_t> {
  std::vector<std::size_t> terms;
  for (const std::string& key : keys_of(folded_word(word))) {
    const auto known = by_word_.find(key);
    if (known == by_word_.end()) {
      continue;
    }
    std::copy_if(known->second.begin(), known->second.end(),
                 std::back_inserter(terms), [&](std::size_t term) {
                   return applies(terms_[term], source, language);
                 });
  }
  std::sort(terms.begin(), terms.end());
  return terms;
}

auto TermIndex::find(const Reading& reading, std::string_view source,
                     std::string_view language) const
    -> std::vector<Occurrence> {
  std::vector<Occurrence> found;
  if (terms_.empty()) {
    return found;
  }
  std::size_t behind = 0;
  for (std::size_t i = 0; i < reading.words.size();) {
    const auto term = longest(
        phrases_, candidates(reading.of(reading.words[i]), source, language),
        reading, i);
    // A name may begin with a mark (.NET) that ends the one before.
    if (!term || term->span.begin < behind) {
      ++i;
      continue;
    }
    found.push_back(*term);
    behind = term->span.end;
    i += phrases_[term->term].words().size();
  }
  return found;
}

}  // namespace l10n::check

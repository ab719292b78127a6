#include "l10n/check/terms.hpp"

#include <algorithm>
#include <utility>

#include "l10n/check/letters.hpp"
#include "l10n/check/tone_style.hpp"

namespace l10n::check {
namespace {

// The stem of an English word, near enough to compare: policies, policy;
// running, run; nodes, node. Words with other letters stay.
auto stem(std::string word) -> std::string {
  if (!std::all_of(word.begin(), word.end(), is_ascii) || word.size() < 4) {
    return word;
  }
  const auto drop = [&](std::string_view ending, std::string_view instead) {
    if (!word.ends_with(ending) || word.size() < ending.size() + 3) {
      return false;
    }
    word.replace(word.size() - ending.size(), ending.size(), instead);
    return true;
  };
  if (!drop("ies", "y") && !drop("sses", "ss") && !word.ends_with("ss")) {
    static_cast<void>(drop("ing", "") || drop("ed", "") || drop("s", ""));
  }
  if (word.size() > 3 && word.ends_with('e')) {
    word.pop_back();
  }
  const std::size_t size = word.size();
  if (size > 3 && word[size - 1] == word[size - 2]) {
    word.pop_back();
  }
  return word;
}

auto key_of(std::string_view word) -> std::string {
  return stem(folded_word(word));
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

Phrase::Phrase(std::string text) : text_(std::move(text)) {
  const Reading reading = read(text_);
  capitals_ = !reading.words.empty();
  for (const Word& word : reading.words) {
    words_.push_back(key_of(reading.of(word)));
    capitals_ = capitals_ && word.acronym;
  }
}

auto Phrase::at(const Reading& reading, std::size_t index) const
    -> std::optional<Span> {
  if (words_.empty() || index + words_.size() > reading.words.size()) {
    return std::nullopt;
  }
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const Word& word = reading.words[index + i];
    if (key_of(reading.of(word)) != words_[i]) {
      return std::nullopt;
    }
    if (capitals_ && !word.acronym && !is_upper(reading.of(word).front())) {
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
    phrases_.emplace_back(terms_[i].source);
    if (!phrases_.back().words().empty()) {
      by_word_[phrases_.back().words().front()].push_back(i);
    }
  }
}

auto TermIndex::find(const Reading& reading) const -> std::vector<Occurrence> {
  std::vector<Occurrence> found;
  if (terms_.empty()) {
    return found;
  }
  for (std::size_t i = 0; i < reading.words.size();) {
    std::size_t size = 1;
    const auto candidates = by_word_.find(key_of(reading.of(reading.words[i])));
    if (candidates != by_word_.end()) {
      if (const auto term = longest(phrases_, candidates->second, reading, i)) {
        found.push_back(*term);
        size = phrases_[term->term].words().size();
      }
    }
    i += size;
  }
  return found;
}

}  // namespace l10n::check

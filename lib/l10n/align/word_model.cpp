#include "l10n/align/word_model.hpp"

#include <algorithm>

namespace l10n::align {
namespace {

constexpr std::size_t kMostWords = 24;  // of a text
constexpr std::size_t kLeastTexts = 2;
constexpr double kMostOften = 0.2;  // of all texts

// The words that stand neither in one text alone nor in most of them, sorted.
auto useful_words(const std::vector<std::vector<WordHash>>& texts)
    -> std::vector<WordHash> {
  std::vector<WordHash> all;
  for (const std::vector<WordHash>& text : texts) {
    all.insert(all.end(), text.begin(), text.end());
  }
  std::sort(all.begin(), all.end());
  const double most =
      std::max(kMostOften * static_cast<double>(texts.size()), 8.0);
  std::vector<WordHash> useful;
  for (auto at = all.begin(); at != all.end();) {
    const auto end = std::upper_bound(at, all.end(), *at);
    const auto count = static_cast<std::size_t>(end - at);
    if (count >= kLeastTexts && static_cast<double>(count) <= most) {
      useful.push_back(*at);
    }
    at = end;
  }
  return useful;
}

auto ids_of(const std::vector<WordHash>& text,
            const std::vector<WordHash>& words) -> std::vector<std::uint32_t> {
  std::vector<std::uint32_t> ids;
  for (const WordHash word : text) {
    const auto found = std::lower_bound(words.begin(), words.end(), word);
    if (found != words.end() && *found == word && ids.size() < kMostWords) {
      ids.push_back(static_cast<std::uint32_t>(found - words.begin()));
    }
  }
  return ids;
}

}  // namespace

void WordModel::add(std::span<const WordHash> source,
                    std::span<const WordHash> target) {
  sources_.emplace_back(source.begin(), source.end());
  targets_.emplace_back(target.begin(), target.end());
}

void WordModel::number_words() {
  source_words_ = useful_words(sources_);
  target_words_ = useful_words(targets_);
  for (std::size_t i = 0; i < sources_.size(); ++i) {
    examples_.push_back({ids_of(sources_[i], source_words_),
                         ids_of(targets_[i], target_words_)});
  }
}

void WordModel::link_words() {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> together;
  for (const Example& example : examples_) {
    for (const std::uint32_t target : example.target) {
      for (const std::uint32_t source : example.source) {
        together.emplace_back(source, target);
      }
    }
  }
  std::sort(together.begin(), together.end());
  for (auto at = together.begin(); at != together.end();) {
    const auto end = std::upper_bound(at, together.end(), *at);
    if (static_cast<std::size_t>(end - at) >= kLeastTexts) {
      links_.push_back({at->first, at->second, 1, 0});
    }
    at = end;
  }
}

void WordModel::note_use(std::uint32_t source, std::uint32_t target) {
  const auto found =
      std::lower_bound(links_.begin(), links_.end(), std::pair(source, target),
                       [](const Link& link, const auto& key) {
                         return std::pair(link.source, link.target) < key;
                       });
  if (found != links_.end() && found->source == source &&
      found->target == target) {
    uses_.push_back(static_cast<std::uint32_t>(found - links_.begin()));
  }
}

void WordModel::note_uses() {
  for (const Example& example : examples_) {
    for (const std::uint32_t target : example.target) {
      for (const std::uint32_t source : example.source) {
        note_use(source, target);
      }
      use_ends_.push_back(uses_.size());
    }
  }
}

// From the counts of one round the probabilities of the next. A word that was
// seen seldom is not sure of anything.
void WordModel::maximize() {
  constexpr double kSmoothing = 1;
  for (auto at = links_.begin(); at != links_.end();) {
    const auto end = std::find_if(at, links_.end(), [&](const Link& link) {
      return link.source != at->source;
    });
    double sum = kSmoothing;
    for (auto link = at; link != end; ++link) {
      sum += link->count;
    }
    for (; at != end; ++at) {
      at->probability = at->count / sum;
      at->count = 0;
    }
  }
}

auto WordModel::learn() -> std::vector<Translation> {
  constexpr int kRounds = 5;
  constexpr double kNothing = 0.02;  // explains a word by chance
  number_words();
  link_words();
  note_uses();
  for (int round = 0; round < kRounds; ++round) {
    std::size_t use = 0;
    for (const std::size_t end : use_ends_) {
      double sum = kNothing;
      for (std::size_t i = use; i < end; ++i) {
        sum += links_[uses_[i]].probability;
      }
      for (; use < end; ++use) {
        Link& link = links_[uses_[use]];
        link.count += link.probability / sum;
      }
    }
    maximize();
  }
  constexpr double kLikely = 0.15;
  std::vector<Translation> found;
  for (const Link& link : links_) {
    if (link.probability >= kLikely &&
        source_words_[link.source] != target_words_[link.target]) {
      found.push_back({source_words_[link.source], target_words_[link.target],
                       link.probability});
    }
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Translation& a, const Translation& b) {
                     return a.source != b.source
                                ? a.source < b.source
                                : a.probability > b.probability;
                   });
  return found;
}

}  // namespace l10n::align

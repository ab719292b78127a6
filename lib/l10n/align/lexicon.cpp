#include "l10n/align/lexicon.hpp"

#include <algorithm>

#include "l10n/align/profile.hpp"
#include "l10n/align/word_model.hpp"
#include "l10n/core/hash.hpp"

namespace l10n::align {
namespace {

auto text_of(std::span<const Block> blocks, const Range& range) -> std::string {
  std::string text;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    text += blocks[i].text;
    text += '\n';
  }
  return text;
}

}  // namespace

void Evidence::add(std::span<const Block> source, std::span<const Block> target,
                   std::span<const Pair> pairs) {
  for (const Pair& pair : pairs) {
    if (!pair.is_match() || !pair.certain) {
      continue;
    }
    const std::string from = text_of(source, pair.source);
    const std::string to = text_of(target, pair.target);
    if (from != to) {
      examples_.try_emplace(hash64(to, hash64(from)),
                            Example{words_of(from), words_of(to)});
    }
  }
  keep_most();
}

void Evidence::merge(const Evidence& other) {
  examples_.insert(other.examples_.begin(), other.examples_.end());
  keep_most();
}

// Those of the lowest hashes: the same whatever came first.
void Evidence::keep_most() {
  while (examples_.size() > kMostExamples) {
    examples_.erase(std::prev(examples_.end()));
  }
}

Lexicon::Lexicon(const Evidence& evidence) {
  WordModel model;
  for (const auto& [key, example] : evidence.examples_) {
    model.add(example.source, example.target);
  }
  for (const Translation& found : model.learn()) {
    if (ranges_.empty() || ranges_.back().first != found.source) {
      ranges_.emplace_back(found.source, 0);
    }
    targets_.push_back(found.target);
    ranges_.back().second = static_cast<std::uint32_t>(targets_.size());
  }
  known_targets_ = targets_;
  std::sort(known_targets_.begin(), known_targets_.end());
  known_targets_.erase(
      std::unique(known_targets_.begin(), known_targets_.end()),
      known_targets_.end());
}

auto Lexicon::translations(WordHash source) const -> std::span<const WordHash> {
  const auto found = std::lower_bound(
      ranges_.begin(), ranges_.end(), source,
      [](const auto& range, WordHash word) { return range.first < word; });
  if (found == ranges_.end() || found->first != source) {
    return {};
  }
  const std::size_t begin =
      found == ranges_.begin() ? 0 : std::prev(found)->second;
  return std::span(targets_).subspan(begin, found->second - begin);
}

auto Lexicon::is_translation(WordHash target) const -> bool {
  return std::binary_search(known_targets_.begin(), known_targets_.end(),
                            target);
}

}  // namespace l10n::align

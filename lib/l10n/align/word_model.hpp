// Expectation maximization over texts and their translations: which word stands
// for which.
#ifndef L10N_ALIGN_WORD_MODEL_HPP
#define L10N_ALIGN_WORD_MODEL_HPP

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "l10n/align/lexicon.hpp"

namespace l10n::align {

struct Translation {
  WordHash source = 0;
  WordHash target = 0;
  double probability = 0;  // that `source` becomes `target`, smoothed
};

/// IBM Model 1 over sets of words. What stands in one text alone teaches
/// nothing; what stands in most texts is left out.
class WordModel {
 public:
  void add(std::span<const WordHash> source, std::span<const WordHash> target);

  /// The likely translations of each word, by source, the likeliest first.
  auto learn() -> std::vector<Translation>;

 private:
  struct Example {
    std::vector<std::uint32_t> source;  // ids of words
    std::vector<std::uint32_t> target;
  };

  // A source word and a target word that stand together in two texts or more.
  struct Link {
    std::uint32_t source = 0;
    std::uint32_t target = 0;
    double probability = 0;
    double count = 0;
  };

  void number_words();
  void link_words();
  void note_uses();
  void note_use(std::uint32_t source, std::uint32_t target);
  void maximize();

  std::vector<std::vector<WordHash>> sources_;
  std::vector<std::vector<WordHash>> targets_;
  std::vector<Example> examples_;
  std::vector<WordHash> source_words_;  // by id
  std::vector<WordHash> target_words_;
  std::vector<Link> links_;  // by source, then target
  // Of each example, for each target word, the links that may explain it.
  std::vector<std::uint32_t> uses_;
  std::vector<std::size_t> use_ends_;
};

}  // namespace l10n::align

#endif  // L10N_ALIGN_WORD_MODEL_HPP

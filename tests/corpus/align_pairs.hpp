// Pages of the corpus with their translations, cut into blocks.
#ifndef TESTS_CORPUS_ALIGN_PAIRS_HPP
#define TESTS_CORPUS_ALIGN_PAIRS_HPP

#include <map>
#include <span>
#include <string>
#include <vector>

#include "l10n/align/align.hpp"

namespace l10n::test {

struct PagePair {
  std::string site;
  std::string path;           // of the Vietnamese page, in the corpus
  bool is_identical = false;  // in structure, as the list of pairs has it
  std::vector<align::Block> source;  // Vietnamese
  std::vector<align::Block> target;  // English
};

/// All of them, in the order of the list. Read once.
auto page_pairs() -> const std::vector<PagePair>&;

/// Whether both have the same units in kind and number.
auto same_units(const PagePair& pair) -> bool;

/// The texts of a pair: what a catalog would hold.
auto texts_of(std::span<const align::Block> blocks, const align::Range& range)
    -> std::string;

}  // namespace l10n::test

#endif  // TESTS_CORPUS_ALIGN_PAIRS_HPP

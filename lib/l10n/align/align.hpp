// Pairs the blocks of a page with those of its translation.
//
// A site is aligned in two passes. The first one aligns every pair of pages
// without a lexicon; what it finds is Evidence, from which a Lexicon is learnt;
// the second pass aligns with it:
//
//   Evidence evidence;                               // one each thread, merged
//   evidence.add(source, target, align(source, target));
//   const Lexicon lexicon(evidence);
//   align(source, target, {.lexicon = &lexicon});
#ifndef L10N_ALIGN_ALIGN_HPP
#define L10N_ALIGN_ALIGN_HPP

#include <span>
#include <vector>

#include "l10n/align/block.hpp"
#include "l10n/align/known.hpp"
#include "l10n/align/lexicon.hpp"
#include "l10n/align/pair.hpp"

namespace l10n::align {

struct AlignOptions {
  const Lexicon* lexicon = nullptr;  // of source and target language
  const Known* known = nullptr;      // what a memory knows
};

/// The pairs of `source` and `target`, each block in exactly one. In the order
/// of the source; what only the target has stands behind the pair of the block
/// before it. Front-matter values pair by their key and nothing else, and are
/// certain unless their texts speak against it.
///
/// A match of one block and one, one and two or two and one is certain where no
/// other pairing of the page comes near to it; the others are for a person to
/// look at.
///
/// Time and memory O(cells looked at), some 0.4 us and 80 bytes each: of n and
/// m blocks n x m where both are short, else those within 64 blocks of the line
/// that joins the corners; twice as many as long as the alignment touches their
/// edge, up to a million. A page of 100 blocks takes 4 ms, one of 2,000 0.2 s;
/// sections that moved cost as much again, up to a few times.
auto align(std::span<const Block> source, std::span<const Block> target,
           const AlignOptions& options = {}) -> std::vector<Pair>;

}  // namespace l10n::align

#endif  // L10N_ALIGN_ALIGN_HPP

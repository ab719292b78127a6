// Translations that were edited behind the translator's back: the truth about
// an alignment is known because the damage is made here.
#ifndef TESTS_CORPUS_ALIGN_DAMAGE_HPP
#define TESTS_CORPUS_ALIGN_DAMAGE_HPP

#include <cstdint>
#include <random>
#include <span>
#include <vector>

#include "l10n/align/block.hpp"
#include "l10n/align/pair.hpp"

namespace l10n::test {

struct Damaged {
  std::vector<align::Block> blocks;
  std::vector<align::Pair> truth;  // the undamaged page with `blocks`
};

struct DamageOptions {
  double rate = 0;                        // of blocks, and of sections
  std::span<const align::Block> foreign;  // what is inserted
};

/// `page` with blocks dropped, inserted, merged with the next one and split,
/// each as often, and sections changing places with the next one of their
/// level. What was front matter stays as it is. The same seed gives the same
/// damage.
auto damage(std::span<const align::Block> page, const DamageOptions& options,
            std::uint64_t seed) -> Damaged;

}  // namespace l10n::test

#endif  // TESTS_CORPUS_ALIGN_DAMAGE_HPP

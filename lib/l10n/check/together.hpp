// Checks that need all translations of a language at once.
#ifndef L10N_CHECK_TOGETHER_HPP
#define L10N_CHECK_TOGETHER_HPP

#include <cstddef>
#include <span>
#include <vector>

#include "l10n/check/engine.hpp"
#include "l10n/check/settings.hpp"
#include "l10n/check/spelling.hpp"
#include "l10n/check/subject.hpp"

namespace l10n::check {

/// A hit in the pair of this number.
struct Placed {
  std::size_t pair = 0;
  Hit hit;
};

/// vi-spell, en-spell. Each word is looked up once. Where a dictionary breaks
/// off at a pair, `failures` says so and the next one is checked.
void check_spelling(std::span<const Pair> pairs, const Settings& settings,
                    const Dictionaries& dictionaries, std::vector<Placed>& hits,
                    std::vector<Diagnostic>& failures);

/// vi-tone-style: the style that `settings` wants, else the rarer one.
void check_tone_style(std::span<const Pair> pairs, const Settings& settings,
                      std::vector<Placed>& hits);

/// vi-context and doubled-word, by what stands beside a syllable elsewhere.
/// Time O(n) for n words, times how many spellings differ in marks alone.
void check_context(std::span<const Pair> pairs, const Settings& settings,
                   std::vector<Placed>& hits);

/// inconsistent-term: a target of a term that another one of it outnumbers.
void check_term_use(std::span<const Pair> pairs, const Settings& settings,
                    std::vector<Placed>& hits);

/// inconsistent, reused.
void check_consistency(std::span<const Pair> pairs, std::vector<Placed>& hits);

/// All of them. What breaks off is a failure, and the others go on.
void inspect_together(std::span<const Pair> pairs, const Settings& settings,
                      const Dictionaries& dictionaries, Inspected& result);

}  // namespace l10n::check

#endif  // L10N_CHECK_TOGETHER_HPP

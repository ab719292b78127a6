// Levenshtein's distance of two sequences, many cells of its table at a time.
//
// Source: Myers 1999, "A fast bit-vector algorithm for approximate string
// matching based on dynamic programming"; Hyyrö 2003, "A bit-vector algorithm
// for computing Levenshtein and Damerau edit distances".
#ifndef L10N_MEMORY_DISTANCE_HPP
#define L10N_MEMORY_DISTANCE_HPP

#include <cstddef>
#include <string_view>

namespace l10n::memory {

/// The fewest insertions, deletions and replacements of one symbol that make
/// `b` of `a`: Levenshtein's distance. A symbol is a code point, or whatever
/// number stands for a word.
///
/// Time O(|shorter| / 64 x |longer|) without the common beginning and end.
auto distance(std::u32string_view a, std::u32string_view b) -> std::size_t;

/// The distance where it is at most `limit`, otherwise limit + 1. Stops as soon
/// as it must be more.
auto distance_at_most(std::u32string_view a, std::u32string_view b,
                      std::size_t limit) -> std::size_t;

}  // namespace l10n::memory

#endif  // L10N_MEMORY_DISTANCE_HPP

// What stands in a text and is not translated: numbers, code, addresses,
// variables. A match that differs in them alone is mended by carrying them
// over.
#ifndef L10N_MEMORY_PLACEABLE_HPP
#define L10N_MEMORY_PLACEABLE_HPP

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/memory/score.hpp"
#include "l10n/text/pieces.hpp"

namespace l10n::memory {

/// The placeables of `text` and its HTML tags, in their order.
auto placeables(std::string_view text) -> std::vector<text::Piece>;

/// `number` ("1,000.5") written as the other half of the world does it
/// ("1.000,5"): full stops and commas change places. Colons stay.
auto swap_separators(std::string_view number) -> std::string;

/// Whether two numbers can be the same one, each written as one or the other
/// half of the world does it: 1.000,5 is 1,000.5, and 1,5 is 1.5.
auto is_same_number(std::string_view a, std::string_view b) -> bool;

/// Whether two texts have the same placeables byte by byte, in one order; tags
/// aside, and the targets of links with `without_targets`.
auto have_same_placeables(std::string_view a, std::string_view b,
                          bool without_targets = false) -> bool;

/// Whether matches of this kind may differ in placeables that adapt() carries
/// over.
auto may_carry(MatchKind kind) -> bool;

enum class Carried : std::uint8_t {
  Nothing,  // all placeables are the same
  All,      // each that differs stands in the target now
  InDoubt,  // the target is as it was
};

struct Adapted {
  std::string target;
  Carried carried = Carried::Nothing;
};

/// `target`, the translation of `source`, with the placeables in which `query`
/// differs from `source`. Without doubt is a placeable that stands in the
/// target as often as in the source, where all its occurrences become the same
/// one; a number with separators besides only if source and target show how
/// this pair of languages writes it.
///
/// All is in doubt unless the texts hold placeables of the same kinds in the
/// same order, as those of a match of MatchKind::Placeables do. Linear, but for
/// the square of the number of placeables.
auto adapt(std::string_view query, std::string_view source,
           std::string_view target) -> Adapted;

}  // namespace l10n::memory

#endif  // L10N_MEMORY_PLACEABLE_HPP

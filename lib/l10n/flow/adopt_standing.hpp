// What stands where a translation should: one, or text that nobody translated.
#ifndef L10N_FLOW_ADOPT_STANDING_HPP
#define L10N_FLOW_ADOPT_STANDING_HPP

#include <cstdint>
#include <string_view>

#include "l10n/flow/adopt_verdict.hpp"

namespace l10n::flow {

enum class Standing : std::uint8_t {
  Translation,
  Mixed,    // in the language of the source, with words of the other one
  Foreign,  // in the language of the source, and not its text
  Copy,     // the source
};

/// Judges `target`, which stands in the place of the translation of `source`.
///
/// A copy is no translation, unless the text is its own: it has no words (code,
/// numbers, addresses, variables), it names something ("AWS Lambda", "VPC"), or
/// it is not in the language of the source at all. Time O(n).
auto standing_of(std::string_view source, std::string_view target,
                 const AdoptLanguages& languages) -> Standing;

}  // namespace l10n::flow

#endif  // L10N_FLOW_ADOPT_STANDING_HPP

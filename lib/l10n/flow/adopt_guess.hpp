// Which of two pages was written first, and which is its translation.
#ifndef L10N_FLOW_ADOPT_GUESS_HPP
#define L10N_FLOW_ADOPT_GUESS_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "l10n/flow/adopt_side.hpp"
#include "l10n/flow/adopt_verdict.hpp"

namespace l10n::flow {

/// When a page came into the history and was last changed, as numbers that grow
/// with each commit; 0: it is not in the history.
struct PageHistory {
  std::int64_t added = 0;
  std::int64_t changed = 0;
};

/// What speaks for a direction.
struct DirectionEvidence {
  PageHistory source = {};
  PageHistory target = {};
  std::size_t left_in_source = 0;  // sentences in the language of the target
  std::size_t left_in_target = 0;  // sentences in the language of the source
};

enum class Direction : std::uint8_t { Unknown, AsConfigured, Reversed };

enum class DirectionReason : std::uint8_t {
  Nothing,
  Added,     // one came before the other
  Leftover,  // one holds sentences in the language of the other
  Changed,   // both came together; one was changed last
};

struct DirectionGuess {
  Direction direction = Direction::Unknown;
  DirectionReason reason = DirectionReason::Nothing;
};

/// How many units of `side` are sentences in `language`.
auto sentences_in(const AdoptSide& side, std::string_view language)
    -> std::size_t;

/// What was left untranslated tells most: a translator leaves the language of
/// the source behind. Then which page came first; then which was changed last,
/// for a source goes ahead.
auto guess_direction(const DirectionEvidence& evidence) -> DirectionGuess;

}  // namespace l10n::flow

#endif  // L10N_FLOW_ADOPT_GUESS_HPP

#include "l10n/flow/adopt_guess.hpp"

#include <algorithm>

#include "l10n/core/language.hpp"
#include "l10n/text/words.hpp"
#include "l10n/text/written_language.hpp"

namespace l10n::flow {
namespace {

constexpr std::size_t kFewest = 2;       // sentences that are no accident
constexpr std::size_t kFewestWords = 6;  // of one

auto towards(bool as_configured, DirectionReason reason) -> DirectionGuess {
  return {as_configured ? Direction::AsConfigured : Direction::Reversed,
          reason};
}

}  // namespace

auto sentences_in(const AdoptSide& side, std::string_view language)
    -> std::size_t {
  return static_cast<std::size_t>(std::count_if(
      side.units.begin(), side.units.end(), [&](const auto& unit) {
        if (text::count_words(unit.id) < kFewestWords) {
          return false;  // names, which are the same in all languages
        }
        const std::string found = text::written_language(unit.id);
        return !found.empty() && languages_agree(found, language);
      }));
}

auto guess_direction(const DirectionEvidence& evidence) -> DirectionGuess {
  const std::size_t source = evidence.left_in_source;
  const std::size_t target = evidence.left_in_target;
  if (std::max(source, target) >= kFewest &&
      std::max(source, target) >= 3 * std::min(source, target)) {
    return towards(target > source, DirectionReason::Leftover);
  }
  const PageHistory& one = evidence.source;
  const PageHistory& other = evidence.target;
  if (one.added == 0 || other.added == 0) {
    return {};
  }
  if (one.added != other.added) {
    return towards(one.added < other.added, DirectionReason::Added);
  }
  if (one.changed != other.changed) {
    return towards(one.changed > other.changed, DirectionReason::Changed);
  }
  return {};
}

}  // namespace l10n::flow

#include "l10n/flow/adopt_sources.hpp"

#include <tuple>

#include "l10n/core/hash.hpp"
#include "l10n/text/words.hpp"

namespace l10n::flow {
namespace {

auto source_of(const AdoptSide& source, const align::Pair& pair)
    -> std::uint64_t {
  return hash64(source.units[pair.source.begin].id);
}

auto target_of(const AdoptSide& target, const align::Pair& pair)
    -> const std::string& {
  return target.units[pair.target.begin].id;
}

}  // namespace

void BestSources::add(const AdoptSide& source, const AdoptSide& target,
                      std::span<const align::Pair> pairs) {
  for (const align::Pair& pair : pairs) {
    if (!pair.is_single() || !pair.certain) {
      continue;
    }
    const Best mine{source_of(source, pair), pair.score};
    Best& best =
        best_.try_emplace(hash64(target_of(target, pair)), mine).first->second;
    if (std::tuple(mine.score, mine.source) >
        std::tuple(best.score, best.source)) {
      best = mine;
    }
  }
}

auto BestSources::has_better(const AdoptSide& source, const AdoptSide& target,
                             const align::Pair& pair) const -> bool {
  constexpr std::size_t kFewestWords = 3;
  constexpr double kFar = 3;  // nats
  if (!pair.is_single() ||
      text::count_words(target_of(target, pair)) < kFewestWords) {
    return false;
  }
  const auto best = best_.find(hash64(target_of(target, pair)));
  return best != best_.end() &&
         best->second.source != source_of(source, pair) &&
         best->second.score > pair.score + kFar;
}

}  // namespace l10n::flow

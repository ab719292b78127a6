// From pairs of blocks to translations of units.
#include <algorithm>

#include "l10n/flow/adopt.hpp"
#include "l10n/flow/adopt_standing.hpp"
#include "l10n/text/sentences.hpp"

namespace l10n::flow {
namespace {

using align::Pair;
using align::Range;

auto percent_of(const Pair& pair) -> int {
  constexpr int kWhole = 100;
  const int percent = static_cast<int>(pair.confidence * kWhole);
  return std::clamp(percent, 0, pair.certain ? kWhole : kWhole - 1);
}

auto doubt_of(const Pair& pair) -> AdoptDoubt {
  switch (pair.objection) {
    case align::Objection::Differs:
      return AdoptDoubt::Differs;
    case align::Objection::Crossed:
      return AdoptDoubt::Crossed;
    case align::Objection::Unlikely:
      return AdoptDoubt::Unlikely;
    case align::Objection::Elsewhere:
      return AdoptDoubt::Elsewhere;
    case align::Objection::None:
      break;
  }
  return AdoptDoubt::None;
}

class Taker {
 public:
  Taker(const AdoptOptions& options, AdoptedPage& page)
      : options_(options), page_(page), used_(page.target.units.size()) {
    page_.units.assign(page_.source.units.size(), {});
  }

  void take(const Pair& pair) {
    if (!pair.is_match() || percent_of(pair) < options_.minimum) {
      return;
    }
    if (pair.source.size() == 1) {
      take_unit(pair);
    } else {
      take_parts(pair);
    }
  }

  void finish() {
    for (std::size_t i = 0; i < used_.size(); ++i) {
      if (!used_[i]) {
        page_.unmatched.push_back(i);
      }
    }
  }

 private:
  void use(const Range& target) {
    for (std::size_t i = target.begin; i < target.end; ++i) {
      used_[i] = true;
    }
  }

  void take_unit(const Pair& pair) {
    AdoptedUnit unit{
        .state = pair.certain ? AdoptState::Certain : AdoptState::Doubtful,
        .translation = joined(pair.target),
        .target = pair.target,
        .percent = percent_of(pair),
        .moved = pair.moved,
        .doubt = doubt_of(pair)};
    if (pair.target.size() > 1) {
      unit.manner = AdoptManner::Joined;
      unit.state = AdoptState::Doubtful;
    }
    set(pair.source.begin, std::move(unit));
  }

  // What is no translation and not the source either is not used: it is told
  // as text that no unit holds.
  void set(std::size_t at, AdoptedUnit unit) {
    const Standing standing = standing_of(page_.source.units[at].id,
                                          unit.translation, options_.languages);
    if (standing == Standing::Copy || standing == Standing::Foreign) {
      unit.state = AdoptState::Untranslated;
      unit.translation.clear();
    } else if (standing == Standing::Mixed) {
      unit.state = AdoptState::Doubtful;
      unit.doubt = AdoptDoubt::Mixed;
    }
    if (standing != Standing::Foreign) {
      use(unit.target);
    }
    page_.units[at] = std::move(unit);
  }

  [[nodiscard]] auto joined(const Range& target) const -> std::string {
    std::string text;
    for (std::size_t i = target.begin; i < target.end; ++i) {
      text += text.empty() ? "" : " ";
      text += page_.target.units[i].id;
    }
    return text;
  }

  // The first of several units gets the block that translates them all; a
  // person has to part it.
  void take_shared(const Pair& pair) {
    set(pair.source.begin, {.state = AdoptState::Doubtful,
                            .manner = AdoptManner::Shared,
                            .translation = joined(pair.target),
                            .target = pair.target,
                            .percent = percent_of(pair),
                            .moved = pair.moved});
  }

  // Several units that one block translates.
  void take_parts(const Pair& pair) {
    const std::string text = joined(pair.target);
    const std::vector<Span> sentences = text::sentences(text);
    std::vector<std::size_t> counts;
    std::size_t all = 0;
    for (std::size_t i = pair.source.begin; i < pair.source.end; ++i) {
      counts.push_back(text::sentences(page_.source.units[i].id).size());
      all += counts.back();
    }
    const bool parted = all == sentences.size() &&
                        std::count(counts.begin(), counts.end(), 0) == 0;
    if (!parted) {
      take_shared(pair);
      return;
    }
    std::size_t next = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      const std::size_t begin = sentences[next].begin;
      next += counts[i];
      const std::size_t end = sentences[next - 1].end;
      set(pair.source.begin + i,
          {.state = AdoptState::Doubtful,
           .manner = AdoptManner::Part,
           .translation = text.substr(begin, end - begin),
           .target = pair.target,
           .percent = percent_of(pair),
           .moved = pair.moved});
    }
  }

  const AdoptOptions& options_;
  AdoptedPage& page_;
  std::vector<bool> used_;
};

}  // namespace

void take_pairs(std::span<const Pair> pairs, const AdoptOptions& options,
                AdoptedPage& page) {
  Taker taker(options, page);
  for (const Pair& pair : pairs) {
    taker.take(pair);
  }
  taker.finish();
}

}  // namespace l10n::flow

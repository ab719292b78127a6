// From pairs of blocks to translations of units.
#include <algorithm>

#include "l10n/core/language.hpp"
#include "l10n/flow/adopt.hpp"
#include "l10n/text/sentences.hpp"
#include "l10n/text/words.hpp"
#include "l10n/text/written_language.hpp"

namespace l10n::flow {
namespace {

using align::Pair;
using align::Range;

constexpr std::size_t kSentenceWords = 4;  // from here on a text says something

auto language_of_unit(std::string_view text, std::size_t words) -> std::string {
  const text::WordTally tally = text::tally_words(text);
  if (tally.is_vietnamese()) {
    return "vi";
  }
  // A few words of ASCII are no Vietnamese, whatever else they are.
  return tally.vietnamese == 0 && words >= kSentenceWords
             ? text::written_language(text)
             : "";
}

// A text that somebody left in the language of its source: a sentence that was
// copied, or what is plainly in that language. Names stay as they are.
auto is_left_over(std::string_view source, std::string_view target,
                  const AdoptLanguages& languages) -> bool {
  const std::size_t words = text::count_words(target);
  const std::string language = language_of_unit(target, words);
  const bool in_source_language = !language.empty() &&
                                  languages_agree(language, languages.from) &&
                                  !languages_agree(language, languages.to);
  return in_source_language && (source == target || words >= kSentenceWords);
}

auto percent_of(const Pair& pair) -> int {
  constexpr int kWhole = 100;
  const int percent = static_cast<int>(pair.confidence * kWhole);
  return std::clamp(percent, 0, pair.certain ? kWhole : kWhole - 1);
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
        .moved = pair.moved};
    if (pair.target.size() > 1) {
      unit.manner = AdoptManner::Joined;
      unit.state = AdoptState::Doubtful;
    }
    set(pair.source.begin, std::move(unit));
  }

  void set(std::size_t at, AdoptedUnit unit) {
    if (is_left_over(page_.source.units[at].id, unit.translation,
                     options_.languages)) {
      unit.state = AdoptState::Untranslated;
      unit.translation.clear();
    }
    use(unit.target);
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

#include "l10n/check/neighbours.hpp"

#include "l10n/check/tone_style.hpp"

namespace l10n::check {
namespace {

auto key(WordId word, WordId next) -> std::uint64_t {
  return (static_cast<std::uint64_t>(word) << 32U) | next;
}

auto is_beside(const Reading& reading, std::size_t index) -> bool {
  const Word& word = reading.words[index];
  const Word& next = reading.words[index + 1];
  return reading.text.substr(word.span.end, next.span.begin - word.span.end) ==
         " ";
}

}  // namespace

NeighbourTable::NeighbourTable() {
  id_of("");
}

auto NeighbourTable::id_of(const std::string& word) -> WordId {
  const auto [known, is_new] =
      ids_.try_emplace(word, static_cast<WordId>(words_.size()));
  if (is_new) {
    const auto [group, is_first] =
        groups_.try_emplace(bare_word(word), spellings_.size());
    if (is_first) {
      spellings_.emplace_back();
    }
    words_.push_back({.text = word, .count = 0, .group = group->second});
    spellings_[group->second].push_back(known->second);
  }
  return known->second;
}

auto NeighbourTable::add(const Reading& reading) -> std::vector<Neighbours> {
  std::vector<Neighbours> places;
  places.reserve(reading.words.size());
  for (std::size_t i = 0; i < reading.words.size(); ++i) {
    Neighbours place{.word = i};
    place.id = id_of(folded_word(reading.of(reading.words[i])));
    ++words_[place.id].count;
    if (i > 0 && is_beside(reading, i - 1)) {
      place.before = places.back().id;
      places.back().after = place.id;
      ++pairs_[key(place.before, place.id)];
    }
    places.push_back(place);
  }
  total_ += places.size();
  return places;
}

auto NeighbourTable::count(WordId word, WordId next) const -> std::uint32_t {
  if (word == kEdge || next == kEdge) {
    return 0;
  }
  const auto found = pairs_.find(key(word, next));
  return found == pairs_.end() ? 0 : found->second;
}

}  // namespace l10n::check

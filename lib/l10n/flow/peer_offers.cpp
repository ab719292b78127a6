#include "l10n/flow/peer_offers.hpp"

#include <utility>

#include "l10n/flow/peer_fit.hpp"
#include "l10n/flow/peer_parts.hpp"

namespace l10n::flow {
namespace {

using catalog::Catalog;
using catalog::Message;

// "X\nY" as tools write it that fold the line end behind a backslash.
auto with_slashes(const std::string& unit) -> std::string {
  std::string text;
  for (const char byte : unit) {
    if (byte == '\n') {
      text += "\\ ";
    } else {
      text += byte;
    }
  }
  return text;
}

auto lines_of(const std::string& unit) -> std::vector<std::string> {
  std::vector<std::string> lines(1);
  for (const char byte : unit) {
    if (byte == '\n') {
      lines.emplace_back();
    } else {
      lines.back() += byte;
    }
  }
  return lines;
}

auto fitted(const Offer& offer, std::string_view text, std::string_view unit)
    -> Guess {
  Fitted fit = fit_breaks(text, unit);
  return {.messages = {offer.message},
          .text = fit_emphasis(std::move(fit.text), unit),
          .id = offer.pair.id,
          .fuzzy = offer.fuzzy || !fit.whole};
}

// Whole texts come before the parts of others: a cell of a table is a guess
// beside them.
struct Round {
  bool obsolete = false;
  bool parts = false;
};

}  // namespace

PeerOffers::PeerOffers(const Catalog& other) {
  for (const auto& [obsolete, parts] :
       {Round{false, false}, Round{false, true}, Round{true, false},
        Round{true, true}}) {
    for (std::size_t i = 0; i < other.messages.size(); ++i) {
      const Message& message = other.messages[i];
      if (message.obsolete != obsolete || message.plural ||
          !has_translation(message)) {
        continue;
      }
      add_texts(message, i, parts);
    }
  }
}

void PeerOffers::add_texts(const Message& message, std::size_t index,
                           bool parts) {
  TextPair whole{message.id, message.translations.front()};
  PeerParts found = parts_of(whole);
  std::vector<TextPair> pairs = std::move(found.parts);
  if (!parts) {
    pairs = {std::move(whole)};
  }
  for (TextPair& pair : pairs) {
    if (!pair.id.empty() && !pair.translation.empty()) {
      add({.message = index,
           .pair = std::move(pair),
           .fuzzy = message.fuzzy,
           .is_unit = parts || !found.replace_whole});
    }
  }
}

void PeerOffers::add(Offer offer) {
  const std::size_t index = offers_.size();
  const std::string& id = offer.pair.id;
  exact_.try_emplace(id, index);
  folded_.try_emplace(folded_key(id), index);
  placeholders_.try_emplace(placeholder_key(id), index);
  if (std::string key = placeholder_key(id, Places::Joined); !key.empty()) {
    joined_.try_emplace(std::move(key), index);
  }
  offers_.push_back(std::move(offer));
}

auto PeerOffers::find_by(const Index& index, const std::string& key) const
    -> const Offer* {
  const auto found = index.find(key);
  return found == index.end() ? nullptr : &offers_[found->second];
}

// What a placeholder hid may be a text of its own in the other catalog.
void PeerOffers::show_hidden(const Offer& offer, const std::string& unit,
                             Guess& guess) const {
  for (const std::string& quoted : hidden_texts(offer.pair.id, unit)) {
    const Offer* const known =
        find_by(exact_, quoted.substr(1, quoted.size() - 2));
    const std::size_t at = guess.text.find(quoted);
    if (known == nullptr || known->fuzzy || at == std::string::npos ||
        known->pair.translation.find(quoted.front()) != std::string::npos) {
      guess.fuzzy = true;
      continue;
    }
    guess.text.replace(at + 1, quoted.size() - 2, known->pair.translation);
    guess.messages.push_back(known->message);
  }
}

auto PeerOffers::find_filled(const std::string& unit, Places kind) const
    -> std::optional<Guess> {
  const Index& index = kind == Places::Each ? placeholders_ : joined_;
  const Offer* const offer = find_by(index, placeholder_key(unit, kind));
  if (offer == nullptr) {
    return std::nullopt;
  }
  const auto text = fill_placeholders(offer->pair, unit, kind);
  if (!text) {
    return std::nullopt;
  }
  Guess guess = fitted(*offer, *text, unit);
  show_hidden(*offer, unit, guess);
  return guess;
}

auto PeerOffers::find_whole(const std::string& unit) const
    -> std::optional<Guess> {
  const bool has_breaks = unit.find('\n') != std::string::npos;
  if (const Offer* const offer = find_by(exact_, unit)) {
    Guess guess = fitted(*offer, offer->pair.translation, unit);
    if (has_breaks) {
      guess.text = offer->pair.translation;
      guess.fuzzy = offer->fuzzy;
    }
    return guess;
  }
  const Offer* offer = find_by(folded_, folded_key(unit));
  if (offer == nullptr && has_breaks) {
    offer = find_by(folded_, folded_key(with_slashes(unit)));
  }
  if (offer != nullptr) {
    return fitted(*offer, offer->pair.translation, unit);
  }
  auto guess = find_filled(unit, Places::Each);
  return guess ? guess : find_filled(unit, Places::Joined);
}

auto PeerOffers::find_some(const std::string& unit) const
    -> std::optional<Guess> {
  Guess joined;
  bool has_all = true;
  std::string separator;
  for (const std::string& line : lines_of(unit)) {
    const auto guess = find_whole(line);
    joined.text += separator + (guess ? guess->text : line);
    separator = '\n';
    if (!guess) {
      has_all = false;
      continue;
    }
    joined.id += (joined.id.empty() ? "" : "\n") + guess->id;
    joined.fuzzy = joined.fuzzy || guess->fuzzy;
    joined.messages.insert(joined.messages.end(), guess->messages.begin(),
                           guess->messages.end());
  }
  if (joined.messages.empty()) {
    return std::nullopt;
  }
  joined.fuzzy = joined.fuzzy || !has_all;
  return joined;
}

auto PeerOffers::find(const std::string& unit) const -> std::optional<Guess> {
  auto guess = find_whole(unit);
  if (guess || unit.find('\n') == std::string::npos) {
    return guess;
  }
  const std::vector<std::string> lines = lines_of(unit);
  for (const std::string& line : lines) {
    if (!find_whole(line)) {
      return std::nullopt;
    }
  }
  return find_some(unit);
}

auto PeerOffers::guess(const Offer& offer, const std::string& unit) const
    -> Guess {
  Guess guess = fitted(
      offer,
      fill_placeholders(offer.pair, unit).value_or(offer.pair.translation),
      unit);
  guess.fuzzy = true;
  return guess;
}

}  // namespace l10n::flow

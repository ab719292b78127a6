#include "l10n/flow/migrate.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "l10n/catalog/nearest.hpp"
#include "l10n/flow/peer_offers.hpp"
#include "l10n/text/pieces.hpp"

namespace l10n::flow {
namespace {

using catalog::Catalog;
using catalog::Message;

auto is_counted(const Message& message) -> bool {
  return !message.obsolete && has_translation(message);
}

auto has_words(std::string_view text) -> bool {
  text::PieceScanner scanner(text);
  while (scanner.more()) {
    if (scanner.next().kind == text::PieceKind::Word) {
      return true;
    }
  }
  return false;
}

// Why a text that no unit is like is none.
auto reason(const Message& message) -> Fate {
  for (const std::string& comment : message.extracted_comments) {
    if (comment.find("ode block") != std::string::npos ||
        comment.find("verbatim") != std::string::npos) {
      return Fate::Code;
    }
    if (comment.find("Front Matter") != std::string::npos) {
      return Fate::FrontMatter;
    }
  }
  if (message.id.starts_with("```") || message.id.starts_with("    ")) {
    return Fate::Code;
  }
  if (!has_words(message.id)) {
    return Fate::NoWords;
  }
  const bool has_markup = message.id.find("{1}") != std::string::npos ||
                          message.id.find('|') != std::string::npos;
  return has_markup ? Fate::Markup : Fate::NoUnit;
}

class Migrator {
 public:
  Migrator(const Catalog& ours, const Catalog& other)
      : other_(other), offers_(other), is_new_(ours.messages.size()) {
    result_.catalog = ours;
    result_.fates.assign(other.messages.size(), Fate::Uncounted);
  }

  auto run() -> Migration {
    std::vector<Message>& messages = result_.catalog.messages;
    for (std::size_t i = 0; i < messages.size(); ++i) {
      if (is_unit(messages[i])) {
        if (const auto guess = offers_.find(messages[i].id)) {
          take(i, *guess);
        }
      }
    }
    fill_some();
    fill_similar();
    settle();
    return std::move(result_);
  }

 private:
  static auto is_unit(const Message& message) -> bool {
    return !message.obsolete && !message.plural;
  }

  void note(std::size_t message, Fate fate) {
    Fate& known = result_.fates[message];
    known = std::max(known, fate);
  }

  // What has a translation already keeps it.
  void take(std::size_t unit, const Guess& guess) {
    Message& message = result_.catalog.messages[unit];
    Fate fate = Fate::Carried;
    if (has_translation(message)) {
      fate = verdict(unit, folded_key(guess.text));
    } else {
      is_new_[unit] = true;
      message.translations = {guess.text};
      message.fuzzy = guess.fuzzy;
      ++(guess.fuzzy ? result_.filled_fuzzy : result_.filled);
    }
    for (const std::size_t other : guess.messages) {
      note(other, fate);
    }
  }

  void take_fuzzy(std::size_t unit, const Guess& guess) {
    take(unit, guess);
    if (is_new_[unit]) {
      result_.catalog.messages[unit].previous.id = guess.id;
    }
  }

  // Of an offer whose unit has a translation. `key` is that of its text.
  [[nodiscard]] auto verdict(std::size_t unit, std::string_view key) const
      -> Fate {
    const Message& message = result_.catalog.messages[unit];
    if (folded_key(message.translations.front()) != key) {
      return Fate::OtherStands;
    }
    return is_new_[unit] ? Fate::Carried : Fate::Stands;
  }

  // Units of several lines, some of which are known.
  void fill_some() {
    std::vector<Message>& messages = result_.catalog.messages;
    for (std::size_t i = 0; i < messages.size(); ++i) {
      if (!is_unit(messages[i]) || is_new_[i] ||
          messages[i].id.find('\n') == std::string::npos) {
        continue;
      }
      const auto guess = offers_.find_some(messages[i].id);
      if (guess && guess->fuzzy) {
        take_fuzzy(i, *guess);
      }
    }
  }

  void fill_similar() {
    std::vector<Message> texts;
    std::vector<bool> may_take;
    for (const Offer& offer : offers_.all()) {
      texts.push_back(
          {.id = offer.pair.id, .translations = {offer.pair.translation}});
      may_take.push_back(offer.is_unit);
    }
    const std::vector<Message>& messages = result_.catalog.messages;
    std::vector<std::size_t> queries;
    for (std::size_t i = 0; i < messages.size(); ++i) {
      if (is_unit(messages[i]) && !has_translation(messages[i])) {
        queries.push_back(i);
      }
    }
    if (queries.empty() || texts.empty()) {
      return;
    }
    const std::vector<bool> all(texts.size(), true);
    for (const catalog::Nearest& nearest :
         catalog::find_nearest(texts, messages, queries,
                               {.may_take = may_take, .preferred = all})) {
      const std::size_t unit = queries[nearest.query];
      take_fuzzy(unit, offers_.guess(offers_.all()[nearest.message],
                                     messages[unit].id));
    }
  }

  using Units = std::unordered_map<std::string, std::size_t>;

  // The units that have a translation, by the keys of their texts.
  [[nodiscard]] auto translated_units() const -> Units {
    Units units;
    const std::vector<Message>& messages = result_.catalog.messages;
    for (std::size_t i = 0; i < messages.size(); ++i) {
      if (!is_unit(messages[i]) || !has_translation(messages[i])) {
        continue;
      }
      units.try_emplace(folded_key(messages[i].id), i);
      units.try_emplace(placeholder_key(messages[i].id), i);
      if (messages[i].previous.id) {
        units.try_emplace(folded_key(*messages[i].previous.id), i);
      }
    }
    return units;
  }

  // Texts that no unit was filled from: where the same text stands in several
  // places of the other catalog, or was carried over by an earlier run.
  void settle() {
    const Units units = translated_units();
    const std::vector<Fate> before = result_.fates;
    for (const Offer& offer : offers_.all()) {
      if (before[offer.message] != Fate::Uncounted) {
        continue;
      }
      auto found = units.find(folded_key(offer.pair.id));
      if (found == units.end()) {
        found = units.find(placeholder_key(offer.pair.id));
      }
      if (found != units.end()) {
        const std::string& id = result_.catalog.messages[found->second].id;
        note(offer.message,
             verdict(found->second, folded_key(offers_.guess(offer, id).text)));
      }
    }
    for (std::size_t i = 0; i < other_.messages.size(); ++i) {
      const Message& message = other_.messages[i];
      Fate& fate = result_.fates[i];
      if (!is_counted(message)) {
        fate = Fate::Uncounted;
      } else if (fate == Fate::Uncounted) {
        fate = reason(message);
      }
    }
  }

  const Catalog& other_;
  PeerOffers offers_;
  std::vector<bool> is_new_;  // filled by this run, by the index of a unit
  Migration result_;
};

}  // namespace

auto migrate(const Catalog& ours, const Catalog& other) -> Migration {
  return Migrator(ours, other).run();
}

}  // namespace l10n::flow

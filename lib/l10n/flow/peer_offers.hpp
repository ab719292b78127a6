// What the catalog of another tool offers for a unit.
#ifndef L10N_FLOW_PEER_OFFERS_HPP
#define L10N_FLOW_PEER_OFFERS_HPP

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "l10n/catalog/message.hpp"
#include "l10n/flow/peer_text.hpp"

namespace l10n::flow {

/// A text of a message, or a part of one, with its translation.
struct Offer {
  std::size_t message = 0;  // of the other catalog
  TextPair pair;
  bool fuzzy = false;
  bool is_unit = true;  // whether a similar unit may take it
};

/// A translation for a unit.
struct Guess {
  std::vector<std::size_t> messages;  // of the other catalog, it comes from
  std::string text;
  std::string id;      // what it translates
  bool fuzzy = false;  // or not whole
};

class PeerOffers {
 public:
  /// All translations of `other`, the obsolete ones last.
  explicit PeerOffers(const catalog::Catalog& other);

  /// The translation of `unit`, as a whole or line by line, where its line ends
  /// are hard breaks that parted it in the other catalog.
  [[nodiscard]] auto find(const std::string& unit) const
      -> std::optional<Guess>;

  /// The same where only some of its lines are known, fuzzy; the others stay as
  /// they are.
  [[nodiscard]] auto find_some(const std::string& unit) const
      -> std::optional<Guess>;

  /// `offer` for a unit that is similar to it, fuzzy.
  [[nodiscard]] auto guess(const Offer& offer, const std::string& unit) const
      -> Guess;

  [[nodiscard]] auto all() const -> const std::vector<Offer>& {
    return offers_;
  }

 private:
  using Index = std::unordered_map<std::string, std::size_t>;

  void add(Offer offer);
  void add_texts(const catalog::Message& message, std::size_t index,
                 bool parts);
  [[nodiscard]] auto find_by(const Index& index, const std::string& key) const
      -> const Offer*;
  [[nodiscard]] auto find_whole(const std::string& unit) const
      -> std::optional<Guess>;
  [[nodiscard]] auto find_filled(const std::string& unit, Places kind) const
      -> std::optional<Guess>;
  void show_hidden(const Offer& offer, const std::string& unit,
                   Guess& guess) const;

  std::vector<Offer> offers_;
  Index exact_;
  Index folded_;
  Index placeholders_;
  Index joined_;
};

}  // namespace l10n::flow

#endif  // L10N_FLOW_PEER_OFFERS_HPP

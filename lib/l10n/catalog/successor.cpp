#include "l10n/catalog/successor.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "l10n/catalog/ancestor.hpp"
#include "l10n/catalog/similarity.hpp"
#include "l10n/catalog/suggestion.hpp"

namespace l10n::catalog {
namespace {

using Number = std::size_t;  // of a key
using Key = std::pair<std::optional<std::string_view>, std::string_view>;

auto is_live(const Message* message) -> bool {
  return message != nullptr && !message->obsolete;
}

// What a search looks at. Plurals are left out: they are carried over by no
// update, but a merge can put two of them side by side.
auto sketch(const Message& message, bool is_candidate) -> Message {
  Message drawn;
  drawn.references = message.references;
  drawn.context = message.context;
  drawn.id = message.id;
  if (is_candidate) {
    // Only what has a translation is an ancestor.
    drawn.translations = {message.id};
  }
  return drawn;
}

class SuccessorSearch {
 public:
  SuccessorSearch(const std::vector<Versions>& versions,
                  const SuccessorQuery& query, Successors& successors)
      : versions_(versions), query_(query), successors_(successors) {}

  void run() {
    for (Number number = 0; number < versions_.size(); ++number) {
      const Versions& versions = versions_[number];
      if (versions.base == nullptr || versions.*query_.other == nullptr ||
          is_live(versions.*query_.side)) {
        continue;
      }
      by_key_.emplace(Key(versions.base->context, versions.base->id), number);
      if (has_translation(*versions.base)) {
        by_translation_.emplace(versions.base->translations, number);
      }
    }
    if (by_key_.empty()) {
      return;
    }
    for (const Number number : query_.side_order) {
      if (versions_[number].base == nullptr) {
        take_known_origins(number);
      }
    }
    search();
  }

 private:
  void take_known_origins(Number number) {
    const Message& message = *(versions_[number].*query_.side);
    std::vector<Number> origins = previous_origins(message);
    if (origins.empty()) {
      const auto same = by_translation_.find(message.translations);
      if (same != by_translation_.end()) {
        origins = {same->second};
      }
    }
    for (const Number origin : origins) {
      successors_[origin].push_back({.number = number});
      origin_.emplace(number, origin);
    }
  }

  [[nodiscard]] auto previous_origins(const Message& message) const
      -> std::vector<Number> {
    std::vector<Number> origins;
    if (!message.previous.id) {
      return origins;
    }
    const std::string_view id = *message.previous.id;
    const auto add = [&](std::string_view part) {
      const auto found = by_key_.find(Key(message.previous.context, part));
      if (found != by_key_.end() && std::find(origins.begin(), origins.end(),
                                              found->second) == origins.end()) {
        origins.push_back(found->second);
      }
    };
    add(id);
    if (origins.empty()) {
      for (const std::string_view part : joined_ids(id)) {
        add(part);
      }
    }
    return origins;
  }

  // Whether its translation has no place in what the side made of the source.
  [[nodiscard]] auto is_stranded(Number number) const -> bool {
    const Versions& versions = versions_[number];
    const Message* const other = versions.*query_.other;
    return is_live(other) && !is_live(versions.*query_.side) &&
           !same_work(*versions.base, *other) && has_translation(*other) &&
           !successors_.contains(number);
  }

  // What both sides have is no change of one of them.
  [[nodiscard]] auto may_succeed(Number number) const -> bool {
    const Versions& versions = versions_[number];
    return versions.base == nullptr && !is_live(versions.*query_.other) &&
           !origin_.contains(number);
  }

  void search() {
    const Order& old = query_.base_order;
    const Order& fresh = query_.side_order;
    std::vector<bool> is_stranded_here;  // before there are successors
    for (const Number number : old) {
      is_stranded_here.push_back(is_stranded(number));
    }
    const bool has_stranded =
        std::find(is_stranded_here.begin(), is_stranded_here.end(), true) !=
        is_stranded_here.end();
    if (!has_stranded ||
        std::none_of(fresh.begin(), fresh.end(),
                     [this](Number number) { return may_succeed(number); })) {
      return;
    }
    const std::vector<Ancestors> ancestors =
        find_ancestors(old_sketches(), fresh_sketches(), kept());
    std::map<Number, Number> best;
    for (std::size_t j = 0; j < fresh.size(); ++j) {
      for (const std::size_t i : ancestors[j]) {
        if (!is_stranded_here[i] || !may_succeed(fresh[j])) {
          continue;
        }
        const auto [entry, is_first] = best.emplace(old[i], fresh[j]);
        if (!is_first && is_nearer(old[i], fresh[j], entry->second)) {
          entry->second = fresh[j];
        }
      }
    }
    for (const auto& [origin, successor] : best) {
      successors_[origin].push_back(
          {.number = successor, .was_searched = true});
    }
  }

  [[nodiscard]] auto is_nearer(Number origin, Number one, Number other) const
      -> bool {
    const TextPattern pattern(versions_[origin].base->id);
    const auto rank = [&](Number number) {
      const Message& message = *(versions_[number].*query_.side);
      return std::tuple(-pattern.similarity(message.id),
                        Key(message.context, message.id));
    };
    return rank(one) < rank(other);
  }

  [[nodiscard]] auto old_sketches() const -> std::vector<Message> {
    std::vector<Message> sketches;
    for (const Number number : query_.base_order) {
      const Versions& versions = versions_[number];
      sketches.push_back(
          sketch(*versions.base, !is_live(versions.*query_.side)));
    }
    return sketches;
  }

  [[nodiscard]] auto fresh_sketches() const -> std::vector<Message> {
    std::vector<Message> sketches;
    for (const Number number : query_.side_order) {
      sketches.push_back(sketch(*(versions_[number].*query_.side), false));
    }
    return sketches;
  }

  // What is known already stands beside the rest as its neighbours.
  [[nodiscard]] auto kept() const -> Kept {
    std::unordered_map<Number, std::size_t> places;
    for (std::size_t i = 0; i < query_.base_order.size(); ++i) {
      places.emplace(query_.base_order[i], i);
    }
    Kept kept;
    for (const Number number : query_.side_order) {
      const auto origin = origin_.find(number);
      const auto place =
          places.find(origin == origin_.end() ? number : origin->second);
      kept.push_back(place == places.end() ? kNoMessage : place->second);
      if (place != places.end()) {
        places.erase(place);
      }
    }
    return kept;
  }

  const std::vector<Versions>& versions_;
  const SuccessorQuery& query_;
  Successors& successors_;
  std::map<Key, Number> by_key_;                               // what is gone
  std::map<std::vector<std::string>, Number> by_translation_;  // likewise
  std::unordered_map<Number, Number> origin_;  // the first, of a successor
};

}  // namespace

void add_successors(const std::vector<Versions>& versions,
                    const SuccessorQuery& query, Successors& successors) {
  SuccessorSearch(versions, query, successors).run();
}

}  // namespace l10n::catalog

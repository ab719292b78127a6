#include "l10n/catalog/three_way.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "l10n/catalog/header.hpp"
#include "l10n/catalog/header_merge.hpp"
#include "l10n/catalog/merge_message.hpp"
#include "l10n/catalog/merge_order.hpp"
#include "l10n/catalog/rival.hpp"
#include "l10n/catalog/successor.hpp"
#include "l10n/catalog/suggestion.hpp"
#include "l10n/catalog/twin.hpp"
#include "l10n/core/hash.hpp"
#include "l10n/core/language.hpp"
#include "l10n/core/message.hpp"

namespace l10n::catalog {
namespace {

using Number = std::size_t;  // of a key

constexpr auto kSides = std::to_array<const Message * Versions::*>(
    {&Versions::base, &Versions::ours, &Versions::theirs});

struct Key {
  std::optional<std::string_view> context;
  std::string_view id;

  auto operator==(const Key&) const -> bool = default;
};

struct HashOfKey {
  auto operator()(const Key& key) const -> std::size_t {
    return hash64(key.id, key.context ? hash64(*key.context) + 1 : 0);
  }
};

auto key_of(const Message& message) -> Key {
  return {.context = message.context, .id = message.id};
}

auto has_text(const std::vector<std::string>& translations) -> bool {
  return std::any_of(translations.begin(), translations.end(),
                     [](const std::string& text) { return !text.empty(); });
}

auto has_work(const Message& message) -> bool {
  return has_translation(message) || !message.translator_comments.empty();
}

// Where a message stands in the pages. Of two versions the first place counts,
// so that it does not depend on which side is ours.
auto place_of(const Versions& versions)
    -> std::pair<std::string_view, std::uint32_t> {
  std::pair<std::string_view, std::uint32_t> place;
  for (const Message* const message : {versions.ours, versions.theirs}) {
    if (message != nullptr && !message->references.empty()) {
      const Reference& first = message->references.front();
      const std::pair<std::string_view, std::uint32_t> found{first.path,
                                                             first.line};
      place = place.first.empty() ? found : std::min(place, found);
    }
  }
  return place;
}

class Merger {
 public:
  Merger(const Catalog& base, const Catalog& ours, const Catalog& theirs)
      : catalogs_{&base, &ours, &theirs} {
    numbers_.reserve(ours.messages.size() + theirs.messages.size());
    for (std::size_t side = 0; side < kSides.size(); ++side) {
      take(side);
    }
    results_.resize(versions_.size());
    doubts_.resize(versions_.size());
  }

  auto run() -> ThreeWayResult {
    find_successors();
    const Suggestions suggestions(*catalogs_[0]);
    for (Number number = 0; number < versions_.size(); ++number) {
      Versions& versions = versions_[number];
      if (versions.ours != nullptr && versions.theirs != nullptr) {
        versions.ours_is_carried = suggestions.is_carried(*versions.ours);
        versions.theirs_is_carried = suggestions.is_carried(*versions.theirs);
        MergedMessage merged = merge_message(versions);
        if (merged.has_rival) {
          doubts_[number] = {.doubt = Doubt::TwoTranslations};
        }
        results_[number] = std::move(merged.message);
      } else if (versions.base == nullptr) {
        results_[number] =
            versions.ours != nullptr ? *versions.ours : *versions.theirs;
      }
    }
    for (Number number = 0; number < versions_.size(); ++number) {
      keep_what_is_gone(number);
    }
    return collect();
  }

 private:
  void take(std::size_t side);
  void find_successors();
  void keep_what_is_gone(Number number);
  void retire(Number number, const Message& left, bool is_changed);
  void hand_on(const Message& base, const Message& changed, Successor heir);
  auto collect() -> ThreeWayResult;
  void add(ThreeWayResult& result, const Order& order, bool obsolete);

  std::array<const Catalog*, 3> catalogs_;
  std::unordered_map<Key, Number, HashOfKey> numbers_;
  std::vector<Versions> versions_;
  std::array<Order, 3> live_;     // by side
  std::array<Order, 3> retired_;  // by side
  std::deque<Message> absorbers_;
  Successors successors_;
  std::vector<std::optional<Message>> results_;
  std::vector<std::optional<DoubtfulMessage>> doubts_;  // without their keys
};

// Live messages come first: of two with one key the later one is obsolete, and
// the other one absorbs it.
void Merger::take(std::size_t side) {
  for (const bool obsolete : {false, true}) {
    for (const Message& message : catalogs_.at(side)->messages) {
      if (message.obsolete != obsolete) {
        continue;
      }
      const auto [entry, is_new] =
          numbers_.try_emplace(key_of(message), versions_.size());
      if (is_new) {
        versions_.emplace_back();
      }
      const Message*& slot = versions_[entry->second].*kSides.at(side);
      if (slot != nullptr) {
        slot = &absorbers_.emplace_back(*slot);
        absorb(absorbers_.back(), message);
        continue;
      }
      slot = &message;
      (obsolete ? retired_ : live_).at(side).push_back(entry->second);
    }
  }
}

void Merger::find_successors() {
  add_successors(versions_,
                 {.side = &Versions::ours,
                  .other = &Versions::theirs,
                  .base_order = live_[0],
                  .side_order = live_[1]},
                 successors_);
  add_successors(versions_,
                 {.side = &Versions::theirs,
                  .other = &Versions::ours,
                  .base_order = live_[0],
                  .side_order = live_[2]},
                 successors_);
}

// A message of the base that one side has no longer, or as obsolete only.
void Merger::keep_what_is_gone(Number number) {
  const Message* const base = versions_[number].base;
  const Message* const ours = versions_[number].ours;
  const Message* const theirs = versions_[number].theirs;
  if (base == nullptr || (ours == nullptr && theirs == nullptr)) {
    return;
  }
  const bool on_both = ours != nullptr && theirs != nullptr;
  if (on_both && ours->obsolete == theirs->obsolete) {
    return;
  }
  const bool left_by_ours = on_both ? theirs->obsolete : ours != nullptr;
  const Message& left = left_by_ours ? *ours : *theirs;
  const bool is_changed = !same_work(*base, left);
  if (const auto heirs = successors_.find(number); heirs != successors_.end()) {
    for (const Successor& heir : heirs->second) {
      if (results_[heir.number]) {
        hand_on(*base, left, heir);
      }
    }
    return;
  }
  if (!on_both) {
    const bool is_noted = base->translator_comments != left.translator_comments;
    retire(number, left, is_changed || is_noted);
  }
  if (is_changed && results_[number] && results_[number]->obsolete) {
    doubts_[number] = {.doubt = Doubt::SourceGone};
  }
}

// One side alone has it. What is obsolete and unchanged there was removed by
// the other side on purpose.
void Merger::retire(Number number, const Message& left, bool is_changed) {
  const bool was_purged = left.obsolete && !is_changed;
  if (!has_work(left) || was_purged) {
    return;
  }
  Message& message = results_[number].emplace(left);
  message.obsolete = true;
  message.references.clear();
  message.extracted_comments.clear();
}

// `changed` is what one side made of `base`, the other side made of it the
// source of `heir`.
void Merger::hand_on(const Message& base, const Message& changed,
                     Successor heir) {
  Message& message = *results_[heir.number];
  message.translator_comments =
      merge_lines(base.translator_comments, changed.translator_comments,
                  message.translator_comments);
  const bool says_the_same = message.translations == changed.translations;
  if (same_work(base, changed) || !has_translation(changed) ||
      (says_the_same && !changed.fuzzy)) {
    return;
  }
  // What an update carried over gives way to what it was made from; what a
  // person may have written stays beside it.
  const bool is_base_text = message.translations == base.translations;
  if ((is_base_text || !has_translation(message)) &&
      message.plural.has_value() == changed.plural.has_value()) {
    const std::vector<std::string> own =
        std::exchange(message.translations, changed.translations);
    if (!message.fuzzy && has_text(own)) {
      add_rival(message, own);
    }
  } else {
    add_rival(message, changed.translations);
  }
  message.fuzzy = true;
  // The next merge knows by it what grew from what.
  const Previous grown{
      .context = base.context, .id = base.id, .plural = base.plural};
  if (heir.was_searched) {
    message.previous = grown;
  } else if (!message.previous.id) {
    message.previous =
        changed.fuzzy && changed.previous.id ? changed.previous : grown;
  }
  doubts_[heir.number] = {.doubt = Doubt::SourceChanged, .origin = base.id};
}

void Merger::add(ThreeWayResult& result, const Order& order, bool obsolete) {
  for (const Number number : order) {
    std::optional<Message>& message = results_[number];
    if (!message || message->obsolete != obsolete) {
      continue;
    }
    if (doubts_[number]) {
      DoubtfulMessage& doubtful =
          result.doubtful.emplace_back(*std::move(doubts_[number]));
      doubtful.context = message->context;
      doubtful.id = message->id;
    }
    result.catalog.messages.push_back(*std::exchange(message, std::nullopt));
  }
}

auto Merger::collect() -> ThreeWayResult {
  const auto less = [this](Number one, Number other) {
    const auto name = [this](Number number) {
      const Versions& versions = versions_[number];
      const Message& any =
          versions.ours != nullptr ? *versions.ours : *versions.theirs;
      return std::tie(any.id, any.context);
    };
    const auto left = place_of(versions_[one]);
    const auto right = place_of(versions_[other]);
    return left != right ? left < right : name(one) < name(other);
  };
  const Order live = merge_orders(live_[0], live_[1], live_[2], less);
  const Order retired =
      merge_orders(retired_[0], retired_[1], retired_[2], less);
  ThreeWayResult result;
  add(result, live, false);
  add(result, retired, true);
  add(result, live, true);
  return result;
}

auto language_of(const Catalog& catalog) -> std::string {
  return canonical_language(field(catalog.header, "Language").value_or(""));
}

auto merge_headers(const Catalog& base, const Catalog& ours,
                   const Catalog& theirs) -> Message {
  if (!ours.has_header() || !theirs.has_header()) {
    return ours.has_header() ? ours.header : theirs.header;
  }
  Message header =
      merge_message({.base = base.has_header() ? &base.header : nullptr,
                     .ours = &ours.header,
                     .theirs = &theirs.header})
          .message;
  header.translator_comments.erase_if(is_rival);
  header.fuzzy = ours.header.fuzzy && theirs.header.fuzzy;
  header.translations = {
      merge_fields(base.has_header() ? base.header.translations[0] : "",
                   ours.header.translations[0], theirs.header.translations[0])};
  return header;
}

}  // namespace

auto merge_three_ways(const Catalog& base, const Catalog& ours,
                      const Catalog& theirs) -> Result<ThreeWayResult> {
  const std::string language = language_of(ours);
  const std::string their_language = language_of(theirs);
  if (!language.empty() && !their_language.empty() &&
      !languages_agree(language, their_language)) {
    return tl::unexpected(
        Error{.code = Code::Language,
              .where = {.path = theirs.path, .line = theirs.header.line},
              .message = tr("the catalog is for '%1', the other one for '%2'",
                            their_language, language),
              .help = tr("merge versions of one catalog")});
  }
  ThreeWayResult result = Merger(base, ours, theirs).run();
  result.catalog.path = ours.path;
  result.catalog.header = merge_headers(base, ours, theirs);
  result.catalog.domain = ours.domain.empty() ? theirs.domain : ours.domain;
  result.catalog.closing_comments = merge_lines(
      base.closing_comments, ours.closing_comments, theirs.closing_comments);
  return result;
}

}  // namespace l10n::catalog

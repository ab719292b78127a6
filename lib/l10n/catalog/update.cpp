#include "l10n/catalog/update.hpp"

#include <algorithm>
#include <cassert>
#include <set>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "l10n/catalog/ancestor.hpp"
#include "l10n/catalog/carry.hpp"
#include "l10n/catalog/header.hpp"
#include "l10n/catalog/index.hpp"
#include "l10n/catalog/order.hpp"
#include "l10n/catalog/twin.hpp"

namespace l10n::catalog {
namespace {

auto same_kind(const Message& one, const Message& other) -> bool {
  return one.plural.has_value() == other.plural.has_value();
}

// Two equal units may stand on one line; msgcat names no place twice, either.
auto distinct(const std::vector<Reference>& references)
    -> std::vector<Reference> {
  std::set<std::pair<std::string_view, std::uint32_t>> seen;
  std::vector<Reference> kept;
  kept.reserve(references.size());
  for (const Reference& reference : references) {
    if (seen.emplace(reference.path, reference.line).second) {
      kept.push_back(reference);
    }
  }
  return kept;
}

// The translator's side of `old` with the pages' side of `fresh`.
auto carried_over(Message old, Message fresh) -> Message {
  old.extracted_comments = std::move(fresh.extracted_comments);
  old.references = std::move(fresh.references);
  old.flags = merged_flags(old.flags, fresh.flags);
  old.plural = std::move(fresh.plural);
  old.obsolete = false;
  return old;
}

auto as_new(Message fresh) -> Message {
  fresh.obsolete = false;
  if (fresh.translations.empty()) {
    fresh.translations.emplace_back();
  }
  return fresh;
}

auto is_worth_keeping(const Message& message) -> bool {
  return has_translation(message) || !message.translator_comments.empty();
}

auto retired(Message message) -> Message {
  message.obsolete = true;
  message.references.clear();
  message.extracted_comments.clear();
  message.flags.erase_if(is_extracted);
  return message;
}

auto same_paths(const std::vector<Reference>& one,
                const std::vector<Reference>& other) -> bool {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](const Reference& left, const Reference& right) {
                      return left.path == right.path;
                    });
}

// Whether the pages say of `old` what it says itself.
auto says_the_same(const Message& old, const Message& fresh,
                   bool refresh_references) -> bool {
  return old.extracted_comments == fresh.extracted_comments &&
         old.plural == fresh.plural &&
         (refresh_references ? old.references == fresh.references
                             : same_paths(old.references, fresh.references)) &&
         old.flags == merged_flags(old.flags, fresh.flags);
}

void refresh_header(Message& header, std::string_view creation_date) {
  if (header.translations.empty()) {
    return;
  }
  if (!creation_date.empty()) {
    set_field(header, "POT-Creation-Date", creation_date);
  }
  const auto type = field(header, "Content-Type");
  constexpr std::string_view kType = "text/plain; charset=UTF-8";
  if (type && *type != kType) {
    set_field(header, "Content-Type", kType);
  }
}

class Updater {
 public:
  Updater(Catalog old, const UpdateOptions& options)
      : old_(std::move(old)),
        options_(options),
        own_(std::span(old_.messages)
                 .first(old_.messages.size() - options.lent)),
        live_(own_),
        obsolete_(own_, MessageIndex::Which::Obsolete),
        lent_(options.lent),
        used_(own_.size()),
        has_twins_(!obsolete_.duplicates().empty()) {
    for (const Message& message : std::span(old_.messages).last(options.lent)) {
      lent_.add(message);
    }
    carry_.edits = options.edits;
    carry_.plural_forms =
        std::string(field(old_.header, "Plural-Forms").value_or(""));
  }

  auto run(std::vector<Message> fresh) -> UpdateResult {
    kept_.reserve(fresh.size());
    for (Message& message : fresh) {
      if (message.references.size() > 1) {
        message.references = distinct(message.references);
      }
      kept_.push_back(known_again(message));
      if (kept_.back() != kNoMessage) {
        std::exchange(message.id, {});  // the old one has it, too
      }
    }
    drop_indices();
    find_origins(fresh);
    order_ = order_of(own_, origins());
    result_.changed = !is_up_to_date(fresh);
    if (result_.changed) {
      make_all(fresh);
      retire_rest(fresh);
      old_.messages = std::move(fresh);
      refresh_header(old_.header, came_or_went() ? options_.creation_date : "");
    } else {
      old_.messages.resize(own_.size());
    }
    result_.catalog = std::move(old_);
    return std::move(result_);
  }

 private:
  static auto find(const MessageIndex& index, const Message& fresh)
      -> const Message* {
    const Message* const found = index.find(fresh);
    return found != nullptr && same_kind(*found, fresh) ? found : nullptr;
  }

  [[nodiscard]] auto index_of(const Message& message) const -> std::size_t {
    return static_cast<std::size_t>(&message - old_.messages.data());
  }

  // The old message that `fresh` is.
  auto known_again(const Message& fresh) -> std::size_t {
    const Message* const live = find(live_, fresh);
    if (live != nullptr) {
      has_twins_ = has_twins_ || obsolete_.find(fresh) != nullptr;
      ++result_.kept;
      used_[index_of(*live)] = true;
    }
    // An obsolete or lent twin of an untouched message has what it lacks.
    if (live != nullptr && is_worth_keeping(*live)) {
      return index_of(*live);
    }
    const Message* const gone = find(obsolete_, fresh);
    const Message* const lent = find(lent_, fresh);
    if (lent != nullptr && (gone == nullptr || !lent->obsolete)) {
      ++result_.moved;
      return index_of(*lent);
    }
    if (gone != nullptr) {
      used_[index_of(*gone)] = true;
      result_.revived += live == nullptr ? 1 : 0;
      return index_of(*gone);
    }
    return live != nullptr ? index_of(*live) : kNoMessage;
  }

  // All is found: they need not stand beside what is to come.
  void drop_indices() { live_ = obsolete_ = lent_ = MessageIndex(0); }

  void find_origins(const std::vector<Message>& fresh) {
    if (!options_.carry_over) {
      ancestors_.resize(fresh.size());
      return;
    }
    ancestors_ = find_ancestors(old_.messages, fresh, kept_);
    for (const Ancestors& list : ancestors_) {
      for (const std::size_t index : list) {
        if (index < own_.size() && !own_[index].obsolete) {
          used_[index] = true;
        }
      }
    }
  }

  // By new message: the old one that has a place in the catalog for it.
  [[nodiscard]] auto origins() const -> std::vector<std::size_t> {
    std::vector<std::size_t> origins = kept_;
    for (std::size_t i = 0; i < origins.size(); ++i) {
      std::size_t& origin = origins[i];
      if (origin == kNoMessage && !ancestors_[i].empty()) {
        origin = ancestors_[i].front();
      }
      if (origin >= own_.size() || own_[origin].obsolete) {
        origin = kNoMessage;
      }
    }
    return origins;
  }

  // Whether the live messages are those of the pages already.
  [[nodiscard]] auto is_up_to_date(const std::vector<Message>& fresh) const
      -> bool {
    if (has_twins_) {
      return false;
    }
    std::size_t at = 0;
    for (const Message& message : own_) {
      if (message.obsolete) {
        continue;
      }
      if (at == order_.size() || kept_[order_[at]] != index_of(message) ||
          !says_the_same(message, fresh[order_[at]],
                         options_.refresh_references)) {
        return false;
      }
      ++at;
    }
    return at == order_.size();
  }

  // `fresh` becomes the live part of the catalog. What grew from others comes
  // first: an old message is there for several, until it is moved.
  void make_all(std::vector<Message>& fresh) {
    for (std::size_t i = 0; i < fresh.size(); ++i) {
      if (kept_[i] == kNoMessage) {
        fresh[i] = grown(i, std::move(fresh[i]));
      }
    }
    for (std::size_t i = 0; i < fresh.size(); ++i) {
      if (kept_[i] != kNoMessage) {
        fresh[i] = carried_over(std::move(old_.messages[kept_[i]]),
                                std::move(fresh[i]));
      }
    }
    if (!std::is_sorted(order_.begin(), order_.end())) {
      put_in_order(fresh);
    }
  }

  void put_in_order(std::vector<Message>& fresh) {
    std::vector<Message> ordered;
    ordered.reserve(fresh.size());
    std::vector<std::size_t> place(fresh.size());
    for (const std::size_t index : order_) {
      place[index] = ordered.size();
      ordered.push_back(std::move(fresh[index]));
    }
    fresh = std::move(ordered);
    for (EditedMessage& edited : result_.edited) {
      edited.message = place[edited.message];
    }
    std::sort(result_.edited.begin(), result_.edited.end(),
              [](const EditedMessage& one, const EditedMessage& other) {
                return one.message < other.message;
              });
  }

  // A message that is none of the old ones.
  auto grown(std::size_t index, Message fresh) -> Message {
    std::vector<const Message*> ancestors;
    for (const std::size_t ancestor : ancestors_[index]) {
      ancestors.push_back(&old_.messages[ancestor]);
    }
    if (ancestors.empty()) {
      ++result_.added;
      return as_new(std::move(fresh));
    }
    Carried carried = carry_over(ancestors, std::move(fresh), carry_);
    if (carried.edited) {
      result_.edited.push_back(
          {.message = index,
           .before = ancestors.front()->id,
           .translation_before = ancestors.front()->translations.front()});
    }
    ++(has_translation(carried.message) ? result_.changed_sources
                                        : result_.added);
    return std::move(carried.message);
  }

  // What the new messages do not have: the live ones first, as far as somebody
  // worked on them.
  auto leaving() -> std::vector<std::size_t> {
    std::vector<std::size_t> indices;
    for (std::size_t i = 0; i < own_.size(); ++i) {
      if (!used_[i] && !own_[i].obsolete) {
        if (is_worth_keeping(own_[i])) {
          indices.push_back(i);
          ++result_.retired;
        } else {
          ++result_.dropped;
        }
      }
    }
    for (std::size_t i = 0; i < own_.size(); ++i) {
      if (!used_[i] && own_[i].obsolete) {
        indices.push_back(i);
      }
    }
    return indices;
  }

  // Of two with one id the later one becomes comments of the earlier one. What
  // is obsolete already goes first: it retired before the others.
  void retire_rest(std::vector<Message>& messages) {
    const std::vector<std::size_t> indices = leaving();
    MessageIndex known(indices.size());
    for (const std::size_t index : indices) {
      known.add(own_[index]);
    }
    // The message that absorbs those of an id, by the first of them.
    std::unordered_map<const Message*, std::size_t> absorbers;
    for (std::size_t i = 0; i < messages.size(); ++i) {
      if (const Message* const twin = known.find(messages[i])) {
        absorbers.emplace(twin, i);
      }
    }
    const std::size_t live = messages.size();
    std::size_t newly = live;  // behind those that retire now
    messages.reserve(live + indices.size());
    std::vector<const Message*> firsts;
    firsts.reserve(indices.size());
    for (const std::size_t index : indices) {
      firsts.push_back(known.find(own_[index]));
    }
    for (std::size_t i = 0; i < indices.size(); ++i) {
      Message& message = own_[indices[i]];
      const auto [absorber, is_first] =
          absorbers.try_emplace(firsts[i], messages.size());
      if (!is_first) {
        absorb(messages[absorber->second], message);
        continue;
      }
      const bool is_newly = !message.obsolete;
      messages.push_back(is_newly ? retired(std::move(message))
                                  : std::move(message));
      newly += is_newly ? 1 : 0;
    }
    const auto at = [&](std::size_t index) {
      return messages.begin() + static_cast<std::ptrdiff_t>(index);
    };
    std::rotate(at(live), at(newly), messages.end());
  }

  [[nodiscard]] auto came_or_went() const -> bool {
    return result_.added + result_.retired + result_.dropped + result_.revived +
               result_.moved + result_.changed_sources !=
           0;
  }

  Catalog old_;
  const UpdateOptions& options_;
  std::span<Message> own_;  // of old_; what is lent stands behind
  CarryOptions carry_;
  MessageIndex live_;
  MessageIndex obsolete_;
  MessageIndex lent_;
  std::vector<bool> used_;  // by the index in own_
  bool has_twins_;          // which gettext allows no catalog
  Kept kept_;
  std::vector<Ancestors> ancestors_;
  std::vector<std::size_t> order_;  // of the new messages
  UpdateResult result_;
};

}  // namespace

auto update(Catalog old, std::vector<Message> fresh,
            const UpdateOptions& options) -> UpdateResult {
  assert(MessageIndex(std::span<const Message>(fresh)).duplicates().empty());
  return Updater(std::move(old), options).run(std::move(fresh));
}

}  // namespace l10n::catalog

#include "l10n/flow/moves.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "l10n/catalog/twin.hpp"

namespace l10n::flow {
namespace {

using catalog::Catalog;
using catalog::Message;
using catalog::MessageIndex;

// Each catalog with news looks through them: more that left earlier are left
// out.
constexpr std::size_t kMostLent = 2000;

auto has_work(const Message& message) -> bool {
  return catalog::has_translation(message) ||
         !message.translator_comments.empty();
}

// The copy of a message that was read elsewhere.
auto brought(const Message& message) -> Message {
  Message copy = message;
  copy.line = 0;
  copy.translation_line = 0;
  return copy;
}

// What was translated, and how; of a message without a translation, what was
// said of it.
auto work_key(const catalog::OptionalText& context, const std::string& id,
              const std::vector<std::string>& work) -> std::string {
  std::string key = context.value_or("") + '\4' + id;
  for (const std::string& text : work) {
    key += '\0' + text;
  }
  return key;
}

auto work_key(const Message& message) -> std::string {
  return work_key(message.context, message.id,
                  catalog::has_translation(message)
                      ? message.translations
                      : message.translator_comments.get());
}

auto id_key(const Message& message) -> std::string {
  return work_key(message.context, message.id, {});
}

// Puts the messages of orphans together. Of two that have one key, the first is
// live.
class Joiner {
 public:
  explicit Joiner(Catalog& catalog) : catalog_(catalog) {
    for (const Message& message : catalog.messages) {
      note(message);
    }
  }

  void add(const Catalog& orphan) {
    for (const Message& message : orphan.messages) {
      if (has_work(message) && !known_.contains(work_key(message))) {
        catalog_.messages.push_back(brought(message));
        Message& added = catalog_.messages.back();
        added.obsolete = message.obsolete || live_.contains(id_key(message));
        note(added);
      }
    }
    catalog_.closing_comments.insert(catalog_.closing_comments.end(),
                                     orphan.closing_comments.begin(),
                                     orphan.closing_comments.end());
  }

 private:
  void note(const Message& message) {
    known_.insert(work_key(message));
    if (!message.obsolete) {
      live_.insert(id_key(message));
    }
  }

  Catalog& catalog_;
  std::unordered_set<std::string> known_;
  std::unordered_set<std::string> live_;
};

// The new catalogs by their messages.
class NewCatalogs {
 public:
  explicit NewCatalogs(const std::vector<LivingCatalog>& standing) {
    for (std::size_t i = 0; i < standing.size(); ++i) {
      if (standing[i].old->has_header()) {
        continue;
      }
      for (const Message& message : *standing[i].fresh) {
        catalogs_[id_key(message)].push_back(i);
      }
    }
  }

  /// How many live messages of `orphan` each new catalog has, as far as any.
  [[nodiscard]] auto shares_of(const Catalog& orphan) const
      -> std::map<std::size_t, std::size_t> {
    std::map<std::size_t, std::size_t> shares;
    for (const Message& message : orphan.messages) {
      const auto found = catalogs_.find(id_key(message));
      if (message.obsolete || found == catalogs_.end()) {
        continue;
      }
      for (const std::size_t index : found->second) {
        ++shares[index];
      }
    }
    return shares;
  }

 private:
  std::unordered_map<std::string, std::vector<std::size_t>> catalogs_;
};

// What `update` keeps: its messages, and what they grew from.
void add_work(const catalog::UpdateResult& update,
              std::unordered_set<std::string>& known) {
  const std::vector<Message>& messages = update.catalog.messages;
  for (const Message& message : messages) {
    known.insert(work_key(message));
    for (std::string& text : catalog::absorbed_texts(message)) {
      known.insert(work_key(message.context, message.id, {std::move(text)}));
    }
    if (message.previous.id) {
      known.insert(work_key(message.previous.context, *message.previous.id,
                            message.translations));
    }
  }
  for (const catalog::EditedMessage& edited : update.edited) {
    known.insert(work_key(messages[edited.message].context, edited.before,
                          {edited.translation_before}));
  }
}

}  // namespace

Moves::Moves(std::vector<LivingCatalog> standing,
             const std::vector<Catalog>& orphans, Leavers unfinished)
    : standing_(std::move(standing)), heirs_(standing_.size()) {
  if (standing_.size() > 1 || !orphans.empty()) {
    choose_heirs(orphans);
    collect_leavers(orphans, std::move(unfinished));
  }
}

void Moves::choose_heirs(const std::vector<Catalog>& orphans) {
  const NewCatalogs newcomers(standing_);
  std::vector<std::size_t> most(standing_.size());
  for (const Catalog& orphan : orphans) {
    std::size_t best = 0;
    std::size_t heir = 0;
    for (const auto& [index, count] : newcomers.shares_of(orphan)) {
      if (count > most[index]) {
        most[index] = count;
        heirs_[index].header = brought(orphan.header);
      }
      if (count > best) {
        best = count;
        heir = index;
      }
    }
    const auto size =
        std::count_if(orphan.messages.begin(), orphan.messages.end(),
                      [](const Message& message) { return !message.obsolete; });
    if (best != 0 && best * 2 >= static_cast<std::size_t>(size)) {
      heirs_[heir].continued.push_back(&orphan);
    }
  }
}

void Moves::collect_leavers(const std::vector<Catalog>& orphans,
                            Leavers unfinished) {
  std::unordered_set<std::string> noted;
  for (const Message& message : unfinished.messages) {
    noted.insert(work_key(message));
  }
  const auto take_all = [&](const Catalog& from, bool obsolete,
                            const MessageIndex& today) {
    for (const Message& message : from.messages) {
      const bool stays = !obsolete && today.find(message) != nullptr;
      if (message.obsolete == obsolete && !stays && has_work(message) &&
          !noted.contains(work_key(message))) {
        leavers_.add(brought(message), from.path);
      }
    }
  };
  const MessageIndex none(0);
  for (const bool obsolete : {false, true}) {
    leavers_.take(unfinished, obsolete);
    for (const LivingCatalog& standing : standing_) {
      take_all(*standing.old, obsolete, MessageIndex(*standing.fresh));
    }
    for (const Catalog& orphan : orphans) {
      take_all(orphan, obsolete, none);
    }
  }
  known_leavers_ = MessageIndex(leavers_.messages.size());
  for (const Message& message : leavers_.messages) {
    known_leavers_.add(message);
  }
}

auto Moves::inheritance_of(std::size_t index) const -> Inheritance {
  Inheritance inheritance = heirs_[index];
  const std::vector<Message>& leavers = leavers_.messages;
  if (leavers.empty()) {
    return inheritance;
  }
  const Catalog& old = *standing_[index].old;
  const std::vector<Message>& fresh = *standing_[index].fresh;
  const auto is_own = [&](const Message& leaver) {
    const std::string& home =
        leavers_.homes[static_cast<std::size_t>(&leaver - leavers.data())];
    const auto& continued = inheritance.continued;
    return home == old.path || std::any_of(continued.begin(), continued.end(),
                                           [&](const Catalog* catalog) {
                                             return catalog->path == home;
                                           });
  };
  const MessageIndex own(old);
  bool has_news = false;
  for (const Message& message : fresh) {
    const Message* const before = own.find(message);
    if (before != nullptr && has_work(*before)) {
      continue;
    }
    const Message* const leaver = known_leavers_.find(message);
    if (leaver != nullptr && !is_own(*leaver)) {
      inheritance.lent.push_back(*leaver);
    }
    has_news = has_news || (before == nullptr && leaver == nullptr);
  }
  if (has_news) {
    const MessageIndex today(fresh);
    const std::size_t lent =
        leavers.size() <= kMostLent ? leavers.size() : leavers_.live;
    for (std::size_t i = 0; i < lent; ++i) {
      if (!is_own(leavers[i]) && today.find(leavers[i]) == nullptr) {
        inheritance.lent.push_back(leavers[i]);
      }
    }
  }
  return inheritance;
}

auto inherit(Catalog& catalog, Inheritance inherited) -> std::size_t {
  if (!catalog.has_header()) {
    catalog.header = std::move(inherited.header);
    Joiner joiner(catalog);
    for (const Catalog* const orphan : inherited.continued) {
      joiner.add(*orphan);
    }
  }
  std::move(inherited.lent.begin(), inherited.lent.end(),
            std::back_inserter(catalog.messages));
  return inherited.lent.size();
}

auto count_left(const std::vector<Catalog>& orphans,
                const std::vector<const catalog::UpdateResult*>& updates)
    -> std::vector<std::size_t> {
  std::vector<std::size_t> counts;
  if (orphans.empty()) {
    return counts;
  }
  std::unordered_set<std::string> known;
  for (const catalog::UpdateResult* const update : updates) {
    add_work(*update, known);
  }
  for (const Catalog& orphan : orphans) {
    counts.push_back(static_cast<std::size_t>(std::count_if(
        orphan.messages.begin(), orphan.messages.end(),
        [&](const Message& message) {
          return has_work(message) && !known.contains(work_key(message));
        })));
  }
  return counts;
}

}  // namespace l10n::flow

#include "l10n/catalog/update.hpp"

#include <algorithm>
#include <cassert>
#include <set>
#include <span>
#include <string_view>
#include <utility>

#include "l10n/catalog/ancestor.hpp"
#include "l10n/catalog/carry.hpp"
#include "l10n/catalog/header.hpp"
#include "l10n/catalog/index.hpp"

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

auto is_worth_keeping(const Message& message) -> bool {
  return has_translation(message) || !message.translator_comments.empty();
}

auto retired(Message message) -> Message {
  message.obsolete = true;
  message.references.clear();
  message.extracted_comments.clear();
  std::erase_if(message.flags, is_extracted);
  return message;
}

auto same_paths(const std::vector<Reference>& one,
                const std::vector<Reference>& other) -> bool {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](const Reference& left, const Reference& right) {
                      return left.path == right.path;
                    });
}

// Equal but for the line numbers of references.
auto nearly_equal(const Message& one, const Message& other) -> bool {
  if (!same_paths(one.references, other.references)) {
    return false;
  }
  Message renumbered = one;
  renumbered.references = other.references;
  return renumbered == other;
}

class Updater {
 public:
  Updater(const Catalog& old, const UpdateOptions& options)
      : old_(old),
        options_(options),
        live_(old),
        obsolete_(old, MessageIndex::Which::Obsolete),
        used_(old.messages.size()) {
    carry_.edits = options.edits;
    carry_.plural_forms =
        std::string(field(old.header, "Plural-Forms").value_or(""));
  }

  auto run(std::vector<Message> fresh) -> UpdateResult {
    result_.catalog.path = old_.path;
    result_.catalog.header = old_.header;
    result_.catalog.domain = old_.domain;
    result_.catalog.closing_comments = old_.closing_comments;
    result_.catalog.messages.reserve(fresh.size());
    for (Message& message : fresh) {
      if (message.references.size() > 1) {
        message.references = distinct(message.references);
      }
      kept_.push_back(known_again(message));
    }
    find_origins(fresh);
    for (std::size_t i = 0; i < fresh.size(); ++i) {
      result_.catalog.messages.push_back(made_from(i, std::move(fresh[i])));
    }
    retire_rest();
    return std::move(result_);
  }

 private:
  auto find(const MessageIndex& index, const Message& fresh) -> const Message* {
    const Message* const found = index.find(fresh);
    return found != nullptr && same_kind(*found, fresh) ? found : nullptr;
  }

  [[nodiscard]] auto index_of(const Message& message) const -> std::size_t {
    return static_cast<std::size_t>(&message - old_.messages.data());
  }

  // The old message that `fresh` is.
  auto known_again(const Message& fresh) -> std::size_t {
    const Message* const live = find(live_, fresh);
    const Message* const gone = find(obsolete_, fresh);
    if (live != nullptr) {
      ++result_.kept;
      used_[index_of(*live)] = true;
    }
    // An obsolete twin of an untouched message has what it lacks.
    if (gone != nullptr && (live == nullptr || !is_worth_keeping(*live))) {
      used_[index_of(*gone)] = true;
      result_.revived += live == nullptr ? 1 : 0;
      return index_of(*gone);
    }
    return live != nullptr ? index_of(*live) : kNoMessage;
  }

  void find_origins(const std::vector<Message>& fresh) {
    ancestors_.resize(fresh.size());
    if (!options_.carry_over) {
      return;
    }
    ancestors_ = find_ancestors(old_.messages, fresh, kept_);
    for (const Ancestors& list : ancestors_) {
      for (const std::size_t index : list) {
        used_[index] = used_[index] || !old_.messages[index].obsolete;
      }
    }
  }

  auto made_from(std::size_t index, Message fresh) -> Message {
    if (kept_[index] != kNoMessage) {
      return carried_over(old_.messages[kept_[index]], std::move(fresh));
    }
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

  static auto as_new(Message fresh) -> Message {
    fresh.obsolete = false;
    if (fresh.translations.empty()) {
      fresh.translations.emplace_back();
    }
    return fresh;
  }

  // What is obsolete already goes first: it retired before the others.
  void retire_rest() {
    for (const bool obsolete : {true, false}) {
      for (std::size_t i = 0; i < old_.messages.size(); ++i) {
        const Message& message = old_.messages[i];
        if (used_[i] || message.obsolete != obsolete) {
          continue;
        }
        if (obsolete) {
          result_.catalog.messages.push_back(message);
        } else if (is_worth_keeping(message)) {
          result_.catalog.messages.push_back(retired(message));
          ++result_.retired;
        } else {
          ++result_.dropped;
        }
      }
    }
  }

  const Catalog& old_;
  const UpdateOptions& options_;
  CarryOptions carry_;
  MessageIndex live_;
  MessageIndex obsolete_;
  std::vector<bool> used_;  // by the index in old_.messages
  Kept kept_;
  std::vector<Ancestors> ancestors_;
  UpdateResult result_;
};

auto is_changed(const Catalog& old, const Catalog& updated,
                const UpdateOptions& options) -> bool {
  if (options.refresh_references) {
    return old != updated;
  }
  return !std::equal(old.messages.begin(), old.messages.end(),
                     updated.messages.begin(), updated.messages.end(),
                     nearly_equal);
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

}  // namespace

auto update(const Catalog& old, std::vector<Message> fresh,
            const UpdateOptions& options) -> UpdateResult {
  assert(MessageIndex(std::span<const Message>(fresh)).duplicates().empty());
  UpdateResult result = Updater(old, options).run(std::move(fresh));
  result.changed = is_changed(old, result.catalog, options);
  if (!result.changed) {
    result.catalog = old;
    return result;
  }
  const bool came_or_went = result.added + result.retired + result.dropped +
                                result.revived + result.changed_sources !=
                            0;
  refresh_header(result.catalog.header,
                 came_or_went ? options.creation_date : "");
  return result;
}

}  // namespace l10n::catalog

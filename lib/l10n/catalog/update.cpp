#include "l10n/catalog/update.hpp"

#include <algorithm>
#include <cassert>
#include <set>
#include <span>
#include <string_view>
#include <utility>

#include "l10n/catalog/header.hpp"
#include "l10n/catalog/index.hpp"

namespace l10n::catalog {
namespace {

// Whether the pages, not a translator, decide about `flag`.
auto is_extracted(std::string_view flag) -> bool {
  return flag == "no-wrap" || flag == "wrap";
}

// Those of the old flags that still hold, in their order, then the new ones.
auto merged_flags(const std::vector<std::string>& old,
                  const std::vector<std::string>& fresh)
    -> std::vector<std::string> {
  const std::set<std::string_view> wanted(fresh.begin(), fresh.end());
  std::set<std::string_view> taken;
  std::vector<std::string> flags;
  for (const std::string& flag : old) {
    if (!is_extracted(flag) || wanted.contains(flag)) {
      taken.insert(flag);
      flags.push_back(flag);
    }
  }
  for (const std::string& flag : fresh) {
    if (taken.insert(flag).second) {
      flags.push_back(flag);
    }
  }
  return flags;
}

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
  explicit Updater(const Catalog& old)
      : old_(old),
        live_(old),
        obsolete_(old, MessageIndex::Which::Obsolete),
        used_(old.messages.size()) {}

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
      result_.catalog.messages.push_back(match(std::move(message)));
    }
    retire_rest();
    return std::move(result_);
  }

 private:
  auto find(const MessageIndex& index, const Message& fresh) -> const Message* {
    const Message* const found = index.find(fresh);
    return found != nullptr && same_kind(*found, fresh) ? found : nullptr;
  }

  void use(const Message& message) {
    used_[static_cast<std::size_t>(&message - old_.messages.data())] = true;
  }

  auto match(Message fresh) -> Message {
    const Message* const live = find(live_, fresh);
    const Message* const gone = find(obsolete_, fresh);
    if (live != nullptr) {
      ++result_.kept;
      use(*live);
    }
    // An obsolete twin of an untouched message has what it lacks.
    if (gone != nullptr && (live == nullptr || !is_worth_keeping(*live))) {
      use(*gone);
      result_.revived += live == nullptr ? 1 : 0;
      return carried_over(*gone, std::move(fresh));
    }
    if (live != nullptr) {
      return carried_over(*live, std::move(fresh));
    }
    ++result_.added;
    return as_new(std::move(fresh));
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
  MessageIndex live_;
  MessageIndex obsolete_;
  std::vector<bool> used_;  // by the index in old_.messages
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
  UpdateResult result = Updater(old).run(std::move(fresh));
  result.changed = is_changed(old, result.catalog, options);
  if (!result.changed) {
    result.catalog = old;
    return result;
  }
  const bool came_or_went =
      result.added + result.retired + result.dropped + result.revived != 0;
  refresh_header(result.catalog.header,
                 came_or_went ? options.creation_date : "");
  return result;
}

}  // namespace l10n::catalog

#include "l10n/catalog/carry.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "l10n/catalog/similarity.hpp"
#include "l10n/catalog/verbatim.hpp"

namespace l10n::catalog {
namespace {

auto previous_of(const Message& ancestor) -> Previous {
  if (ancestor.fuzzy && ancestor.previous.id) {
    return ancestor.previous;
  }
  return {.context = ancestor.context,
          .id = ancestor.id,
          .plural = ancestor.plural};
}

void add_comments(Message& message, const Message& ancestor) {
  for (const std::string& line : ancestor.translator_comments) {
    if (std::find(message.translator_comments.begin(),
                  message.translator_comments.end(),
                  line) == message.translator_comments.end()) {
      message.translator_comments.push_back(line);
    }
  }
}

// Adds one more part to a message that others made already.
void join(Message& message, const Message& ancestor) {
  const Previous previous = previous_of(ancestor);
  message.translations.front() += ' ' + ancestor.translations.front();
  *message.previous.id.edit() += "\n\n" + *previous.id;
}

// Whether two texts are one for a reader: composed characters, or letters with
// marks behind them, as some systems write them.
auto same_characters(std::string_view one, std::string_view other) -> bool {
  std::string one_room;
  std::string other_room;
  return composed(one, one_room) == composed(other, other_room);
}

}  // namespace

auto is_extracted(std::string_view flag) -> bool {
  return flag == "no-wrap" || flag == "wrap";
}

auto merged_flags(const std::vector<std::string>& old,
                  const std::vector<std::string>& fresh)
    -> std::vector<std::string> {
  if (old == fresh) {
    return old;
  }
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

auto carry_over(const std::vector<const Message*>& ancestors, Message fresh,
                const CarryOptions& options) -> Carried {
  Carried carried{.message = std::move(fresh)};
  Message& message = carried.message;
  message.obsolete = false;
  message.translations.assign(1, "");
  bool is_first = true;
  for (const Message* const ancestor : ancestors) {
    add_comments(message, *ancestor);
    message.flags = merged_flags(ancestor->flags, message.flags);
    if (!has_translation(*ancestor)) {
      continue;
    }
    if (is_first) {
      message.translations = ancestor->translations;
      message.previous = previous_of(*ancestor);
      message.sticky = ancestor->sticky;
      message.fuzzy = true;
      is_first = false;
    } else {
      join(message, *ancestor);
    }
  }
  const Message& old = *ancestors.front();
  if (ancestors.size() > 1 || options.edits == EditPolicy::Off ||
      !is_translated(old) || !message.fuzzy || old.context != message.context) {
    return carried;
  }
  auto edited =
      same_characters(old.id, message.id)
          ? std::optional<std::string>(old.translations.front())
          : edit_translation(old.id, message.id, old.translations.front(),
                             options.plural_forms);
  if (edited) {
    carried.edited = true;
    message.translations = {*std::move(edited)};
    message.fuzzy = options.edits == EditPolicy::Fuzzy;
    if (!message.fuzzy) {
      message.previous = {};
    }
  }
  return carried;
}

}  // namespace l10n::catalog

#include "l10n/catalog/merge_message.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "l10n/catalog/rival.hpp"

namespace l10n::catalog {
namespace {

auto contains(const std::vector<std::string>& lines, const std::string& line)
    -> bool {
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

// Of two values, neither of them the base's, the one that does not depend on
// which side it came from.
template <typename Value>
auto merge_value(const Value& base, const Value& ours, const Value& theirs)
    -> Value {
  if (ours == theirs || theirs == base) {
    return ours;
  }
  return ours == base ? theirs : std::max(ours, theirs);
}

auto in_order(const Reference& one, const Reference& other) -> bool {
  return std::tie(one.path, one.line) < std::tie(other.path, other.line);
}

auto merge_references(const std::vector<Reference>& base,
                      const std::vector<Reference>& ours,
                      const std::vector<Reference>& theirs)
    -> std::vector<Reference> {
  if (ours == theirs || theirs == base) {
    return ours;
  }
  if (ours == base) {
    return theirs;
  }
  std::vector<Reference> all = ours;
  all.insert(all.end(), theirs.begin(), theirs.end());
  std::stable_sort(all.begin(), all.end(), in_order);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

auto previous_of(const Message& message) {
  return std::tie(message.previous.context, message.previous.id,
                  message.previous.plural);
}

void take_work(Message& message, const Message& from) {
  message.translations = from.translations;
  message.fuzzy = from.fuzzy;
  message.previous = from.previous;
  message.plural = from.plural;
}

// Nobody wrote it for this message: an update carried it over from another one,
// or marked what was there.
auto is_suggestion(const Message& message, const Message* base, bool is_carried)
    -> bool {
  return message.fuzzy &&
         (is_carried ||
          (base != nullptr && base->translations == message.translations));
}

// The side that has a translation, where the other one has none of the same
// kind: an empty one takes nothing away.
auto only_translated(const Message& ours, const Message& theirs)
    -> const Message* {
  const bool ours_has = has_translation(ours);
  if (ours_has == has_translation(theirs) ||
      ours.plural.has_value() != theirs.plural.has_value()) {
    return nullptr;
  }
  return ours_has ? &ours : &theirs;
}

// Neither side has a translation, or one has none and differs in kind: there is
// a plural on one side alone. Whether the translation is in doubt.
auto decide_untranslated(Message& message, const Versions& versions) -> bool {
  const auto marks = [](const Message& side) {
    return std::tuple(!has_translation(side), side.fuzzy, previous_of(side),
                      std::tie(side.plural, side.translations));
  };
  take_work(message, marks(*versions.ours) <= marks(*versions.theirs)
                         ? *versions.ours
                         : *versions.theirs);
  const bool was_removed = versions.base != nullptr &&
                           has_translation(*versions.base) &&
                           has_translation(message);
  message.fuzzy = message.fuzzy || was_removed;
  return was_removed;
}

// Both sides say the same, with other marks.
auto decide_marks(Message& message, const Message& ours, const Message& theirs)
    -> bool {
  if (ours.fuzzy != theirs.fuzzy) {
    take_work(message, ours.fuzzy ? ours : theirs);
    return true;
  }
  take_work(message, previous_of(ours) < previous_of(theirs) ? theirs : ours);
  return false;
}

// Both sides have changed the work, each in its own way. Whether somebody has
// to look at it.
auto decide(Message& message, const Versions& versions) -> bool {
  const Message& ours = *versions.ours;
  const Message& theirs = *versions.theirs;
  if (!has_translation(ours) || !has_translation(theirs)) {
    return decide_untranslated(message, versions);
  }
  if (ours.translations == theirs.translations &&
      ours.plural == theirs.plural) {
    return decide_marks(message, ours, theirs);
  }
  const bool ours_suggests =
      is_suggestion(ours, versions.base, versions.ours_is_carried);
  const bool theirs_suggests =
      is_suggestion(theirs, versions.base, versions.theirs_is_carried);
  if (ours_suggests != theirs_suggests) {
    take_work(message, ours_suggests ? theirs : ours);
    return false;
  }
  take_work(message, ours);
  message.fuzzy = true;
  if (previous_of(ours) < previous_of(theirs)) {
    message.previous = theirs.previous;
  }
  add_rival(message, theirs.translations);
  return true;
}

}  // namespace

auto same_work(const Message& one, const Message& other) -> bool {
  return std::tie(one.translations, one.fuzzy, one.plural) ==
             std::tie(other.translations, other.fuzzy, other.plural) &&
         one.previous == other.previous;
}

auto merge_lines(const std::vector<std::string>& base,
                 const std::vector<std::string>& ours,
                 const std::vector<std::string>& theirs)
    -> std::vector<std::string> {
  if (ours == theirs || theirs == base) {
    return ours;
  }
  if (ours == base) {
    return theirs;
  }
  const bool ours_leads = theirs < ours;
  const auto& first = ours_leads ? ours : theirs;
  const auto& second = ours_leads ? theirs : ours;
  std::vector<std::string> lines;
  for (const std::string& line : first) {
    if (!contains(base, line) || contains(second, line)) {
      lines.push_back(line);
    }
  }
  for (const std::string& line : second) {
    if (!contains(base, line) && !contains(first, line)) {
      lines.push_back(line);
    }
  }
  return lines;
}

auto merge_message(const Versions& versions) -> MergedMessage {
  static const Message kNone;
  const Message& base = versions.base != nullptr ? *versions.base : kNone;
  const Message& ours = *versions.ours;
  const Message& theirs = *versions.theirs;
  MergedMessage merged{.message = ours};
  Message& message = merged.message;
  message.translator_comments =
      merge_lines(base.translator_comments, ours.translator_comments,
                  theirs.translator_comments);
  message.extracted_comments =
      merge_lines(base.extracted_comments, ours.extracted_comments,
                  theirs.extracted_comments);
  message.references =
      merge_references(base.references, ours.references, theirs.references);
  message.flags = merge_lines(base.flags, ours.flags, theirs.flags);
  message.sticky = merge_lines(base.sticky, ours.sticky, theirs.sticky);
  // A new one is live where one side has it so.
  message.obsolete =
      versions.base != nullptr
          ? merge_value(base.obsolete, ours.obsolete, theirs.obsolete)
          : ours.obsolete && theirs.obsolete;
  if (const Message* const translated = only_translated(ours, theirs)) {
    take_work(message, *translated);
  } else if (versions.base != nullptr && same_work(base, ours)) {
    take_work(message, theirs);
  } else if (!same_work(ours, theirs) &&
             (versions.base == nullptr || !same_work(base, theirs))) {
    merged.has_rival = decide(message, versions);
  }
  drop_settled_rivals(message);
  return merged;
}

}  // namespace l10n::catalog

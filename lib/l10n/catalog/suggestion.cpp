#include "l10n/catalog/suggestion.hpp"

#include <algorithm>
#include <string>

namespace l10n::catalog {
namespace {

constexpr std::string_view kBetweenIds = "\n\n";

}  // namespace

auto joined_ids(std::string_view previous) -> std::vector<std::string_view> {
  std::vector<std::string_view> ids;
  for (std::size_t begin = 0; begin <= previous.size();) {
    const std::size_t end =
        std::min(previous.find(kBetweenIds, begin), previous.size());
    ids.push_back(previous.substr(begin, end - begin));
    begin = end + kBetweenIds.size();
  }
  return ids;
}

Suggestions::Suggestions(const Catalog& base) {
  for (const Message& message : base.messages) {
    if (!has_translation(message)) {
      continue;
    }
    by_id_.emplace(message.id, &message);
    // What was fuzzy is carried on with the previous id that it had.
    if (message.fuzzy && message.previous.id) {
      by_id_.emplace(*message.previous.id, &message);
    }
  }
}

auto Suggestions::is_carried(const Message& message) const -> bool {
  if (!message.fuzzy || !message.previous.id) {
    return false;
  }
  const std::string_view id = *message.previous.id;
  const auto [begin, end] = by_id_.equal_range(id);
  if (std::any_of(begin, end, [&](const auto& known) {
        return known.second->translations == message.translations;
      })) {
    return true;
  }
  const std::vector<std::string_view> ids = joined_ids(id);
  if (ids.size() < 2 || message.translations.size() != 1) {
    return false;
  }
  std::string_view rest = message.translations.front();
  for (const std::string_view part : ids) {
    const auto [first, last] = by_id_.equal_range(part);
    const auto found = std::find_if(first, last, [&](const auto& known) {
      const std::string& text = known.second->translations.front();
      return rest.starts_with(text) &&
             (rest.size() == text.size() || rest[text.size()] == ' ');
    });
    if (found == last) {
      return false;
    }
    rest.remove_prefix(
        std::min(found->second->translations.front().size() + 1, rest.size()));
  }
  return rest.empty();
}

}  // namespace l10n::catalog

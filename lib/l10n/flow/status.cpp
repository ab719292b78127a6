#include "l10n/flow/status.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "l10n/catalog/index.hpp"
#include "l10n/text/words.hpp"

namespace l10n::flow {
namespace {

using catalog::Catalog;
using catalog::Message;

auto state_of(const Message& message) -> MessageState {
  if (is_translated(message)) {
    return MessageState::Translated;
  }
  return message.fuzzy && has_translation(message) ? MessageState::Fuzzy
                                                   : MessageState::Untranslated;
}

void count(Coverage& coverage, MessageState state, std::size_t words) {
  coverage.all.add(words);
  switch (state) {
    case MessageState::Translated:
      coverage.translated.add(words);
      break;
    case MessageState::Fuzzy:
      coverage.fuzzy.add(words);
      break;
    case MessageState::Untranslated:
      coverage.untranslated.add(words);
      break;
  }
}

}  // namespace

void place_messages(Catalog& catalog, const std::vector<ExtractedPage>& pages) {
  const catalog::MessageIndex known(catalog);
  for (Message& message : catalog.messages) {
    if (!message.obsolete) {
      message.references.clear();
    }
  }
  Message* const first = catalog.messages.data();
  for (const ExtractedPage& page : pages) {
    for (const unit::Unit& unit : page.units) {
      const auto context = unit.context.empty()
                               ? std::nullopt
                               : std::optional<std::string_view>(unit.context);
      if (const Message* const found = known.find(context, unit.id)) {
        first[found - first].references.push_back({page.path, unit.line});
      }
    }
  }
}

auto status_of(const Catalog& catalog) -> CatalogStatus {
  CatalogStatus status;
  std::unordered_map<std::string_view, std::size_t> pages;
  for (std::size_t i = 0; i < catalog.messages.size(); ++i) {
    const Message& message = catalog.messages[i];
    const std::size_t words = text::count_words(message.id);
    if (message.obsolete) {
      status.obsolete.add(words);
      continue;
    }
    UnitStatus unit{.message = i, .line = 0, .state = state_of(message)};
    if (unit.state == MessageState::Fuzzy) {
      unit.change = classify(message);
    }
    count(status.coverage, unit.state, words);
    const auto add = [&](std::string_view path, std::uint32_t line) {
      const auto [entry, is_new] = pages.try_emplace(path, status.pages.size());
      if (is_new) {
        status.pages.push_back({.path = std::string(path)});
      }
      PageStatus& page = status.pages[entry->second];
      unit.line = line;
      page.units.push_back(unit);
      count(page.coverage, unit.state, words);
    };
    if (message.references.empty()) {
      add("", 0);
    }
    for (const catalog::Reference& reference : message.references) {
      add(reference.path, reference.line);
    }
  }
  std::sort(status.pages.begin(), status.pages.end(),
            [](const PageStatus& one, const PageStatus& other) {
              return one.path < other.path;
            });
  for (PageStatus& page : status.pages) {
    std::stable_sort(page.units.begin(), page.units.end(),
                     [](const UnitStatus& one, const UnitStatus& other) {
                       return one.line < other.line;
                     });
  }
  return status;
}

void keep_changed(CatalogStatus& status, const Catalog& catalog,
                  const Catalog& before) {
  const catalog::MessageIndex old(before);
  const auto is_old_news = [&](const UnitStatus& unit) {
    if (unit.state == MessageState::Translated) {
      return true;
    }
    const Message* const found = old.find(catalog.messages[unit.message]);
    return found != nullptr && !is_translated(*found);
  };
  std::unordered_set<std::size_t> seen;
  status.coverage = {};
  for (PageStatus& page : status.pages) {
    std::erase_if(page.units, is_old_news);
    page.coverage = {};
    for (const UnitStatus& unit : page.units) {
      const std::size_t words =
          text::count_words(catalog.messages[unit.message].id);
      count(page.coverage, unit.state, words);
      if (seen.insert(unit.message).second) {
        count(status.coverage, unit.state, words);
      }
    }
  }
  std::erase_if(status.pages,
                [](const PageStatus& page) { return page.units.empty(); });
}

}  // namespace l10n::flow

#include "adopt_memory.hpp"

#include <string_view>
#include <unordered_map>

#include "l10n/catalog/header.hpp"
#include "l10n/core/hash.hpp"
#include "l10n/core/language.hpp"
#include "l10n/flow/adopt_fill.hpp"
#include "l10n/flow/remember.hpp"
#include "l10n/io/file.hpp"
#include "l10n/memory/import.hpp"
#include "l10n/memory/store.hpp"
#include "site_session.hpp"

namespace l10n::tool {
namespace {

using memory::Entry;
using memory::State;
using memory::Store;
using States = std::unordered_map<std::string, State>;  // by identity

// What tells an entry from others; the texts have no NUL.
auto identity_of(const Entry& entry) -> std::string {
  std::string texts;
  for (const std::string& text :
       {entry.source_language, entry.target_language, entry.source,
        entry.target, entry.surroundings.context, entry.surroundings.before,
        entry.surroundings.after}) {
    texts += text;
    texts += '\0';
  }
  return content_hash(texts);
}

auto states_in(const std::string& path) -> Result<States> {
  States states;
  if (!io::exists(path)) {
    return states;
  }
  const Store store = L10N_TRY(Store::open(path, memory::Access::ReadOnly));
  L10N_TRY(store
               .for_each({},
                         [&](const Entry& entry) {
                           states.emplace(identity_of(entry), entry.state);
                           return true;
                         })
               .map([] { return 0; }));
  return states;
}

// Those of `entries` that the memory lacks, or trusts less; each once.
auto news_of(const std::vector<Entry>& entries, States states)
    -> std::vector<Entry> {
  std::vector<Entry> news;
  for (const Entry& entry : entries) {
    const auto [known, is_new] =
        states.emplace(identity_of(entry), entry.state);
    if (is_new || known->second < entry.state) {
      known->second = entry.state;
      news.push_back(entry);
    }
  }
  return news;
}

}  // namespace

auto add_known(const std::string& path, const flow::AdoptLanguages& languages,
               align::Known& known) -> Result<void> {
  const Store store = L10N_TRY(Store::open(path, memory::Access::ReadOnly));
  return store.for_each({}, [&](const Entry& entry) {
    const bool counts = entry.state != State::Draft &&
                        !entry.origin.author.starts_with(flow::kAdoptAuthor);
    const auto fits = [&](const std::string& from, const std::string& to) {
      return counts && languages_agree(from, languages.from) &&
             languages_agree(to, languages.to);
    };
    if (fits(entry.source_language, entry.target_language)) {
      known.add(entry.source, entry.target);
    } else if (fits(entry.target_language, entry.source_language)) {
      known.add(entry.target, entry.source);
    }
    return true;
  });
}

auto remember_adopted(const std::string& path,
                      const std::vector<Entry>& entries, bool dry)
    -> Result<std::size_t> {
  const std::vector<Entry> news = news_of(entries, L10N_TRY(states_in(path)));
  if (news.empty() || dry) {
    return news.size();
  }
  auto import = L10N_TRY(memory::Import::begin(
      path, {.file = "l10n adopt",
             .command = generator() + " adopt",
             .date = flow::seconds_of(catalog::timestamp())}));
  for (const Entry& entry : news) {
    L10N_TRY(import.add(entry));
  }
  L10N_TRY(import.commit());
  return news.size();
}

}  // namespace l10n::tool

#include "adopt_catalogs.hpp"

#include <algorithm>

#include "l10n/catalog/index.hpp"

namespace l10n::tool {
namespace {

using catalog::Catalog;
using catalog::Message;
using catalog::MessageIndex;

// References move with their pages; everything else is the entry.
auto is_same_entry(Message one, const Message& other) -> bool {
  one.references = other.references;
  return one == other;
}

auto keeps_all(const Catalog& before, const Catalog& after) -> bool {
  const MessageIndex live(after);
  const MessageIndex obsolete(after, MessageIndex::Which::Obsolete);
  return std::all_of(before.messages.begin(), before.messages.end(),
                     [&](const Message& message) {
                       const Message* const found =
                           (message.obsolete ? obsolete : live).find(message);
                       return found != nullptr &&
                              is_same_entry(message, *found);
                     });
}

}  // namespace

auto open_adopt_catalog(const std::string& path,
                        const std::vector<Message>& messages,
                        const flow::CatalogFacts& facts)
    -> Result<AdoptCatalog> {
  AdoptCatalog opened{.file = L10N_TRY(read_catalog(path)),
                      .language = facts.language};
  catalog::UpdateResult update =
      L10N_TRY(flow::update_catalog(opened.file.catalog, messages, facts, {}));
  opened.is_behind = opened.file.bytes && update.changed &&
                     !keeps_all(opened.file.catalog, update.catalog);
  opened.is_new = update.changed && !opened.is_behind;
  opened.filled =
      opened.is_behind ? opened.file.catalog : std::move(update.catalog);
  return opened;
}

}  // namespace l10n::tool

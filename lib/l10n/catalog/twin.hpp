// Messages with one context and id, of which one at least is obsolete: gettext
// takes a catalog that holds such twins for broken, other tools write them.
#ifndef L10N_CATALOG_TWIN_HPP
#define L10N_CATALOG_TWIN_HPP

#include <string>
#include <vector>

#include "l10n/catalog/message.hpp"

namespace l10n::catalog {

/// Makes comments of `message` of what its twin says otherwise: the twin's
/// comments, and its translation as "obsolete: TEXT", one a plural form.
void absorb(Message& message, const Message& twin);

/// The translations that absorb() has made comments of `message`.
auto absorbed_texts(const Message& message) -> std::vector<std::string>;

}  // namespace l10n::catalog

#endif  // L10N_CATALOG_TWIN_HPP

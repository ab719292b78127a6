// Pseudo-translation: text that shows at a glance what is translatable.
#ifndef L10N_FLOW_PSEUDO_HPP
#define L10N_FLOW_PSEUDO_HPP

#include <optional>
#include <string>
#include <string_view>

#include "l10n/catalog/message.hpp"

namespace l10n::flow {

/// `text` (a msgid: inline Markdown) with its Latin letters accented and in
/// ⟦...⟧; code, tags, shortcodes, addresses, labels and entities stay.
auto pseudo_translate(std::string_view text) -> std::string;

/// `catalog` with each live message translated so, whatever stood there.
auto pseudo_catalog(catalog::Catalog catalog) -> catalog::Catalog;

/// The same in place of the catalog `old`, whose header (its language, its
/// team) it takes over. None where `old` holds something of a translator's: a
/// translation that is no pseudo-translation, or a comment.
auto pseudo_catalog(catalog::Catalog catalog, const catalog::Catalog& old)
    -> std::optional<catalog::Catalog>;

}  // namespace l10n::flow

#endif  // L10N_FLOW_PSEUDO_HPP

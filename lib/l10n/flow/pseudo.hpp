// Pseudo-translation: text that shows at a glance what is translatable.
#ifndef L10N_FLOW_PSEUDO_HPP
#define L10N_FLOW_PSEUDO_HPP

#include <string>
#include <string_view>

#include "l10n/catalog/message.hpp"

namespace l10n::flow {

/// `text` (a msgid: inline Markdown) with its Latin letters accented and in
/// ⟦...⟧; code, tags, shortcodes, addresses, labels and entities stay.
auto pseudo_translate(std::string_view text) -> std::string;

/// Whether pseudo_catalog() made `catalog`: its header says so.
auto is_pseudo(const catalog::Catalog& catalog) -> bool;

/// `catalog` with each live message translated so, whatever stood there.
auto pseudo_catalog(catalog::Catalog catalog) -> catalog::Catalog;

}  // namespace l10n::flow

#endif  // L10N_FLOW_PSEUDO_HPP

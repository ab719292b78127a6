// Tags and shortcodes that belong together: `<b>` and `</b>` mean nothing in
// another order.
#ifndef L10N_UNIT_ORDER_HPP
#define L10N_UNIT_ORDER_HPP

#include <span>

#include "l10n/page/tree.hpp"

namespace l10n::unit {

/// Whether the shortcodes of both stand in the same order, where some of them
/// close others. Those that Hugo prints as text close none.
auto same_nesting(std::span<const page::Inline> before,
                  std::span<const page::Inline> after) -> bool;

/// Whether each closing tag of HTML stands behind its opening one, and none
/// closes before a tag inside it does.
auto has_nested_tags(std::span<const page::Inline> inlines) -> bool;

}  // namespace l10n::unit

#endif  // L10N_UNIT_ORDER_HPP

// What is wrong with a translation, in the translator's own terms.
#ifndef L10N_UNIT_EXPLAIN_HPP
#define L10N_UNIT_EXPLAIN_HPP

#include <string_view>

#include "l10n/page/document.hpp"
#include "l10n/unit/guard.hpp"

namespace l10n::unit {

/// `violation` as a reader of the catalog understands it: a lost reference by
/// its label, which the page's address says nothing of, and code as it is
/// written, not as the parser saw it with its shortcodes hidden.
auto explain(const page::Document& document, const page::Segment& segment,
             std::string_view translation, Violation violation) -> Violation;

}  // namespace l10n::unit

#endif  // L10N_UNIT_EXPLAIN_HPP

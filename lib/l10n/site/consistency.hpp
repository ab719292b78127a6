// Whether the settings of a configuration go together.
#ifndef L10N_SITE_CONSISTENCY_HPP
#define L10N_SITE_CONSISTENCY_HPP

#include "l10n/core/diagnostic.hpp"
#include "l10n/site/configuration.hpp"
#include "l10n/site/node.hpp"

namespace l10n::site {

/// Errors, at the entry of `root` that is to blame: Language, BadValue.
auto check_consistency(const Text& text, const Node& root,
                       const Configuration& configuration) -> Result<void>;

}  // namespace l10n::site

#endif  // L10N_SITE_CONSISTENCY_HPP

// What a site's configuration means to pages and units.
#ifndef L10N_FLOW_POLICY_HPP
#define L10N_FLOW_POLICY_HPP

#include "l10n/catalog/message.hpp"
#include "l10n/page/rules.hpp"
#include "l10n/site/configuration.hpp"
#include "l10n/unit/guard.hpp"
#include "l10n/unit/unit.hpp"

namespace l10n::flow {

/// The dialect of the site's pages.
auto page_rules(const site::Configuration& configuration) -> page::Rules;

/// What the translation in `message` may change: `guard:` of the configuration
/// and the translator's comment `# l10n-accept: md-link`.
auto permissions(const site::Configuration& configuration,
                 const catalog::Message& message) -> unit::Permissions;

/// The units of `document` with the contexts of the configuration, where no
/// directive of the page gave one.
auto units_of(const page::Document& document,
              const site::Configuration& configuration)
    -> std::vector<unit::Unit>;

}  // namespace l10n::flow

#endif  // L10N_FLOW_POLICY_HPP

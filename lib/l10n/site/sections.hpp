// The parts of the configuration that hold settings of their own.
#ifndef L10N_SITE_SECTIONS_HPP
#define L10N_SITE_SECTIONS_HPP

#include "l10n/core/diagnostic.hpp"
#include "l10n/site/configuration.hpp"
#include "l10n/site/node.hpp"

namespace l10n::site {

/// Each reads its node into `configuration`. Errors: UnknownKey, BadValue.
auto read_layout(const Text& text, const Node& node,
                 Configuration& configuration) -> Result<void>;
auto read_front_matter(const Text& text, const Node& node,
                       Configuration& configuration) -> Result<void>;
auto read_shortcodes(const Text& text, const Node& node,
                     Configuration& configuration) -> Result<void>;
auto read_merge(const Text& text, const Node& node,
                Configuration& configuration) -> Result<void>;
auto read_guard(const Text& text, const Node& node,
                Configuration& configuration) -> Result<void>;
auto read_check(const Text& text, const Node& node,
                Configuration& configuration) -> Result<void>;
auto read_contexts(const Text& text, const Node& node,
                   Configuration& configuration) -> Result<void>;

}  // namespace l10n::site

#endif  // L10N_SITE_SECTIONS_HPP

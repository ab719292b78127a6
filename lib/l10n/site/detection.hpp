// Finding out how a site is laid out, for a first l10n.yaml.
#ifndef L10N_SITE_DETECTION_HPP
#define L10N_SITE_DETECTION_HPP

#include <string>
#include <vector>

#include "l10n/core/diagnostic.hpp"
#include "l10n/site/configuration.hpp"

namespace l10n::site {

struct Detection {
  Configuration configuration;
  std::vector<std::string> findings;  // sentences, in the user's language
  std::size_t pairs = 0;  // pages that exist in another language too
};

/// Looks at the pages below `root` and at the site's own configuration (Hugo's
/// hugo.* or config.*, Docusaurus' i18n folder). It finds pages by suffix, by
/// folder, and Docusaurus' translations. The source language is the one with
/// more pages; among equals the default language. With a single language the
/// targets are "en", or "vi" for an English site.
///
/// Errors: CannotRead where `root` cannot be listed; NoConfiguration where
/// there is no Markdown page at all.
auto detect(const std::string& root) -> Result<Detection>;

/// The commented l10n.yaml that says so; parse_configuration reads it back.
auto to_yaml(const Detection& detection) -> std::string;

}  // namespace l10n::site

#endif  // L10N_SITE_DETECTION_HPP

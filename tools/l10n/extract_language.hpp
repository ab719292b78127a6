// Which language of a site a catalog that another tool made is for.
#ifndef TOOLS_L10N_EXTRACT_LANGUAGE_HPP
#define TOOLS_L10N_EXTRACT_LANGUAGE_HPP

#include <optional>
#include <string>
#include <vector>

#include "l10n/catalog/message.hpp"
#include "l10n/core/diagnostic.hpp"

namespace l10n::tool {

struct SiteLanguages {
  std::string source;
  std::vector<std::string> targets;
};

/// The target language that the translations of `other` are in: the one that
/// `said` names, else that of its header, else the only one that its path names
/// ("en.po", "page.en.po", "en/LC_MESSAGES/site.po"), else the only one there
/// is, unless the name of the file is that of a language that is none of the
/// site's. Errors: Usage where none of this tells it, or `said` names none of
/// them; Language where the header names none of them, or another one than
/// `said`.
auto other_language(const catalog::Catalog& other,
                    const SiteLanguages& languages,
                    const std::optional<std::string>& said)
    -> Result<std::string>;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_EXTRACT_LANGUAGE_HPP

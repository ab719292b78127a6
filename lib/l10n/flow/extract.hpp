// From pages to the messages of a catalog.
#ifndef L10N_FLOW_EXTRACT_HPP
#define L10N_FLOW_EXTRACT_HPP

#include <string>
#include <string_view>
#include <vector>

#include "l10n/catalog/message.hpp"
#include "l10n/catalog/update.hpp"
#include "l10n/core/diagnostic.hpp"
#include "l10n/flow/moves.hpp"
#include "l10n/page/rules.hpp"
#include "l10n/site/configuration.hpp"
#include "l10n/unit/unit.hpp"

namespace l10n::flow {

struct ExtractedPage {
  std::string path;  // as references name it
  std::vector<unit::Unit> units;
  std::vector<Diagnostic> diagnostics;
};

/// The units of one page. Errors: InvalidUtf8 for a path that no catalog can
/// name; those of page::parse.
auto extract_page(std::string_view bytes, std::string_view path,
                  const site::Configuration& configuration,
                  const page::Rules& rules) -> Result<ExtractedPage>;

/// The messages of `pages` in their order: equal units (context, id) share one,
/// with all their references. Time O(n).
auto make_messages(std::vector<ExtractedPage> pages,
                   site::References references)
    -> std::vector<catalog::Message>;

/// What a catalog's header says.
struct CatalogFacts {
  std::string language;  // of the translations; empty: a template
  std::string source_language;
  std::string project;
  std::string bugs;
  std::string date;       // catalog::timestamp()
  std::string generator;  // "l10n 0.1.0"
};

struct UpdateChoices {
  bool refresh_references = false;  // though nothing else changed
  catalog::EditPolicy edits = catalog::EditPolicy::Translated;
  Inheritance inherited = {};
};

/// Whether `catalog` can be brought up to date for `language` (empty: any).
/// Errors: BadValue where it was made by another rule for msgids; Language
/// where it is for another language.
auto check_catalog(const catalog::Catalog& catalog, const std::string& language)
    -> Result<void>;

/// `old` (without a header: there was none) with the messages of today's pages.
/// Errors: those of check_catalog.
auto update_catalog(catalog::Catalog old,
                    std::vector<catalog::Message> messages,
                    const CatalogFacts& facts, UpdateChoices choices)
    -> Result<catalog::UpdateResult>;

}  // namespace l10n::flow

#endif  // L10N_FLOW_EXTRACT_HPP

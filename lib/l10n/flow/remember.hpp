// PO catalogs and the translation memory: what one holds as the other.
#ifndef L10N_FLOW_REMEMBER_HPP
#define L10N_FLOW_REMEMBER_HPP

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/catalog/message.hpp"
#include "l10n/core/diagnostic.hpp"
#include "l10n/memory/entry.hpp"

namespace l10n::flow {

/// The languages of a catalog where its header does not say them.
struct CatalogLanguages {
  std::string source = {};
  std::string target = {};
};

struct RememberedEntry {
  memory::Entry entry;
  std::uint32_t line = 0;  // of its msgid
};

/// The translations of `catalog`, in its order; what is untranslated gives
/// none.
///
/// The languages are those that the caller names, else X-Source-Language and
/// Language of the header. The page is that of the first reference; before and
/// after are the neighbours in the file that have the same page. A fuzzy
/// message is a draft: of its previous msgid where it has one, for that is what
/// was translated. Of plural forms the first belongs to msgid, the last to
/// msgid_plural. Date and author are the header's PO-Revision-Date and
/// Last-Translator. Obsolete messages count, but know no neighbours.
///
/// Errors: language, where one is not known.
auto remember(const catalog::Catalog& catalog,
              const CatalogLanguages& languages)
    -> Result<std::vector<RememberedEntry>>;

/// That the header of `catalog` does not say other languages than these; empty
/// ones are any. Errors: language.
auto check_languages(const catalog::Catalog& catalog,
                     const CatalogLanguages& languages) -> Result<void>;

/// The inverse for entries of one pair of languages: for each source and
/// context the most trusted translation, of equal ones the newest, of these the
/// one with the greatest id. In the order of the first of each. The header is
/// the caller's.
auto to_messages(std::vector<memory::Entry> entries)
    -> std::vector<catalog::Message>;

/// "2026-01-31 23:59+0700" in seconds since 1970; 0 for what is no date.
auto seconds_of(std::string_view timestamp) -> std::int64_t;

}  // namespace l10n::flow

#endif  // L10N_FLOW_REMEMBER_HPP

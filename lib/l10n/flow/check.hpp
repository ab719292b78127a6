// From pages and catalogs to findings and coverage.
#ifndef L10N_FLOW_CHECK_HPP
#define L10N_FLOW_CHECK_HPP

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "l10n/check/engine.hpp"
#include "l10n/check/finding.hpp"
#include "l10n/check/settings.hpp"
#include "l10n/check/spelling.hpp"
#include "l10n/check/subject.hpp"
#include "l10n/core/diagnostic.hpp"
#include "l10n/flow/coverage.hpp"
#include "l10n/flow/merge.hpp"
#include "l10n/page/document.hpp"
#include "l10n/site/configuration.hpp"

namespace l10n::flow {

/// A page in one language. Messages belong to the catalog, which must outlive
/// it.
struct CheckedPage {
  std::string path;    // of the source
  std::string target;  // of the localised page
  std::string language;
  std::string catalog;  // path
  std::string ignored;  // rules, by the page
  int weight = 1;       // 0: not checked, and not counted in the whole
  Coverage coverage;    // front matter included
  Coverage front_matter;
  std::vector<MergedUnit> units;
  std::vector<page::SegmentKind> kinds;  // of the units
  std::vector<unit::Refusal> refusals;
};

/// `source` as merge would write it, without the bytes. Fuzzy entries count as
/// not translated. Precondition: as merge_page.
auto check_page(const page::Document& source, const page::Rules& rules,
                const Translations& translations,
                const site::Configuration& configuration) -> CheckedPage;

/// The entries of a catalog without its pages: each is tried in a page of its
/// own, so that structure is checked but not how it fits its place. One result
/// for each page that references name; each reference counts as a unit.
auto check_catalog(const catalog::Catalog& catalog, const page::Rules& rules,
                   const site::Configuration& configuration,
                   const std::string& language) -> std::vector<CheckedPage>;

/// Each message of `pages` whose translation is used, at its first place.
auto subjects_of(const std::vector<CheckedPage>& pages,
                 const std::string& source_language)
    -> std::vector<check::Subject>;

/// What the guard and all checks say about `pages`, sorted. A message that
/// stands on several pages is checked once, at its first place.
///
/// Time O(n), in `threads` threads; the same findings at any number of them.
auto check_pages(const std::vector<CheckedPage>& pages,
                 const std::string& source_language,
                 const check::Settings& settings,
                 const check::Dictionaries& dictionaries, std::size_t threads)
    -> check::Inspected;

/// Findings `coverage` for each page of less than `page_minimum` per cent of
/// its words.
auto check_coverage(const std::vector<CheckedPage>& pages, int page_minimum)
    -> std::vector<check::Finding>;

/// The pages together, without those of weight 0.
auto whole_coverage(const std::vector<CheckedPage>& pages) -> Coverage;

/// The same for each language, and for each folder of pages and language. What
/// has weight 0 is left out.
auto by_language(const std::vector<CheckedPage>& pages)
    -> std::map<std::string, Coverage>;
auto by_folder(const std::vector<CheckedPage>& pages)
    -> std::map<std::pair<std::string, std::string>, Coverage>;

/// Whole per cent of the words, each page's by its weight, rounded down.
auto whole_percent(const std::vector<CheckedPage>& pages) -> int;

}  // namespace l10n::flow

#endif  // L10N_FLOW_CHECK_HPP

// All pages of a run, read and cut into units, in threads.
#ifndef TOOLS_L10N_PAGE_READING_HPP
#define TOOLS_L10N_PAGE_READING_HPP

#include <optional>
#include <string>
#include <vector>

#include "l10n/flow/extract.hpp"
#include "site_session.hpp"
#include "terminal.hpp"

namespace l10n::tool {

/// The pages at `paths`, which are those of the site, or as seen from here.
/// None where one of them cannot be read, which is reported: half a site would
/// retire the messages of the other half.
auto extract_pages(const Site& site, const std::vector<std::string>& paths,
                   bool in_site, Terminal& terminal)
    -> std::optional<std::vector<flow::ExtractedPage>>;

struct SourceList {
  std::vector<site::SourcePage> pages = {};  // in their order
  std::vector<std::string> lone = {};        // as site::PageList has them
  bool clash = false;  // for some: the exit status is Failed, whatever else is
};

/// That pages have no source, where some have none. They are written by hand,
/// or their source has another name.
void report_lone_pages(const SourceList& list, const Site& site,
                       Terminal& terminal);

/// The source pages of a site; that there are none is reported: a mistake of
/// the configuration looks like success. Errors: those of list_pages.
auto list_sources(const Site& site, Terminal& terminal) -> Result<SourceList>;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_PAGE_READING_HPP

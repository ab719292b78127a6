// Where the findings of a check are, as those who read its report see it.
#ifndef TOOLS_L10N_CHECK_PLACES_HPP
#define TOOLS_L10N_CHECK_PLACES_HPP

#include <string_view>

#include "l10n/report/check_report.hpp"
#include "site_session.hpp"

namespace l10n::tool {

/// Names pages and catalogs alike from the working directory; in the formats
/// github and sarif from the top folder of the repository, where there is one,
/// for whoever shows those knows no other.
void place_for_readers(const Site& site, std::string_view format,
                       report::CheckReport& report);

}  // namespace l10n::tool

#endif  // TOOLS_L10N_CHECK_PLACES_HPP

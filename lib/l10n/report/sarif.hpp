// Findings as SARIF, which GitHub and editors read.
#ifndef L10N_REPORT_SARIF_HPP
#define L10N_REPORT_SARIF_HPP

#include <nlohmann/json_fwd.hpp>

#include "l10n/report/check_report.hpp"

namespace l10n::report {

/// One run with the rules that were found. The place of a result is the line of
/// the page where there is one; the catalog's stands beside it. Fingerprints
/// come from the unit, so that a result stays the same when lines move.
///
/// Source: SARIF 2.1.0, OASIS Standard, 27 March 2020.
auto sarif(const CheckReport& report) -> nlohmann::ordered_json;

}  // namespace l10n::report

#endif  // L10N_REPORT_SARIF_HPP

// Findings and coverage as one HTML file that needs no network.
#ifndef L10N_REPORT_HTML_REPORT_HPP
#define L10N_REPORT_HTML_REPORT_HPP

#include <string>

#include "l10n/report/check_report.hpp"

namespace l10n::report {

/// Coverage by page with bars; then each page with its units side by side,
/// their findings, the words that a fix or a changed source touches, and
/// filters. Follows the reader's light or dark scheme; readable on a phone and
/// without a mouse. In the language of the messages. Time and bytes O(n).
auto html_report(const CheckReport& report) -> std::string;

}  // namespace l10n::report

#endif  // L10N_REPORT_HTML_REPORT_HPP

// Findings and coverage as JSON, for programs.
#ifndef L10N_REPORT_FINDINGS_JSON_HPP
#define L10N_REPORT_FINDINGS_JSON_HPP

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "l10n/check/finding.hpp"
#include "l10n/report/check_report.hpp"

namespace l10n::report {

/// {"check", "level", "message", "help", "language", "unit", "fingerprint",
///  "catalog": {"path", "line"}, "page": {"path", "line", "column"},
///  "source", "text", "begin", "end", "fix"}. Columns and offsets are bytes;
/// what is not known is null.
auto to_json(const check::Finding& finding) -> nlohmann::ordered_json;

/// {"version": 1, "coverage": {...}, "pages": [...], "findings": [...],
///  "errors", "warnings", "notes"}
auto to_json(const CheckReport& report) -> nlohmann::ordered_json;

/// `json` with two blanks a level and a final line end; bytes that are not
/// UTF-8 become U+FFFD.
auto json_text(const nlohmann::ordered_json& json) -> std::string;

}  // namespace l10n::report

#endif  // L10N_REPORT_FINDINGS_JSON_HPP

// Findings in the forms that CI systems show.
#ifndef L10N_REPORT_CI_FORMATS_HPP
#define L10N_REPORT_CI_FORMATS_HPP

#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "l10n/report/check_report.hpp"

namespace l10n::report {

/// JUnit's XML: a test suite for each page and language, a failing test case
/// for each finding (a note passes), a passing one for a page without any.
/// Source: the schema of Jenkins' xUnit plugin, junit-10.xsd.
auto junit(const CheckReport& report) -> std::string;

/// GitHub's workflow commands: "::error file=...,line=...,title=...::MESSAGE".
/// Source: docs.github.com, "Workflow commands", and the escaping of
/// actions/toolkit.
auto github(const CheckReport& report) -> std::string;

/// A table of coverage and one of findings, for a step summary or a comment. At
/// most kMostRows findings are listed.
auto markdown(const CheckReport& report) -> std::string;

inline constexpr std::size_t kMostRows = 200;

/// What shields.io reads from an endpoint: {"schemaVersion": 1, "label": ...}.
auto shields(const CheckReport& report) -> nlohmann::ordered_json;

/// The same as an SVG picture, without network or fonts of its own.
auto badge(const CheckReport& report) -> std::string;

/// `text` for XML and HTML, in text and in attributes of double quotes. Control
/// characters that XML forbids are shown as <U+XXXX>.
auto escaped_xml(std::string_view text) -> std::string;

}  // namespace l10n::report

#endif  // L10N_REPORT_CI_FORMATS_HPP

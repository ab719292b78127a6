// What a run of checks has to report, in whatever format.
#ifndef L10N_REPORT_CHECK_REPORT_HPP
#define L10N_REPORT_CHECK_REPORT_HPP

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/check/finding.hpp"
#include "l10n/check/rule.hpp"
#include "l10n/core/diagnostic.hpp"
#include "l10n/flow/check.hpp"

namespace l10n::report {

struct CheckReport {
  std::vector<check::Finding> findings;  // sorted
  std::vector<check::Rule> rules;        // all that may be found
  std::vector<flow::CheckedPage> pages;  // empty: no coverage was asked for
  int minimum = 0;                       // per cent of the whole that is wanted
  Severity fail_on = Severity::Error;    // from this level on the check fails
  std::string source_language = {};
  std::string project = {};
  std::string version = {};  // of l10n
};

struct Totals {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t notes = 0;
};

auto count(const std::vector<check::Finding>& findings) -> Totals;

/// "error", "warning" or "note", in every language: for machines.
auto level_name(Severity severity) -> std::string_view;

/// The line of `finding.quoted` where its span begins, at most `columns` wide
/// with an ellipsis where it was cut, and where the span stands in it.
struct Excerpt {
  std::string text;  // printable
  Span span;         // bytes of `text`; empty: all of the line is meant
};

auto excerpt(const check::Finding& finding, std::size_t columns) -> Excerpt;

}  // namespace l10n::report

#endif  // L10N_REPORT_CHECK_REPORT_HPP

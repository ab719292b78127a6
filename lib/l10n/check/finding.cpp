#include "l10n/check/finding.hpp"

#include <algorithm>
#include <cassert>
#include <tuple>

#include "l10n/core/hash.hpp"

namespace l10n::check {
namespace {

auto place(const Finding& finding) -> const Location& {
  return finding.page.path.empty() ? finding.catalog : finding.page;
}

auto order(const Finding& finding) {
  const Location& where = place(finding);
  return std::tie(where.path, where.line, where.column, finding.language,
                  finding.unit, finding.span.begin, finding.check,
                  finding.message);
}

}  // namespace

auto fingerprint(const Finding& finding) -> std::string {
  // Unit separators: no part can run into the next one.
  constexpr char kEnd = '\x1F';
  std::string name = finding.check + kEnd + finding.language + kEnd;
  if (finding.unit.empty()) {
    name += place(finding).path + kEnd + finding.quoted;
  } else {
    name += finding.unit;
  }
  name += kEnd;
  name += finding.span.of(finding.quoted);
  return to_hex(hash64(name));
}

void sort(std::vector<Finding>& findings) {
  std::stable_sort(
      findings.begin(), findings.end(),
      [](const Finding& a, const Finding& b) { return order(a) < order(b); });
}

auto apply_fixes(const std::string& text, const std::vector<Finding>& findings)
    -> std::string {
  std::vector<const Finding*> fixes;
  for (const Finding& finding : findings) {
    if (finding.fix) {
      assert(finding.quoted == text);
      fixes.push_back(&finding);
    }
  }
  std::stable_sort(fixes.begin(), fixes.end(),
                   [](const Finding* a, const Finding* b) {
                     return a->span.begin < b->span.begin;
                   });
  std::string fixed;
  std::size_t at = 0;
  for (const Finding* const finding : fixes) {
    if (finding->span.begin < at) {
      continue;
    }
    fixed.append(text, at, finding->span.begin - at);
    fixed += *finding->fix;
    at = finding->span.end;
  }
  return fixed.append(text, at);
}

}  // namespace l10n::check

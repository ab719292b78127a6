// Findings as people read them on a terminal or in a log.
#ifndef L10N_REPORT_FINDINGS_TEXT_HPP
#define L10N_REPORT_FINDINGS_TEXT_HPP

#include <cstddef>
#include <string>
#include <vector>

#include "l10n/check/finding.hpp"

namespace l10n::report {

struct TextOptions {
  bool color = false;
  std::size_t columns = 80;  // at least 40 are used
};

/// The findings by page, each with its lines in page and catalog, the text
/// quoted and the place marked by carets:
///
///   content/guide.vi.md
///     12  warning  more than one blank between words          double-space
///         po/en.po:34 (en)
///         │ Open  the console
///         │     ^^
///
/// Empty where there are none.
auto findings_text(const std::vector<check::Finding>& findings,
                   const TextOptions& options) -> std::string;

}  // namespace l10n::report

#endif  // L10N_REPORT_FINDINGS_TEXT_HPP

// What l10n doctor found, for people.
#ifndef L10N_REPORT_DIAGNOSIS_TEXT_HPP
#define L10N_REPORT_DIAGNOSIS_TEXT_HPP

#include <cstddef>
#include <string>
#include <vector>

#include "l10n/flow/doctor.hpp"

namespace l10n::report {

struct DiagnosisOptions {
  bool color = false;
  std::size_t columns = 80;  // at least 40 are used
};

/// The findings of one file: its path, and for each its place, what it is, the
/// line with carets below the place, and the line as it should be. Long lines
/// are cut around the place; control characters are shown as <U+XXXX>.
///
///   content/guide.vi.md
///     12:3  error: UTF-8 was read as windows-1252 here [mojibake]
///         - # Tá»« Ä‘iá»ƒn
///             ^^^^^^^^^^
///         + # Từ điển
///
/// Empty where there are none.
auto diagnosis_text(const std::vector<flow::Diagnosis>& found,
                    const DiagnosisOptions& options) -> std::string;

}  // namespace l10n::report

#endif  // L10N_REPORT_DIAGNOSIS_TEXT_HPP

// The lines in which two texts differ, as diff -u shows them.
#ifndef L10N_REPORT_UNIFIED_DIFF_HPP
#define L10N_REPORT_UNIFIED_DIFF_HPP

#include <string>
#include <string_view>

namespace l10n::report {

struct DiffNames {
  std::string before;
  std::string after;
};

/// "--- NAME", "+++ NAME" and hunks with three lines around each change; empty
/// where the texts are equal. What could drive a terminal is shown as <U+XXXX>.
/// With `color` in red and green. Time O(n * changes).
auto unified_diff(std::string_view before, std::string_view after,
                  const DiffNames& names, bool color) -> std::string;

}  // namespace l10n::report

#endif  // L10N_REPORT_UNIFIED_DIFF_HPP

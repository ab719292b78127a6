// Findings that were there before the checks: only new ones count.
#ifndef L10N_CHECK_BASELINE_HPP
#define L10N_CHECK_BASELINE_HPP

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/check/finding.hpp"

namespace l10n::check {

/// How often each fingerprint is known.
using Baseline = std::map<std::string, std::size_t, std::less<>>;

/// Reads what to_text() wrote, in any order of lines.
/// Errors: ConflictMarker; BadValue for a line or a version that is not known.
auto parse_baseline(std::string_view text, std::string_view path)
    -> Result<Baseline>;

/// "l10n baseline 1", then a line "FINGERPRINT CHECK PATH" for each finding,
/// sorted, so that changes of different pages merge. Check and path are for
/// people.
auto to_text(const std::vector<Finding>& findings) -> std::string;

/// Takes the findings that `baseline` knows out of `findings`; of equal ones as
/// many as it knows. Returns how many went.
auto apply(const Baseline& baseline, std::vector<Finding>& findings)
    -> std::size_t;

}  // namespace l10n::check

#endif  // L10N_CHECK_BASELINE_HPP

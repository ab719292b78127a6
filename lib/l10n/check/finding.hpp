// What a check has to say about one place. Reports, suppression and baselines
// know nothing but this.
#ifndef L10N_CHECK_FINDING_HPP
#define L10N_CHECK_FINDING_HPP

#include <optional>
#include <string>
#include <vector>

#include "l10n/core/diagnostic.hpp"
#include "l10n/core/span.hpp"

namespace l10n::check {

/// One finding. In a catalog, `quoted` is the whole msgstr (of a finding about
/// the source: the msgid, and there is no fix); in a page, the line without its
/// line end. Either place may be without a path: a page that is damaged has no
/// catalog, an entry without references no page.
struct Finding {
  std::string check;  // the id of its rule: "md-link"
  Severity severity = Severity::Warning;
  Location catalog = {};  // the line where the msgstr begins
  Location page = {};     // where the unit begins, or the damage is
  std::string language =
      {};                   // of `quoted`, as the site writes it; may be empty
  std::string unit = {};    // unit::unit_hash(); empty outside of units
  std::string message;      // translated, lower case, no final period
  std::string help = {};    // what to do next; may be empty
  std::string source = {};  // the msgid; empty outside of units
  std::string quoted = {};
  Span span = {};  // bytes of `quoted`; empty at 0: all of it is meant
  /// What should stand in place of `span`, where that is safe to say.
  std::optional<std::string> fix = {};

  auto operator==(const Finding&) const -> bool = default;
};

/// A name for `finding` that stays when lines move: 16 hexadecimal digits of
/// its rule, its unit (in a page: the path and the line's text) and the bytes
/// of its span. The same damage twice in one unit has one name.
auto fingerprint(const Finding& finding) -> std::string;

/// By path, line and column (of the page where there is one, else of the
/// catalog), then language and rule: the order of every report.
void sort(std::vector<Finding>& findings);

/// `text` with the fixes of `findings`, which quote it; where two overlap, the
/// first in the order of their bytes wins. Time O(n log n).
///
/// Precondition: `quoted == text` for each of them.
auto apply_fixes(const std::string& text, const std::vector<Finding>& findings)
    -> std::string;

}  // namespace l10n::check

#endif  // L10N_CHECK_FINDING_HPP

// One translation by itself, in a page of one block.
#ifndef L10N_UNIT_TRIAL_HPP
#define L10N_UNIT_TRIAL_HPP

#include <cstddef>
#include <optional>

#include "l10n/page/document.hpp"
#include "l10n/unit/emit.hpp"
#include "l10n/unit/guard.hpp"
#include "l10n/unit/rebuild.hpp"

namespace l10n::unit {

/// Tells which translations of a page break their block, without parsing the
/// page again for each. What depends on the neighbours is not seen here.
class Trial {
 public:
  Trial(const page::Document& source, const page::Rules& rules)
      : source_(source), rules_(rules) {}

  /// What is wrong with `translation` in place of segment `index`, emitted in
  /// `manner`. Time: two parses of the segment alone.
  [[nodiscard]] auto violation(std::size_t index,
                               const Translation& translation,
                               Manner manner) const -> std::optional<Violation>;

 private:
  [[nodiscard]] auto page_of(const page::Segment& segment,
                             std::string_view emitted) const -> std::string;

  const page::Document& source_;
  const page::Rules& rules_;
};

}  // namespace l10n::unit

#endif  // L10N_UNIT_TRIAL_HPP

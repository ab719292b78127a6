// Translations away from their page, each in a block of its own.
#ifndef L10N_UNIT_TRIAL_HPP
#define L10N_UNIT_TRIAL_HPP

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "l10n/page/document.hpp"
#include "l10n/unit/draft.hpp"
#include "l10n/unit/guard.hpp"

namespace l10n::unit {

/// Tells which translations of a page break their block, without parsing the
/// page again for each. What depends on the neighbours is not seen here.
class Trial {
 public:
  /// More translations than this are not tried alone: those of a group that
  /// breaks are refused together.
  static constexpr std::size_t kMostAlone = 10'000;

  using Refuse = std::function<void(Change& change, Violation violation)>;

  Trial(const page::Document& source, const page::Rules& rules)
      : source_(source), rules_(rules) {}

  /// Escapes those of `changes` (raw, in blocks, in order) that break theirs,
  /// and refuses those that do it all the same. Time: parses of groups of them,
  /// and three small parses for each that breaks.
  void judge(std::span<Change* const> changes, const Refuse& refuse);

 private:
  void judge_alone(Change& change, const Refuse& refuse);
  [[nodiscard]] auto stand_together(std::span<Change* const> changes) const
      -> bool;
  [[nodiscard]] auto violation(const Change& change,
                               const Result<page::Document>& before,
                               Manner manner) const -> std::optional<Violation>;
  [[nodiscard]] auto parsed(const std::string& page) const
      -> Result<page::Document>;
  [[nodiscard]] auto page_of(const page::Segment& segment,
                             std::string_view text, Manner manner) const
      -> std::string;

  const page::Document& source_;
  const page::Rules& rules_;
  std::size_t alone_ = 0;  // tried so far
};

}  // namespace l10n::unit

#endif  // L10N_UNIT_TRIAL_HPP

// Whether pages take what a memory suggests.
#ifndef L10N_FLOW_SUGGEST_GUARD_HPP
#define L10N_FLOW_SUGGEST_GUARD_HPP

#include <cstddef>
#include <vector>

#include "l10n/catalog/index.hpp"
#include "l10n/catalog/message.hpp"
#include "l10n/flow/suggest.hpp"
#include "l10n/page/document.hpp"
#include "l10n/page/rules.hpp"
#include "l10n/site/configuration.hpp"
#include "l10n/unit/guard.hpp"
#include "l10n/unit/unit.hpp"

namespace l10n::flow {

/// The test that merge makes: the page with the suggestions in it has the
/// structure of its source. Views into everything that it is made of. Safe for
/// threads.
class SuggestGuard {
 public:
  SuggestGuard(const catalog::Catalog& catalog, const Proposals& proposals,
               const page::Rules& rules,
               const site::Configuration& configuration);

  struct Refusal {
    std::size_t proposal = 0;  // index into Proposals::texts
    unit::Violation violation;
  };

  struct Tried {
    std::vector<std::size_t> proposals;  // indices, as in Refusal
    std::vector<Refusal> refused;
  };

  /// Tries the proposals for units of `document` in it.
  ///
  /// Precondition: it was parsed with ParseOptions::inlines. Time: that of
  /// unit::rebuild.
  [[nodiscard]] auto try_in(const page::Document& document) const -> Tried;

  /// Tries one proposal where no page is at hand: its source stands alone, as a
  /// paragraph, a heading or a title. Refused where it cannot stand so.
  [[nodiscard]] auto try_alone(std::size_t proposal) const -> Tried;

 private:
  [[nodiscard]] auto proposal_for(const unit::Unit& unit) const -> std::size_t;

  const catalog::Catalog& catalog_;
  const Proposals& proposals_;
  const page::Rules& rules_;
  const site::Configuration& configuration_;
  catalog::MessageIndex index_;
  std::vector<std::size_t> by_message_;  // index of the proposal, or none
};

}  // namespace l10n::flow

#endif  // L10N_FLOW_SUGGEST_GUARD_HPP

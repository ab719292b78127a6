// Proof that a page survives: nothing but its translated text can change.
#ifndef L10N_FLOW_VERIFY_HPP
#define L10N_FLOW_VERIFY_HPP

#include <string_view>
#include <vector>

#include "l10n/core/diagnostic.hpp"
#include "l10n/page/rules.hpp"
#include "l10n/site/configuration.hpp"

namespace l10n::flow {

struct Verified {
  std::size_t units = 0;
  /// Errors NotIdentical and NotReemitted, and warnings for what of the page is
  /// in no unit because it could not be cut.
  std::vector<Diagnostic> diagnostics;

  [[nodiscard]] auto holds() const -> bool;
};

/// Merges the page with an identity catalog (the same bytes must come back) and
/// emits every unit anew (the same units and the same skeleton must).
/// Errors: those of page::parse.
auto verify_page(std::string_view bytes, std::string_view path,
                 const site::Configuration& configuration,
                 const page::Rules& rules) -> Result<Verified>;

}  // namespace l10n::flow

#endif  // L10N_FLOW_VERIFY_HPP

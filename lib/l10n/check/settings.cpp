#include "l10n/check/settings.hpp"

#include "l10n/check/rules.hpp"

namespace l10n::check {

auto Settings::level(std::string_view rule) const -> std::optional<Severity> {
  if (const auto own = levels.find(rule); own != levels.end()) {
    return own->second;
  }
  const Rule* const found = find_rule(rule);
  if (found == nullptr || !found->on) {
    return std::nullopt;
  }
  return found->severity;
}

}  // namespace l10n::check

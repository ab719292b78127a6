// All checks of all translations of a site.
#ifndef L10N_CHECK_ENGINE_HPP
#define L10N_CHECK_ENGINE_HPP

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "l10n/check/families.hpp"
#include "l10n/check/finding.hpp"
#include "l10n/check/settings.hpp"
#include "l10n/check/subject.hpp"

namespace l10n::check {

struct Inspected {
  std::vector<Finding> findings;
  /// CheckFailed: a family broke off at a unit. The others and the other units
  /// were checked all the same.
  std::vector<Diagnostic> failures;
};

/// What is said where the checks of `family` broke off at `subject`.
auto broken_off(const Subject& subject, const char* family,
                const std::string& reason) -> Diagnostic;

/// Appends to `result` what `families` find in one subject.
void inspect(const Pair& pair, const Settings& settings,
             std::span<const Family> families, Inspected& result);

/// A finding of `hit`; nothing where its rule is off, or where the message or
/// its page ignores it.
auto make_finding(const Subject& subject, const Settings& settings, Hit hit)
    -> std::optional<Finding>;

}  // namespace l10n::check

#endif  // L10N_CHECK_ENGINE_HPP

// What a check is called, and what it says of itself. Each family of checks
// has a table of them; `--explain`, SARIF and the documentation read it.
#ifndef L10N_CHECK_RULE_HPP
#define L10N_CHECK_RULE_HPP

#include "l10n/core/diagnostic.hpp"

namespace l10n::check {

/// Marks a sentence of a static table for xgettext; who reads the table passes
/// it to translation().
consteval auto msgid(const char* text) -> const char* {
  return text;
}

struct Rule {
  const char* id;  // "md-link"; never changes once released
  Severity severity = Severity::Warning;
  const char* summary = nullptr;      // msgid: one line
  const char* explanation = nullptr;  // msgid: why it matters, what to do
  bool fixes = false;                 // --fix may mend it
  bool on = true;                     // without being asked for
};

}  // namespace l10n::check

#endif  // L10N_CHECK_RULE_HPP

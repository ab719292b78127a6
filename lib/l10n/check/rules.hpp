// The checks of translations, all of them.
#ifndef L10N_CHECK_RULES_HPP
#define L10N_CHECK_RULES_HPP

#include <span>
#include <string_view>

#include "l10n/check/rule.hpp"
#include "l10n/core/diagnostic.hpp"

namespace l10n::check {

/// In the order of the documentation: what breaks a page first.
auto rules() -> std::span<const Rule>;

/// Null where there is no such rule.
auto find_rule(std::string_view id) -> const Rule*;

/// The id of the rule that a refusal of the guard is a finding of: "md-link"
/// for Code::MdLink, "md-breakout" for Code::BlockStructure.
auto rule_of(Code code) -> const char*;

}  // namespace l10n::check

#endif  // L10N_CHECK_RULES_HPP

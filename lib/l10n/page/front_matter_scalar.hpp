// Which plain YAML scalars are strings.
#ifndef L10N_PAGE_FRONT_MATTER_SCALAR_HPP
#define L10N_PAGE_FRONT_MATTER_SCALAR_HPP

#include <string_view>

namespace l10n::page {

/// Whether Hugo takes the plain scalar `value` for a string: not a null, a
/// boolean, a number or a date. Where the YAML versions differ (`1.`, `1e5`)
/// it is not one: such values are not text in any case.
/// Source: go-yaml v2.4, resolve.go; YAML 1.1 types.
auto is_plain_string(std::string_view value) -> bool;

}  // namespace l10n::page

#endif  // L10N_PAGE_FRONT_MATTER_SCALAR_HPP

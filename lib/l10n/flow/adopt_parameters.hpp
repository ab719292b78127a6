// Texts in shortcodes that were translated by hand and that no unit holds.
#ifndef L10N_FLOW_ADOPT_PARAMETERS_HPP
#define L10N_FLOW_ADOPT_PARAMETERS_HPP

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "l10n/page/rules.hpp"

namespace l10n::flow {

/// A shortcode and one of its parameters, by its name or its position from 0.
using ParameterName = std::pair<std::string, std::string>;

/// How often pages differ in the text of each.
using ParameterCounts = std::map<ParameterName, std::size_t>;

/// The values of the quoted parameters of a page that no rule calls text, in
/// the order of the page.
using OutsideParameters = std::map<ParameterName, std::vector<std::string>>;

/// Those of `page` from the byte `body` on. Time O(n).
auto outside_parameters(std::string_view page, std::size_t body,
                        const page::Rules& rules) -> OutsideParameters;

/// Adds what was translated: parameters that both pages have equally often,
/// whose values differ and are prose, no paths, addresses or single words of
/// ASCII.
void count_translated(const OutsideParameters& source,
                      const OutsideParameters& target, ParameterCounts& counts);

/// The lines of l10n.yaml that would make units of them, with what `rules` say
/// of these shortcodes already; empty where there are none.
auto shortcode_lines(const ParameterCounts& counts, const page::Rules& rules)
    -> std::string;

}  // namespace l10n::flow

#endif  // L10N_FLOW_ADOPT_PARAMETERS_HPP

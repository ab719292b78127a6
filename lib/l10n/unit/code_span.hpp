// Code between backticks, in the text of a unit.
#ifndef L10N_UNIT_CODE_SPAN_HPP
#define L10N_UNIT_CODE_SPAN_HPP

#include <cstddef>
#include <string_view>
#include <vector>

#include "l10n/core/span.hpp"

namespace l10n::unit {

/// Behind the code span that the backticks at `at` open, or behind them where
/// none closes it. Time O(n) for each length of a run that has no equal one.
auto behind_code(std::string_view text, std::size_t at) -> std::size_t;

/// What stands between the backticks of each code span of `text`, in order.
///
/// Source: CommonMark 0.30, section 6.1.
auto code_spans(std::string_view text) -> std::vector<Span>;

}  // namespace l10n::unit

#endif  // L10N_UNIT_CODE_SPAN_HPP

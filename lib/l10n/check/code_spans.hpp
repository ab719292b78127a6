// What a difference in code spans means: code that is gone or altered, or words
// that are merely set as code more or less often.
#ifndef L10N_CHECK_CODE_SPANS_HPP
#define L10N_CHECK_CODE_SPANS_HPP

#include <string_view>

namespace l10n::check {

/// The rule that a translation breaks whose code spans are not the source's.
///
/// "md-code" where the reader does not find code of the source as code any
/// more: it was translated, mistyped or left out, or something else stands in
/// the place of one of its spans. "md-code-count" where all code of the source
/// is there and only the number differs: a word that the source names without
/// backticks, a function that is named once where the source names it twice.
/// Blanks, a comma or a full stop at the backticks do not count. Time O(n log
/// n).
auto code_rule(std::string_view source, std::string_view target) -> const char*;

}  // namespace l10n::check

#endif  // L10N_CHECK_CODE_SPANS_HPP

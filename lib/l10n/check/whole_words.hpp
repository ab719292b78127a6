// Whether a name stands in a text as words of its own.
#ifndef L10N_CHECK_WHOLE_WORDS_HPP
#define L10N_CHECK_WHOLE_WORDS_HPP

#include <cstdint>
#include <string_view>

#include "l10n/core/span.hpp"

namespace l10n::check {

/// Whether no letter or digit of `span` goes on beyond it: Go in "Go, too", not
/// in "Google". An edge that is no letter or digit (C++) may touch any, and
/// letters of scripts that write no blanks (Chinese, Thai) join nothing.
auto is_whole(std::string_view text, Span span) -> bool;

/// What may be behind a name.
enum class Behind : std::uint8_t { Plural, Anything };

/// Whether `name` stands in `text`, markup included, byte by byte and as words
/// of its own; behind it the s of a plural is none, or nothing is. Time O(n).
auto has_whole(std::string_view text, std::string_view name, Behind behind)
    -> bool;

}  // namespace l10n::check

#endif  // L10N_CHECK_WHOLE_WORDS_HPP

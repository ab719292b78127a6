// Characters that nobody sees and that change what is read.
#ifndef L10N_TEXT_INVISIBLE_HPP
#define L10N_TEXT_INVISIBLE_HPP

#include <string_view>
#include <vector>

#include "l10n/core/span.hpp"

namespace l10n::text {

/// The runs of zero-width and bidirectional control characters in `text`:
/// U+061C, U+180E, U+200B-200F, U+202A-202E, U+2060-2064, U+2066-206F,
/// and U+FEFF but at the very beginning. The joiners U+200C and
/// U+200D are left alone behind emoji and letters of scripts that need them.
///
/// Precondition: `text` is UTF-8. Time O(n), a fast scan on text without any.
/// Source: UTS #55, section 3; "Trojan Source" (CVE-2021-42574).
auto find_invisible(std::string_view text) -> std::vector<Span>;

}  // namespace l10n::text

#endif  // L10N_TEXT_INVISIBLE_HPP

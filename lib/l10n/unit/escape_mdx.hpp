// Keeps a translation from being code to MDX.
#ifndef L10N_UNIT_ESCAPE_MDX_HPP
#define L10N_UNIT_ESCAPE_MDX_HPP

#include <string>
#include <string_view>

namespace l10n::unit {

/// `translation` with what would stop the build of an MDX page written as text:
/// a `<` that begins no tag, a `{` that is never closed, a line that begins as
/// a module does; an address loses its angle brackets, and `<br>` is closed.
/// What `source` has of a kind stays in the translation, too: then its page is
/// built otherwise. Code spans, tags and expressions stay as they are.
///
/// Time O(n).
/// Source: mdxjs.com/docs/what-is-mdx, "Markdown"; MDX 3.0.
auto escape_mdx(std::string_view source, std::string_view translation)
    -> std::string;

}  // namespace l10n::unit

#endif  // L10N_UNIT_ESCAPE_MDX_HPP

// MDX, which React's sites speak: modules, expressions in braces and the tags
// of components, as they stand in a page. To a Markdown parser they are text.
#ifndef L10N_PAGE_MDX_HPP
#define L10N_PAGE_MDX_HPP

#include <string_view>

#include "l10n/page/actions.hpp"

namespace l10n::page {

/// Whether `body` is MDX: the name of its page says so, or what nothing else
/// has, outside of code: a block that begins with `import A from './a'` or with
/// a comment in braces, or a heading that ends in one. Never the middle of a
/// paragraph, whose lines may be folded.
auto is_mdx(std::string_view path, std::string_view body) -> bool;

/// Every action of MDX in `text`: modules, expressions, and those tags that
/// cmark takes for text (over several lines, with braces, with a dot in the
/// name, fragments). In a block of HTML only its expressions. Code does not
/// count. Time O(n).
///
/// Source: mdxjs.com/docs/what-is-mdx; micromark-extension-mdx-expression and
/// -mdx-jsx 3.0.
auto scan_mdx(std::string_view text) -> ScannedActions;

/// The actions that a page speaks: Hugo's and Liquid's, or MDX's.
auto find_actions(std::string_view body, bool is_mdx) -> ScannedActions;

}  // namespace l10n::page

#endif  // L10N_PAGE_MDX_HPP

// The comments of a block of HTML, and what the directives in them mean there.
#ifndef L10N_PAGE_HTML_COMMENTS_HPP
#define L10N_PAGE_HTML_COMMENTS_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "l10n/page/directive.hpp"
#include "l10n/page/html.hpp"

namespace l10n::page {

/// A sum of the comments of `html`, in any order. What mask() hid is compared
/// elsewhere, and its length may change.
auto comments_of(const std::vector<HtmlToken>& tokens, std::string_view html)
    -> std::uint64_t;

/// Whether `html` holds nothing but comments of its author, none that mask()
/// put there.
auto is_remark(const std::vector<HtmlToken>& tokens, std::string_view html)
    -> bool;

/// The index of the first token from `at` on that is neither blank nor a
/// comment.
auto next_part(const std::vector<HtmlToken>& tokens, std::string_view html,
               std::size_t at) -> std::size_t;

/// The index behind the part that begins with `tokens[at]`: an element, or a
/// phrase up to the next tag that stands in none. An element whose end is not
/// there goes on to the end of `html`; a closing tag begins no part, nor does
/// the end.
auto behind_part(const std::vector<HtmlToken>& tokens, std::string_view html,
                 std::size_t at) -> std::size_t;

/// Whether the last of `directives` that skips anything, which have their
/// places in `html`, skips the block behind it: there is nothing left to skip
/// in `html` itself.
auto skips_next_block(const std::vector<Directive>& directives,
                      const std::vector<HtmlToken>& tokens,
                      std::string_view html) -> bool;

}  // namespace l10n::page

#endif  // L10N_PAGE_HTML_COMMENTS_HPP

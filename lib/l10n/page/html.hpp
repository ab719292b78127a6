// The tags of a piece of HTML: what of it is text, and what a translation must
// keep.
#ifndef L10N_PAGE_HTML_HPP
#define L10N_PAGE_HTML_HPP

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/core/span.hpp"

namespace l10n::page {

enum class HtmlKind : std::uint8_t { Text, Tag, Comment };

struct HtmlToken {
  HtmlKind kind = HtmlKind::Text;
  Span span;
  std::string_view name;  // of a tag, as written; "" for <!DOCTYPE> and <?pi?>
  bool closing = false;
};

/// Tokens that cover `html`. What only looks like a tag (`a < b`) is text; an
/// unclosed tag or comment runs to the end. Time O(n).
///
/// Source: CommonMark 0.30, section 6.6, for what a tag is.
auto html_tokens(std::string_view html) -> std::vector<HtmlToken>;

/// Whether both are the same tag: HTML knows no upper and lower case.
auto same_name(std::string_view tag, std::string_view other) -> bool;

/// Where the values of alt, title and aria-label stand in a tag, inside their
/// quotes; of a component's label and of the attribute `also`, too.
auto text_attributes(std::string_view tag, std::string_view also = {})
    -> std::vector<Span>;

/// The name of the attribute of `tag` whose value stands at `value`.
auto attribute_name(std::string_view tag, Span value) -> std::string_view;

/// `tag` without the values of its text attributes.
auto tag_without_text(std::string_view tag) -> std::string;

/// Whether a tag stands in running text (b, a, code, br, ...), so that a unit
/// may hold it.
auto is_inline_tag(std::string_view name) -> bool;

/// Whether a tag at the start of a line begins a block of HTML: CommonMark
/// 0.30, section 4.6, the sixth kind.
auto is_block_tag(std::string_view name) -> bool;

/// Whether what the tag holds is code: script, style, pre, textarea.
auto holds_code(std::string_view name) -> bool;

}  // namespace l10n::page

#endif  // L10N_PAGE_HTML_HPP

// How far JavaScript in a page goes: the brackets of an expression, a statement
// of a module, a tag of JSX. No parser: strings, comments and brackets only.
#ifndef L10N_PAGE_JAVASCRIPT_HPP
#define L10N_PAGE_JAVASCRIPT_HPP

#include <cstddef>
#include <string_view>

namespace l10n::page {

/// Behind the bracket that closes the one at `at`; npos where `text` ends
/// first. A quote without a partner on its line is no string: JSX holds prose.
/// Time O(what is passed).
auto bracket_end(std::string_view text, std::size_t at) -> std::size_t;

/// Behind the statements that begin at `at`, at the end of a line: the first
/// one that leaves no bracket open and that no indented line or closing bracket
/// follows. npos where there is none.
auto module_end(std::string_view text, std::size_t at) -> std::size_t;

/// A tag of JSX, or a fragment: `<A.B c="d" e={f} {...g} />`.
struct JsxTag {
  std::size_t end = 0;   // behind it; 0 where none stands here
  bool is_plain = true;  // a tag to HTML as well, on one line
  std::size_t seen = 0;  // how far the text was looked through
};

/// The tag that opens at `at`. No blank line may stand between its attributes.
auto jsx_tag(std::string_view text, std::size_t at) -> JsxTag;

}  // namespace l10n::page

#endif  // L10N_PAGE_JAVASCRIPT_HPP

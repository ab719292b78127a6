// A page as the tests of this module look at it.
#ifndef L10N_TESTS_PAGE_PARSED_HPP
#define L10N_TESTS_PAGE_PARSED_HPP

#include <string>
#include <string_view>
#include <vector>

#include "l10n/page/document.hpp"

namespace l10n::page {

/// Rules with notice and expand (text parameters), figure (no body) and
/// highlight (raw body); front matter: title and description.
auto test_rules() -> const Rules&;

/// Each segment as "kind label: lines". Lines are joined by `~` where the line
/// end is soft, `+` at two spaces, `\` at a backslash and `$` where the line
/// ends are kept. A label, if there is one, stands in brackets.
auto show(std::string_view bytes) -> std::vector<std::string>;

/// The codes of the diagnostics, with their lines: "too-complex:3".
auto codes(std::string_view bytes) -> std::vector<std::string>;

/// The skeleton's marks as text, to compare pages by.
auto skeleton(std::string_view bytes) -> std::vector<Mark>;

/// Inlines of all blocks, by kind and value: "link /u".
auto inlines(std::string_view bytes) -> std::vector<std::string>;

/// `piece` so often that `size` bytes are reached.
auto repeated(std::string_view piece, std::size_t size) -> std::string;

}  // namespace l10n::page

#endif  // L10N_TESTS_PAGE_PARSED_HPP

// The YAML that nearly every page has: one `key: value` a line.
#ifndef L10N_PAGE_FRONT_MATTER_SIMPLE_HPP
#define L10N_PAGE_FRONT_MATTER_SIMPLE_HPP

#include <optional>
#include <string_view>
#include <vector>

#include "l10n/page/front_matter_items.hpp"

namespace l10n::page {

/// The items that yaml_items gives, without yaml-cpp: twenty times as fast on
/// the pages of a Hugo site. None where `content` is not made only of blank
/// lines, comments, and unindented keys of letters, digits, `_` and `-` with a
/// one-line value that is plain or quoted, its escapes `\"` and `\\` alone.
auto simple_yaml_items(std::string_view content)
    -> std::optional<std::vector<FrontMatterItem>>;

}  // namespace l10n::page

#endif  // L10N_PAGE_FRONT_MATTER_SIMPLE_HPP

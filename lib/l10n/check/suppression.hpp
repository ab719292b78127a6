// Findings that somebody has looked at and does not want to see again.
#ifndef L10N_CHECK_SUPPRESSION_HPP
#define L10N_CHECK_SUPPRESSION_HPP

#include <string>
#include <string_view>
#include <vector>

#include "l10n/catalog/message.hpp"
#include "l10n/page/document.hpp"

namespace l10n::check {

/// Whether the translator's comment `# l10n-ignore: ID` (more ids follow behind
/// commas or blanks; `all` is every one) or Weblate's flag `ignore-ID` keeps
/// the rule `id` away from `message`.
auto is_ignored(const catalog::Message& message, std::string_view id) -> bool;

/// The checks that a comment of a PO file silences, to ask lists() of.
/// `comment` is what follows "#": " l10n-ignore: ID" or ", fuzzy, ignore-ID".
auto ignored_by_comment(std::string_view comment) -> std::string;

/// Whether `id` or `all` stands in `list`, parted by commas or blanks.
auto lists(std::string_view list, std::string_view id) -> bool;

/// What a page says about its checks, to ask lists() of: the texts of its
/// comments `<!-- l10n:ignore ID -->` and the value of `l10n_ignore` in the
/// first level of its front matter (YAML or TOML, on one line). Time O(n).
auto ignored_in(const page::Document& page) -> std::string;
/// The same of a page that is not parsed.
auto ignored_in(std::string_view page) -> std::string;

}  // namespace l10n::check

#endif  // L10N_CHECK_SUPPRESSION_HPP

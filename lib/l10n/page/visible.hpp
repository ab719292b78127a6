// What of inline Markdown a reader sees as words.
#ifndef L10N_PAGE_VISIBLE_HPP
#define L10N_PAGE_VISIBLE_HPP

#include <string_view>
#include <vector>

#include "l10n/core/span.hpp"

namespace l10n::page {

/// The parts of `text` (inline Markdown) that are neither code spans, tags,
/// link destinations, reference labels, bare addresses, entities, emoji names,
/// escapes nor template tags. In order and disjoint; an approximation without
/// a parse. Time O(n).
auto visible_text(std::string_view text) -> std::vector<Span>;

/// Whether the bytes `lines` of `text` hold a letter or a digit that a reader
/// sees. What is masked in `masked`, a copy of the same length, does not count.
auto has_words(std::string_view text, std::string_view masked,
               const std::vector<Span>& lines) -> bool;

/// The same of the titles of links and images and of the text attributes of
/// tags, which are no visible text.
auto has_titles(std::string_view text, std::string_view masked,
                const std::vector<Span>& lines) -> bool;

}  // namespace l10n::page

#endif  // L10N_PAGE_VISIBLE_HPP

// Whether a piece of a page says anything.
#ifndef L10N_PAGE_VISIBLE_HPP
#define L10N_PAGE_VISIBLE_HPP

#include <string_view>
#include <vector>

#include "l10n/core/span.hpp"

namespace l10n::page {

/// Whether the bytes `lines` of `text` hold a letter or a digit that a reader
/// sees: code spans, tags, link destinations and whatever is masked in
/// `masked`, the copy of `text` of the same length, do not count.
auto has_words(std::string_view text, std::string_view masked,
               const std::vector<Span>& lines) -> bool;

}  // namespace l10n::page

#endif  // L10N_PAGE_VISIBLE_HPP

// Bare URLs and e-mail addresses in running text, which Hugo makes links of.
#ifndef L10N_PAGE_URLS_HPP
#define L10N_PAGE_URLS_HPP

#include <string>
#include <string_view>
#include <vector>

#include "l10n/core/span.hpp"

namespace l10n::page {

/// The http, https, ftp and www. addresses and the e-mail addresses of `text`,
/// without trailing punctuation. Time O(n).
///
/// Source: GitHub Flavored Markdown 0.29, section 6.9, as goldmark's linkify
/// extension follows it. (cmark's own extension reads out of bounds.)
auto find_bare_urls(std::string_view text) -> std::vector<Span>;

/// Whether text that the parser makes of `markdown` may hold such an address.
/// Far faster than to look for one; most paragraphs hold none.
auto may_hold_urls(std::string_view markdown) -> bool;

/// Whether `url` runs code when it is followed: javascript:, vbscript:, and
/// data: that is no image; also where letters are written as entities or
/// per cent escapes, or blanks stand between them.
auto is_unsafe_url(std::string_view url) -> bool;

}  // namespace l10n::page

#endif  // L10N_PAGE_URLS_HPP

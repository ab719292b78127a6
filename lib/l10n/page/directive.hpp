// What an author says to l10n in a comment of the page.
#ifndef L10N_PAGE_DIRECTIVE_HPP
#define L10N_PAGE_DIRECTIVE_HPP

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/core/span.hpp"

namespace l10n::page {

enum class DirectiveKind : std::uint8_t {
  Skip,       // the next block stays as it is
  SkipStart,  // everything up to SkipEnd stays as it is
  SkipEnd,
  Comment,  // to the translator of the next unit
  Context,  // of the next unit: its msgctxt
  Ignore,   // checks that shall say nothing about this page
  Unknown,  // says l10n:, but nothing that we know
};

struct Directive {
  DirectiveKind kind = DirectiveKind::Unknown;
  std::string text = {};  // of a comment, a context or an ignore
  Span span = {};         // of its comment, in the text that was searched
};

/// The directives in the HTML comments (and the `{/* */}` of MDX) of `text`.
/// `<!-- l10n:skip -->` and the forms of po4a's neighbours are synonyms:
/// i18n: of mdbook-i18n-helpers, translate:on/off of Translate Toolkit,
/// mdpo-... of mdpo. In the order of their kinds of comment. Time O(n).
auto find_directives(std::string_view text) -> std::vector<Directive>;

}  // namespace l10n::page

#endif  // L10N_PAGE_DIRECTIVE_HPP

// The Markdown of a page: from its bytes to segments. parse() in document.hpp
// is the way in.
#ifndef L10N_PAGE_BODY_HPP
#define L10N_PAGE_BODY_HPP

#include "l10n/page/document.hpp"

namespace l10n::page {

/// Adds what stands behind the front matter of `document`: segments and inlines
/// (if wanted), blocks, skeleton, actions, labels and diagnostics.
void add_body(Document& document, const Rules& rules,
              const ParseOptions& options);

}  // namespace l10n::page

#endif  // L10N_PAGE_BODY_HPP

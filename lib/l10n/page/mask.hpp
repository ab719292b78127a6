// The copy of a page's body that the Markdown parser gets: as long as the body,
// line by line, with everything hidden that is not Markdown.
#ifndef L10N_PAGE_MASK_HPP
#define L10N_PAGE_MASK_HPP

#include <string>
#include <string_view>
#include <vector>

#include "l10n/core/source.hpp"
#include "l10n/core/span.hpp"
#include "l10n/page/actions.hpp"
#include "l10n/page/admonition.hpp"
#include "l10n/page/limits.hpp"
#include "l10n/page/rules.hpp"

namespace l10n::page {

struct Masked {
  std::string text;                 // same length, same line ends as the body
  std::vector<Span> raw;            // bodies of raw shortcodes: hold no units
  std::vector<std::size_t> blocks;  // actions that stand alone on their lines
  std::vector<MaskedMarker> admonitions;  // that are list items in the text
};

/// Hides the actions: one alone on its lines becomes an HTML comment, which
/// CommonMark keeps as a block of its own; an inline one becomes a run of
/// letters, as Hugo's own placeholder is. Regions over a limit become blank.
auto mask(std::string_view body, const LineTable& lines,
          const std::vector<Action>& actions,
          const std::vector<Region>& regions, const Rules& rules) -> Masked;

/// Whether `quote` stands within `span` of `text` where `masked`, its masked
/// copy, hides it: a shortcode's own quote, which a string between two of them
/// can only hold as it is.
auto hides_quote(std::string_view text, std::string_view masked, Span span,
                 char quote) -> bool;

}  // namespace l10n::page

#endif  // L10N_PAGE_MASK_HPP

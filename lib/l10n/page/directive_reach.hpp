// Where the directives of a page stand, and how far each of them goes.
#ifndef L10N_PAGE_DIRECTIVE_REACH_HPP
#define L10N_PAGE_DIRECTIVE_REACH_HPP

#include <cstddef>
#include <string_view>
#include <vector>

#include "l10n/core/source.hpp"
#include "l10n/core/span.hpp"
#include "l10n/page/actions.hpp"
#include "l10n/page/directive.hpp"
#include "l10n/page/segment.hpp"
#include "l10n/page/tree.hpp"

namespace l10n::page {

/// Gives `found`, the directives of a block without its prefixes, the places of
/// their comments in `text`, where the block fills `where`; its begin where
/// they are not found again.
void place_directives(std::string_view text, Span where,
                      std::vector<Directive>& found);

/// Whether a directive within a text says something about the page around it.
auto reaches_out(DirectiveKind kind) -> bool;

void sort_by_place(std::vector<DirectiveAt>& directives);

/// The directives in the comments of MDX, which `masked` hides from the parser.
auto hidden_directives(std::string_view body, std::string_view masked,
                       const ScannedActions& actions)
    -> std::vector<DirectiveAt>;

/// The lines of those of `hidden` that skip the next block.
auto skip_lines(const std::vector<DirectiveAt>& hidden, const LineTable& lines)
    -> std::vector<std::size_t>;

/// Gives `hidden` to `tree`: to the block that it stands in, and to the page.
void add_hidden(const std::vector<DirectiveAt>& hidden, const LineTable& lines,
                Tree& tree);

/// What stands between a directive that starts a region and the one that ends
/// it, or up to `size`; the comments are no part of it.
auto skipped_regions(const std::vector<DirectiveAt>& directives,
                     std::size_t size) -> std::vector<Span>;

/// What the directives inside a text say about it.
struct TextReach {
  bool skips = false;  // one at its begin or end: the text stays as it is
  bool torn = false;   // one that means a part of it
};

/// A unit is translated as a whole or not at all: a directive with words on its
/// wrong side, or on both, tears it.
auto reach_in(const std::vector<Span>& lines, std::string_view text,
              std::string_view masked) -> TextReach;

/// Gives comments and contexts to the next of `segments`, which are in byte
/// order; one of their own says more.
void give_directives(const std::vector<DirectiveAt>& directives,
                     std::vector<Segment>::iterator begin,
                     std::vector<Segment>::iterator end);

}  // namespace l10n::page

#endif  // L10N_PAGE_DIRECTIVE_REACH_HPP

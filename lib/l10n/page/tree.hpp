// The block structure of a page as cmark-gfm sees it, with the bytes of every
// text block found again in the page. The only user of cmark-gfm.
#ifndef L10N_PAGE_TREE_HPP
#define L10N_PAGE_TREE_HPP

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/core/source.hpp"
#include "l10n/core/span.hpp"
#include "l10n/page/directive.hpp"

namespace l10n::page {

enum class BlockKind : std::uint8_t {
  Paragraph,
  Heading,
  Cell,
  Html,
};

/// How a line of a block goes over into the next one.
enum class LineEnd : std::uint8_t {
  Soft,       // as good as a space
  Spaces,     // hard break: two spaces or more
  Backslash,  // hard break: a backslash
};

/// A leaf block that holds text.
struct TextBlock {
  BlockKind kind = BlockKind::Paragraph;
  std::uint8_t level = 0;  // of a heading, 1..6
  bool aligned = false;    // its bytes were found; else it stays as it is
  bool folds = true;       // every line end is a LineEnd; else they are kept
  bool in_quote = false;   // directly inside a block quote
  bool first_of_item = false;
  bool in_footnote = false;
  bool skipped = false;       // behind a directive that skips the next block
  std::size_t line = 0;       // the first one, from 0
  std::vector<Span> lines;    // without prefix, blanks at both ends and breaks
  std::vector<LineEnd> ends;  // one less than lines
  Span inlines;               // indices into Tree::inlines
  std::vector<Directive> directives;  // inside its text
};

enum class InlineKind : std::uint8_t {
  Link,      // destination
  Image,     // destination
  Html,      // a tag, its text attributes left out
  Code,      // a code span
  Footnote,  // a reference
  Url,       // a bare one, which Hugo turns into a link, or one in < >
  Action,    // a shortcode or template tag, its text parameters left out
};

/// What a translation may not change, add or lose.
struct Inline {
  InlineKind kind = InlineKind::Link;
  std::string value;

  auto operator==(const Inline&) const -> bool = default;
};

/// One step of a walk through the blocks: what must be equal before and after.
struct Mark {
  std::uint32_t what = 0;    // node type; odd while entering
  std::uint64_t detail = 0;  // levels, counts, or a hash of what stands there
  std::size_t line = 0;      // near it, from 0; not part of equality

  auto operator==(const Mark& other) const -> bool {
    return what == other.what && detail == other.detail;
  }
};

/// A directive outside of running text, with the span of its comment in the
/// page; inside of it, if what it says goes beyond its block.
struct DirectiveAt {
  Directive directive;
  bool in_text = false;
};

struct Tree {
  std::vector<TextBlock> blocks;  // in the order of their bytes
  std::vector<Inline> inlines;
  std::vector<Mark> skeleton;
  std::vector<DirectiveAt> directives;  // in the order of their bytes
  std::vector<Span> code_lines;         // of code blocks, from 0, half open
  bool too_complex = false;  // memory ran over its budget: nothing else is set
};

struct TreeOptions {
  bool inlines = false;  // collect them: the guard needs them, extract does not
  /// Lines, from 0 and in order, of directives to skip that the parser does not
  /// see.
  std::vector<std::size_t> skips = {};
};

/// Parses `masked`, the copy of a body whose lines are `lines`. Spans are
/// offsets into it. Safe in several threads at once.
auto parse_tree(std::string_view masked, const LineTable& lines,
                const TreeOptions& options) -> Tree;

}  // namespace l10n::page

#endif  // L10N_PAGE_TREE_HPP

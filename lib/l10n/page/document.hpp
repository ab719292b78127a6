// A page taken apart: front matter, segments of text, and everything between
// them, which nobody touches. Start reading here.
#ifndef L10N_PAGE_DOCUMENT_HPP
#define L10N_PAGE_DOCUMENT_HPP

#include <string>
#include <string_view>
#include <vector>

#include "l10n/core/diagnostic.hpp"
#include "l10n/core/source.hpp"
#include "l10n/core/span.hpp"
#include "l10n/page/front_matter.hpp"
#include "l10n/page/rules.hpp"
#include "l10n/page/segment.hpp"
#include "l10n/page/tree.hpp"

namespace l10n::page {

/// A block that segments were cut from, and what of it may not change.
struct Block {
  std::size_t line = 0;  // from 0, of the page
  Span inlines;          // indices into Document::inlines
};

/// Views into the bytes of the page, which the caller keeps.
struct Document {
  std::string path;
  std::string_view bytes;
  LineTable lines;
  FrontMatter front_matter;
  bool is_mdx = false;
  std::vector<Segment> segments;  // in byte order, disjoint
  std::vector<Block> blocks;
  std::vector<Inline> inlines;       // by block; only if asked for
  std::vector<Mark> skeleton;        // what the parser saw, dialects included
  std::vector<std::string> actions;  // standing alone, without their text
  std::vector<std::string> labels;   // of the link reference definitions
  std::vector<std::string> label_keys;  // label_key() of each, sorted
  std::vector<Diagnostic> diagnostics;
};

struct ParseOptions {
  bool inlines = false;     // what the guard compares
  bool segments = true;     // the guard needs none of what it compares with
  bool diagnostics = true;  // about damaged text
};

/// Takes `bytes` apart. Odd content never fails: what is not understood, or is
/// over a limit, belongs to no segment, and a diagnostic says so.
///
/// Errors: PageTooLarge, and those of text::check_utf8. Time and memory O(n):
/// a page that needs more memory than text does is too complex.
auto parse(std::string_view bytes, std::string_view path, const Rules& rules,
           const ParseOptions& options = {}) -> Result<Document>;

/// The spans of `document` in order: segments and the gaps between them.
/// Disjoint, and joined they are the page.
auto spans(const Document& document) -> std::vector<Span>;

}  // namespace l10n::page

#endif  // L10N_PAGE_DOCUMENT_HPP

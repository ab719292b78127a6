// The pieces of text of a page, each with the bytes that a translation would
// take the place of.
#ifndef L10N_PAGE_SEGMENT_HPP
#define L10N_PAGE_SEGMENT_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "l10n/core/span.hpp"
#include "l10n/page/tree.hpp"

namespace l10n::page {

enum class SegmentKind : std::uint8_t {
  Heading,
  Paragraph,
  Cell,
  Definition,
  Footnote,
  Html,           // text of an HTML block
  HtmlAttribute,  // alt, title or aria-label of a tag there
  LinkTitle,      // of a link reference definition
  Parameter,      // of a shortcode
  FrontMatter,
};

inline constexpr std::size_t kNoBlock = static_cast<std::size_t>(-1);

struct Segment {
  SegmentKind kind = SegmentKind::Paragraph;
  std::string label = {};          // "##", "- ", "title", "notice: title"
  std::vector<Span> lines;         // disjoint, in order, at least one
  std::vector<LineEnd> ends = {};  // between the lines, if `folds`
  bool folds = true;
  std::size_t block = kNoBlock;  // index into Document::blocks
  char quote = '\0';             // of a parameter, an attribute or a title
  std::string text = {};         // of front matter: the decoded value
  std::string context = {};      // from a directive
  std::vector<std::string> comments = {};  // from directives

  /// From the first byte to the last one, line ends and prefixes included.
  [[nodiscard]] auto span() const -> Span {
    return {lines.front().begin, lines.back().end};
  }
};

/// Sorts those of `segments` from the index `first` on by their bytes, and
/// drops what stands in another one.
void put_in_order(std::vector<Segment>& segments, std::size_t first);

}  // namespace l10n::page

#endif  // L10N_PAGE_SEGMENT_HPP

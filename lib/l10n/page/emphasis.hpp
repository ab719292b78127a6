// What of inline Markdown is bold or in italics, and which markers of it are
// left over for the reader to see.
#ifndef L10N_PAGE_EMPHASIS_HPP
#define L10N_PAGE_EMPHASIS_HPP

#include <cstddef>
#include <string_view>

namespace l10n::page {

struct Emphasis {
  std::size_t strong = 0;
  std::size_t emphasis = 0;
  /// Asterisks, backticks, `__` and `~~` that stand as text.
  std::size_t stray = 0;

  auto operator==(const Emphasis&) const -> bool = default;
};

/// Counts in `text` as one paragraph. `~~` is never markup here (the parser
/// knows no strikethrough), so an odd one is as stray as an even one.
///
/// Time O(n); nothing is parsed where no marker stands.
auto count_emphasis(std::string_view text) -> Emphasis;

}  // namespace l10n::page

#endif  // L10N_PAGE_EMPHASIS_HPP

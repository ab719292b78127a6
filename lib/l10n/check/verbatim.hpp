// Where a page holds what is not prose: code, paths and addresses.
#ifndef L10N_CHECK_VERBATIM_HPP
#define L10N_CHECK_VERBATIM_HPP

#include <cstddef>
#include <string_view>
#include <vector>

#include "l10n/core/span.hpp"

namespace l10n::check {

/// A scan by lines, made before anything is known to be parsed: a damaged page
/// may be no Markdown that one could trust.
struct Verbatim {
  std::vector<Span> code;   // fenced blocks and code spans, in order
  std::vector<Span> paths;  // link destinations, addresses, values of src=...
  std::vector<Span> unclosed_fences;  // the opening lines
  std::size_t body = 0;               // where the Markdown begins

  [[nodiscard]] auto is_code(std::size_t at) const -> bool;
  [[nodiscard]] auto is_path(std::size_t at) const -> bool;
};

/// Precondition: `page` is UTF-8. Time O(n).
auto find_verbatim(std::string_view page) -> Verbatim;

/// The same for lines that belong to no page: code spans and paths alone.
auto find_inline_verbatim(std::string_view text) -> Verbatim;

}  // namespace l10n::check

#endif  // L10N_CHECK_VERBATIM_HPP

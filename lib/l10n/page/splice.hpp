// Edits of a text, made all at once.
#ifndef L10N_PAGE_SPLICE_HPP
#define L10N_PAGE_SPLICE_HPP

#include <string>
#include <string_view>
#include <vector>

#include "l10n/core/span.hpp"

namespace l10n::page {

struct Edit {
  Span span;
  std::string replacement;
};

/// `bytes` with the span of each edit replaced; every other byte is copied.
/// Precondition: the edits are in order and disjoint.
auto splice(std::string_view bytes, const std::vector<Edit>& edits)
    -> std::string;

}  // namespace l10n::page

#endif  // L10N_PAGE_SPLICE_HPP

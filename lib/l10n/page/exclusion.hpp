// Bytes of a page that no segment may touch.
#ifndef L10N_PAGE_EXCLUSION_HPP
#define L10N_PAGE_EXCLUSION_HPP

#include <algorithm>
#include <vector>

#include "l10n/core/span.hpp"

namespace l10n::page {

/// Add spans, finish(), then ask: a question costs a binary search.
class Exclusion {
 public:
  void add(Span span) {
    if (!span.empty()) {
      spans_.push_back(span);
    }
  }

  void finish() {
    std::sort(spans_.begin(), spans_.end(),
              [](Span a, Span b) { return a.begin < b.begin; });
    std::vector<Span> merged;
    for (const Span& span : spans_) {
      if (!merged.empty() && span.begin <= merged.back().end) {
        merged.back().end = std::max(merged.back().end, span.end);
      } else {
        merged.push_back(span);
      }
    }
    spans_ = std::move(merged);
  }

  [[nodiscard]] auto touches(Span span) const -> bool {
    const auto after = std::upper_bound(
        spans_.begin(), spans_.end(), span.begin,
        [](std::size_t begin, Span other) { return begin < other.end; });
    return after != spans_.end() && after->begin < span.end;
  }

 private:
  std::vector<Span> spans_;
};

}  // namespace l10n::page

#endif  // L10N_PAGE_EXCLUSION_HPP

#include "l10n/page/segment.hpp"

#include <algorithm>

namespace l10n::page {

void put_in_order(std::vector<Segment>& segments, std::size_t first) {
  const auto before = [](const Segment& a, const Segment& b) {
    return a.lines.front().begin < b.lines.front().begin;
  };
  const auto begin = segments.begin() + static_cast<std::ptrdiff_t>(first);
  if (!std::is_sorted(begin, segments.end(), before)) {
    std::stable_sort(begin, segments.end(), before);
  }
  std::size_t end = 0;
  const auto inside = [&](const Segment& segment) {
    const bool is_inside = segment.span().begin < end;
    end = is_inside ? end : segment.span().end;
    return is_inside;
  };
  segments.erase(std::remove_if(begin, segments.end(), inside), segments.end());
}

}  // namespace l10n::page

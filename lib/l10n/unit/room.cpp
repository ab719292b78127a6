#include "l10n/unit/room.hpp"

#include <algorithm>
#include <functional>

#include "l10n/page/limits.hpp"
#include "l10n/page/splice.hpp"

namespace l10n::unit {
namespace {

// A standing change: where its bytes are in the draft, and how many more bytes
// and brackets they are than the source's.
struct Placed {
  std::size_t change = 0;
  Span span;
  std::ptrdiff_t growth = 0;
  std::ptrdiff_t brackets = 0;
};

auto brackets_in(std::string_view text) -> std::ptrdiff_t {
  return std::ranges::count(text, '[');
}

auto placed(const Draft& draft, const std::vector<page::Edit>& edits)
    -> std::vector<Placed> {
  std::vector<Placed> all;
  all.reserve(edits.size());
  std::ptrdiff_t moved = 0;
  auto edit = edits.begin();
  for (std::size_t i = 0; i < draft.changes.size(); ++i) {
    if (draft.changes[i].refused) {
      continue;
    }
    const std::size_t begin =
        edit->span.begin + static_cast<std::size_t>(moved);
    const std::size_t size = edit->replacement.size();
    const auto growth = static_cast<std::ptrdiff_t>(size) -
                        static_cast<std::ptrdiff_t>(edit->span.size());
    const std::ptrdiff_t brackets =
        brackets_in(edit->replacement) -
        brackets_in(edit->span.of(draft.source().bytes));
    all.push_back({i, {begin, begin + size}, growth, brackets});
    moved += growth;
    ++edit;
  }
  return all;
}

// Where the body of the draft begins: its values may have grown.
auto body_of(const Draft& draft, const std::vector<Placed>& all)
    -> std::size_t {
  const page::Document& source = draft.source();
  std::ptrdiff_t moved = 0;
  for (const Placed& placed : all) {
    const std::size_t segment = draft.changes[placed.change].segment;
    if (source.segments[segment].kind == page::SegmentKind::FrontMatter) {
      moved += placed.growth;
    }
  }
  return source.front_matter.body + static_cast<std::size_t>(moved);
}

// The fewest of `inside` without which `excess` of `what` is saved.
void take_largest(std::vector<Placed> inside, std::ptrdiff_t Placed::*what,
                  std::size_t excess, Shortage shortage,
                  std::vector<Roomless>& found) {
  std::ranges::stable_sort(inside, std::greater{}, what);
  auto left = static_cast<std::ptrdiff_t>(excess);
  for (const Placed& placed : inside) {
    if (left <= 0 || placed.*what <= 0) {
      return;
    }
    left -= placed.*what;
    found.push_back({placed.change, shortage});
  }
}

}  // namespace

auto changes_without_room(const Draft& draft) -> std::vector<Roomless> {
  const std::vector<page::Edit> edits = draft.edits();
  const std::string bytes = page::splice(draft.source().bytes, edits);
  const std::vector<Placed> all = placed(draft, edits);
  const std::size_t base = body_of(draft, all);
  const std::string_view body = std::string_view(bytes).substr(base);
  const auto first_from = [&](std::size_t offset) {
    return std::ranges::lower_bound(
        all, base + offset, {},
        [](const Placed& placed) { return placed.span.begin; });
  };
  std::vector<Roomless> found;
  for (const page::Region& region : page::find_regions(body, LineTable(body))) {
    const std::vector<Placed> inside{first_from(region.span.begin),
                                     first_from(region.span.end)};
    const std::size_t size = region.span.size();
    const auto brackets =
        static_cast<std::size_t>(brackets_in(region.span.of(body)));
    if (region.kind == page::RegionKind::TooLong &&
        size > page::kMaxParagraphBytes) {
      take_largest(inside, &Placed::growth, size - page::kMaxParagraphBytes,
                   Shortage::Bytes, found);
    } else if (region.kind == page::RegionKind::TooManySteps &&
               brackets > page::kMaxBrackets) {
      take_largest(inside, &Placed::brackets, brackets - page::kMaxBrackets,
                   Shortage::Brackets, found);
    }
  }
  return found;
}

}  // namespace l10n::unit

#include "l10n/catalog/place.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace l10n::catalog {
namespace {

// One place of one message.
struct Spot {
  std::string_view path;
  std::uint32_t line = 0;
  std::size_t message = 0;  // an index; the order of the catalog, too
};

using Page = std::vector<std::size_t>;  // messages in their order
using Pages = std::unordered_map<std::string_view, Page>;
using Paths = std::unordered_set<std::string_view>;

template <typename Visit>
void for_each_spot(const Message& message, std::size_t index, Visit visit) {
  if (message.references.empty()) {
    visit(Spot{.path = {}, .line = 0, .message = index});
  }
  for (const Reference& reference : message.references) {
    visit(
        Spot{.path = reference.path, .line = reference.line, .message = index});
  }
}

// A spot of a page that is known: there is one for each message.
struct SpotOnPage {
  std::uint32_t line = 0;
  std::uint32_t message = 0;
};

// The pages `wanted` as the references tell them.
auto pages_of(std::span<const Message> messages, const Paths& wanted) -> Pages {
  std::unordered_map<std::string_view, std::vector<SpotOnPage>> spots;
  for (std::size_t i = 0; i < messages.size(); ++i) {
    if (messages[i].obsolete) {
      continue;
    }
    for_each_spot(messages[i], i, [&](const Spot& spot) {
      if (wanted.contains(spot.path)) {
        spots[spot.path].push_back(
            {.line = spot.line,
             .message = static_cast<std::uint32_t>(spot.message)});
      }
    });
  }
  Pages pages;
  for (auto& [path, list] : spots) {
    std::sort(list.begin(), list.end(),
              [](const SpotOnPage& one, const SpotOnPage& other) {
                return std::tie(one.line, one.message) <
                       std::tie(other.line, other.message);
              });
    Page& page = pages[path];
    for (const SpotOnPage& spot : list) {
      page.push_back(spot.message);
    }
  }
  return pages;
}

class GapFinder {
 public:
  GapFinder(std::span<const Message> old, std::span<const Message> fresh,
            const Kept& kept)
      : old_(old), fresh_(fresh), kept_(kept), is_here_(old.size()) {}

  auto run() -> std::vector<Gap> {
    Paths wanted;
    for (std::size_t i = 0; i < fresh_.size(); ++i) {
      if (kept_[i] == kNoMessage) {
        for_each_spot(fresh_[i], i,
                      [&](const Spot& spot) { wanted.insert(spot.path); });
      }
    }
    const Pages fresh_pages = pages_of(fresh_, wanted);
    const auto origins = origins_of(fresh_pages);
    Paths old_paths;
    for (const auto& [path, origin] : origins) {
      old_paths.insert(origin);
    }
    const Pages old_pages = pages_of(old_, old_paths);
    // By path, so that the result does not depend on hashes.
    std::map<std::string_view, std::string_view> in_order(origins.begin(),
                                                          origins.end());
    for (const auto& [path, origin] : in_order) {
      const auto old_page = old_pages.find(origin);
      if (old_page != old_pages.end()) {
        add_gaps(old_page->second, fresh_pages.at(path));
      }
    }
    return std::move(gaps_);
  }

 private:
  using Origins = std::unordered_map<std::string_view, std::string_view>;

  // The old path of each page: its own, or the one that most of it comes from.
  auto origins_of(const Pages& fresh_pages) -> Origins {
    Paths old_paths;
    for (const Message& message : old_) {
      if (!message.obsolete) {
        for_each_spot(message, 0,
                      [&](const Spot& spot) { old_paths.insert(spot.path); });
      }
    }
    Origins origins;
    for (const auto& [path, page] : fresh_pages) {
      origins[path] = old_paths.contains(path) ? path : likely_origin(page);
    }
    return origins;
  }

  auto likely_origin(const Page& page) -> std::string_view {
    std::map<std::string_view, std::size_t> votes;
    for (const std::size_t index : page) {
      if (kept_[index] != kNoMessage) {
        for_each_spot(old_[kept_[index]], 0,
                      [&](const Spot& spot) { ++votes[spot.path]; });
      }
    }
    const auto best = std::max_element(votes.begin(), votes.end(),
                                       [](const auto& one, const auto& other) {
                                         return one.second < other.second;
                                       });
    return best == votes.end() ? std::string_view() : best->first;
  }

  // `old_page` between two positions, without what is still there.
  void take_gone(const Page& old_page, std::size_t begin, std::size_t end,
                 Gap& gap) const {
    for (std::size_t i = begin; i < end; ++i) {
      if (!is_here_[old_page[i]] &&
          (gap.old.empty() || gap.old.back() != old_page[i])) {
        gap.old.push_back(old_page[i]);
      }
    }
  }

  // Where the neighbours changed places: what followed the one, and what stood
  // before the other.
  void take_around(const Page& old_page, std::size_t left, std::size_t right,
                   Gap& gap) const {
    std::size_t end = left;
    while (end < old_page.size() && !is_here_[old_page[end]]) {
      ++end;
    }
    std::size_t begin = right;
    while (begin > 0 && !is_here_[old_page[begin - 1]]) {
      --begin;
    }
    take_gone(old_page, left, end, gap);
    take_gone(old_page, begin, right, gap);
  }

  void add_gaps(const Page& old_page, const Page& page) {
    const auto mark = [&](bool is_here) {
      for (const std::size_t index : page) {
        if (kept_[index] != kNoMessage) {
          is_here_[kept_[index]] = is_here;
        }
      }
    };
    mark(true);
    add_marked_gaps(old_page, page);
    mark(false);
  }

  // By position in a new page: where its messages stand in the old one;
  // kNoMessage for those that do not.
  auto old_positions(const Page& old_page, const Page& page) const
      -> std::vector<std::size_t> {
    std::unordered_map<std::size_t, std::size_t> position;
    for (std::size_t i = 0; i < old_page.size(); ++i) {
      position.try_emplace(old_page[i], i);
    }
    std::vector<std::size_t> positions;
    for (const std::size_t index : page) {
      const auto found = kept_[index] == kNoMessage
                             ? position.end()
                             : position.find(kept_[index]);
      positions.push_back(found == position.end() ? kNoMessage : found->second);
    }
    return positions;
  }

  void add_marked_gaps(const Page& old_page, const Page& page) {
    const std::vector<std::size_t> positions = old_positions(old_page, page);
    // The old position of the next neighbour.
    std::vector<std::size_t> next(page.size() + 1, old_page.size());
    for (std::size_t i = page.size(); i-- > 0;) {
      next[i] = positions[i] == kNoMessage ? next[i + 1] : positions[i];
    }
    std::size_t left = 0;  // in the old page, behind the last neighbour
    for (std::size_t i = 0; i < page.size();) {
      if (kept_[page[i]] != kNoMessage) {
        left = positions[i] == kNoMessage ? left : positions[i] + 1;
        ++i;
        continue;
      }
      Gap gap;
      for (; i < page.size() && kept_[page[i]] == kNoMessage; ++i) {
        gap.fresh.push_back(page[i]);
      }
      if (left <= next[i]) {
        gap.enclosed = left > 0 && next[i] < old_page.size();
        take_gone(old_page, left, next[i], gap);
      } else {
        take_around(old_page, left, next[i], gap);
      }
      if (!gap.old.empty()) {
        gaps_.push_back(std::move(gap));
      }
    }
  }

  std::span<const Message> old_;
  std::span<const Message> fresh_;
  const Kept& kept_;
  // By the index of an old message: whether the page still has it. One that is
  // left on other pages alone may well have grown into something here.
  std::vector<bool> is_here_;
  std::vector<Gap> gaps_;
};

}  // namespace

auto find_gaps(std::span<const Message> old, std::span<const Message> fresh,
               const Kept& kept) -> std::vector<Gap> {
  return GapFinder(old, fresh, kept).run();
}

}  // namespace l10n::catalog

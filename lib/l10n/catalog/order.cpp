#include "l10n/catalog/order.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <string_view>
#include <unordered_set>

#include "l10n/catalog/ancestor.hpp"

namespace l10n::catalog {
namespace {

enum class Evidence : std::uint8_t { InPageOrder, Sorted, None };

// What the first references say, which gave the messages their places.
auto by_references(std::span<const Message> old) -> Evidence {
  std::unordered_set<std::string_view> finished;
  const Reference* last = nullptr;
  bool has_lines = false;
  for (const Message& message : old) {
    if (message.obsolete || message.references.empty()) {
      continue;
    }
    const Reference& here = message.references.front();
    has_lines = has_lines || here.line != 0;
    if (last != nullptr && last->path != here.path) {
      finished.insert(last->path);
      if (finished.contains(here.path)) {
        return Evidence::Sorted;
      }
    } else if (last != nullptr && here.line < last->line) {
      return Evidence::Sorted;
    }
    last = &here;
  }
  return has_lines ? Evidence::InPageOrder : Evidence::None;
}

// The most numbers that can stay where they are while the rest is sorted in:
// the longest rising subsequence.
auto count_in_order(const std::vector<std::size_t>& numbers) -> std::size_t {
  std::vector<std::size_t> ends;  // the least end of a run, by its length
  for (const std::size_t number : numbers) {
    const auto place = std::lower_bound(ends.begin(), ends.end(), number);
    if (place == ends.end()) {
      ends.push_back(number);
    } else {
      *place = number;
    }
  }
  return ends.size();
}

auto mostly_rises(const std::vector<std::size_t>& origins) -> bool {
  std::vector<std::size_t> known;
  std::copy_if(origins.begin(), origins.end(), std::back_inserter(known),
               [](std::size_t origin) { return origin != kNoMessage; });
  return count_in_order(known) * 4 >= known.size() * 3;
}

// Where each message belongs in the old order: what is new, where the message
// before it does.
auto places_of(const std::vector<std::size_t>& origins)
    -> std::vector<std::size_t> {
  const auto first =
      std::find_if(origins.begin(), origins.end(),
                   [](std::size_t origin) { return origin != kNoMessage; });
  std::size_t last = first == origins.end() ? 0 : *first;
  std::vector<std::size_t> places;
  places.reserve(origins.size());
  for (const std::size_t origin : origins) {
    last = origin == kNoMessage ? last : origin;
    places.push_back(last);
  }
  return places;
}

}  // namespace

auto is_in_page_order(std::span<const Message> old,
                      const std::vector<std::size_t>& origins) -> bool {
  const Evidence evidence = by_references(old);
  return evidence == Evidence::InPageOrder ||
         (evidence == Evidence::None && mostly_rises(origins));
}

auto order_of(std::span<const Message> old,
              const std::vector<std::size_t>& origins)
    -> std::vector<std::size_t> {
  std::vector<std::size_t> order(origins.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  if (is_in_page_order(old, origins)) {
    return order;
  }
  const std::vector<std::size_t> places = places_of(origins);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t one, std::size_t other) {
                     return places[one] < places[other];
                   });
  return order;
}

}  // namespace l10n::catalog

#include "l10n/align/front_matter.hpp"

#include <map>
#include <string_view>

namespace l10n::align {

auto front_matter_size(std::span<const Block> blocks) -> std::size_t {
  std::size_t size = 0;
  while (size < blocks.size() &&
         blocks[size].kind == page::SegmentKind::FrontMatter) {
    ++size;
  }
  return size;
}

auto pair_front_matter(std::span<const Block> source,
                       std::span<const Block> target) -> std::vector<Pair> {
  std::map<std::string_view, std::size_t> by_key;
  for (std::size_t j = 0; j < target.size(); ++j) {
    by_key.emplace(target[j].label, j);
  }
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < source.size(); ++i) {
    Pair pair{.source = {i, i + 1}, .confidence = 1};
    if (const auto found = by_key.find(source[i].label);
        found != by_key.end()) {
      pair.target = {found->second, found->second + 1};
      pair.certain = true;
      by_key.erase(found);
    }
    pairs.push_back(pair);
  }
  for (std::size_t j = 0; j < target.size(); ++j) {
    const auto left = by_key.find(target[j].label);
    if (left != by_key.end() && left->second == j) {
      pairs.push_back({.source = {source.size(), source.size()},
                       .target = {j, j + 1},
                       .confidence = 1});
    }
  }
  return pairs;
}

}  // namespace l10n::align

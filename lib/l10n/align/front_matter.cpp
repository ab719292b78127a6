#include "l10n/align/front_matter.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "l10n/align/judge.hpp"
#include "l10n/align/model.hpp"
#include "l10n/align/score.hpp"

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

namespace {

auto is_number(std::string_view part) -> bool {
  return !part.empty() && std::all_of(part.begin(), part.end(), [](char byte) {
    return byte >= '0' && byte <= '9';
  });
}

// The key without the places of items: "tags.0" is "tags".
auto list_of(std::string_view key) -> std::string {
  std::string list;
  while (!key.empty()) {
    const std::string_view part = key.substr(0, key.find('.'));
    key.remove_prefix(std::min(part.size() + 1, key.size()));
    if (!is_number(part)) {
      list += list.empty() ? "" : ".";
      list += part;
    }
  }
  return list;
}

// Which blocks are items of lists that have several on one page.
auto listed(std::span<const Block> blocks) -> std::map<std::string, int> {
  std::map<std::string, int> items;
  for (const Block& block : blocks) {
    const std::string list = list_of(block.label);
    items[list] += list != block.label ? 1 : 0;
  }
  return items;
}

}  // namespace

void judge_front_matter(std::span<Pair> pairs, std::span<const Block> source,
                        std::span<const Block> target, std::size_t blocks,
                        const AlignOptions& options) {
  std::vector<Profile> from = profiles_of(source);
  std::vector<Profile> to = profiles_of(target);
  if (options.lexicon != nullptr) {
    add_translations(from, to, *options.lexicon);
  }
  std::map<std::string, int> items = listed(source);
  for (const auto& [list, count] : listed(target)) {
    items[list] = std::max(items[list], count);
  }
  const Scale scale({from, to, blocks}, options);
  for (Pair& pair : pairs) {
    if (!pair.is_match()) {
      continue;
    }
    pair.score = scale.text_score(pair);
    const std::string list = list_of(source[pair.source.begin].label);
    const float least =
        items[list] > 1 ? kModel.least_item : kModel.least_value;
    if (contradicts(pair, from, to)) {
      object(pair, Objection::Differs);
    } else if (pair.score < least) {
      object(pair, Objection::Unlikely);
    }
  }
}

}  // namespace l10n::align

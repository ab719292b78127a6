#include "l10n/memory/features.hpp"

#include <algorithm>
#include <bit>
#include <queue>
#include <tuple>
#include <utility>

#include "l10n/memory/sequence.hpp"
#include "l10n/memory/vocabulary.hpp"

namespace l10n::memory {
namespace {

// The slot of `key`, or the free one where it belongs.
auto find_slot(std::span<const std::uint64_t> keys, std::uint64_t key)
    -> std::size_t {
  const std::size_t mask = keys.size() - 1;
  std::size_t slot = mix(key) & mask;
  while (keys[slot] != 0 && keys[slot] != key) {
    slot = (slot + 1) & mask;
  }
  return slot;
}

auto hashed_row(Feature feature, std::uint32_t rows) -> std::uint32_t {
  return static_cast<std::uint32_t>(((mix(feature) >> 32U) * rows) >> 32U);
}

// Characters have codes below 65,536 (index_builder.hpp), so two fit a gram.
auto gram_at(std::span<const std::uint32_t> codes, std::size_t at,
             Metric metric) -> std::uint64_t {
  if (metric == Metric::Words) {
    return codes[at];
  }
  return codes[at] == kUnknown || codes[at + 1] == kUnknown
             ? kUnknown
             : (codes[at] << 16U) | codes[at + 1];
}

struct Counted {
  std::uint32_t count;
  std::uint64_t key;
};

}  // namespace

void append_features(std::span<const std::uint32_t> codes, Metric metric,
                     std::vector<Feature>& features) {
  const std::size_t first = features.size();
  const std::uint32_t size = gram_size(metric);
  for (std::size_t at = 0; at + size <= codes.size(); ++at) {
    if (const std::uint64_t gram = gram_at(codes, at, metric);
        gram != kUnknown) {
      features.push_back(gram);
    }
  }
  const auto begin = features.begin() + static_cast<std::ptrdiff_t>(first);
  std::sort(begin, features.end());
  std::uint64_t before = 0;
  for (std::size_t i = first + 1; i < features.size(); ++i) {
    const bool again = features[i] == (features[i - 1] & 0xFFFFFFFFU);
    before = again ? before + 1 : 0;
    features[i] |= before << 32U;
  }
}

auto RowTable::row_of(Feature feature) const -> std::uint32_t {
  const std::size_t slot = find_slot(keys, feature + 1);
  return keys[slot] != 0 ? chosen[slot] : hashed_row(feature, rows);
}

void RowPlan::count(Feature feature) {
  const std::size_t slot = find_slot(keys_, feature + 1);
  ++counts_[slot];
  if (keys_[slot] == 0) {
    keys_[slot] = feature + 1;
    if (++used_ * 2 > keys_.size()) {
      grow();
    }
  }
}

void RowPlan::grow() {
  const auto keys = std::exchange(keys_, {});
  const auto counts = std::exchange(counts_, {});
  keys_.resize(keys.size() * 2);
  counts_.resize(keys_.size());
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i] != 0) {
      const std::size_t slot = find_slot(keys_, keys[i]);
      keys_[slot] = keys[i];
      counts_[slot] = counts[i];
    }
  }
}

void RowPlan::choose(std::uint32_t rows) {
  rows_ = rows;
  std::vector<Counted> all;
  for (std::size_t i = 0; i < keys_.size(); ++i) {
    if (keys_[i] != 0) {
      all.push_back({counts_[i], keys_[i]});
    }
  }
  const std::size_t most = std::min(all.size(), kChosenPerRow * rows);
  const auto middle = all.begin() + static_cast<std::ptrdiff_t>(most);
  const auto order = [](const Counted& a, const Counted& b) {
    return std::tie(b.count, a.key) < std::tie(a.count, b.key);
  };
  std::nth_element(all.begin(), middle, all.end(), order);
  std::vector<std::uint64_t> loads(rows);
  for (auto rest = middle; rest != all.end(); ++rest) {
    loads[hashed_row(rest->key - 1, rows)] += rest->count;
  }
  std::sort(all.begin(), middle, order);
  // The longest first, each to the row with the least load.
  using Load = std::pair<std::uint64_t, std::uint32_t>;
  std::priority_queue<Load, std::vector<Load>, std::greater<>> queue;
  for (std::uint32_t row = 0; row < rows; ++row) {
    queue.emplace(loads[row], row);
  }
  keys_.assign(std::bit_ceil(most * 2 + 2), 0);
  counts_.clear();
  chosen_.assign(keys_.size(), 0);
  for (auto counted = all.begin(); counted != middle; ++counted) {
    const auto [load, row] = queue.top();
    queue.pop();
    queue.emplace(load + counted->count, row);
    const std::size_t slot = find_slot(keys_, counted->key);
    keys_[slot] = counted->key;
    chosen_[slot] = static_cast<std::uint16_t>(row);
  }
}

}  // namespace l10n::memory

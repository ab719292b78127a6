#include "l10n/memory/search.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>

#include "l10n/memory/features.hpp"
#include "l10n/memory/sequence.hpp"

namespace l10n::memory {
namespace {

constexpr std::size_t kBuckets = 64;
constexpr std::size_t kFirstBlocks = 16;
constexpr std::uint16_t kNever = 0xFFFF;

}  // namespace

auto Threshold::allowed(std::uint32_t longer) const -> std::uint32_t {
  auto distance = static_cast<std::uint32_t>(
      std::clamp((1 - similarity_) * longer, 0.0, static_cast<double>(longer)));
  while (distance < longer && admits(distance + 1, longer)) {
    ++distance;
  }
  while (distance > 0 && !admits(distance, longer)) {
    --distance;
  }
  return distance;
}

auto Threshold::longest(std::uint32_t length) const -> std::uint32_t {
  constexpr double kMost = 1U << 30U;
  auto longest =
      static_cast<std::uint32_t>(std::min(kMost, length / similarity_ + 1));
  while (longest > length && !admits(longest - length, longest)) {
    --longest;
  }
  return longest;
}

Search::Search(const Index& index, const SearchOptions& options,
               Workspace& workspace)
    : index_(index),
      options_(options),
      work_(workspace),
      kernels_(kernels(options.instruction_set)),
      threshold_(options.min_similarity),
      gram_(gram_size(index.facts().metric)) {}

auto Search::run(std::string_view key) -> Result<std::vector<Hit>> {
  encode(key);
  if (length_ == 0 || index_.size() == 0 || options_.limit == 0) {
    return best_;
  }
  choose_rows();
  set_pattern();
  Blocks all = lengths_now();
  const std::size_t middle =
      std::clamp(block_of_length(length_), all.first, all.end);
  Blocks seen{middle, middle};
  for (std::size_t step = kFirstBlocks;
       seen.first > all.first || seen.end < all.end; step *= 2) {
    const std::size_t end = std::min(all.end, seen.end + step);
    if (end > seen.end && !look_at({seen.end, end})) {
      return tl::unexpected(index_.damaged());
    }
    seen.end = std::max(seen.end, end);
    all = lengths_now();
    const std::size_t first =
        std::max(all.first, seen.first - std::min(step, seen.first));
    if (first < seen.first && !look_at({first, seen.first})) {
      return tl::unexpected(index_.damaged());
    }
    seen.first = std::min(seen.first, first);
    all = lengths_now();
  }
  for (Hit& hit : best_) {
    const auto id = index_.file_.id_at(hit.rank);
    if (!id) {
      return tl::unexpected(index_.damaged());
    }
    hit.id = *id;
  }
  return best_;
}

void Search::encode(std::string_view key) {
  work_.codes.clear();
  if (index_.facts().metric == Metric::Characters) {
    work_.points.clear();
    split_characters(key, work_.points);
    for (const char32_t point : work_.points) {
      work_.codes.push_back(index_.alphabet_.code_of(point));
    }
  } else {
    work_.words.clear();
    split_words(key, work_.words);
    for (const std::string_view word : work_.words) {
      work_.codes.push_back(index_.lexicon_.code_of(word));
    }
  }
  length_ = static_cast<std::uint32_t>(work_.codes.size());
}

// The rows of the query's features, the emptiest first: a block whose segments
// all lack too many is left early.
void Search::choose_rows() {
  work_.features.clear();
  append_features(work_.codes, index_.facts().metric, work_.features);
  work_.rows.clear();
  for (const Feature feature : work_.features) {
    work_.rows.push_back(index_.table_.row_of(feature));
  }
  std::sort(work_.rows.begin(), work_.rows.end(),
            [&](std::uint32_t a, std::uint32_t b) {
              return std::tie(index_.row_counts_[a], a) <
                     std::tie(index_.row_counts_[b], b);
            });
  ignored_ = 0;
  if (work_.rows.size() > kMaxRows) {
    ignored_ = static_cast<std::uint32_t>(work_.rows.size() - kMaxRows);
    work_.rows.resize(kMaxRows);
  }
  const auto words = index_.file_.numbers<std::uint64_t>(Section::Rows);
  const std::size_t row_size = index_.file_.sizes().blocks() * kBlockWords;
  work_.bitmaps.clear();
  for (const std::uint32_t row : work_.rows) {
    work_.bitmaps.push_back(words.data() + row * row_size);
  }
}

void Search::set_pattern() {
  const std::uint32_t longest = threshold_.longest(length_);
  const std::uint32_t shortest = length_ - threshold_.allowed(length_);
  // Texts of different lengths that are verified together want more room.
  const std::uint32_t width =
      threshold_.allowed(longest) + (longest - shortest) / 2 + 1;
  wide_ = width > kMaxMargin * 64;
  std::size_t margin = 1;
  while (margin < kMaxMargin && margin * 64 < width) {
    margin *= 2;
  }
  const std::size_t all = index_.facts().metric == Metric::Characters
                              ? index_.alphabet_.points().size()
                              : index_.lexicon_.ends.size();
  work_.pattern.assign(work_.codes, all, margin);
}

auto Search::block_of_length(std::uint32_t length) const -> std::size_t {
  const auto& lengths = index_.lengths_;
  const auto found = std::lower_bound(lengths.begin(), lengths.end(), length);
  return index_.firsts_[static_cast<std::size_t>(found - lengths.begin())] /
         kBlockSize;
}

// The blocks with segments of a length that is admitted now.
auto Search::lengths_now() const -> Blocks {
  const auto& lengths = index_.lengths_;
  const std::uint32_t shortest = length_ - threshold_.allowed(length_);
  const std::uint32_t longest = threshold_.longest(length_);
  const auto low = std::lower_bound(lengths.begin(), lengths.end(), shortest) -
                   lengths.begin();
  const auto high = std::upper_bound(lengths.begin(), lengths.end(), longest) -
                    lengths.begin();
  const std::size_t first = index_.firsts_[static_cast<std::size_t>(low)];
  const std::size_t end = index_.firsts_[static_cast<std::size_t>(high)];
  return {first / kBlockSize, end <= first
                                  ? first / kBlockSize
                                  : (end + kBlockSize - 1) / kBlockSize};
}

auto Search::longer(std::uint32_t length) const -> std::uint32_t {
  return std::max(length, length_);
}

// How many features a segment of `length` must share.
auto Search::need(std::uint32_t length) const -> std::uint32_t {
  const std::uint32_t most = feature_count(longer(length), gram_);
  const std::uint32_t lost =
      gram_ * threshold_.allowed(longer(length)) + ignored_;
  return most > lost ? most - lost : 0;
}

auto Search::longer(const Contender& contender) const -> std::uint32_t {
  return longer(index_.lengths_[contender.length_class]);
}

auto Search::least_distance(std::uint32_t matched, std::uint32_t length) const
    -> std::uint32_t {
  const std::uint32_t most = feature_count(longer(length), gram_);
  const std::uint32_t shared = matched + ignored_;
  const std::uint32_t lost = most > shared ? most - shared : 0;
  const std::uint32_t apart =
      length > length_ ? length - length_ : length_ - length;
  return std::max(apart, (lost + gram_ - 1) / gram_);
}

auto Search::look_at(Blocks blocks) -> bool {
  for (const std::uint64_t* bitmap : work_.bitmaps) {
    if (!index_.file_.verify(bitmap + blocks.first * kBlockWords,
                             (blocks.end - blocks.first) * kBlockSize / 8)) {
      return false;
    }
  }
  filter(blocks);
  bound();
  sort_by_bound();
  return verify_sorted();
}

void Search::filter(Blocks blocks) {
  const std::uint32_t shortest = length_ - threshold_.allowed(length_);
  const std::uint32_t longest = threshold_.longest(length_);
  const auto& firsts = index_.firsts_;
  const auto& lengths = index_.lengths_;
  work_.needs.assign(blocks.end - blocks.first, kNever);
  auto i = static_cast<std::size_t>(
      std::lower_bound(lengths.begin(), lengths.end(), shortest) -
      lengths.begin());
  for (; i < lengths.size() && lengths[i] <= longest; ++i) {
    const std::size_t first =
        std::max<std::size_t>(firsts[i] / kBlockSize, blocks.first);
    const std::size_t end =
        std::min<std::size_t>((firsts[i + 1] - 1) / kBlockSize + 1, blocks.end);
    const auto need_here = static_cast<std::uint16_t>(
        std::min<std::uint32_t>(need(lengths[i]), kNever - 1));
    for (std::size_t block = first; block < end; ++block) {
      std::uint16_t& least = work_.needs[block - blocks.first];
      least = std::min(least, need_here);
    }
  }
  work_.found.clear();
  kernels_.filter({.rows = work_.bitmaps,
                   .first_block = blocks.first,
                   .needs = work_.needs},
                  work_.found);
}

// From the segments that were found to those that can be similar enough.
void Search::bound() {
  const auto& firsts = index_.firsts_;
  work_.contenders.clear();
  std::uint32_t here = 0;  // the length class of a position, which only grow
  for (const Candidate& candidate : work_.found) {
    if (candidate.position >= index_.size()) {
      break;  // the empty end of the last block
    }
    if (candidate.position >= firsts[here + 1]) {
      here = static_cast<std::uint32_t>(std::upper_bound(firsts.begin() + here,
                                                         firsts.end() - 1,
                                                         candidate.position) -
                                        firsts.begin() - 1);
    }
    const std::uint32_t length = index_.lengths_[here];
    const std::uint32_t least = least_distance(candidate.matched, length);
    if (least <= longer(length) && threshold_.admits(least, longer(length)) &&
        !std::binary_search(options_.without.begin(), options_.without.end(),
                            candidate.position)) {
      work_.contenders.push_back({candidate.position, here, least});
    }
  }
}

// The most promising first, in a few steps; equal ones stay in their order, so
// that texts of about equal length are verified together.
void Search::sort_by_bound() {
  const double steps = kBuckets / std::max(1 - threshold_.similarity(), 1e-9);
  std::array<std::uint32_t, kBuckets + 1> ends = {};
  work_.buckets.clear();
  for (const Contender& contender : work_.contenders) {
    const auto bucket = std::min<std::size_t>(
        kBuckets - 1,
        static_cast<std::size_t>(contender.least * steps / longer(contender)));
    work_.buckets.push_back(static_cast<std::uint8_t>(bucket));
    ++ends[bucket + 1];
  }
  std::partial_sum(ends.begin(), ends.end(), ends.begin());
  work_.sorted.resize(work_.contenders.size());
  for (std::size_t i = 0; i < work_.contenders.size(); ++i) {
    work_.sorted[ends[work_.buckets[i]]++] = work_.contenders[i];
  }
}

}  // namespace l10n::memory

#include "l10n/memory/index_builder.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <numeric>
#include <tuple>

#include "l10n/core/hash.hpp"
#include "l10n/memory/kernels.hpp"
#include "l10n/memory/sequence.hpp"

namespace l10n::memory {
namespace {

constexpr std::uint32_t kMaxPoints = 0xFFFF;

// More rows tell more features apart, and cost a bit a segment each.
auto row_count(Metric metric, std::size_t segments) -> std::uint32_t {
  const std::uint32_t most = metric == Metric::Characters ? 1792 : 448;
  std::uint32_t rows = 56;
  while (rows < most && std::size_t{rows} * 16 < segments) {
    rows *= 2;
  }
  return rows;
}

}  // namespace

auto bare_hash(std::string_view bare) -> std::uint32_t {
  return static_cast<std::uint32_t>(hash64(bare) >> 32U);
}

auto IndexBuilder::add(const Segment& segment) -> bool {
  const bool characters = metric_ == Metric::Characters;
  const std::size_t first =
      characters ? short_codes_.size() : long_codes_.size();
  const bool fits = encode(segment.key);
  const std::size_t end = characters ? short_codes_.size() : long_codes_.size();
  if (!fits || end == first) {
    short_codes_.resize(characters ? first : 0);
    long_codes_.resize(characters ? 0 : first);
    return false;
  }
  segments_.push_back({.id = segment.id,
                       .date = segment.date,
                       .first = first,
                       .length = static_cast<std::uint32_t>(end - first),
                       .bare = bare_hash(segment.bare),
                       .rank = 0,
                       .confirmed = segment.confirmed});
  return true;
}

auto IndexBuilder::encode(std::string_view key) -> bool {
  if (metric_ == Metric::Characters) {
    points_.clear();
    split_characters(key, points_);
    for (const char32_t point : points_) {
      const std::uint32_t known = alphabet_.code_of(point);
      if (known == kUnknown && alphabet_.points().size() == kMaxPoints) {
        return false;
      }
      short_codes_.push_back(static_cast<std::uint16_t>(
          known == kUnknown ? alphabet_.add(point) : known));
    }
    return true;
  }
  words_.clear();
  split_words(key, words_);
  for (const std::string_view word : words_) {
    long_codes_.push_back(lexicon_.add(word));
    if (long_codes_.back() == kUnknown) {
      return false;
    }
  }
  return true;
}

void IndexBuilder::rank() {
  std::vector<std::uint32_t> order(segments_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const Item& one = segments_[a];
    const Item& other = segments_[b];
    return std::tuple(!one.confirmed, -one.date, one.id) <
           std::tuple(!other.confirmed, -other.date, other.id);
  });
  for (std::uint32_t rank = 0; rank < order.size(); ++rank) {
    segments_[order[rank]].rank = rank;
  }
  std::sort(segments_.begin(), segments_.end(),
            [](const Item& a, const Item& b) {
              return std::tie(a.length, a.rank) < std::tie(b.length, b.rank);
            });
}

auto IndexBuilder::width() const -> std::size_t {
  return metric_ == Metric::Characters ? sizeof short_codes_[0]
                                       : sizeof long_codes_[0];
}

auto IndexBuilder::codes_at(const char* text, std::size_t length,
                            std::vector<std::uint32_t>& room) const
    -> std::span<const std::uint32_t> {
  if (metric_ == Metric::Words) {
    return {reinterpret_cast<const std::uint32_t*>(text), length};
  }
  const auto* const codes = reinterpret_cast<const std::uint16_t*>(text);
  room.assign(codes, codes + length);
  return room;
}

auto IndexBuilder::text_of(const Item& item) const -> const char* {
  const auto* const all =
      metric_ == Metric::Characters
          ? reinterpret_cast<const char*>(short_codes_.data())
          : reinterpret_cast<const char*>(long_codes_.data());
  return all + item.first * width();
}

auto IndexBuilder::plan_rows() -> std::uint32_t {
  std::vector<std::uint32_t> room;
  std::vector<Feature> features;
  for (const Item& item : segments_) {
    features.clear();
    append_features(codes_at(text_of(item), item.length, room), metric_,
                    features);
    for (const Feature feature : features) {
      plan_.count(feature);
    }
  }
  const std::uint32_t rows = row_count(metric_, segments_.size());
  plan_.choose(rows);
  return rows;
}

// Block by block into a buffer that stays in the cache. The texts are read
// where the index has them.
void IndexBuilder::add_rows(IndexWriter& writer, std::uint32_t rows) const {
  const std::size_t blocks = IndexSizes{segments_.size(), rows}.blocks();
  const std::span<char> room =
      writer.add_room(Section::Rows, rows * blocks * kBlockSize / 8);
  const char* text = writer.section(Section::Codes).data();
  const RowTable table = plan_.table();
  std::vector<std::uint32_t> counts(rows);
  std::vector<std::uint64_t> buffer;
  std::vector<std::uint32_t> codes;
  std::vector<Feature> features;
  for (std::size_t block = 0; block < blocks; ++block) {
    buffer.assign(rows * kBlockWords, 0);
    const std::size_t first = block * kBlockSize;
    const std::size_t end = std::min(first + kBlockSize, segments_.size());
    for (std::size_t i = first; i < end; ++i) {
      const std::uint32_t length = segments_[i].length;
      features.clear();
      append_features(codes_at(text, length, codes), metric_, features);
      text += length * width();
      for (const Feature feature : features) {
        const std::size_t bit = i - first;
        buffer[table.row_of(feature) * kBlockWords + bit / 64] |=
            std::uint64_t{1} << (bit % 64);
      }
    }
    for (std::size_t row = 0; row < rows; ++row) {
      const std::uint64_t* words = buffer.data() + row * kBlockWords;
      for (std::size_t i = 0; i < kBlockWords; ++i) {
        counts[row] += static_cast<std::uint32_t>(std::popcount(words[i]));
      }
      std::memcpy(room.data() + (row * blocks + block) * kBlockSize / 8, words,
                  kBlockSize / 8);
    }
  }
  writer.add<std::uint32_t>(Section::RowCounts, counts);
}

namespace {

// In half of the bytes where they fit, as those of nearly every memory do.
void add_ids(IndexWriter& writer, std::span<const std::int64_t> ids) {
  const bool fit = std::all_of(ids.begin(), ids.end(), [](std::int64_t id) {
    return id >= 0 && id <= std::numeric_limits<std::uint32_t>::max();
  });
  if (!fit) {
    writer.add<std::int64_t>(Section::Ids, ids);
    return;
  }
  std::vector<std::uint32_t> narrow(ids.size());
  std::transform(ids.begin(), ids.end(), narrow.begin(), [](std::int64_t id) {
    return static_cast<std::uint32_t>(id);
  });
  writer.add<std::uint32_t>(Section::Ids, narrow);
}

}  // namespace

// In the order of the segments; the builder's own copy goes.
void IndexBuilder::add_texts(IndexWriter& writer) {
  std::size_t symbols = segments_.empty() ? 0 : segments_.back().length;
  for (const Item& item : segments_) {
    symbols += item.length;
  }
  // Texts are read eight at a time, as far as the longest of them: behind the
  // last one there is room for that.
  const std::span<char> room =
      writer.add_room(Section::Codes, symbols * width());
  std::size_t at = 0;
  for (const Item& item : segments_) {
    const std::size_t size = item.length * width();
    std::memcpy(room.data() + at, text_of(item), size);
    at += size;
  }
  short_codes_ = std::vector<std::uint16_t>();  // "= {}" would keep its room
  long_codes_ = std::vector<std::uint32_t>();
}

void IndexBuilder::add_ranks(IndexWriter& writer) const {
  std::vector<std::uint32_t> ranks;
  std::vector<std::int64_t> ids(segments_.size());
  ranks.reserve(segments_.size());
  for (const Item& item : segments_) {
    ranks.push_back(item.rank);
    ids[item.rank] = item.id;
  }
  writer.add<std::uint32_t>(Section::Ranks, ranks);
  add_ids(writer, ids);
}

void IndexBuilder::add_bare(IndexWriter& writer) const {
  std::vector<std::uint64_t> pairs;
  pairs.reserve(segments_.size());
  for (std::size_t i = 0; i < segments_.size(); ++i) {
    pairs.push_back((std::uint64_t{segments_[i].bare} << 32U) | i);
  }
  std::sort(pairs.begin(), pairs.end());
  std::vector<std::uint32_t> half(pairs.size());
  std::transform(pairs.begin(), pairs.end(), half.begin(), [](auto pair) {
    return static_cast<std::uint32_t>(pair >> 32U);
  });
  writer.add<std::uint32_t>(Section::BareHashes, half);
  std::transform(pairs.begin(), pairs.end(), half.begin(),
                 [](auto pair) { return static_cast<std::uint32_t>(pair); });
  writer.add<std::uint32_t>(Section::BarePositions, half);
}

// No less than the index takes, so that it never moves while it grows.
auto IndexBuilder::bytes_about(const IndexSizes& sizes) const -> std::size_t {
  constexpr std::size_t kASegment = 24;  // rank, id, bare key
  constexpr std::size_t kSmall = std::size_t{1} << 20U;
  const std::size_t symbols =
      metric_ == Metric::Characters ? short_codes_.size() : long_codes_.size();
  const RowTable table = plan_.table();
  return kSmall + sizes.rows * sizes.blocks() * kBlockSize / 8 +
         symbols * width() + sizes.segments * kASegment +
         table.keys.size_bytes() + table.chosen.size_bytes() +
         lexicon_.view().slots.size_bytes() +
         lexicon_.view().ends.size_bytes() + lexicon_.view().bytes.size();
}

auto IndexBuilder::build(const IndexFacts& facts) && -> std::string {
  rank();
  const std::uint32_t rows = plan_rows();
  const IndexSizes sizes{segments_.size(), rows};
  IndexWriter writer(bytes_about(sizes));
  writer.add(Section::Points, alphabet_.points());
  if (metric_ == Metric::Words) {
    writer.add(Section::WordSlots, lexicon_.view().slots);
    writer.add(Section::WordEnds, lexicon_.view().ends);
    writer.add_bytes(Section::WordBytes, lexicon_.view().bytes);
  }
  writer.add(Section::FeatureKeys, plan_.table().keys);
  writer.add(Section::FeatureRows, plan_.table().chosen);
  std::vector<std::uint32_t> lengths;
  for (std::size_t i = 0; i < segments_.size(); ++i) {
    if (i == 0 || segments_[i].length != segments_[i - 1].length) {
      lengths.push_back(segments_[i].length);
      lengths.push_back(static_cast<std::uint32_t>(i));
    }
  }
  writer.add<std::uint32_t>(Section::Lengths, lengths);
  add_texts(writer);
  add_rows(writer, rows);
  add_ranks(writer);
  add_bare(writer);
  return std::move(writer).finish(facts, sizes);
}

}  // namespace l10n::memory

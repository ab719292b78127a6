#include "l10n/memory/index_file.hpp"

#include <algorithm>
#include <cstring>
#include <utility>
#include <vector>

#include "l10n/core/hash.hpp"
#include "l10n/core/message.hpp"
#include "l10n/memory/kernels.hpp"

namespace l10n::memory {
namespace {

constexpr std::string_view kMagic = "l10nidx1";
constexpr std::uint32_t kVersion = 3;
// A file of a machine with the other order of bytes reads another number.
constexpr std::uint32_t kByteOrder = 0x01020304;
constexpr std::size_t kPage = 4096;
constexpr std::size_t kAlignment = 64;

struct Header {
  std::array<char, 8> magic;
  std::uint32_t version;
  std::uint32_t byte_order;
  std::uint64_t file_size;
  std::uint64_t segments;
  std::uint32_t rows;
  std::uint16_t metric;
  std::uint16_t keys;
  std::int64_t last_id;
  std::int64_t removals;
  std::array<char, 64> store_id;
  std::array<char, 64> from;
  std::array<char, 64> to;
  std::array<std::array<std::uint64_t, 2>, kSections> sections;
  std::uint64_t checksums_hash;
  std::uint64_t hash;  // of all above
};

static_assert(sizeof(Header) <= kPage);

auto index(Section section) -> std::size_t {
  return static_cast<std::size_t>(section);
}

void put(std::array<char, 64>& field, std::string_view text) {
  text = text.substr(0, field.size() - 1);  // longer ones never are equal
  std::copy(text.begin(), text.end(), field.begin());
}

auto get(const std::array<char, 64>& field) -> std::string {
  const auto end = std::find(field.begin(), field.end(), '\0');
  return {field.begin(), end};
}

auto header_hash(const Header& header) -> std::uint64_t {
  return hash64({reinterpret_cast<const char*>(&header),
                 sizeof header - sizeof header.hash});
}

auto damaged(std::string_view path, Code code = Code::IndexDamaged) -> Error {
  return {.code = code,
          .where = {.path = std::string(path)},
          .message = code == Code::IndexStale
                         ? tr("this index was made by another version of l10n")
                         : tr("this index is damaged"),
          .help = tr("it is made anew when it is needed")};
}

// Sections that a lookup sees little of.
auto is_large(Section section) -> bool {
  switch (section) {
    case Section::Rows:
    case Section::Codes:
    case Section::Ranks:
    case Section::Ids:
    case Section::BareHashes:
    case Section::BarePositions:
      return true;
    default:
      return false;
  }
}

auto chunk_count(std::size_t size) -> std::size_t {
  return (size + kChunk - 1) / kChunk;
}

}  // namespace

auto IndexSizes::blocks() const -> std::size_t {
  return (segments + kBlockSize - 1) / kBlockSize;
}

IndexWriter::IndexWriter(std::size_t size) {
  bytes_.reserve(size + kPage);
  bytes_.resize(kPage);
}

void IndexWriter::add_bytes(Section section, std::string_view bytes) {
  const auto room = add_room(section, bytes.size());
  std::copy(bytes.begin(), bytes.end(), room.begin());
}

auto IndexWriter::add_room(Section section, std::size_t size)
    -> std::span<char> {
  align();
  places_[index(section)] = {bytes_.size(), size};
  bytes_.resize(bytes_.size() + size);
  return std::span(bytes_).last(size);
}

auto IndexWriter::section(Section section) const -> std::string_view {
  const Place& place = places_[index(section)];
  return std::string_view(bytes_).substr(place.offset, place.size);
}

void IndexWriter::align() {
  bytes_.resize((bytes_.size() + kAlignment - 1) / kAlignment * kAlignment);
}

auto IndexWriter::finish(const IndexFacts& facts,
                         const IndexSizes& sizes) && -> std::string {
  align();
  const std::string_view all = bytes_;
  std::vector<std::uint64_t> checksums;
  for (std::size_t at = kPage; at < all.size(); at += kChunk) {
    checksums.push_back(hash64(all.substr(at, kChunk)));
  }
  add<std::uint64_t>(Section::Checksums, checksums);
  Header header = {};
  std::copy(kMagic.begin(), kMagic.end(), header.magic.begin());
  header.version = kVersion;
  header.byte_order = kByteOrder;
  header.file_size = bytes_.size();
  header.segments = sizes.segments;
  header.rows = sizes.rows;
  header.metric = static_cast<std::uint16_t>(facts.metric);
  header.keys = static_cast<std::uint16_t>(facts.keys);
  header.last_id = facts.last_id;
  header.removals = facts.removals;
  put(header.store_id, facts.store_id);
  put(header.from, facts.direction.from);
  put(header.to, facts.direction.to);
  for (std::size_t i = 0; i < kSections; ++i) {
    header.sections[i] = {places_[i].offset, places_[i].size};
  }
  header.checksums_hash =
      hash64({reinterpret_cast<const char*>(checksums.data()),
              checksums.size() * sizeof checksums[0]});
  header.hash = header_hash(header);
  std::memcpy(bytes_.data(), &header, sizeof header);
  return std::move(bytes_);
}

auto IndexFile::open(std::string_view bytes, std::string_view path)
    -> Result<IndexFile> {
  Header header;
  if (bytes.size() < kPage) {
    return tl::unexpected(damaged(path));
  }
  std::memcpy(&header, bytes.data(), sizeof header);
  if (std::string_view(header.magic.data(), header.magic.size()) != kMagic ||
      header.byte_order != kByteOrder || header.version != kVersion) {
    return tl::unexpected(damaged(path, Code::IndexStale));
  }
  if (header.hash != header_hash(header) || header.file_size != bytes.size()) {
    return tl::unexpected(damaged(path));
  }
  IndexFile file;
  file.bytes_ = bytes;
  file.facts_ = {.direction = {get(header.from), get(header.to)},
                 .metric = static_cast<Metric>(header.metric),
                 .keys = static_cast<Keys>(header.keys),
                 .store_id = get(header.store_id),
                 .last_id = header.last_id,
                 .removals = header.removals};
  file.sizes_ = {header.segments, header.rows};
  for (std::size_t i = 0; i < kSections; ++i) {
    file.sections_[i] =
        bytes.substr(header.sections[i][0], header.sections[i][1]);
  }
  const std::string_view sums = file.section_bytes(Section::Checksums);
  if (hash64(sums) != header.checksums_hash) {
    return tl::unexpected(damaged(path));
  }
  const std::size_t chunks = chunk_count(bytes.size() - kPage);
  file.verified_ = std::make_unique<std::atomic<bool>[]>(chunks);
  for (std::size_t i = 0; i < kSections - 1; ++i) {
    const std::string_view bytes_of = file.sections_[i];
    if (!is_large(static_cast<Section>(i)) &&
        !file.verify(bytes_of.data(), bytes_of.size())) {
      return tl::unexpected(damaged(path));
    }
  }
  return file;
}

auto IndexFile::section_bytes(Section section) const -> std::string_view {
  return sections_[index(section)];
}

auto IndexFile::id_at(std::uint32_t rank) const -> std::optional<std::int64_t> {
  const auto narrow = numbers<std::uint32_t>(Section::Ids);
  const auto wide = numbers<std::int64_t>(Section::Ids);
  if (rank >= sizes_.segments) {
    return std::nullopt;
  }
  if (narrow.size() == sizes_.segments) {
    return verify(&narrow[rank], sizeof narrow[0])
               ? std::optional<std::int64_t>(narrow[rank])
               : std::nullopt;
  }
  return wide.size() == sizes_.segments && verify(&wide[rank], sizeof wide[0])
             ? std::optional(wide[rank])
             : std::nullopt;
}

auto IndexFile::verify(const void* first, std::size_t size) const -> bool {
  if (size == 0) {
    return true;
  }
  const std::string_view covered = bytes_.substr(
      kPage, static_cast<std::size_t>(section_bytes(Section::Checksums).data() -
                                      bytes_.data()) -
                 kPage);
  const auto sums = numbers<std::uint64_t>(Section::Checksums);
  const auto begin = static_cast<std::size_t>(static_cast<const char*>(first) -
                                              covered.data());
  for (std::size_t chunk = begin / kChunk; chunk <= (begin + size - 1) / kChunk;
       ++chunk) {
    if (verified_[chunk].load(std::memory_order_acquire)) {
      continue;
    }
    if (chunk >= sums.size() ||
        hash64(covered.substr(chunk * kChunk, kChunk)) != sums[chunk]) {
      return false;
    }
    verified_[chunk].store(true, std::memory_order_release);
  }
  return true;
}

auto IndexFile::verify_all() const -> bool {
  const char* first = bytes_.data() + kPage;
  const char* end = section_bytes(Section::Checksums).data();
  return verify(first, static_cast<std::size_t>(end - first));
}

}  // namespace l10n::memory

// The bytes of an index: a header of one page, sections of numbers, and a
// checksum for each chunk. docs/formats.md describes them.
#ifndef L10N_MEMORY_INDEX_FILE_HPP
#define L10N_MEMORY_INDEX_FILE_HPP

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/core/diagnostic.hpp"
#include "l10n/memory/entry.hpp"
#include "l10n/memory/metric.hpp"

namespace l10n::memory {

/// The order of the sections in the file.
enum class Section : std::uint8_t {
  Points,         // u32: the code points of an Alphabet
  WordSlots,      // u32: of a LexiconView
  WordEnds,       // u32
  WordBytes,      // u8
  FeatureKeys,    // u64: of a RowTable
  FeatureRows,    // u16
  Lengths,        // u32: length, position of the first such segment; ascending
  Rows,           // u64: kBlockWords a block, all blocks of row 0, of row 1 ...
  RowCounts,      // u32: the bits of each row
  Codes,          // u16 or u32: the symbols of each segment, one after another
  Ranks,          // u32 a segment: its place in the order of equal matches
  Ids,            // u32 or i64 a rank: the entry's
  BareHashes,     // u32 a segment, ascending
  BarePositions,  // u32: the segment of each of them
  Checksums,      // u64 a chunk of all before: hash64
};

inline constexpr std::size_t kSections = 15;
inline constexpr std::size_t kChunk = std::size_t{1} << 16U;

/// Which keys of the texts an index holds (text/match_key.hpp).
enum class Keys : std::uint8_t { Match, Unmarked };

/// What an index was made of: another store, other entries or another version
/// make it stale.
struct IndexFacts {
  Direction direction = {};
  Metric metric = Metric::Characters;
  Keys keys = Keys::Match;
  std::string store_id = {};
  std::int64_t last_id = 0;   // of the entries that were seen
  std::int64_t removals = 0;  // Revision::removals

  auto operator==(const IndexFacts&) const -> bool = default;
};

struct IndexSizes {
  std::uint64_t segments = 0;
  std::uint32_t rows = 0;

  [[nodiscard]] auto blocks() const -> std::size_t;
};

/// Puts an index together.
class IndexWriter {
 public:
  /// For an index of about `size` bytes.
  explicit IndexWriter(std::size_t size);

  /// The next section; those left out are empty.
  template <typename Number>
  void add(Section section, std::span<const Number> numbers) {
    add_bytes(section, {reinterpret_cast<const char*>(numbers.data()),
                        numbers.size_bytes()});
  }

  void add_bytes(Section section, std::string_view bytes);

  /// Room for a section of `size` zero bytes, to be filled in place before the
  /// next call.
  auto add_room(Section section, std::size_t size) -> std::span<char>;

  /// A section that was added; until the next call.
  [[nodiscard]] auto section(Section section) const -> std::string_view;

  auto finish(const IndexFacts& facts,
              const IndexSizes& sizes) && -> std::string;

 private:
  struct Place {
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
  };

  void align();

  std::string bytes_;
  std::array<Place, kSections> places_ = {};
};

/// Reading: sections become visible when they are known to be whole. A chunk
/// is verified once, by the thread that comes first.
class IndexFile {
 public:
  /// `bytes` must outlive this, aligned to 64. All but the large sections are
  /// verified now: O(their size).
  /// Errors: IndexDamaged, IndexStale (another version); `path` is named.
  static auto open(std::string_view bytes, std::string_view path)
      -> Result<IndexFile>;

  [[nodiscard]] auto facts() const -> const IndexFacts& { return facts_; }

  [[nodiscard]] auto sizes() const -> const IndexSizes& { return sizes_; }

  /// A section as numbers. What is in it may be used where it was verified.
  template <typename Number>
  [[nodiscard]] auto numbers(Section section) const -> std::span<const Number> {
    const std::string_view bytes = section_bytes(section);
    return {reinterpret_cast<const Number*>(bytes.data()),
            bytes.size() / sizeof(Number)};
  }

  [[nodiscard]] auto section_bytes(Section section) const -> std::string_view;

  /// The entry at this place in the order of equal matches; nullopt where the
  /// file is damaged.
  [[nodiscard]] auto id_at(std::uint32_t rank) const
      -> std::optional<std::int64_t>;

  /// Whether the bytes from `first` on, `size` of them, inside of a section
  /// are what was written.
  [[nodiscard]] auto verify(const void* first, std::size_t size) const -> bool;

  /// Whether all of the file is.
  [[nodiscard]] auto verify_all() const -> bool;

 private:
  std::string_view bytes_;
  IndexFacts facts_;
  IndexSizes sizes_;
  std::array<std::string_view, kSections> sections_;
  std::unique_ptr<std::atomic<bool>[]> verified_;  // a chunk
};

}  // namespace l10n::memory

#endif  // L10N_MEMORY_INDEX_FILE_HPP

// From the texts of a store to an index.
#ifndef L10N_MEMORY_INDEX_BUILDER_HPP
#define L10N_MEMORY_INDEX_BUILDER_HPP

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/memory/features.hpp"
#include "l10n/memory/index_file.hpp"
#include "l10n/memory/vocabulary.hpp"

namespace l10n::memory {

/// One text to be found.
struct Segment {
  std::int64_t id = 0;
  std::string_view key = {};   // a match key; not kept
  std::string_view bare = {};  // its bare key; not kept
  /// Of equal matches the confirmed one stands first, then the newest, then
  /// the one with the smallest id.
  bool confirmed = false;
  std::int64_t date = 0;
};

/// The 32 bits by which segments with equal bare keys find each other.
auto bare_hash(std::string_view bare) -> std::uint32_t;

/// Time O(n log n) in the segments and linear in their text: about 4 us a
/// segment of 40 characters. Memory: about 32 bytes a segment and its symbols,
/// two bytes a character or four a word, beside the index itself.
class IndexBuilder {
 public:
  explicit IndexBuilder(Metric metric) : metric_(metric) {}

  /// Whether the segment is in. It is not where it has no symbol at all, or
  /// where the numbers for symbols have run out (65,535 code points, 4 GiB of
  /// words): then begin another index with it.
  auto add(const Segment& segment) -> bool;

  [[nodiscard]] auto size() const -> std::size_t { return segments_.size(); }

  /// The bytes of the index. The same segments give the same bytes.
  auto build(const IndexFacts& facts) && -> std::string;

 private:
  struct Item {
    std::int64_t id;
    std::int64_t date;
    std::uint64_t first;  // of its codes
    std::uint32_t length;
    std::uint32_t bare;
    std::uint32_t rank;
    bool confirmed;
  };

  auto encode(std::string_view key) -> bool;
  void rank();
  [[nodiscard]] auto codes_of(const Item& item,
                              std::vector<std::uint32_t>& room) const
      -> std::span<const std::uint32_t>;
  auto plan_rows() -> std::uint32_t;
  void fill_rows(std::span<char> room, std::uint32_t rows,
                 std::vector<std::uint32_t>& counts) const;
  void add_texts(IndexWriter& writer) const;
  void add_bare(IndexWriter& writer) const;

  Metric metric_;
  Alphabet alphabet_;
  Lexicon lexicon_;
  RowPlan plan_;
  std::vector<Item> segments_;
  std::vector<std::uint16_t> short_codes_;  // Metric::Characters
  std::vector<std::uint32_t> long_codes_;   // Metric::Words
  std::vector<char32_t> points_;            // of one segment
  std::vector<std::string_view> words_;
};

}  // namespace l10n::memory

#endif  // L10N_MEMORY_INDEX_BUILDER_HPP

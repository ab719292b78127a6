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
/// segment of 40 characters. Memory: about 48 bytes a segment, and its symbols,
/// two bytes a character or four a word, until they are in the index.
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
  [[nodiscard]] auto width() const -> std::size_t;
  [[nodiscard]] auto codes_at(const char* text, std::size_t length,
                              std::vector<std::uint32_t>& room) const
      -> std::span<const std::uint32_t>;
  [[nodiscard]] auto text_of(const Item& item) const -> const char*;
  auto plan_rows() -> std::uint32_t;
  [[nodiscard]] auto bytes_about(const IndexSizes& sizes) const -> std::size_t;
  void add_rows(IndexWriter& writer, std::uint32_t rows) const;
  void add_texts(IndexWriter& writer);
  void add_ranks(IndexWriter& writer) const;
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

// An exact index of texts: the best matches by similarity, and those whose bare
// keys are equal, without looking at each.
//
// Segments lie sorted by length in blocks of 512. A bitmap a row says which
// segments have one of the row's features; a lookup counts in the rows of the
// query's features how many each segment has, leaves out those that have too
// few to be similar enough, and verifies the rest, the best bound first, with a
// threshold that rises with the matches found. Nothing else is left out, so the
// result is that of comparing with every segment.
#ifndef L10N_MEMORY_INDEX_HPP
#define L10N_MEMORY_INDEX_HPP

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/core/diagnostic.hpp"
#include "l10n/memory/features.hpp"
#include "l10n/memory/index_file.hpp"
#include "l10n/memory/kernels.hpp"
#include "l10n/memory/pattern.hpp"
#include "l10n/memory/vocabulary.hpp"

namespace l10n::memory {

struct Hit {
  std::int64_t id = 0;
  std::uint32_t position = 0;
  std::uint32_t rank = 0;
  std::uint32_t distance = 0;
  std::uint32_t longer = 0;  // length of the longer of both

  [[nodiscard]] auto similarity() const -> double {
    return static_cast<double>(longer - distance) / longer;
  }
};

struct SearchOptions {
  std::size_t limit = 5;
  double min_similarity = 0.7;  // above 0
  /// Segments that are none of the result, ascending.
  std::span<const std::uint32_t> without = {};
  InstructionSet instruction_set = instruction_sets().back();
};

/// A segment that may be a match.
struct Contender {
  std::uint32_t position = 0;
  std::uint32_t length_class = 0;  // which of the lengths it has
  std::uint32_t least = 0;         // distance
};

/// What a thread needs to search; one search after another may use it.
struct Workspace {
  std::vector<char32_t> points;
  std::vector<std::string_view> words;
  std::vector<std::uint32_t> codes;
  std::vector<std::uint64_t> features;
  std::vector<std::uint32_t> rows;
  std::vector<const std::uint64_t*> bitmaps;
  std::vector<std::uint16_t> needs;
  std::vector<Candidate> found;
  std::vector<Contender> contenders;
  std::vector<Contender> sorted;
  std::vector<std::uint8_t> buckets;  // of each contender
  std::vector<std::uint16_t> texts;
  PatternTable pattern;
};

/// Reading is safe from any number of threads.
class Index {
 public:
  /// `bytes` must outlive the index and be aligned to 64.
  /// Errors: those of IndexFile::open.
  static auto open(std::string_view bytes, std::string_view path)
      -> Result<Index>;

  [[nodiscard]] auto facts() const -> const IndexFacts& {
    return file_.facts();
  }

  [[nodiscard]] auto size() const -> std::size_t {
    return file_.sizes().segments;
  }

  /// The best segments by similarity with the match key `key`, then by rank.
  ///
  /// Errors: IndexDamaged where a part that is needed is not what was written.
  /// Cost at a million segments: some 40 us by words, 200 us by characters.
  auto search(std::string_view key, const SearchOptions& options,
              Workspace& workspace) const -> Result<std::vector<Hit>>;

  /// The segments with this hash of their bare key, ascending by position.
  /// Errors: IndexDamaged.
  [[nodiscard]] auto find_bare(std::uint32_t hash) const
      -> Result<std::vector<Hit>>;

  /// Whether every byte is what was written.
  [[nodiscard]] auto verify_all() const -> bool { return file_.verify_all(); }

 private:
  friend class Search;

  explicit Index(IndexFile file);
  [[nodiscard]] auto damaged() const -> Error;

  IndexFile file_;
  std::string path_;
  Alphabet alphabet_;
  LexiconView lexicon_;
  RowTable table_;
  std::span<const std::uint32_t> row_counts_;
  /// Of each length that occurs, ascending; then one behind the last.
  std::vector<std::uint32_t> lengths_;
  std::vector<std::uint32_t> firsts_;         // position of the first of them
  std::vector<std::uint64_t> first_symbols_;  // in the section Codes
};

}  // namespace l10n::memory

#endif  // L10N_MEMORY_INDEX_HPP

// Finding entries by the words in them, as translators look up how a term was
// rendered before.
#ifndef L10N_MEMORY_CONCORDANCE_HPP
#define L10N_MEMORY_CONCORDANCE_HPP

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/core/span.hpp"
#include "l10n/memory/store.hpp"

namespace l10n::memory {

/// Words and word beginnings, looked for in texts.
///
/// A pattern fits where words begin: "bo nho" fits "bộ nhớ", "Bộ-nhớ", "bỏ nhỏ"
/// and "bo nhong": case and marks do not count (nor the bar of đ), what parts
/// words does not matter, and the last word may go on. With `exact`, marks
/// count; normal forms and case do not.
class WordSearch {
 public:
  WordSearch(std::span<const std::string> patterns, bool exact);

  /// Whether there is no letter or digit in the patterns: nothing is found.
  [[nodiscard]] auto is_empty() const -> bool { return patterns_.empty(); }

  /// Whether every pattern fits somewhere. Not for several threads at once.
  /// Cost: about 2 ns a byte.
  auto fits(std::string_view text) -> bool;

  /// The bytes of `text` that the patterns fit, in their order, without
  /// overlaps; none unless all fit.
  auto find(std::string_view text) -> std::vector<Span>;

 private:
  struct Pattern {
    std::string plain;  // " bo nho"
    std::string exact;  // fold_case of what was asked for; empty: no matter
  };

  auto find_one(std::string_view text, const Pattern& pattern)
      -> std::vector<Span>;

  std::vector<Pattern> patterns_;
  bool exact_;
  std::string folded_ = {};  // kept, so that no text allocates
  std::vector<std::size_t> offsets_ = {};
};

struct Occurrence {
  Entry entry = {};
  std::vector<Span> in_source = {};  // where the words are
  std::vector<Span> in_target = {};
};

struct Occurrences {
  std::vector<Occurrence> found = {};  // the newest first
  bool more = false;                   // than the limit
};

/// The entries whose source, or whose target, fits all patterns, from the
/// newest (the greatest id) on. Cost: it reads entries until it has enough,
/// about 1 µs each.
auto search_words(const Store& store, WordSearch search, std::size_t limit)
    -> Result<Occurrences>;

}  // namespace l10n::memory

#endif  // L10N_MEMORY_CONCORDANCE_HPP

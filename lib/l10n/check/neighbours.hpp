// The words of all translations of a language, and which stand side by side.
#ifndef L10N_CHECK_NEIGHBOURS_HPP
#define L10N_CHECK_NEIGHBOURS_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "l10n/check/reading.hpp"

namespace l10n::check {

/// A word, as folded_word() has it.
using WordId = std::uint32_t;

/// What stands beside the first and the last word of a run: something else than
/// one blank and a word.
inline constexpr WordId kEdge = 0;

/// A word and its neighbours.
struct Neighbours {
  std::size_t word = 0;  // index into Reading::words
  WordId before = kEdge;
  WordId id = kEdge;
  WordId after = kEdge;
};

/// How often words and pairs of neighbours occur.
class NeighbourTable {
 public:
  NeighbourTable();

  /// The words of `reading`, counted. Time O(words).
  auto add(const Reading& reading) -> std::vector<Neighbours>;

  [[nodiscard]] auto count(WordId id) const -> std::uint32_t {
    return words_[id].count;
  }

  [[nodiscard]] auto count(WordId word, WordId next) const -> std::uint32_t;

  [[nodiscard]] auto total() const -> std::uint64_t { return total_; }

  [[nodiscard]] auto word(WordId id) const -> const std::string& {
    return words_[id].text;
  }

  /// The words that differ from this one in marks alone, itself included.
  [[nodiscard]] auto spellings(WordId id) const -> const std::vector<WordId>& {
    return spellings_[words_[id].group];
  }

 private:
  struct Entry {
    std::string text;
    std::uint32_t count = 0;
    std::size_t group = 0;  // index into spellings_
  };

  auto id_of(const std::string& word) -> WordId;

  std::unordered_map<std::string, WordId> ids_;
  std::vector<Entry> words_;
  std::unordered_map<std::string, std::size_t> groups_;  // by bare_word()
  std::vector<std::vector<WordId>> spellings_;
  std::unordered_map<std::uint64_t, std::uint32_t> pairs_;
  std::uint64_t total_ = 0;
};

}  // namespace l10n::check

#endif  // L10N_CHECK_NEIGHBOURS_HPP

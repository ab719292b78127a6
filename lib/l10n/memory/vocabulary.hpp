// The symbols of an index and their numbers: code points for characters, words
// for words.
#ifndef L10N_MEMORY_VOCABULARY_HPP
#define L10N_MEMORY_VOCABULARY_HPP

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace l10n::memory {

/// The code of what no segment holds.
inline constexpr std::uint32_t kUnknown = 0xFFFFFFFF;

/// Code points numbered in the order in which they came.
class Alphabet {
 public:
  Alphabet() : near_(kNear, kUnknown) {}

  explicit Alphabet(std::span<const std::uint32_t> points);

  [[nodiscard]] auto code_of(char32_t point) const -> std::uint32_t;
  /// The code of `point`, which becomes known.
  auto add(char32_t point) -> std::uint32_t;

  [[nodiscard]] auto points() const -> std::span<const std::uint32_t> {
    return points_;
  }

 private:
  static constexpr std::size_t kNear = 0x2100;  // Latin, Vietnamese, dashes

  std::vector<std::uint32_t> points_;
  std::vector<std::uint32_t> near_;
  std::unordered_map<std::uint32_t, std::uint32_t> far_;
};

/// A table of words as it lies in a file: `slots` is a hash table of word
/// numbers + 1 (0: free) of a size that is a power of two, `ends` the end of
/// each word in `bytes`. Probing is linear from hash64(word).
struct LexiconView {
  std::span<const std::uint32_t> slots;
  std::span<const std::uint32_t> ends;
  std::string_view bytes;

  [[nodiscard]] auto word(std::uint32_t code) const -> std::string_view;
  [[nodiscard]] auto code_of(std::string_view word) const -> std::uint32_t;
};

/// Words numbered in the order in which they came.
class Lexicon {
 public:
  Lexicon() : slots_(1024) {}

  /// The code of `word`, which becomes known. Bytes above 4 GiB in all are
  /// refused: kUnknown.
  auto add(std::string_view word) -> std::uint32_t;

  [[nodiscard]] auto view() const -> LexiconView {
    return {slots_, ends_, bytes_};
  }

 private:
  void grow();

  std::vector<std::uint32_t> slots_;
  std::vector<std::uint32_t> ends_;
  std::string bytes_;
};

}  // namespace l10n::memory

#endif  // L10N_MEMORY_VOCABULARY_HPP

// What a block shows of itself that its translation would show too.
#ifndef L10N_ALIGN_PROFILE_HPP
#define L10N_ALIGN_PROFILE_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "l10n/align/block.hpp"
#include "l10n/align/lexicon.hpp"

namespace l10n::align {

/// What a token is, for how much it says depends on that.
enum class TokenClass : std::uint8_t {
  Shape,      // the kind, the level, the column, how it begins and ends
  Placeable,  // numbers, code, addresses, variables, tags
  Word,       // left as it is by the translator, or the same in both languages
  Before,     // a line of code or of a shortcode between blocks
  Translation,  // a word of the target, or what the lexicon makes of one
};

inline constexpr std::size_t kTokenClasses = 5;

struct Token {
  std::uint64_t hash = 0;
  TokenClass of = TokenClass::Word;

  auto operator==(const Token&) const -> bool = default;
};

struct Profile {
  std::size_t place = 0;  // in the body of its page, from 0
  page::SegmentKind kind = page::SegmentKind::Paragraph;
  std::uint8_t level = 0;       // of a heading
  bool is_item = false;         // the first paragraph of one
  float length = 0;             // letters of words
  std::uint64_t key = 0;        // of the text, as Known has it
  std::uint64_t bare = 0;       // of the text in one letter case
  std::vector<Token> tokens;    // each once
  std::vector<WordHash> words;  // each once
  /// What a translation keeps, each once, sorted: numbers by their digits,
  /// names of two and more capitals (EC, CloudWatch), in code too; and whole
  /// code spans in ASCII.
  std::vector<std::uint64_t> numbers;
  std::vector<std::uint64_t> names;
  std::vector<std::uint64_t> code;
};

/// Time O(bytes): some 3 us for a paragraph.
auto profile_of(const Block& block) -> Profile;

auto profiles_of(std::span<const Block> blocks) -> std::vector<Profile>;

/// Adds what `lexicon` says to the profiles of both pages.
void add_translations(std::span<Profile> source, std::span<Profile> target,
                      const Lexicon& lexicon);

/// The words of `text`, each once, sorted.
auto words_of(std::string_view text) -> std::vector<WordHash>;

}  // namespace l10n::align

#endif  // L10N_ALIGN_PROFILE_HPP

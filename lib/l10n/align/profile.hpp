// What a block shows of itself that its translation would show too.
#ifndef L10N_ALIGN_PROFILE_HPP
#define L10N_ALIGN_PROFILE_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "l10n/align/block.hpp"

namespace l10n::align {

/// What a token is, for how much it says depends on that.
enum class TokenClass : std::uint8_t {
  Shape,      // the kind, the level, the column, how it begins and ends
  Placeable,  // numbers, code, addresses, variables, tags
  Word,       // left as it is by the translator, or the same in both languages
  Before,     // a line of code or of a shortcode between blocks
};

inline constexpr std::size_t kTokenClasses = 4;

struct Token {
  std::uint64_t hash = 0;
  TokenClass of = TokenClass::Word;

  auto operator==(const Token&) const -> bool = default;
};

struct Profile {
  std::size_t place = 0;  // in the body of its page, from 0
  page::SegmentKind kind = page::SegmentKind::Paragraph;
  std::uint8_t level = 0;            // of a heading
  bool is_item = false;              // the first paragraph of one
  float length = 0;                  // letters of words
  std::uint64_t key = 0;             // of the text, as Known has it
  std::uint64_t bare = 0;            // of the text in one letter case
  std::vector<Token> tokens;         // each once
  std::vector<std::uint32_t> words;  // as Lexicon has them, each once
};

/// Time O(bytes): some 3 us for a paragraph.
auto profile_of(const Block& block) -> Profile;

auto profiles_of(std::span<const Block> blocks) -> std::vector<Profile>;

}  // namespace l10n::align

#endif  // L10N_ALIGN_PROFILE_HPP

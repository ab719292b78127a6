// Which words of a text changed: what a translator looks at when a source was
// edited.
#ifndef L10N_TEXT_WORD_DIFF_HPP
#define L10N_TEXT_WORD_DIFF_HPP

#include <cstddef>
#include <string_view>
#include <vector>

#include "l10n/core/span.hpp"

namespace l10n::text {

/// The tokens of `text`, which they cover without a gap: a run of word
/// characters (Vietnamese: a syllable), a run of white space, or one other code
/// point; a CJK ideograph is a token by itself. Time O(n).
auto tokens(std::string_view text) -> std::vector<Span>;

/// A part of an edit script: the bytes `before` of the old text became the
/// bytes `after` of the new one. Where both are equal, nothing changed; where
/// `before` is empty, words were added; where `after` is, they were removed.
struct DiffPart {
  Span before;
  Span after;
  bool equal = false;

  auto operator==(const DiffPart&) const -> bool = default;
};

/// The steps from `before` to `after`, by tokens. The parts cover both texts in
/// their order; equal and changed ones take turns. White space alone between
/// two changes belongs to them: "a b" that became "c d" is one change.
///
/// Of the tokens that are not blank as many as can be are kept, as long as the
/// texts differ in less than kMostEdits of them; a region with more is one
/// change. Both texts are UTF-8; other bytes are tokens by themselves.
///
/// Cost: time O(n * d) for d changed tokens, at most O(n * kMostEdits); memory
/// O(n). Source: E. Myers, An O(ND) Difference Algorithm and Its Variations,
/// 1986, the linear-space refinement.
auto word_diff(std::string_view before, std::string_view after)
    -> std::vector<DiffPart>;

inline constexpr std::size_t kMostEdits = 512;

}  // namespace l10n::text

#endif  // L10N_TEXT_WORD_DIFF_HPP

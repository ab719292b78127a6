// "did you mean": the known word that a mistyped one is closest to.
#ifndef TOOLS_L10N_NEAREST_HPP
#define TOOLS_L10N_NEAREST_HPP

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace l10n::tool {

/// The word of `known` within two edits of `word` (an insertion, a deletion, a
/// replacement or a swap of two neighbours each) and within a third of its
/// length; the first of several. None where nothing is that close.
auto nearest(std::string_view word, std::span<const std::string> known)
    -> std::optional<std::string>;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_NEAREST_HPP

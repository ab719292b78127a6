// How other tools write a unit into a msgid, undone.
#ifndef L10N_FLOW_PEER_TEXT_HPP
#define L10N_FLOW_PEER_TEXT_HPP

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace l10n::flow {

/// A source text and its translation.
struct TextPair {
  std::string id;
  std::string translation;
};

/// A key that does not depend on line ends, blanks, backslash escapes, normal
/// form and the letter of emphasis (`_` or `*`).
auto folded_key(std::string_view text) -> std::string;

/// The same, with `{}` for each target of a link or image, label of a
/// reference, autolink and tag, or for the numbered placeholder that stands for
/// it.
auto placeholder_key(std::string_view text) -> std::string;

/// The translation of `pair` with the targets of `source`, whose key with
/// placeholders is that of the id: each stands where the id's own target, or
/// its placeholder, stood. "{2}" is the second target where the id has no such
/// placeholder. None where a number has no counterpart.
auto fill_placeholders(const TextPair& pair, std::string_view source)
    -> std::optional<std::string>;

/// The smaller texts that a pair holds in other units: cells of a table, items
/// of a list, a text within shortcodes, a heading with attributes. Empty where
/// it is a text as it is, or where both sides differ in their parts.
auto parts_of(const TextPair& pair) -> std::vector<TextPair>;

}  // namespace l10n::flow

#endif  // L10N_FLOW_PEER_TEXT_HPP

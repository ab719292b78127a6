// How other tools write a unit into a msgid, undone.
#ifndef L10N_FLOW_PEER_TEXT_HPP
#define L10N_FLOW_PEER_TEXT_HPP

#include <cstdint>
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

/// `text` without blanks and line ends around it.
auto trimmed(std::string_view text) -> std::string_view;

/// A key that does not depend on line ends, blanks, backslash escapes, normal
/// form and the letter of emphasis (`_` or `*`).
auto folded_key(std::string_view text) -> std::string;

/// How targets are counted: "<b><i>" is two, or joined one.
enum class Places : std::uint8_t { Each, Joined };

/// The same, with `{}` for each target of a link or image, label of a
/// reference, autolink and tag, or for the numbered placeholder that stands for
/// it. Joined also leaves out the tags and autolinks at both ends.
auto placeholder_key(std::string_view text, Places kind = Places::Each)
    -> std::string;

/// The translation of `pair` with the targets of `source`, whose key with
/// placeholders is that of the id: each stands where the id's own target, or
/// its placeholder, stood. "{2}" is the second target where the id has no such
/// placeholder. None where a number has no counterpart.
auto fill_placeholders(const TextPair& pair, std::string_view source,
                       Places kind = Places::Each)
    -> std::optional<std::string>;

/// What the targets and tags of `source` let a reader see and `id` does not
/// hold: titles and attributes such as alt, with their quotes.
auto hidden_texts(std::string_view id, std::string_view source)
    -> std::vector<std::string>;

}  // namespace l10n::flow

#endif  // L10N_FLOW_PEER_TEXT_HPP

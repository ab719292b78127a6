// What kind of change made a translation fuzzy: how much work it is to look at.
#ifndef L10N_CATALOG_CHANGE_HPP
#define L10N_CATALOG_CHANGE_HPP

#include <cstdint>
#include <string_view>

#include "l10n/catalog/message.hpp"

namespace l10n::catalog {

/// From the least work to the most.
enum class Change : std::uint8_t {
  Unknown,  // no previous id: made by a tool, or by hand
  Undone,   // the source is what it was before: look at the translation alone
  Space,    // blanks alone
  Number,   // numbers, versions, dates
  Link,     // targets of links and images
  Code,     // code spans
  Typing,   // slips of the pen in a few words (slip.hpp)
  Wording,  // words, while most of the text stayed
  Meaning,  // most of the text
};

/// "number" for Change::Number: for machines.
auto name(Change change) -> std::string_view;

/// The kind of change from `before` to `after`. Time that of text::word_diff.
auto classify(std::string_view before, std::string_view after) -> Change;

/// Of a fuzzy message: from its previous id to its id.
auto classify(const Message& message) -> Change;

}  // namespace l10n::catalog

#endif  // L10N_CATALOG_CHANGE_HPP

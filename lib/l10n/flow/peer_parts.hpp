// A text of another tool's catalog that holds the texts of several units.
#ifndef L10N_FLOW_PEER_PARTS_HPP
#define L10N_FLOW_PEER_PARTS_HPP

#include <vector>

#include "l10n/flow/peer_text.hpp"

namespace l10n::flow {

struct PeerParts {
  std::vector<TextPair> parts = {};
  /// Whether the pair as a whole is no text of any unit, as a table is none.
  bool replace_whole = false;
};

/// The smaller texts that a pair holds in other units: cells of a table, be it
/// with its rows on lines of their own or all on one, items of a list,
/// paragraphs of a quote without its marks, a text within shortcodes, a heading
/// with attributes or an underline, the title of a tag. None where it is a text
/// as it is, or where both sides differ in their parts.
auto parts_of(const TextPair& pair) -> PeerParts;

}  // namespace l10n::flow

#endif  // L10N_FLOW_PEER_PARTS_HPP

// A second translation, kept in a translator's comment until somebody decides:
// `# l10n-theirs: "See the guide."`, with the escapes of a PO string; of a
// plural form `# l10n-theirs[1]: "..."`.
#ifndef L10N_CATALOG_RIVAL_HPP
#define L10N_CATALOG_RIVAL_HPP

#include <string>
#include <string_view>
#include <vector>

#include "l10n/catalog/message.hpp"

namespace l10n::catalog {

/// Whether a comment line holds such a translation.
auto is_rival(std::string_view comment) -> bool;

/// Adds `translations` to the comments of `message`, unless they stand there,
/// or are its own.
void add_rival(Message& message, const std::vector<std::string>& translations);

/// Removes every such comment where `message` is no longer fuzzy: somebody has
/// decided. Otherwise those that say what the message itself says.
void drop_settled_rivals(Message& message);

}  // namespace l10n::catalog

#endif  // L10N_CATALOG_RIVAL_HPP

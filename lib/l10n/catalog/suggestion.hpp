// Fuzzy translations that nobody wrote: an update carried them over.
#ifndef L10N_CATALOG_SUGGESTION_HPP
#define L10N_CATALOG_SUGGESTION_HPP

#include <string_view>
#include <unordered_map>
#include <vector>

#include "l10n/catalog/message.hpp"

namespace l10n::catalog {

/// The ids that a previous id names, where several messages became one
/// (carry.hpp joins them by an empty line). Views of `previous`.
auto joined_ids(std::string_view previous) -> std::vector<std::string_view>;

/// What the base of a merge has, by the ids that an update may name.
class Suggestions {
 public:
  /// REQUIRES: `base` stays as it is.
  explicit Suggestions(const Catalog& base);

  /// Whether the translation of `message` is the one that the base has for its
  /// previous id, and fuzzy. If it is not, a person wrote it: it is a draft.
  [[nodiscard]] auto is_carried(const Message& message) const -> bool;

 private:
  std::unordered_multimap<std::string_view, const Message*> by_id_;
};

}  // namespace l10n::catalog

#endif  // L10N_CATALOG_SUGGESTION_HPP

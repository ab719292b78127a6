// Messages by (msgctxt, msgid).
#ifndef L10N_CATALOG_INDEX_HPP
#define L10N_CATALOG_INDEX_HPP

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "l10n/catalog/message.hpp"

namespace l10n::catalog {

/// An open-addressing table over messages that somebody else holds: they must
/// stay where they are, with their contexts and ids, as long as the index is
/// used.
///
/// Building is linear, a look-up takes constant time and allocates nothing.
class MessageIndex {
 public:
  enum class Which : std::uint8_t { Live, Obsolete };

  explicit MessageIndex(const Catalog& catalog, Which which = Which::Live);
  explicit MessageIndex(std::span<const Message> messages,
                        Which which = Which::Live);

  /// For at most `count` messages that are yet to be added.
  explicit MessageIndex(std::size_t count);

  /// Whether it is the first one with its context and id; a later one becomes
  /// one of the duplicates.
  auto add(const Message& message) -> bool;

  /// The first message with this context and id; null where there is none.
  [[nodiscard]] auto find(std::optional<std::string_view> context,
                          std::string_view id) const -> const Message*;

  [[nodiscard]] auto find(const Message& like) const -> const Message* {
    return find(like.context, like.id);
  }

  /// The messages whose key an earlier one has already, in their order.
  [[nodiscard]] auto duplicates() const -> const std::vector<const Message*>& {
    return duplicates_;
  }

 private:
  struct Slot {
    const Message* message = nullptr;
    std::size_t hash = 0;
  };

  [[nodiscard]] auto slot_of(std::optional<std::string_view> context,
                             std::string_view id, std::size_t hash) const
      -> std::size_t;

  std::vector<Slot> slots_;
  std::vector<const Message*> duplicates_;
};

}  // namespace l10n::catalog

#endif  // L10N_CATALOG_INDEX_HPP

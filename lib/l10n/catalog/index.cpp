#include "l10n/catalog/index.hpp"

#include <algorithm>
#include <bit>

#include "l10n/core/hash.hpp"

namespace l10n::catalog {
namespace {

auto hash_of(std::optional<std::string_view> context, std::string_view id)
    -> std::size_t {
  return hash64(id, context ? hash64(*context, 1) : 0);
}

auto belongs(const Message& message, MessageIndex::Which which) -> bool {
  return message.obsolete == (which == MessageIndex::Which::Obsolete);
}

auto count(std::span<const Message> messages, MessageIndex::Which which)
    -> std::size_t {
  return static_cast<std::size_t>(std::count_if(
      messages.begin(), messages.end(),
      [which](const Message& message) { return belongs(message, which); }));
}

}  // namespace

MessageIndex::MessageIndex(const Catalog& catalog, Which which)
    : MessageIndex(std::span(catalog.messages), which) {}

MessageIndex::MessageIndex(std::span<const Message> messages, Which which)
    : MessageIndex(count(messages, which)) {
  for (const Message& message : messages) {
    if (belongs(message, which)) {
      add(message);
    }
  }
}

MessageIndex::MessageIndex(std::size_t count)
    : slots_(std::bit_ceil(count * 2 + 1)) {}

auto MessageIndex::add(const Message& message) -> bool {
  const std::size_t hash = hash_of(message.context, message.id);
  Slot& slot = slots_[slot_of(message.context, message.id, hash)];
  if (slot.message != nullptr) {
    duplicates_.push_back(&message);
    return false;
  }
  slot = {.message = &message, .hash = hash};
  return true;
}

auto MessageIndex::slot_of(std::optional<std::string_view> context,
                           std::string_view id, std::size_t hash) const
    -> std::size_t {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  for (; slots_[at].message != nullptr; at = (at + 1) & mask) {
    const Slot& slot = slots_[at];
    if (slot.hash == hash && slot.message->id == id &&
        slot.message->context == context) {
      break;
    }
  }
  return at;
}

auto MessageIndex::find(std::optional<std::string_view> context,
                        std::string_view id) const -> const Message* {
  return slots_[slot_of(context, id, hash_of(context, id))].message;
}

}  // namespace l10n::catalog

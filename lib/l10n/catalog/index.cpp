#include "l10n/catalog/index.hpp"

#include <bit>
#include <functional>

namespace l10n::catalog {
namespace {

auto hash_of(std::optional<std::string_view> context, std::string_view id)
    -> std::size_t {
  constexpr std::size_t kOdd = 0x9E3779B97F4A7C15U;
  const std::hash<std::string_view> hash;
  return hash(id) ^ (context ? (hash(*context) + 1) * kOdd : 0);
}

}  // namespace

MessageIndex::MessageIndex(const Catalog& catalog, Which which)
    : MessageIndex(std::span(catalog.messages), which) {}

MessageIndex::MessageIndex(std::span<const Message> messages, Which which)
    : slots_(std::bit_ceil(messages.size() * 2 + 1)) {
  for (const Message& message : messages) {
    if (message.obsolete != (which == Which::Obsolete)) {
      continue;
    }
    const std::size_t hash = hash_of(message.context, message.id);
    Slot& slot = slots_[slot_of(message.context, message.id, hash)];
    if (slot.message != nullptr) {
      duplicates_.push_back(&message);
    } else {
      slot = {.message = &message, .hash = hash};
    }
  }
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

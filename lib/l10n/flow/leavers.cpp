#include "l10n/flow/leavers.hpp"

#include <optional>
#include <string_view>
#include <utility>

#include "l10n/catalog/header.hpp"

namespace l10n::flow {
namespace {

using catalog::Message;

constexpr std::string_view kHome = "home: ";
constexpr std::string_view kContext = "context: ";

// Takes the first comment away if it begins with `label`: what stands behind.
auto take(Message& message, std::string_view label)
    -> std::optional<std::string> {
  auto& comments = message.extracted_comments;
  if (comments.empty() || !comments.front().starts_with(label)) {
    return std::nullopt;
  }
  std::string value = comments.front().substr(label.size());
  comments.erase(comments.begin());
  return value;
}

}  // namespace

void Leavers::add(Message message, std::string home) {
  live += message.obsolete ? 0 : 1;
  homes.push_back(std::move(home));
  messages.push_back(std::move(message));
}

void Leavers::take(Leavers& from, bool obsolete) {
  for (std::size_t i = 0; i < from.messages.size(); ++i) {
    if (from.messages[i].obsolete == obsolete) {
      add(std::move(from.messages[i]), std::move(from.homes[i]));
    }
  }
}

auto pack(const Leavers& leavers) -> catalog::Catalog {
  catalog::Catalog packed;
  packed.header = catalog::make_header({});
  for (std::size_t i = 0; i < leavers.messages.size(); ++i) {
    Message message = leavers.messages[i];
    std::vector<std::string> notes{std::string(kHome) + leavers.homes[i]};
    if (message.context) {
      notes.push_back(std::string(kContext) + *message.context);
    }
    if ((notes.front() + notes.back()).find_first_of("\r\n") !=
        std::string::npos) {
      continue;
    }
    message.extracted_comments.insert(message.extracted_comments.begin(),
                                      notes.begin(), notes.end());
    message.context = std::to_string(i);
    packed.messages.push_back(std::move(message));
  }
  return packed;
}

auto unpack(const catalog::Catalog& packed) -> Leavers {
  Leavers leavers;
  for (Message message : packed.messages) {
    auto home = take(message, kHome);
    if (!home) {
      continue;
    }
    message.context = take(message, kContext);
    message.line = 0;
    message.translation_line = 0;
    leavers.add(std::move(message), *std::move(home));
  }
  return leavers;
}

}  // namespace l10n::flow

#include "l10n/catalog/change.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "l10n/catalog/slip.hpp"
#include "l10n/catalog/verbatim.hpp"
#include "l10n/text/word_diff.hpp"

namespace l10n::catalog {
namespace {

auto class_of(const std::vector<VerbatimEdit>& edits) -> Change {
  const auto has = [&](PieceKind kind) {
    return std::any_of(
        edits.begin(), edits.end(),
        [kind](const VerbatimEdit& edit) { return edit.kind == kind; });
  };
  if (has(PieceKind::Code)) {
    return Change::Code;
  }
  if (has(PieceKind::Url)) {
    return Change::Link;
  }
  return has(PieceKind::Number) ? Change::Number : Change::Space;
}

// Joined paragraphs and moved line ends are no other words.
auto same_words(std::string_view one, std::string_view other) -> bool {
  const auto squeezed = [](std::string_view text) {
    std::string words;
    for (const char byte : text) {
      if (std::string_view(" \t\r\n").find(byte) == std::string_view::npos) {
        words += byte;
      } else if (!words.empty() && words.back() != ' ') {
        words += ' ';
      }
    }
    return words;
  };
  return squeezed(one) == squeezed(other);
}

auto is_typing(const std::vector<text::DiffPart>& parts,
               std::string_view before, std::string_view after) -> bool {
  constexpr std::size_t kMostSlips = 3;
  std::size_t slips = 0;
  for (const text::DiffPart& part : parts) {
    if (part.equal) {
      continue;
    }
    ++slips;
    if (slips > kMostSlips ||
        !is_slip(part.before.of(before), part.after.of(after))) {
      return false;
    }
  }
  return true;
}

}  // namespace

auto name(Change change) -> std::string_view {
  constexpr auto kNames = std::to_array<std::string_view>(
      {"unknown", "undone", "space", "number", "link", "code", "typing",
       "wording", "meaning"});
  return kNames.at(static_cast<std::size_t>(change));
}

auto classify(std::string_view before, std::string_view after) -> Change {
  if (before == after) {
    return Change::Undone;
  }
  if (const auto edits = verbatim_edits(before, after)) {
    return class_of(*edits);
  }
  if (same_words(before, after)) {
    return Change::Space;
  }
  const std::vector<text::DiffPart> parts = text::word_diff(before, after);
  if (is_typing(parts, before, after)) {
    return Change::Typing;
  }
  std::size_t kept = 0;
  for (const text::DiffPart& part : parts) {
    kept += part.equal ? part.before.size() : 0;
  }
  const std::size_t longer = std::max(before.size(), after.size());
  return 2 * kept >= longer ? Change::Wording : Change::Meaning;
}

auto classify(const Message& message) -> Change {
  return message.fuzzy && message.previous.id
             ? classify(*message.previous.id, message.id)
             : Change::Unknown;
}

}  // namespace l10n::catalog

#include "l10n/report/columns.hpp"

#include <algorithm>

#include "l10n/catalog/unicode.hpp"

namespace l10n::report {
namespace {

constexpr std::string_view kEllipsis = "…";

}  // namespace

auto columns_of(std::string_view text) -> std::size_t {
  std::size_t columns = 0;
  while (!text.empty()) {
    const catalog::Character character = catalog::first_character(text);
    columns += character.columns;
    text.remove_prefix(character.bytes);
  }
  return columns;
}

auto first_columns(std::string_view text, std::size_t columns) -> std::string {
  if (columns_of(text) <= columns) {
    return std::string(text);
  }
  if (columns == 0) {
    return {};
  }
  std::size_t end = 0;
  std::size_t used = 1;  // the ellipsis
  while (end < text.size()) {
    const catalog::Character character =
        catalog::first_character(text.substr(end));
    used += character.columns;
    if (used > columns) {
      break;
    }
    end += character.bytes;
  }
  return std::string(text.substr(0, end)).append(kEllipsis);
}

auto last_columns(std::string_view text, std::size_t columns) -> std::string {
  std::size_t left = columns_of(text);
  if (left <= columns) {
    return std::string(text);
  }
  if (columns == 0) {
    return {};
  }
  while (left + 1 > columns) {
    const catalog::Character character = catalog::first_character(text);
    left -= std::min(left, character.columns);
    text.remove_prefix(character.bytes);
  }
  return std::string(kEllipsis).append(text);
}

auto wrapped(std::string_view text, std::size_t columns)
    -> std::vector<std::string> {
  std::vector<std::string> lines{""};
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    std::string& line = lines.back();
    if (!line.empty() && columns_of(line) + 1 + columns_of(word) > columns) {
      lines.emplace_back(word);
    } else {
      line.append(line.empty() ? "" : " ").append(word);
    }
    at = end + 1;
  }
  return lines;
}

}  // namespace l10n::report

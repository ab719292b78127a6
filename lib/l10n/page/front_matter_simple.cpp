#include "l10n/page/front_matter_simple.hpp"

#include <algorithm>
#include <string>

#include "l10n/page/front_matter_scalar.hpp"

namespace l10n::page {
namespace {

auto is_letter(char byte) -> bool {
  return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
}

auto is_digit(char byte) -> bool {
  return byte >= '0' && byte <= '9';
}

auto is_non_ascii(char byte) -> bool {
  return (static_cast<unsigned char>(byte) & 0x80U) != 0;
}

auto has_control(std::string_view line) -> bool {
  return std::any_of(line.begin(), line.end(), [](char byte) {
    return (byte >= 0 && byte < 0x20) || byte == 0x7F;
  });
}

auto is_comment_or_blank(std::string_view line) -> bool {
  const std::size_t first = line.find_first_not_of(' ');
  return first == line.npos || line[first] == '#';
}

auto is_null(std::string_view text) -> bool {
  return text.empty() || text == "null" || text == "Null" || text == "NULL";
}

// The size of the key at the start of the line, 0 where there is none.
auto key_size(std::string_view line) -> std::size_t {
  constexpr std::size_t kLongest = 64;
  const auto end = std::find_if_not(line.begin(), line.end(), [](char byte) {
    return is_letter(byte) || is_digit(byte) || byte == '_' || byte == '-';
  });
  const auto size = static_cast<std::size_t>(end - line.begin());
  const bool is_key = size > 0 && size <= kLongest && is_letter(line[0]) &&
                      !is_null(line.substr(0, size));
  return is_key ? size : 0;
}

// What ends a plain scalar, or might: a comment, another key.
auto has_indicator(std::string_view value) -> bool {
  for (std::size_t at = value.find_first_of(":#"); at != value.npos;
       at = value.find_first_of(":#", at + 1)) {
    const bool at_edge = at == 0 || at + 1 == value.size();
    if (at_edge || value[at - 1] == ' ' ||
        (value[at] == ':' && value[at + 1] == ' ')) {
      return true;
    }
  }
  return false;
}

auto starts_plain(std::string_view value) -> bool {
  const char first = value[0] == '-' && value.size() > 1 ? value[1] : value[0];
  constexpr std::string_view kOthers = "_/(<";
  return is_letter(first) || is_digit(first) || is_non_ascii(first) ||
         kOthers.find(first) != kOthers.npos;
}

// The text of the quoted `value`, and nothing but a comment behind it.
auto unquoted(std::string_view value) -> std::optional<std::string> {
  const char quote = value[0];
  std::string text;
  std::size_t at = 1;
  for (; at < value.size() && value[at] != quote; ++at) {
    if (value[at] == '\\' && quote == '"') {
      ++at;
      if (at == value.size() || (value[at] != '"' && value[at] != '\\')) {
        return std::nullopt;
      }
    }
    text += value[at];
  }
  if (at == value.size()) {
    return std::nullopt;
  }
  const std::string_view rest = value.substr(at + 1);
  return rest.starts_with('\'') || rest.starts_with('#') ||
                 !is_comment_or_blank(rest)
             ? std::nullopt
             : std::optional(text);
}

auto scalar_item(std::size_t offset, bool plain, std::string text)
    -> FrontMatterItem {
  const bool is_text = !plain || is_plain_string(text);
  return {.kind = is_text ? ItemKind::Text : ItemKind::Other,
          .offset = offset,
          .text = is_text ? std::move(text) : "=? " + text};
}

auto without_trailing_spaces(std::string_view text) -> std::string_view {
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

auto value_item(std::string_view value, std::size_t offset)
    -> std::optional<FrontMatterItem> {
  value = without_trailing_spaces(value);
  if (is_null(value)) {
    return FrontMatterItem{
        .kind = ItemKind::Other, .offset = offset, .text = "~ "};
  }
  if (value[0] == '"' || value[0] == '\'') {
    auto text = unquoted(value);
    return text ? std::optional(scalar_item(offset, false, *std::move(text)))
                : std::nullopt;
  }
  if (!starts_plain(value) || has_indicator(value)) {
    return std::nullopt;
  }
  return scalar_item(offset, true, std::string(value));
}

// Adds the key and the value of the line; false where it is not simple.
auto add_line(std::string_view line, std::size_t offset,
              std::vector<FrontMatterItem>& items) -> bool {
  const std::size_t size = key_size(line);
  if (size == 0 || has_control(line)) {
    return false;
  }
  const std::size_t colon = line.find_first_not_of(' ', size);
  if (colon == line.npos || line[colon] != ':') {
    return false;
  }
  const std::size_t value =
      std::min(line.find_first_not_of(' ', colon + 1), line.size());
  if (value == colon + 1 && value < line.size()) {
    return false;
  }
  auto item = value_item(line.substr(value), offset + value);
  if (!item) {
    return false;
  }
  item->path = line.substr(0, size);
  items.push_back({.offset = offset, .text = "=? " + item->path});
  items.push_back(*std::move(item));
  return true;
}

}  // namespace

auto simple_yaml_items(std::string_view content)
    -> std::optional<std::vector<FrontMatterItem>> {
  std::vector<FrontMatterItem> items;
  items.push_back({.kind = ItemKind::Other, .text = "{?"});
  for (std::size_t begin = 0; begin < content.size();) {
    const std::size_t end = std::min(content.find('\n', begin), content.size());
    std::string_view line = content.substr(begin, end - begin);
    if (line.ends_with('\r') && end < content.size()) {
      line.remove_suffix(1);
    }
    const bool skipped = is_comment_or_blank(line) && !has_control(line);
    if (!skipped && !add_line(line, begin, items)) {
      return std::nullopt;
    }
    begin = end + 1;
  }
  if (items.size() == 1) {
    return std::nullopt;
  }
  items.push_back({.text = "}"});
  return items;
}

}  // namespace l10n::page

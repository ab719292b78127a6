#include "l10n/page/front_matter.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "l10n/core/message.hpp"
#include "l10n/core/source.hpp"
#include "l10n/page/front_matter_block.hpp"
#include "l10n/page/front_matter_items.hpp"
#include "l10n/page/limits.hpp"
#include "l10n/page/line_shape.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::page {
namespace {

using Items = std::vector<FrontMatterItem>;

auto items_of(FrontMatterFormat format, std::string_view content)
    -> Result<Items> {
  switch (format) {
    case FrontMatterFormat::Yaml:
      return yaml_items(content);
    case FrontMatterFormat::Toml:
      return toml_items(content);
    case FrontMatterFormat::Json:
      return json_items(content);
    case FrontMatterFormat::None:
      break;
  }
  return Items{};
}

auto span_of(FrontMatterFormat format, std::string_view content,
             const FrontMatterItem& item) -> std::optional<Span> {
  switch (format) {
    case FrontMatterFormat::Yaml:
      return yaml_span(content, item);
    case FrontMatterFormat::Toml:
      return toml_span(content, item);
    case FrontMatterFormat::Json:
      return json_span(content, item);
    case FrontMatterFormat::None:
      break;
  }
  return std::nullopt;
}

// Hugo folds the case of keys.
auto lower(std::string_view text) -> std::string {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), [](char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte;
  });
  return result;
}

// "menu.0.name" as "menu.name".
auto without_numbers(std::string_view path) -> std::string {
  std::string result;
  while (!path.empty()) {
    const std::size_t dot = std::min(path.find('.'), path.size());
    const std::string_view part = path.substr(0, dot);
    if (part.find_first_not_of("0123456789") != part.npos) {
      result += result.empty() ? "" : ".";
      result += part;
    }
    path.remove_prefix(std::min(dot + 1, path.size()));
  }
  return result;
}

class Wanted {
 public:
  explicit Wanted(const std::vector<std::string>& keys) {
    for (const std::string& key : keys) {
      keys_.insert(lower(key));
    }
  }

  auto holds(const std::string& path) const -> bool {
    return keys_.contains(path) || keys_.contains(without_numbers(path));
  }

 private:
  std::unordered_set<std::string> keys_;
};

auto is_repeated(const std::unordered_set<std::string>& later,
                 std::string_view path) -> bool {
  for (std::size_t end = path.size(); end != path.npos && end != 0;
       end = path.rfind('.', end - 1)) {
    if (later.contains(std::string(path.substr(0, end)))) {
      return true;
    }
  }
  return false;
}

// The indices of the wanted text items in order. Backwards, so that of a key
// that stands twice, itself or a key around it, only the last is taken.
auto find_wanted(const Items& items, const Wanted& wanted)
    -> std::vector<std::size_t> {
  std::vector<std::size_t> found;
  std::unordered_set<std::string> later;
  for (std::size_t i = items.size(); i-- > 0;) {
    if (items[i].kind == ItemKind::Mark || items[i].path.empty()) {
      continue;
    }
    std::string path = lower(items[i].path);
    if (items[i].kind == ItemKind::Text && wanted.holds(path) &&
        !is_repeated(later, path)) {
      found.push_back(i);
    }
    later.insert(std::move(path));
  }
  std::reverse(found.begin(), found.end());
  return found;
}

// How a block scalar ends is a matter of its style, not of the text.
auto trimmed(std::string_view text) -> std::string {
  return std::string(text.substr(0, text.find_last_not_of("\r\n") + 1));
}

auto warning(Location where, std::string message, std::string help = {})
    -> Diagnostic {
  return {.code = Code::FrontMatter,
          .where = std::move(where),
          .message = std::move(message),
          .help = std::move(help),
          .severity = Severity::Warning};
}

auto refusal(std::string_view page, std::string_view path,
             const FrontMatterBlock& block, const Error& error) -> Diagnostic {
  Location where = LineTable(page).location(block.content.begin, path);
  where.column = error.where.line == 1 ? 0 : error.where.column;
  where.line += error.where.line - 1;
  return warning(std::move(where), error.message,
                 tr("its values stay as they are"));
}

auto has_line_of_colon(std::string_view content) -> bool {
  for (std::size_t at = content.find(':'); at != content.npos;
       at = content.find(':', at + 1)) {
    const std::size_t before = content.find_last_not_of(" \t", at - 1);
    if (at != 0 && before != content.npos &&
        (content[before] == '\n' || content[before] == '\r')) {
      return true;
    }
  }
  return false;
}

// Whether the values can be replaced one and all: what yaml-cpp makes of a line
// that begins with a colon hangs on the kind of scalars below it.
auto take_quotes(std::string_view page, const FrontMatter& matter) -> bool {
  std::string after(page);
  std::vector<std::pair<std::string, std::string>> replaced;
  for (auto value = matter.values.rbegin(); value != matter.values.rend();
       ++value) {
    after.replace(value->span.begin, value->span.size(),
                  front_matter_value(matter.format, value->text));
    replaced.emplace_back(value->key, value->text);
  }
  return same_front_matter(page, after, replaced);
}

void add_values(std::string_view page, std::string_view path,
                const FrontMatterBlock& block, const Wanted& wanted,
                FrontMatter& result) {
  const std::string_view content = block.content.of(page);
  const auto items = items_of(block.format, content);
  if (!items) {
    result.diagnostics.push_back(refusal(page, path, block, items.error()));
    return;
  }
  for (const std::size_t index : find_wanted(*items, wanted)) {
    const FrontMatterItem& item = (*items)[index];
    if (is_blank(item.text)) {
      continue;
    }
    if (const auto span = span_of(block.format, content, item)) {
      const std::size_t base = block.content.begin;
      result.values.push_back({.key = item.path,
                               .span = {base + span->begin, base + span->end},
                               .text = trimmed(item.text)});
    } else {
      result.diagnostics.push_back(warning(
          LineTable(page).location(block.content.begin + item.offset, path),
          tr("the value of %1 cannot be replaced safely", item.path),
          tr("write it in double quotes, without tags, anchors and comments "
             "inside")));
    }
  }
  if (!result.values.empty() && has_line_of_colon(content) &&
      !take_quotes(page, result)) {
    result.values.clear();
    result.diagnostics.push_back(
        warning(LineTable(page).location(block.content.begin, path),
                tr("the front matter cannot be replaced safely"),
                tr("no line of it may begin with a colon")));
  }
}

using Replaced = std::vector<std::pair<std::string, std::string>>;

// `items` with the texts of the replaced ones changed; none where one of them
// is not there.
auto with_replaced(Items items, const Replaced& replaced)
    -> std::optional<Items> {
  std::unordered_map<std::string, std::size_t> places;
  std::vector<std::string> keys;
  for (const auto& [key, text] : replaced) {
    keys.push_back(key);
  }
  for (const std::size_t index : find_wanted(items, Wanted(keys))) {
    places.emplace(items[index].path, index);
  }
  for (const auto& [key, text] : replaced) {
    const auto place = places.find(key);
    if (place == places.end()) {
      return std::nullopt;
    }
    items[place->second].text = text;
  }
  return items;
}

// Offsets differ, and a block scalar becomes a quoted one; all else is the
// same.
auto is_same(const FrontMatterItem& a, const FrontMatterItem& b) -> bool {
  return a.kind == b.kind && a.plain == b.plain && a.text == b.text &&
         a.path == b.path;
}

auto is_escaped(char32_t point) -> bool {
  return point < 0x20 || point == '"' || point == '\\' ||
         (point >= 0x7F && point < 0xA0) || point == 0x2028 ||
         point == 0x2029 || point == 0xFEFF || point == 0xFFFE ||
         point == 0xFFFF;
}

void append_escape(std::string& value, char32_t point) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  value += '\\';
  switch (point) {
    case '"':
    case '\\':
      value += static_cast<char>(point);
      break;
    case '\n':
      value += 'n';
      break;
    case '\t':
      value += 't';
      break;
    default:
      value += 'u';
      for (const unsigned shift : {12U, 8U, 4U, 0U}) {
        value += kDigits[(point >> shift) & 0xFU];
      }
  }
}

}  // namespace

auto read_front_matter(std::string_view page, std::string_view path,
                       const std::vector<std::string>& wanted_keys)
    -> FrontMatter {
  const FrontMatterBlock block = find_front_matter(page);
  FrontMatter result{
      .format = block.format, .block = block.block, .body = block.body};
  if (block.unclosed) {
    result.diagnostics.push_back(
        warning(LineTable(page).location(block.block.begin, path),
                tr("front matter begins here and never ends"),
                tr("the page stays as it is; close the front matter")));
  } else if (block.content.size() > kMaxFrontMatterBytes) {
    result.diagnostics.push_back(
        {.code = Code::TooComplex,
         .where = LineTable(page).location(block.block.begin, path),
         .message = tr("too complex: front matter of more than %1 bytes",
                       kMaxFrontMatterBytes),
         .help = tr("the lines stay as they are; nothing of them is "
                    "translated"),
         .severity = Severity::Warning});
  } else if (block.format != FrontMatterFormat::None) {
    add_values(page, path, block, Wanted(wanted_keys), result);
  }
  return result;
}

auto front_matter_value(FrontMatterFormat /*format*/,
                        std::string_view translated) -> std::string {
  // The three languages share these escapes.
  std::string value = "\"";
  for (std::size_t at = 0; at < translated.size();) {
    const char32_t point = text::next_code_point(translated, at);
    if (is_escaped(point)) {
      append_escape(value, point);
    } else {
      text::append_code_point(value, point);
    }
  }
  return value + '"';
}

auto same_front_matter(
    std::string_view before, std::string_view after,
    const std::vector<std::pair<std::string, std::string>>& replaced) -> bool {
  const FrontMatterBlock old_block = find_front_matter(before);
  const FrontMatterBlock new_block = find_front_matter(after);
  if (old_block.format != new_block.format || new_block.unclosed ||
      before.substr(0, old_block.content.begin) !=
          after.substr(0, new_block.content.begin)) {
    return false;
  }
  if (replaced.empty() &&
      old_block.block.of(before) == new_block.block.of(after)) {
    return true;
  }
  auto old_items = items_of(old_block.format, old_block.content.of(before));
  const auto new_items =
      items_of(new_block.format, new_block.content.of(after));
  if (!old_items || !new_items) {
    return false;
  }
  const auto expected = with_replaced(*std::move(old_items), replaced);
  return expected && std::equal(expected->begin(), expected->end(),
                                new_items->begin(), new_items->end(), is_same);
}

}  // namespace l10n::page

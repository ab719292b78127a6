#include "l10n/flow/peer_text.hpp"

#include <algorithm>
#include <charconv>

#include "l10n/text/normalise.hpp"

namespace l10n::flow {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

auto trimmed(std::string_view text) -> std::string_view {
  const std::size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) {
    return {};
  }
  const std::size_t end = text.find_last_not_of(kBlanks);
  return text.substr(begin, end - begin + 1);
}

auto lines_of(std::string_view text) -> std::vector<std::string_view> {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (const std::string_view line = trimmed(text.substr(0, end));
        !line.empty()) {
      lines.push_back(line);
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

auto is_punctuation(char byte) -> bool {
  return std::string_view("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~").find(byte) !=
         std::string_view::npos;
}

// A span of a text that a placeholder stands for: "(target)" or "[label]"
// behind "]", a tag or an autolink. Empty where none begins at `at`.
auto target_at(std::string_view text, std::size_t at) -> std::string_view {
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("(") && at > 0 && text[at - 1] == ']') {
    std::size_t depth = 0;
    for (std::size_t i = 0; i < rest.size(); ++i) {
      depth += rest[i] == '(' ? 1 : 0;
      if (rest[i] == ')' && --depth == 0) {
        return rest.substr(0, i + 1);
      }
    }
  }
  if (rest.starts_with("[") && at > 0 && text[at - 1] == ']') {
    return rest.substr(0, rest.find(']') + 1);  // nothing where none closes
  }
  if (rest.starts_with("<") && rest.size() > 1 && rest[1] != ' ') {
    const std::size_t end = rest.find('>');
    return end == std::string_view::npos ? std::string_view()
                                         : rest.substr(0, end + 1);
  }
  return {};
}

// "{12}" at `at`: its size; 0 where there is none.
auto placeholder_at(std::string_view text, std::size_t at, std::size_t& number)
    -> std::size_t {
  const std::string_view rest = text.substr(at);
  if (!rest.starts_with("{")) {
    return 0;
  }
  const char* const end = rest.data() + rest.size();
  std::size_t value = 0;
  const auto [stop, error] = std::from_chars(rest.data() + 1, end, value);
  if (error != std::errc{} || stop == end || *stop != '}' || value == 0) {
    return 0;
  }
  number = value;
  return static_cast<std::size_t>(stop - rest.data()) + 1;
}

// "| a | b |" as its cells; none for another line.
auto cells_of(std::string_view line) -> std::vector<std::string_view> {
  std::vector<std::string_view> cells;
  if (line.find('|') == std::string_view::npos) {
    return cells;
  }
  if (line.starts_with('|')) {
    line.remove_prefix(1);
  }
  while (!line.empty()) {
    std::size_t end = line.find('|');
    while (end != std::string_view::npos && end > 0 && line[end - 1] == '\\') {
      end = line.find('|', end + 1);
    }
    end = std::min(end, line.size());
    cells.push_back(trimmed(line.substr(0, end)));
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return cells;
}

auto is_delimiter_row(std::string_view line) -> bool {
  return line.find('-') != std::string_view::npos &&
         line.find_first_not_of("|:- \t") == std::string_view::npos;
}

// A line without the mark of a list item, a quote or a heading, and the
// attributes of a heading.
auto without_marks(std::string_view line) -> std::string_view {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view mark :
         {"- [ ] ", "- [x] ", "* ", "- ", "+ ", "> ", "# "}) {
      if (line.starts_with(mark)) {
        line = trimmed(line.substr(mark.size()));
        again = true;
      }
    }
    const std::size_t hashes = line.find_first_not_of('#');
    if (hashes != 0 && hashes != std::string_view::npos &&
        line[hashes] == ' ') {
      line = trimmed(line.substr(hashes));
      again = true;
    }
    const std::size_t digits = line.find_first_not_of("0123456789");
    if (digits != 0 && digits != std::string_view::npos &&
        (line.substr(digits).starts_with(". ") ||
         line.substr(digits).starts_with(") "))) {
      line = trimmed(line.substr(digits + 2));
      again = true;
    }
  }
  return line;
}

auto without_attributes(std::string_view text) -> std::string_view {
  const std::size_t open = text.rfind('{');
  const bool has_attributes = text.ends_with('}') &&
                              open != std::string_view::npos && open > 0 &&
                              (text.substr(open).starts_with("{#") ||
                               text.substr(open).starts_with("{.") ||
                               text.substr(open).starts_with("{:"));
  return has_attributes ? trimmed(text.substr(0, open)) : text;
}

// Shortcodes at both ends.
auto without_shortcodes(std::string_view text) -> std::string_view {
  for (;;) {
    text = trimmed(text);
    if (text.starts_with("{{")) {
      const std::size_t end = text.find("}}");
      if (end == std::string_view::npos) {
        return text;
      }
      text.remove_prefix(end + 2);
    } else if (text.ends_with("}}")) {
      const std::size_t open = text.rfind("{{");
      if (open == std::string_view::npos) {
        return text;
      }
      text = text.substr(0, open);
    } else {
      return text;
    }
  }
}

auto bare(std::string_view text) -> std::string_view {
  return without_attributes(without_marks(without_shortcodes(text)));
}

auto table_parts(const TextPair& pair) -> std::vector<TextPair> {
  const auto ids = lines_of(pair.id);
  const auto texts = lines_of(pair.translation);
  std::vector<TextPair> parts;
  if (ids.size() != texts.size() || ids.size() < 2) {
    return parts;
  }
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const auto old_cells = cells_of(ids[i]);
    const auto new_cells = cells_of(texts[i]);
    if (old_cells.empty() || old_cells.size() != new_cells.size()) {
      return {};
    }
    for (std::size_t j = 0; j < old_cells.size(); ++j) {
      if (!is_delimiter_row(ids[i]) && !old_cells[j].empty()) {
        parts.push_back({std::string(old_cells[j]), std::string(new_cells[j])});
      }
    }
  }
  return parts;
}

auto line_parts(const TextPair& pair) -> std::vector<TextPair> {
  const auto ids = lines_of(pair.id);
  const auto texts = lines_of(pair.translation);
  std::vector<TextPair> parts;
  if (ids.size() != texts.size() || ids.size() < 2) {
    return parts;
  }
  for (std::size_t i = 0; i < ids.size(); ++i) {
    parts.push_back({std::string(bare(ids[i])), std::string(bare(texts[i]))});
  }
  return parts;
}

}  // namespace

auto folded_key(std::string_view text) -> std::string {
  std::string key;
  const std::string composed = text::to_nfc(text);
  for (std::size_t i = 0; i < composed.size(); ++i) {
    const char byte = composed[i];
    if (kBlanks.find(byte) != std::string_view::npos) {
      if (!key.empty() && key.back() != ' ') {
        key += ' ';
      }
    } else if (byte == '\\' && i + 1 < composed.size() &&
               (is_punctuation(composed[i + 1]) || composed[i + 1] == '\n')) {
      // The escaped character stands for itself.
    } else {
      key += byte == '_' ? '*' : byte;
    }
  }
  while (key.ends_with(' ')) {
    key.pop_back();
  }
  return key;
}

namespace {

// A target, or the numbered placeholder that stands for one (number > 0).
struct Place {
  std::size_t begin = 0;
  std::string_view bytes;
  std::size_t number = 0;
};

auto places_of(std::string_view text) -> std::vector<Place> {
  std::vector<Place> places;
  for (std::size_t at = 0; at < text.size();) {
    Place place{.begin = at, .bytes = target_at(text, at)};
    if (place.bytes.empty()) {
      place.bytes = text.substr(at, placeholder_at(text, at, place.number));
    }
    at += std::max<std::size_t>(place.bytes.size(), 1);
    if (!place.bytes.empty()) {
      places.push_back(place);
    }
  }
  return places;
}

// `text` with `with(place)` for each of its places; none where that has none.
template <typename With>
auto replaced(std::string_view text, With with) -> std::optional<std::string> {
  std::string result;
  std::size_t at = 0;
  for (const Place& place : places_of(text)) {
    const std::optional<std::string_view> bytes = with(place);
    if (!bytes) {
      return std::nullopt;
    }
    result.append(text, at, place.begin - at).append(*bytes);
    at = place.begin + place.bytes.size();
  }
  return result.append(text, at);
}

}  // namespace

auto placeholder_key(std::string_view text) -> std::string {
  const auto key = replaced(
      text, [](const Place&) { return std::optional<std::string_view>("{}"); });
  return folded_key(*key);
}

auto fill_placeholders(const TextPair& pair, std::string_view source)
    -> std::optional<std::string> {
  const std::vector<Place> known = places_of(pair.id);
  const std::vector<Place> targets = places_of(source);
  return replaced(
      pair.translation,
      [&](const Place& place) -> std::optional<std::string_view> {
        const auto found = std::find_if(
            known.begin(), known.end(),
            [&](const Place& one) { return one.bytes == place.bytes; });
        if (found != known.end() && known.size() == targets.size()) {
          return targets[static_cast<std::size_t>(found - known.begin())].bytes;
        }
        if (place.number == 0) {
          return place.bytes;  // a target of the translation's own
        }
        return place.number <= targets.size()
                   ? std::optional(targets[place.number - 1].bytes)
                   : std::nullopt;
      });
}

auto parts_of(const TextPair& pair) -> std::vector<TextPair> {
  std::vector<TextPair> parts = table_parts(pair);
  if (!parts.empty()) {
    return parts;
  }
  TextPair whole{std::string(bare(pair.id)),
                 std::string(bare(pair.translation))};
  if (whole.id != pair.id) {
    parts.push_back(std::move(whole));
  }
  for (TextPair& part : line_parts(pair)) {
    parts.push_back(std::move(part));
  }
  return parts;
}

}  // namespace l10n::flow

#include "l10n/flow/peer_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "l10n/core/span.hpp"
#include "l10n/text/normalise.hpp"

namespace l10n::flow {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

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

}  // namespace

auto trimmed(std::string_view text) -> std::string_view {
  const std::size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) {
    return {};
  }
  return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

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

auto is_blank(std::string_view text) -> bool {
  return text.find_first_not_of(kBlanks) == std::string_view::npos;
}

// Targets with nothing but blanks between them become one.
void add_joined(std::string_view text, std::vector<Place>& places,
                const Place& place) {
  if (!places.empty() && places.back().number == 0 && place.number == 0) {
    Place& last = places.back();
    const std::size_t end = last.begin + last.bytes.size();
    if (is_blank(text.substr(end, place.begin - end))) {
      last.bytes = text.substr(last.begin,
                               place.begin + place.bytes.size() - last.begin);
      return;
    }
  }
  places.push_back(place);
}

auto places_of(std::string_view text, Places kind) -> std::vector<Place> {
  std::vector<Place> places;
  for (std::size_t at = 0; at < text.size();) {
    Place place{.begin = at, .bytes = target_at(text, at)};
    if (place.bytes.empty()) {
      place.bytes = text.substr(at, placeholder_at(text, at, place.number));
    }
    at += std::max<std::size_t>(place.bytes.size(), 1);
    if (place.bytes.empty()) {
      continue;
    }
    if (kind == Places::Joined) {
      add_joined(text, places, place);
    } else {
      places.push_back(place);
    }
  }
  return places;
}

// `text` with `with(place)` for each of its places; none where that has none.
template <typename With>
auto replaced(std::string_view text, Places kind, With with)
    -> std::optional<std::string> {
  std::string result;
  std::size_t at = 0;
  for (const Place& place : places_of(text, kind)) {
    const std::optional<std::string_view> bytes = with(place);
    if (!bytes) {
      return std::nullopt;
    }
    result.append(text, at, place.begin - at).append(*bytes);
    at = place.begin + place.bytes.size();
  }
  return result.append(text, at);
}

// Where `text` is without the tags and autolinks at both ends, and the blanks
// beside them: Translate Toolkit leaves these out of its units.
auto core_of(std::string_view text) -> Span {
  Span core{0, text.size()};
  const std::vector<Place> places = places_of(text, Places::Joined);
  const auto is_tag = [](const Place& place) {
    return place.bytes.starts_with('<');
  };
  if (!places.empty() && is_tag(places.front()) &&
      is_blank(text.substr(0, places.front().begin))) {
    core.begin = places.front().begin + places.front().bytes.size();
  }
  if (!places.empty() && is_tag(places.back()) &&
      is_blank(text.substr(places.back().begin + places.back().bytes.size()))) {
    core.end = std::max(core.begin, places.back().begin);
  }
  while (core.begin < core.end && is_blank(text.substr(core.begin, 1))) {
    ++core.begin;
  }
  while (core.begin < core.end && is_blank(text.substr(core.end - 1, 1))) {
    --core.end;
  }
  return core;
}

auto fill(const TextPair& pair, std::string_view source, Places kind)
    -> std::optional<std::string> {
  const std::vector<Place> known = places_of(pair.id, kind);
  const std::vector<Place> targets = places_of(source, kind);
  return replaced(
      pair.translation, kind,
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

// The text of a target or tag that a reader sees, in its quotes.
void add_hidden(std::string_view bytes, std::vector<std::string>& texts) {
  constexpr auto kNames = std::to_array<std::string_view>(
      {"alt=", "title=", "label=", "placeholder="});
  const bool is_tag = bytes.starts_with('<');
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const char quote = bytes[at];
    if (quote != '"' && quote != '\'') {
      continue;
    }
    const std::size_t end = std::min(bytes.find(quote, at + 1), bytes.size());
    const std::string_view before = bytes.substr(0, at);
    const bool is_text =
        is_tag ? std::any_of(kNames.begin(), kNames.end(),
                             [&](auto name) { return before.ends_with(name); })
               : before.ends_with(' ') || before.ends_with('\n');
    if (is_text && end < bytes.size() && end > at + 1) {
      texts.emplace_back(bytes.substr(at, end + 1 - at));
    }
    at = end;
  }
}

}  // namespace

auto placeholder_key(std::string_view text, Places kind) -> std::string {
  const auto key = replaced(
      kind == Places::Joined ? core_of(text).of(text) : text, kind,
      [](const Place&) { return std::optional<std::string_view>("{}"); });
  return folded_key(*key);
}

auto fill_placeholders(const TextPair& pair, std::string_view source,
                       Places kind) -> std::optional<std::string> {
  if (kind == Places::Each) {
    return fill(pair, source, kind);
  }
  const Span core = core_of(source);
  auto text =
      fill({std::string(core_of(pair.id).of(pair.id)),
            std::string(core_of(pair.translation).of(pair.translation))},
           core.of(source), kind);
  if (!text) {
    return text;
  }
  return std::string(source.substr(0, core.begin)) + *text +
         std::string(source.substr(core.end));
}

auto hidden_texts(std::string_view id, std::string_view source)
    -> std::vector<std::string> {
  std::vector<std::string> texts;
  for (const Place& place : places_of(source, Places::Each)) {
    add_hidden(place.bytes, texts);
  }
  std::erase_if(texts, [&](const std::string& text) {
    return id.find(text) != std::string_view::npos;
  });
  return texts;
}

}  // namespace l10n::flow

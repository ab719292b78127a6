#include "l10n/catalog/comment.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace l10n::catalog {
namespace {

constexpr std::string_view kIsolate = "\xE2\x81\xA8";     // U+2068
constexpr std::string_view kIsolateEnd = "\xE2\x81\xA9";  // U+2069

// The blank that shields a final backslash (write_comment_line) is not text,
// either.
auto comment_text(std::string_view text) -> std::string {
  if (text.starts_with(' ')) {
    text.remove_prefix(1);
  }
  if (text.ends_with("\\ ")) {
    text.remove_suffix(1);
  }
  return std::string(text);
}

constexpr auto kIsBlank = [](char byte) {
  return byte == ' ' || (byte >= '\t' && byte <= '\r');
};

constexpr auto kIsBlankOrComma = [](char byte) {
  return byte == ',' || kIsBlank(byte);
};

// Takes the next word off the front of `text`, which may be empty then.
template <typename IsSeparator>
auto next_word(std::string_view& text, IsSeparator is_separator)
    -> std::string_view {
  const auto* const begin =
      std::find_if_not(text.begin(), text.end(), is_separator);
  const auto* const end = std::find_if(begin, text.end(), is_separator);
  const auto word = text.substr(static_cast<std::size_t>(begin - text.begin()),
                                static_cast<std::size_t>(end - begin));
  text.remove_prefix(static_cast<std::size_t>(end - text.begin()));
  return word;
}

auto line_number(std::string_view digits) -> std::uint32_t {
  std::uint32_t line = 0;
  const auto* const end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, line);
  return error == std::errc{} && stop == end ? line : 0;
}

// gettext separates flags by commas and blanks alike. "range: 0..9" is one, and
// so is what other tools put in quotes.
auto take_flag(std::string_view& text) -> std::string {
  std::string flag(next_word(text, kIsBlankOrComma));
  if (flag == "range:") {
    flag += ' ';
    flag += next_word(text, kIsBlankOrComma);
    return flag;
  }
  if (std::count(flag.begin(), flag.end(), '"') % 2 == 1) {
    const auto closing = text.find('"');
    if (closing != std::string_view::npos) {
      flag += text.substr(0, closing + 1);
      text.remove_prefix(closing + 1);
    }
  }
  return flag;
}

void take_flags(std::string_view text, Message& message) {
  for (;;) {
    std::string flag = take_flag(text);
    if (flag.empty()) {
      return;
    }
    if (flag == "fuzzy") {
      message.fuzzy = true;
    } else {
      message.flags.push_back(std::move(flag));
    }
  }
}

// "⁨a name⁩:12" at the front of `text`; none if it is not closed.
auto take_isolated(std::string_view& text) -> std::optional<Reference> {
  if (!text.starts_with(kIsolate)) {
    return std::nullopt;
  }
  const auto next = text.find(kIsolate, kIsolate.size());
  const auto end = text.substr(0, next).find(kIsolateEnd);
  if (end == std::string_view::npos) {
    return std::nullopt;
  }
  Reference reference{
      .path = std::string(text.substr(kIsolate.size(), end - kIsolate.size()))};
  std::string_view rest = text.substr(end + kIsolateEnd.size());
  const std::string_view tail = next_word(rest, kIsBlank);
  if (text.substr(end + kIsolateEnd.size()).starts_with(tail)) {
    reference.line = tail.starts_with(':') ? line_number(tail.substr(1)) : 0;
    if (reference.line == 0 && !tail.empty()) {
      return std::nullopt;
    }
    text = rest;
  } else {
    text.remove_prefix(end + kIsolateEnd.size());
  }
  return reference;
}

// A mark that opens or closes no name means nothing.
auto without_isolates(std::string_view word) -> std::string {
  std::string text;
  for (std::size_t at = 0; at < word.size();) {
    const std::string_view rest = word.substr(at);
    if (rest.starts_with(kIsolate) || rest.starts_with(kIsolateEnd)) {
      at += kIsolate.size();
    } else {
      text += word[at++];
    }
  }
  return text;
}

auto parse_reference(std::string_view word) -> Reference {
  std::string bare;
  if (word.find(kIsolate[0]) != std::string_view::npos) {
    bare = without_isolates(word);
    word = bare;
  }
  while (word.starts_with("./")) {
    word.remove_prefix(2);
  }
  const auto colon = word.rfind(':');
  if (colon != std::string_view::npos && colon != 0) {
    if (const auto line = line_number(word.substr(colon + 1)); line != 0) {
      return {.path = std::string(word.substr(0, colon)), .line = line};
    }
  }
  return {.path = std::string(word)};
}

// gettext allows blanks before and after the colon of a line number.
void take_distant_line(std::string_view& text, Reference& reference) {
  std::string_view rest = text;
  std::string_view word = next_word(rest, kIsBlank);
  const bool colon_before =
      reference.path.size() > 1 && reference.path.ends_with(':');
  if (reference.line != 0 || (!colon_before && !word.starts_with(':'))) {
    return;
  }
  if (!colon_before) {
    word.remove_prefix(1);
    if (word.empty()) {
      word = next_word(rest, kIsBlank);
    }
  }
  const std::uint32_t line = line_number(word);
  if (line == 0) {
    return;
  }
  if (colon_before) {
    reference.path.pop_back();
  }
  reference.line = line;
  text = rest;
}

// What needs no second look: most paths.
auto is_simple(std::string_view path) -> bool {
  const auto is_simple_byte = [](char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '-' && byte <= '9') || byte == '_';
  };
  return !path.empty() && !path.starts_with("./") &&
         std::all_of(path.begin(), path.end(), is_simple_byte);
}

}  // namespace

void take_references(std::string_view text,
                     std::vector<Reference>& references) {
  for (;;) {
    const auto* const word =
        std::find_if_not(text.begin(), text.end(), kIsBlank);
    text.remove_prefix(static_cast<std::size_t>(word - text.begin()));
    if (text.empty()) {
      return;
    }
    auto reference = take_isolated(text);
    if (!reference) {
      reference = parse_reference(next_word(text, kIsBlank));
      take_distant_line(text, *reference);
    }
    if (*reference != Reference{}) {
      references.push_back(*std::move(reference));
    }
  }
}

void write_comment_line(std::string& out, std::string_view marker,
                        std::string_view text) {
  out += marker;
  if (!text.empty()) {
    out += ' ';
    out += text;
  }
  if (text.ends_with('\\')) {
    out += ' ';
  }
  out += '\n';
}

auto reference_text(const Reference& reference) -> std::string {
  const std::string& path = reference.path;
  const std::string line =
      reference.line == 0 ? "" : ':' + std::to_string(reference.line);
  std::string text = path + line;
  if (is_simple(path)) {
    return text;
  }
  std::vector<Reference> read_back;
  take_references(text, read_back);
  if (read_back == std::vector{reference} && !path.starts_with(':') &&
      !path.ends_with(':')) {
    return text;
  }
  return std::string(kIsolate) + path + std::string(kIsolateEnd) + line;
}

void take_comments(const std::vector<std::string_view>& lines,
                   Message& message) {
  std::string references;
  for (const std::string_view line : lines) {
    const char marker = line.empty() ? ' ' : line[0];
    if (marker == '.') {
      message.extracted_comments.push_back(comment_text(line.substr(1)));
    } else if (marker == ':') {
      references += ' ';
      references += line.substr(1 + (line.substr(1).starts_with(' ') ? 1 : 0));
    } else if (marker == ',' || marker == '!') {
      take_flags(line.substr(1), message);
    } else if (marker == '=') {
      message.sticky.push_back(std::string(line.substr(1)));
    } else {
      message.translator_comments.push_back(comment_text(line));
    }
  }
  take_references(references, message.references);
}

}  // namespace l10n::catalog

#include "l10n/catalog/comment.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace l10n::catalog {
namespace {

constexpr std::string_view kIsolate = "\xE2\x81\xA8";     // U+2068
constexpr std::string_view kIsolateEnd = "\xE2\x81\xA9";  // U+2069
constexpr std::string_view kBlanks = " \t\r\f\v\n";

auto without_blank(std::string_view text) -> std::string {
  return std::string(text.starts_with(' ') ? text.substr(1) : text);
}

// Takes the next word off the front of `text`, which may be empty then.
auto next_word(std::string_view& text, std::string_view separators)
    -> std::string_view {
  text.remove_prefix(std::min(text.find_first_not_of(separators), text.size()));
  const auto word =
      text.substr(0, std::min(text.find_first_of(separators), text.size()));
  text.remove_prefix(word.size());
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
  std::string flag(next_word(text, ", \t\r\f\v\n"));
  if (flag == "range:") {
    flag += ' ';
    flag += next_word(text, ", \t\r\f\v\n");
    return flag;
  }
  const auto quotes = std::count(flag.begin(), flag.end(), '"');
  const auto closing = text.find('"');
  if (quotes % 2 == 1 && closing != std::string_view::npos) {
    flag += text.substr(0, closing + 1);
    text.remove_prefix(closing + 1);
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
  const auto end = text.find(kIsolateEnd);
  if (!text.starts_with(kIsolate) || end == std::string_view::npos) {
    return std::nullopt;
  }
  Reference reference{
      .path = std::string(text.substr(kIsolate.size(), end - kIsolate.size()))};
  std::string_view rest = text.substr(end + kIsolateEnd.size());
  const std::string_view tail = next_word(rest, kBlanks);
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

auto parse_reference(std::string_view word) -> Reference {
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
  std::string_view word = next_word(rest, kBlanks);
  const bool colon_before =
      reference.path.size() > 1 && reference.path.ends_with(':');
  if (reference.line != 0 || (!colon_before && !word.starts_with(':'))) {
    return;
  }
  if (!colon_before) {
    word.remove_prefix(1);
    if (word.empty()) {
      word = next_word(rest, kBlanks);
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

// Whether `text` ends within a name that U+2068 opens at the start of a word.
auto is_open(std::string_view text) -> bool {
  const auto open = text.rfind(kIsolate);
  return open != std::string_view::npos && open != 0 &&
         kBlanks.find(text[open - 1]) != kBlanks.npos &&
         text.find(kIsolateEnd, open) == std::string_view::npos;
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
    text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
    if (text.empty()) {
      return;
    }
    if (auto isolated = take_isolated(text)) {
      references.push_back(*std::move(isolated));
      continue;
    }
    Reference reference = parse_reference(next_word(text, kBlanks));
    take_distant_line(text, reference);
    references.push_back(std::move(reference));
  }
}

auto reference_text(const Reference& reference) -> std::string {
  const std::string& path = reference.path;
  const std::string line =
      reference.line == 0 ? "" : ':' + std::to_string(reference.line);
  if (is_simple(path)) {
    return path + line;
  }
  std::vector<Reference> read_back;
  take_references(path + line, read_back);
  if (read_back == std::vector{reference} && !path.starts_with(':') &&
      !path.ends_with(':')) {
    return path + line;
  }
  return std::string(kIsolate) + path + std::string(kIsolateEnd) + line;
}

void take_comments(const std::vector<std::string_view>& lines,
                   Message& message) {
  std::string references;
  for (const std::string_view line : lines) {
    const char marker = line.empty() ? ' ' : line[0];
    if (marker == '.') {
      message.extracted_comments.push_back(without_blank(line.substr(1)));
    } else if (marker == ':') {
      if (!is_open(references)) {
        take_references(references, message.references);
        references.clear();
      }
      references += ' ';
      references += line.substr(1 + (line.substr(1).starts_with(' ') ? 1 : 0));
    } else if (marker == ',' || marker == '!') {
      take_flags(line.substr(1), message);
    } else if (marker == '=') {
      message.sticky.emplace_back(line.substr(1));
    } else {
      message.translator_comments.push_back(without_blank(line));
    }
  }
  take_references(references, message.references);
}

}  // namespace l10n::catalog

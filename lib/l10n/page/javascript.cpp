#include "l10n/page/javascript.hpp"

#include <algorithm>
#include <string>

#include "l10n/core/source.hpp"
#include "l10n/page/mdx_lines.hpp"

namespace l10n::page {
namespace {

constexpr auto kNone = std::string_view::npos;

auto is_line_end(char byte) -> bool {
  return byte == '\n' || byte == '\r';
}

auto is_name_start(char byte) -> bool {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         byte == '_' || byte == '$';
}

auto is_name_byte(char byte) -> bool {
  return is_name_start(byte) || (byte >= '0' && byte <= '9') || byte == '-' ||
         byte == '.' || byte == ':';
}

// Behind the string that opens at `at`, or behind its quote alone.
auto quoted_end(std::string_view text, std::size_t at) -> std::size_t {
  for (std::size_t i = at + 1; i < text.size() && !is_line_end(text[i]); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == text[at]) {
      return i + 1;
    }
  }
  return at + 1;
}

// Walks over JavaScript and knows which brackets are open. A template literal
// is open like a bracket; ${ opens one inside it.
class Brackets {
 public:
  explicit Brackets(std::string_view text) : text_(text) {}

  [[nodiscard]] auto open() const -> bool { return !open_.empty(); }

  // Behind what stands at `at`.
  auto step(std::size_t at) -> std::size_t {
    const char byte = text_[at];
    if (open() && open_.back() == '`') {
      return in_template(at);
    }
    switch (byte) {
      case '"':
      case '\'':
        return quoted_end(text_, at);
      case '/':
        return behind_comment(at);
      case '`':
      case '{':
      case '(':
      case '[':
        open_ += byte;
        return at + 1;
      case '}':
      case ')':
      case ']':
        close(byte);
        return at + 1;
      default:
        return at + 1;
    }
  }

 private:
  auto in_template(std::size_t at) -> std::size_t {
    if (text_[at] == '\\') {
      return std::min(at + 2, text_.size());
    }
    if (text_[at] == '`') {
      open_.pop_back();
    } else if (text_.compare(at, 2, "${") == 0) {
      open_ += '{';
      return at + 2;
    }
    return at + 1;
  }

  auto behind_comment(std::size_t at) -> std::size_t {
    if (text_.compare(at, 2, "/*") == 0) {
      const std::size_t end = text_.find("*/", at + 2);
      return end == kNone ? text_.size() : end + 2;
    }
    // Not in an address.
    const bool comment =
        text_.compare(at, 2, "//") == 0 && (at == 0 || text_[at - 1] != ':');
    return comment ? line_end(text_, at) : at + 1;
  }

  // What closes no open bracket counts for nothing.
  void close(char byte) {
    const char opener = byte == '}' ? '{' : byte == ')' ? '(' : '[';
    if (open() && open_.back() == opener) {
      open_.pop_back();
    }
  }

  std::string_view text_;
  std::string open_;
};

// Whether a line that begins at `at` goes on with the statement above it.
auto goes_on(std::string_view text, std::size_t at) -> bool {
  return at < text.size() &&
         std::string_view(" \t})];").find(text[at]) != kNone &&
         text.find_first_not_of(" \t", at) < line_end(text, at);
}

// Behind blanks and at most one line end in a row; npos at a blank line.
auto skip_blanks(std::string_view text, std::size_t at) -> std::size_t {
  std::size_t lines = 0;
  while (at < text.size()) {
    if (is_line_end(text[at])) {
      at = next_line(text, at);
      if (++lines > 1) {
        return kNone;
      }
    } else if (text[at] == ' ' || text[at] == '\t') {
      ++at;
    } else {
      break;
    }
  }
  return at;
}

auto skip_name(std::string_view text, std::size_t at) -> std::size_t {
  if (at < text.size() && is_name_start(text[at])) {
    while (at < text.size() && is_name_byte(text[at])) {
      ++at;
    }
  }
  return at;
}

// Behind the value at `at`: a string, which may go over lines, or braces.
auto value_end(std::string_view text, std::size_t at) -> std::size_t {
  if (at >= text.size()) {
    return kNone;
  }
  if (text[at] == '{') {
    return bracket_end(text, at);
  }
  if (text[at] != '"' && text[at] != '\'') {
    return kNone;
  }
  const std::size_t close = text.find(text[at], at + 1);
  return close == kNone ? kNone : close + 1;
}

// Behind the attribute at `at`, or npos.
auto attribute_end(std::string_view text, std::size_t at) -> std::size_t {
  if (text[at] == '{') {
    return text.compare(at, 4, "{...") == 0 || text.compare(at, 3, "{/*") == 0
               ? bracket_end(text, at)
               : kNone;
  }
  const std::size_t name = skip_name(text, at);
  if (name == at) {
    return kNone;
  }
  const std::size_t equals = skip_blanks(text, name);
  if (equals == kNone || equals == text.size() || text[equals] != '=') {
    return name;
  }
  const std::size_t value = skip_blanks(text, equals + 1);
  return value == kNone ? kNone : value_end(text, value);
}

}  // namespace

auto bracket_end(std::string_view text, std::size_t at) -> std::size_t {
  Brackets brackets(text);
  while (at < text.size()) {
    at = brackets.step(at);
    if (!brackets.open()) {
      return at;
    }
  }
  return kNone;
}

auto module_end(std::string_view text, std::size_t at) -> std::size_t {
  Brackets brackets(text);
  while (at < text.size()) {
    if (is_line_end(text[at])) {
      const std::size_t next = next_line(text, at);
      if (!brackets.open() && !goes_on(text, next)) {
        return at;
      }
      at = next;
    } else {
      at = brackets.step(at);
    }
  }
  return brackets.open() ? kNone : text.size();
}

namespace {

// The name says that it is a component, or the tag goes over lines.
auto is_plain(std::string_view tag) -> bool {
  const std::string_view named = tag.substr(0, tag.find_first_of(" \t/>", 2));
  return tag.find_first_of("\r\n{") == kNone &&
         named.find_first_of("._$") == kNone;
}

}  // namespace

auto jsx_tag(std::string_view text, std::size_t at) -> JsxTag {
  const std::size_t name = at + (text.compare(at + 1, 1, "/") == 0 ? 2 : 1);
  std::size_t end = skip_name(text, name);
  if (end == name) {
    return text.compare(end, 1, ">") == 0
               ? JsxTag{.end = end + 1, .is_plain = false, .seen = end + 1}
               : JsxTag{.seen = name};
  }
  if (text.substr(name, end - name).find(':') != kNone) {
    return {.seen = end};
  }
  while (true) {
    const std::size_t next = skip_blanks(text, end);
    if (next == kNone || next == text.size()) {
      return {.seen = std::min(next, text.size())};
    }
    const std::size_t close = next + (text[next] == '/' ? 1 : 0);
    if (text.compare(close, 1, ">") == 0) {
      return {.end = close + 1,
              .is_plain = is_plain(text.substr(at, close + 1 - at)),
              .seen = close + 1};
    }
    // Blanks must part the attributes from each other.
    const std::size_t behind = next == end ? kNone : attribute_end(text, next);
    if (behind == kNone) {
      return {.seen = next == end ? end : text.size()};
    }
    end = behind;
  }
}

}  // namespace l10n::page

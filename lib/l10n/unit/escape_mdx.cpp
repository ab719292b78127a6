#include "l10n/unit/escape_mdx.hpp"

#include <algorithm>

#include "l10n/page/javascript.hpp"
#include "l10n/unit/code_span.hpp"

namespace l10n::unit {
namespace {

constexpr auto kNone = std::string_view::npos;

// So many bytes may be looked through for ends that are not there; what opens
// behind that has none either.
constexpr std::size_t kMaxVain = std::size_t{1} << 20U;

// The address in `<https://x.org>` or `<me@x.org>` at `at`; empty where none
// stands there.
auto address_at(std::string_view text, std::size_t at) -> std::string_view {
  const std::size_t end = text.find_first_of("<> \t\r\n", at + 1);
  if (end == kNone || text[end] != '>') {
    return {};
  }
  const std::string_view inside = text.substr(at + 1, end - at - 1);
  return inside.find("://") != kNone || inside.find('@') != kNone
             ? inside
             : std::string_view();
}

// `<br>` and `<img src="a">`, which HTML never closes and JSX always.
auto is_open_void(std::string_view tag) -> bool {
  const std::string_view name =
      tag.substr(1, tag.find_first_of(" \t\r\n/>") - 1);
  return !tag.ends_with("/>") &&
         (name == "br" || name == "hr" || name == "img" || name == "wbr" ||
          name == "input");
}

class Escaper {
 public:
  Escaper(std::string_view text, char mark) : text_(text), mark_(mark) {}

  auto run() -> std::string {
    for (std::size_t at = 0; at < text_.size();) {
      at = step(at);
    }
    return std::move(escaped_);
  }

 private:
  // Writes what begins at `at`; the offset behind it.
  auto step(std::size_t at) -> std::size_t {
    switch (text_[at]) {
      case '\\':
        return copy(at, at + 2);
      case '`':
        return copy(at, behind_code(text_, at));
      case '{':
        return step_brace(at);
      case '<':
        return step_angle(at);
      default:
        return copy(at, at + 1);
    }
  }

  auto copy(std::size_t at, std::size_t end) -> std::size_t {
    escaped_ += text_.substr(at, end - at);
    return std::min(end, text_.size());
  }

  auto escape(std::size_t at) -> std::size_t {
    if (text_[at] == mark_) {
      escaped_ += '\\';
    }
    return copy(at, at + 1);
  }

  auto step_brace(std::size_t at) -> std::size_t {
    const std::size_t end =
        vain_ < kMaxVain ? page::bracket_end(text_, at) : kNone;
    if (end == kNone) {
      vain_ += text_.size() - at;
      return escape(at);
    }
    return copy(at, end);
  }

  auto step_angle(std::size_t at) -> std::size_t {
    if (text_.compare(at, 4, "<!--") == 0) {
      const std::size_t end = text_.find("-->", at);
      return copy(at, end == kNone ? text_.size() : end + 3);
    }
    const std::string_view address = address_at(text_, at);
    if (mark_ == '<' && !address.empty()) {
      escaped_ += address;
      return at + address.size() + 2;
    }
    const page::JsxTag tag =
        vain_ < kMaxVain ? page::jsx_tag(text_, at) : page::JsxTag{};
    if (tag.end == 0) {
      vain_ += tag.seen > at ? tag.seen - at : 0;
      return escape(at);
    }
    if (mark_ == '<' && is_open_void(text_.substr(at, tag.end - at))) {
      copy(at, tag.end - 1);
      escaped_ += " />";
      return tag.end;
    }
    return copy(at, tag.end);
  }

  std::string_view text_;
  char mark_;
  std::string escaped_;
  std::size_t vain_ = 0;
};

// A backslash before a letter is no escape.
auto escape_modules(std::string_view text) -> std::string {
  std::string escaped;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    const std::size_t begin =
        std::min(text.find_first_not_of(" \t"), text.size());
    const std::string_view rest = text.substr(begin);
    const std::string_view letter = rest.starts_with("import ")   ? "&#105;"
                                    : rest.starts_with("export ") ? "&#101;"
                                                                  : "";
    escaped += letter;
    escaped += letter.empty() ? text.substr(0, end)
                              : text.substr(begin + 1, end - begin - 1);
    text.remove_prefix(end);
  }
  return escaped;
}

}  // namespace

auto escape_mdx(std::string_view source, std::string_view translation)
    -> std::string {
  std::string escaped(translation);
  if (escape_modules(source) == source) {
    escaped = escape_modules(escaped);
  }
  for (const char mark : {'<', '{'}) {
    if (escaped.find(mark) != std::string::npos &&
        Escaper(source, mark).run() == source) {
      escaped = Escaper(escaped, mark).run();
    }
  }
  return escaped;
}

}  // namespace l10n::unit

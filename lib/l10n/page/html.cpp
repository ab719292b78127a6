#include "l10n/page/html.hpp"

#include <algorithm>
#include <array>

namespace l10n::page {
namespace {

constexpr auto kNone = std::string_view::npos;

auto is_letter(char byte) -> bool {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

auto is_name_byte(char byte) -> bool {
  return is_letter(byte) || (byte >= '0' && byte <= '9') || byte == '-' ||
         byte == '.' || byte == ':' || byte == '_';
}

auto is_space(char byte) -> bool {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' ||
         byte == '\f';
}

auto lower(std::string_view text) -> std::string {
  std::string low(text);
  for (char& byte : low) {
    byte = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte;
  }
  return low;
}

// Behind the `>` of the tag that opens at `at`; quoted values may hold `>`.
auto tag_end(std::string_view html, std::size_t at) -> std::size_t {
  for (++at; at < html.size(); ++at) {
    const char byte = html[at];
    if (byte == '>') {
      return at + 1;
    }
    if ((byte == '"' || byte == '\'') && html[at - 1] == '=') {
      const std::size_t close = html.find(byte, at + 1);
      if (close == kNone) {
        return html.size();
      }
      at = close;
    }
  }
  return html.size();
}

auto end_behind(std::string_view html, std::size_t at, std::string_view closer)
    -> std::size_t {
  const std::size_t end = html.find(closer, at);
  return end == kNone ? html.size() : end + closer.size();
}

auto token_at(std::string_view html, std::size_t at) -> HtmlToken {
  if (html.compare(at, 4, "<!--") == 0) {
    return {
        HtmlKind::Comment, {at, end_behind(html, at + 4, "-->")}, {}, false};
  }
  if (html.compare(at, 9, "<![CDATA[") == 0) {
    return {HtmlKind::Comment, {at, end_behind(html, at, "]]>")}, {}, false};
  }
  const std::string_view next = html.substr(at + 1, 1);
  if (next == "?" || next == "!") {
    return {HtmlKind::Tag, {at, end_behind(html, at, ">")}, {}, false};
  }
  const bool closing = next == "/";
  const std::size_t name = at + (closing ? 2 : 1);
  if (name >= html.size() || !is_letter(html[name])) {
    return {HtmlKind::Text, {at, at + 1}, {}, false};
  }
  std::size_t end = name;
  while (end < html.size() && is_name_byte(html[end])) {
    ++end;
  }
  return {HtmlKind::Tag,
          {at, tag_end(html, at)},
          html.substr(name, end - name),
          closing};
}

}  // namespace

auto html_tokens(std::string_view html) -> std::vector<HtmlToken> {
  std::vector<HtmlToken> tokens;
  std::size_t text = 0;
  for (std::size_t at = html.find('<'); at != kNone; at = html.find('<', at)) {
    const HtmlToken token = token_at(html, at);
    at = token.span.end;
    if (token.kind == HtmlKind::Text) {
      continue;
    }
    if (token.span.begin > text) {
      tokens.push_back({HtmlKind::Text, {text, token.span.begin}, {}, false});
    }
    tokens.push_back(token);
    text = at;
  }
  if (text < html.size()) {
    tokens.push_back({HtmlKind::Text, {text, html.size()}, {}, false});
  }
  return tokens;
}

auto same_name(std::string_view tag, std::string_view other) -> bool {
  return lower(tag) == lower(other);
}

namespace {

// The name that stands before the `=` at `equals`, blanks aside.
auto name_before(std::string_view tag, std::size_t equals) -> Span {
  std::size_t end = equals;
  while (end > 0 && is_space(tag[end - 1])) {
    --end;
  }
  std::size_t begin = end;
  while (begin > 0 && is_name_byte(tag[begin - 1])) {
    --begin;
  }
  return {begin, end};
}

// A component, whose name begins with a capital, has a label: that of a tab.
auto is_text_attribute(std::string_view tag, Span name, std::string_view also)
    -> bool {
  if (name.begin == 0 || !is_space(tag[name.begin - 1])) {
    return false;
  }
  const std::string low = lower(name.of(tag));
  const bool component = tag.size() > 1 && tag[1] >= 'A' && tag[1] <= 'Z';
  return low == "alt" || low == "title" || low == "aria-label" ||
         (component && low == "label") || (!also.empty() && low == also);
}

}  // namespace

auto text_attributes(std::string_view tag, std::string_view also)
    -> std::vector<Span> {
  std::vector<Span> found;
  for (std::size_t at = tag.find('='); at != kNone; at = tag.find('=', at)) {
    const Span name = name_before(tag, at);
    ++at;
    while (at < tag.size() && is_space(tag[at])) {
      ++at;
    }
    if (at == tag.size() || (tag[at] != '"' && tag[at] != '\'')) {
      continue;
    }
    const std::size_t close = tag.find(tag[at], at + 1);
    if (close == kNone) {
      break;
    }
    if (is_text_attribute(tag, name, also)) {
      found.push_back({at + 1, close});
    }
    at = close + 1;
  }
  return found;
}

auto attribute_name(std::string_view tag, Span value) -> std::string_view {
  return name_before(tag, tag.rfind('=', value.begin - 1)).of(tag);
}

auto tag_without_text(std::string_view tag) -> std::string {
  std::string kept;
  std::size_t copied = 0;
  for (const Span& value : text_attributes(tag)) {
    kept += tag.substr(copied, value.begin - copied);
    copied = value.end;
  }
  kept += tag.substr(copied);
  return kept;
}

auto is_inline_tag(std::string_view name) -> bool {
  static constexpr std::array<std::string_view, 37> kInline{
      "a",    "abbr", "b",     "bdi",   "bdo",  "big",    "br",     "cite",
      "code", "data", "del",   "dfn",   "em",   "font",   "i",      "img",
      "ins",  "kbd",  "label", "mark",  "nobr", "q",      "rp",     "rt",
      "ruby", "s",    "samp",  "small", "span", "strike", "strong", "sub",
      "sup",  "time", "tt",    "u",     "var"};
  const std::string low = lower(name);
  return std::binary_search(kInline.begin(), kInline.end(),
                            std::string_view(low));
}

auto is_block_tag(std::string_view name) -> bool {
  static constexpr std::array<std::string_view, 62> kNames{
      "address",  "article",    "aside",  "base",     "basefont", "blockquote",
      "body",     "caption",    "center", "col",      "colgroup", "dd",
      "details",  "dialog",     "dir",    "div",      "dl",       "dt",
      "fieldset", "figcaption", "figure", "footer",   "form",     "frame",
      "frameset", "h1",         "h2",     "h3",       "h4",       "h5",
      "h6",       "head",       "header", "hr",       "html",     "iframe",
      "legend",   "li",         "link",   "main",     "menu",     "menuitem",
      "nav",      "noframes",   "ol",     "optgroup", "option",   "p",
      "param",    "section",    "source", "summary",  "table",    "tbody",
      "td",       "tfoot",      "th",     "thead",    "title",    "tr",
      "track",    "ul"};
  const std::string low = lower(name);
  return std::binary_search(kNames.begin(), kNames.end(),
                            std::string_view(low));
}

auto holds_code(std::string_view name) -> bool {
  const std::string low = lower(name);
  return low == "script" || low == "style" || low == "pre" ||
         low == "textarea" || low == "svg" || low == "math";
}

}  // namespace l10n::page

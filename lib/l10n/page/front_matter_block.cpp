#include "l10n/page/front_matter_block.hpp"

#include <algorithm>

namespace l10n::page {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kBlank = " \t\r\n";

auto skip_byte_order_marks(std::string_view page, std::size_t at)
    -> std::size_t {
  while (page.substr(at).starts_with(kByteOrderMark)) {
    at += kByteOrderMark.size();
  }
  return at;
}

// The first byte that is neither blank nor a byte order mark.
auto opening(std::string_view page) -> std::size_t {
  std::size_t at = 0;
  for (std::size_t before = 1; before != at;) {
    before = at;
    at = skip_byte_order_marks(page, at);
    at = std::min(page.find_first_not_of(kBlank, at), page.size());
  }
  return at;
}

auto behind_line_end(std::string_view page, std::size_t at) -> std::size_t {
  if (page.substr(at, 1) == "\r") {
    ++at;
  }
  return page.substr(at, 1) == "\n" ? at + 1 : at;
}

// Behind the closing fence's line; behind its three characters where text is
// glued to them, which Hugo takes for the body.
auto behind_fence(std::string_view page, std::size_t at) -> std::size_t {
  const std::size_t rest =
      std::min(page.find_first_not_of(" \t", at), page.size());
  const bool alone =
      rest == page.size() || page[rest] == '\r' || page[rest] == '\n';
  return alone ? behind_line_end(page, rest) : at;
}

auto unclosed_at(std::string_view page, std::size_t at) -> FrontMatterBlock {
  return {.block = {at, at},
          .content = {at, at},
          .body = page.size(),
          .unclosed = true};
}

auto fenced(std::string_view page, std::size_t at, std::string_view fence,
            FrontMatterFormat format) -> FrontMatterBlock {
  const std::size_t inside = at + fence.size();
  for (std::size_t close = page.find(fence, inside); close != page.npos;
       close = page.find(fence, close + 1)) {
    if (page[close - 1] == '\n' || page[close - 1] == '\r') {
      const std::size_t body = behind_fence(page, close + fence.size());
      return {.format = format,
              .block = {at, body},
              .content = {inside, close},
              .body = body};
    }
  }
  return unclosed_at(page, at);
}

// Hugo counts braces outside quotes, without a look at the rest.
auto braced(std::string_view page, std::size_t at) -> FrontMatterBlock {
  bool quoted = false;
  std::size_t level = 0;
  for (std::size_t i = at; i < page.size(); ++i) {
    const char byte = page[i];
    if (byte == '\\') {
      ++i;
    } else if (byte == '"') {
      quoted = !quoted;
    } else if (byte == '{' && !quoted) {
      ++level;
    } else if (byte == '}' && !quoted && --level == 0) {
      const std::size_t body = behind_line_end(page, i + 1);
      return {.format = FrontMatterFormat::Json,
              .block = {at, body},
              .content = {at, i + 1},
              .body = body};
    }
  }
  return unclosed_at(page, at);
}

// Markdown may begin with a brace too: a shortcode, an attribute line.
auto opens_object(std::string_view text) -> bool {
  if (!text.starts_with('{')) {
    return false;
  }
  const std::size_t next = text.find_first_not_of(kBlank, 1);
  return next != text.npos && (text[next] == '"' || text[next] == '}');
}

}  // namespace

auto find_front_matter(std::string_view page) -> FrontMatterBlock {
  const std::size_t at = opening(page);
  const std::string_view rest = page.substr(at);
  if (rest.starts_with("---") && !rest.starts_with("----")) {
    return fenced(page, at, "---", FrontMatterFormat::Yaml);
  }
  if (rest.starts_with("+++") && !rest.starts_with("++++")) {
    return fenced(page, at, "+++", FrontMatterFormat::Toml);
  }
  if (opens_object(rest)) {
    return braced(page, at);
  }
  return {.body = skip_byte_order_marks(page, 0)};
}

}  // namespace l10n::page

#include "l10n/page/html_comments.hpp"

#include <algorithm>
#include <array>

#include "l10n/core/hash.hpp"
#include "l10n/page/line_shape.hpp"

namespace l10n::page {
namespace {

constexpr auto kNone = std::string_view::npos;

auto is_masked(std::string_view comment) -> bool {
  return comment.find_first_not_of("<!->x \t\r\n") == kNone;
}

auto is_void(const HtmlToken& tag, std::string_view html) -> bool {
  constexpr std::array<std::string_view, 8> kNames{
      "area", "col", "embed", "hr", "link", "meta", "source", "track"};
  return tag.span.of(html).ends_with("/>") || tag.name.empty() ||
         std::any_of(kNames.begin(), kNames.end(), [&](std::string_view name) {
           return same_name(tag.name, name);
         });
}

auto is_in_phrase(const HtmlToken& token) -> bool {
  return token.kind == HtmlKind::Text ||
         (token.kind == HtmlKind::Tag && is_inline_tag(token.name));
}

}  // namespace

auto comments_of(const std::vector<HtmlToken>& tokens, std::string_view html)
    -> std::uint64_t {
  std::uint64_t sum = 0;
  for (const HtmlToken& token : tokens) {
    if (token.kind == HtmlKind::Comment) {
      const std::string_view bytes = token.span.of(html);
      sum += is_masked(bytes) ? 1 : hash64(bytes);
    }
  }
  return sum;
}

auto is_remark(const std::vector<HtmlToken>& tokens, std::string_view html)
    -> bool {
  return std::all_of(tokens.begin(), tokens.end(), [&](const HtmlToken& token) {
    const std::string_view bytes = token.span.of(html);
    return token.kind == HtmlKind::Comment
               ? !is_masked(bytes) || bytes.find('x') == kNone
               : token.kind == HtmlKind::Text && is_blank(bytes);
  });
}

auto next_part(const std::vector<HtmlToken>& tokens, std::string_view html,
               std::size_t at) -> std::size_t {
  while (at < tokens.size() && (tokens[at].kind == HtmlKind::Comment ||
                                is_blank(tokens[at].span.of(html)))) {
    ++at;
  }
  return at;
}

auto behind_part(const std::vector<HtmlToken>& tokens, std::string_view html,
                 std::size_t at) -> std::size_t {
  if (at == tokens.size() || tokens[at].closing) {
    return at;
  }
  if (is_in_phrase(tokens[at])) {
    while (at < tokens.size() && is_in_phrase(tokens[at])) {
      ++at;
    }
    return at;
  }
  const HtmlToken& open = tokens[at++];
  std::size_t depth = is_void(open, html) ? 0 : 1;
  for (; at < tokens.size() && depth != 0; ++at) {
    if (tokens[at].kind == HtmlKind::Tag &&
        same_name(tokens[at].name, open.name)) {
      depth = tokens[at].closing ? depth - 1 : depth + 1;
    }
  }
  return at;
}

auto skips_next_block(const std::vector<Directive>& directives,
                      const std::vector<HtmlToken>& tokens,
                      std::string_view html) -> bool {
  const auto last = std::find_if(
      directives.rbegin(), directives.rend(),
      [](const Directive& each) { return each.kind == DirectiveKind::Skip; });
  if (last == directives.rend()) {
    return false;
  }
  const auto own =
      std::find_if(tokens.begin(), tokens.end(), [&](const HtmlToken& token) {
        return token.span.end > last->span.begin;
      });
  if (own == tokens.end() || own->kind != HtmlKind::Comment) {
    return true;
  }
  const auto index = static_cast<std::size_t>(own - tokens.begin());
  const std::size_t at = next_part(tokens, html, index);
  return at == tokens.size() || tokens[at].closing;
}

}  // namespace l10n::page

#include "l10n/unit/guard.hpp"

#include <algorithm>
#include <map>

#include "l10n/core/message.hpp"
#include "l10n/page/html.hpp"
#include "l10n/page/urls.hpp"
#include "l10n/unit/order.hpp"

namespace l10n::unit {
namespace {

using page::Inline;
using page::InlineKind;

auto lower(std::string_view text) -> std::string {
  std::string low(text);
  for (char& byte : low) {
    byte = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte;
  }
  return low;
}

// `<br>`, `<br/>` and `<br />` are the same tag.
auto canonical_tag(std::string_view tag) -> std::string {
  if (tag.ends_with("/>") && tag.find('=') == std::string_view::npos) {
    tag.remove_suffix(2);
    while (tag.ends_with(' ')) {
      tag.remove_suffix(1);
    }
    return std::string(tag) + '>';
  }
  return std::string(tag);
}

// `me@x.org` and `<me@x.org>` lead to the same place.
auto canonical(const Inline& item) -> Inline {
  const std::string_view url = item.value;
  switch (item.kind) {
    case InlineKind::Html:
      return {InlineKind::Html, canonical_tag(item.value)};
    case InlineKind::Url:
      return {InlineKind::Url,
              url.find('@') != std::string_view::npos &&
                      url.find(':') == std::string_view::npos &&
                      !lower(url).starts_with("www.")
                  ? "mailto:" + item.value
                  : item.value};
    default:
      return item;
  }
}

struct Less {
  auto operator()(const Inline& a, const Inline& b) const -> bool {
    return a.kind != b.kind ? a.kind < b.kind : a.value < b.value;
  }
};

auto code_of(InlineKind kind) -> Code {
  switch (kind) {
    case InlineKind::Image:
      return Code::MdImage;
    case InlineKind::Html:
      return Code::HtmlTag;
    case InlineKind::Code:
      return Code::MdCode;
    case InlineKind::Action:
      return Code::Shortcode;
    default:
      return Code::MdLink;
  }
}

auto added_message(const Inline& item) -> std::string {
  switch (item.kind) {
    case InlineKind::Image:
      return tr("the translation adds the image '%1'", item.value);
    case InlineKind::Html:
      return tr("the translation adds the tag '%1'", item.value);
    case InlineKind::Code:
      return tr("the translation adds the code '%1'", item.value);
    case InlineKind::Action:
      return tr("the translation adds the shortcode '%1'", item.value);
    case InlineKind::Footnote:
      return tr("the translation adds the footnote reference '%1'", item.value);
    default:
      return tr("the translation adds the link '%1'", item.value);
  }
}

auto lost_message(const Inline& item) -> std::string {
  switch (item.kind) {
    case InlineKind::Image:
      return tr("the translation loses the image '%1'", item.value);
    case InlineKind::Html:
      return tr("the translation loses the tag '%1'", item.value);
    case InlineKind::Code:
      return tr("the translation loses the code '%1'", item.value);
    case InlineKind::Action:
      return tr("the translation loses the shortcode '%1'", item.value);
    case InlineKind::Footnote:
      return tr("the translation loses the footnote reference '%1'",
                item.value);
    default:
      return tr("the translation loses the link '%1'", item.value);
  }
}

// Tags that run code, and tags that fetch it.
auto is_unsafe_tag(std::string_view tag) -> bool {
  const std::string low = lower(tag);
  for (const std::string_view name :
       {"<script", "<iframe", "<object", "<embed", "<base", "<meta", "<link",
        "<style", "<form", "<svg"}) {
    if (low.starts_with(name)) {
      return true;
    }
  }
  for (std::size_t at = low.find("on"); at != std::string::npos;
       at = low.find("on", at + 2)) {
    const bool apart = at > 0 && (low[at - 1] == ' ' || low[at - 1] == '/' ||
                                  low[at - 1] == '"' || low[at - 1] == '\'' ||
                                  low[at - 1] == '\n' || low[at - 1] == '\t');
    std::size_t end = at + 2;
    while (end < low.size() && low[end] >= 'a' && low[end] <= 'z') {
      ++end;
    }
    end = std::min(low.find_first_not_of(" \t\n", end), low.size());
    if (apart && end < low.size() && low[end] == '=') {
      return true;
    }
  }
  // Only values begin behind an equals sign; the scheme is checked there.
  for (std::size_t at = low.find('='); at != std::string::npos;
       at = low.find('=', at + 1)) {
    std::size_t value = low.find_first_not_of("\"' \t\n", at + 1);
    value = std::min(value, low.size());
    if (page::is_unsafe_url(std::string_view(low).substr(value))) {
      return true;
    }
  }
  return false;
}

auto is_target(InlineKind kind) -> bool {
  return kind == InlineKind::Link || kind == InlineKind::Image ||
         kind == InlineKind::Url;
}

auto is_unsafe(const Inline& item) -> bool {
  if (is_target(item.kind)) {
    return page::is_unsafe_url(item.value);
  }
  return item.kind == InlineKind::Html && is_unsafe_tag(item.value);
}

auto is_open(InlineKind kind, const Permissions& permissions) -> bool {
  switch (kind) {
    case InlineKind::Link:
    case InlineKind::Url:
    case InlineKind::Footnote:
      return permissions.links;
    case InlineKind::Image:
      return permissions.images;
    case InlineKind::Code:
      return permissions.code;
    case InlineKind::Html:
      return permissions.tags;
    default:
      return false;
  }
}

auto may_come_in(const Inline& item, const Permissions& permissions) -> bool {
  return is_open(item.kind, permissions) ||
         (is_target(item.kind) &&
          std::any_of(permissions.urls.begin(), permissions.urls.end(),
                      [&](const std::string& pattern) {
                        return matches_pattern(item.value, pattern);
                      }));
}

// How many more of each there are in the translation.
using Balance = std::map<Inline, std::ptrdiff_t, Less>;

// A bare URL of the source may get a text; a link whose brackets are broken,
// which leaves its URL in the text, is none any more.
auto settle_urls(Balance& balance, const Permissions& permissions)
    -> std::optional<Violation> {
  for (auto& [link, links] : balance) {
    const auto url = link.kind == InlineKind::Link
                         ? balance.find({InlineKind::Url, link.value})
                         : balance.end();
    if (url == balance.end()) {
      continue;
    }
    if (links < 0 && url->second > 0 && !permissions.links) {
      return Violation{Code::MdLink, lost_message(link)};
    }
    if (links > 0 && url->second < 0) {
      const std::ptrdiff_t settled = std::min(links, -url->second);
      links -= settled;
      url->second += settled;
    }
  }
  return std::nullopt;
}

auto added(const Balance& balance, const Permissions& permissions)
    -> std::optional<Violation> {
  for (const auto& [item, difference] : balance) {
    if (difference > 0 && is_unsafe(item)) {
      return Violation{Code::UnsafeUrl, added_message(item)};
    }
  }
  for (const auto& [item, difference] : balance) {
    if (difference > 0 && !may_come_in(item, permissions)) {
      return Violation{code_of(item.kind), added_message(item)};
    }
  }
  return std::nullopt;
}

// A target that came in by a URL pattern stands for one that went out.
auto lost(const Balance& balance, const Permissions& permissions)
    -> std::optional<Violation> {
  std::ptrdiff_t let_in = 0;
  for (const auto& [item, difference] : balance) {
    let_in += std::max<std::ptrdiff_t>(difference, 0);
  }
  for (const auto& [item, difference] : balance) {
    if (difference >= 0 || is_open(item.kind, permissions)) {
      continue;
    }
    let_in += difference;
    if (!is_target(item.kind) || let_in < 0) {
      return Violation{code_of(item.kind), lost_message(item)};
    }
  }
  return std::nullopt;
}

auto count(std::string_view text, std::string_view wanted) -> std::size_t {
  std::size_t found = 0;
  for (std::size_t at = text.find(wanted); at != std::string_view::npos;
       at = text.find(wanted, at + wanted.size())) {
    ++found;
  }
  return found;
}

auto holds_braces(std::string_view text) -> bool {
  return text.find('{') != std::string_view::npos ||
         text.find('}') != std::string_view::npos;
}

// In a string between quotes; source: Hugo 0.111, parser/pageparser.
constexpr std::string_view kHugoError = "\\`";

auto tags_of(std::string_view text) -> std::vector<Inline> {
  std::vector<Inline> tags;
  for (const page::HtmlToken& token : page::html_tokens(text)) {
    if (token.kind != page::HtmlKind::Text) {
      tags.push_back(
          {InlineKind::Html, page::tag_without_text(token.span.of(text))});
    }
  }
  return tags;
}

}  // namespace

auto matches_pattern(std::string_view text, std::string_view pattern) -> bool {
  // The classic two-pointer match: on a mismatch the last * takes one more.
  std::size_t at = 0;
  std::size_t in = 0;
  std::size_t star = std::string_view::npos;
  std::size_t mark = 0;
  while (at < text.size()) {
    if (in < pattern.size() && pattern[in] == '*') {
      star = in++;
      mark = at;
    } else if (in < pattern.size() && pattern[in] == text[at]) {
      ++in;
      ++at;
    } else if (star != std::string_view::npos) {
      in = star + 1;
      at = ++mark;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', in) == std::string_view::npos;
}

auto compare_inlines(std::span<const Inline> before,
                     std::span<const Inline> after,
                     const Permissions& permissions)
    -> std::optional<Violation> {
  if (std::equal(before.begin(), before.end(), after.begin(), after.end())) {
    return std::nullopt;
  }
  Balance balance;
  for (const Inline& item : before) {
    --balance[canonical(item)];
  }
  for (const Inline& item : after) {
    ++balance[canonical(item)];
  }
  if (auto violation = settle_urls(balance, permissions)) {
    return violation;
  }
  if (auto violation = added(balance, permissions)) {
    return violation;
  }
  if (auto violation = lost(balance, permissions)) {
    return violation;
  }
  if (!same_nesting(before, after)) {
    return Violation{Code::Shortcode,
                     tr("the translation changes the order of shortcodes that "
                        "belong together")};
  }
  if (!permissions.tags && has_nested_tags(before) && !has_nested_tags(after)) {
    return Violation{Code::HtmlTag,
                     tr("the translation changes the order of tags that belong "
                        "together")};
  }
  return std::nullopt;
}

auto compare_texts(const page::Segment& segment, std::string_view source,
                   std::string_view translation, const Permissions& permissions)
    -> std::optional<Violation> {
  if (holds_braces(source) || holds_braces(translation)) {  // few do
    for (const std::string_view braces : {"{{", "}}", "{%", "%}"}) {
      if (count(source, braces) != count(translation, braces)) {
        return Violation{
            Code::Shortcode,
            tr("the translation has another number of '%1'", braces)};
      }
    }
  }
  // Hugo cuts the page at these bytes, escaped or not.
  constexpr std::string_view kDivider = "<!--more-->";
  if (count(source, kDivider) != count(translation, kDivider)) {
    return Violation{
        Code::BlockStructure,
        tr("the translation has another number of '%1'", kDivider)};
  }
  switch (segment.kind) {
    case page::SegmentKind::Parameter:
      if (segment.quote == '`' &&
          translation.find('`') != std::string_view::npos) {
        return Violation{Code::Shortcode,
                         tr("the translation has a backtick, which ends the "
                            "parameter of the shortcode")};
      }
      if (segment.quote == '"' && translation.ends_with('\\')) {
        return Violation{Code::Shortcode,
                         tr("the translation ends in a backslash, which hides "
                            "the end of the shortcode's parameter")};
      }
      if (segment.quote == '"' &&
          count(translation, kHugoError) > count(source, kHugoError)) {
        return Violation{Code::Shortcode,
                         tr("the translation has a backslash before a "
                            "backtick, which no parameter of a shortcode may "
                            "hold")};
      }
      [[fallthrough]];
    case page::SegmentKind::FrontMatter:
    case page::SegmentKind::Html:
      return compare_inlines(tags_of(source), tags_of(translation),
                             permissions);
    default:
      return std::nullopt;
  }
}

auto same_structure(const page::Document& before, const page::Document& after)
    -> bool {
  return before.skeleton == after.skeleton && before.actions == after.actions &&
         before.labels == after.labels &&
         before.blocks.size() == after.blocks.size();
}

auto inlines_of(const page::Document& document, std::size_t block)
    -> std::span<const Inline> {
  const Span range = document.blocks[block].inlines;
  return std::span(document.inlines).subspan(range.begin, range.size());
}

}  // namespace l10n::unit

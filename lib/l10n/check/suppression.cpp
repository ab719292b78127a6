#include "l10n/check/suppression.hpp"

#include <algorithm>

#include "l10n/page/directive.hpp"
#include "l10n/page/front_matter.hpp"

namespace l10n::check {
namespace {

constexpr auto kNone = std::string_view::npos;
constexpr std::string_view kIgnore = "l10n-ignore:";
constexpr std::string_view kIgnoreFlag = "ignore-";

// The value of `l10n_ignore`, its brackets and quotes as blanks.
auto front_matter_list(std::string_view block) -> std::string {
  constexpr std::string_view kKey = "l10n_ignore";
  std::string list;
  for (std::size_t at = block.find(kKey); at != kNone;
       at = block.find(kKey, at + 1)) {
    const bool begins = at == 0 || block[at - 1] == '\n';
    const std::size_t mark = block.find_first_not_of(" \t", at + kKey.size());
    if (begins && mark != kNone && (block[mark] == ':' || block[mark] == '=')) {
      list += block.substr(mark + 1, block.find('\n', mark) - mark - 1);
      list += ' ';
    }
  }
  std::replace_if(
      list.begin(), list.end(),
      [](char byte) { return std::string_view("[]\"'\r").find(byte) != kNone; },
      ' ');
  return list;
}

auto ignored_by(std::string_view front_matter, std::string_view page)
    -> std::string {
  std::string list = front_matter_list(front_matter);
  for (const page::Directive& directive : page::find_directives(page)) {
    if (directive.kind == page::DirectiveKind::Ignore) {
      list += directive.text + ' ';
    }
  }
  return list;
}

}  // namespace

auto lists(std::string_view list, std::string_view id) -> bool {
  for (std::size_t at = list.find_first_not_of(" ,"); at != kNone;
       at = list.find_first_not_of(" ,", at)) {
    const std::size_t end = std::min(list.find_first_of(" ,", at), list.size());
    const std::string_view word = list.substr(at, end - at);
    if (word == id || word == "all") {
      return true;
    }
    at = end;
  }
  return false;
}

auto is_ignored(const catalog::Message& message, std::string_view id) -> bool {
  for (const std::string& comment : message.translator_comments) {
    const std::size_t at = comment.find(kIgnore);
    if (at != std::string::npos &&
        lists(std::string_view(comment).substr(at + kIgnore.size()), id)) {
      return true;
    }
  }
  const std::string flag = std::string(kIgnoreFlag) + std::string(id);
  return std::find(message.flags.begin(), message.flags.end(), flag) !=
         message.flags.end();
}

auto ignored_by_comment(std::string_view comment) -> std::string {
  if (comment.starts_with(' ')) {
    const std::size_t at = comment.find(kIgnore);
    return at == kNone ? std::string()
                       : std::string(comment.substr(at + kIgnore.size()));
  }
  std::string list;
  for (std::size_t at = comment.starts_with(',') ? comment.find(kIgnoreFlag)
                                                 : kNone;
       at != kNone; at = comment.find(kIgnoreFlag, at)) {
    at += kIgnoreFlag.size();
    list += comment.substr(at, comment.find_first_of(" ,", at) - at);
    list += ' ';
  }
  return list;
}

auto ignored_in(const page::Document& page) -> std::string {
  return ignored_by(page.front_matter.block.of(page.bytes), page.bytes);
}

auto ignored_in(std::string_view page) -> std::string {
  return ignored_by(page::read_front_matter(page, {}, {}).block.of(page), page);
}

}  // namespace l10n::check

#include "l10n/page/actions.hpp"

#include <algorithm>
#include <optional>

#include "l10n/page/seek.hpp"

namespace l10n::page {
namespace {

constexpr auto kNone = std::string_view::npos;

auto is_blank(char byte) -> bool {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

auto is_name_byte(char byte) -> bool {
  return !is_blank(byte) && byte != '=' && byte != '"' && byte != '`' &&
         byte != '>' && byte != '%' && byte != '<';
}

}  // namespace

auto skip_blanks(std::string_view text, std::size_t at) -> std::size_t {
  while (at < text.size() && is_blank(text[at])) {
    ++at;
  }
  return at;
}

auto string_end(std::string_view text, std::size_t at) -> std::size_t {
  if (text[at] == '`') {
    const std::size_t end = text.find('`', at + 1);
    return end == kNone ? kNone : end + 1;
  }
  for (++at; at < text.size() && text[at] != '\n' && text[at] != '\r'; ++at) {
    if (text[at] == '\\' && text.substr(at + 1, 1) == "\"") {
      ++at;
    } else if (text[at] == '"') {
      return at + 1;
    }
  }
  return kNone;
}

namespace {

// Whether what stands between {% and %} is a tag of Liquid over several lines:
// a name first, and no empty line.
auto is_wrapped_tag(std::string_view inside) -> bool {
  const std::size_t name = inside.find_first_not_of("- \t\r\n");
  if (name == kNone || inside[name] < 'a' || inside[name] > 'z') {
    return false;
  }
  for (std::size_t at = inside.find('\n'); at != kNone;
       at = inside.find('\n', at + 1)) {
    const std::size_t next = inside.find_first_not_of("> \t\r", at + 1);
    if (next != kNone && inside[next] == '\n') {
      return false;
    }
  }
  return true;
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  auto run(std::size_t from) -> ScannedActions {
    ScannedActions scanned;
    std::size_t at = from;
    while ((at = text_.find('{', at)) != kNone && at + 2 < text_.size()) {
      const char next = text_[at + 1];
      if (next != '{' && next != '%') {
        ++at;
        continue;
      }
      const bool shortcode =
          next == '{' && (text_[at + 2] == '<' || text_[at + 2] == '%');
      const auto action = shortcode ? shortcode_at(at) : template_at(at);
      if (action) {
        at = action->span.end;
        scanned.actions.push_back(*action);
        continue;
      }
      if (shortcode) {
        scanned.unclosed.push_back(at);
      }
      at += shortcode ? 3 : 1;
    }
    return scanned;
  }

 private:
  // Behind the string whose quote stands at `at`; behind the quote where it is
  // never closed.
  auto skip_string(std::size_t at) -> std::size_t {
    if (text_[at] == '`') {
      const std::size_t end = backtick_.from(at + 1);
      return end == kNone ? at + 1 : end + 1;
    }
    if (at < no_string_before_) {
      return at + 1;
    }
    const std::size_t end = string_end(text_, at);
    if (end == kNone) {
      no_string_before_ = line_end(at);
    }
    return end == kNone ? at + 1 : end;
  }

  auto line_end(std::size_t at) -> std::size_t {
    return std::min(
        {line_feed_.from(at), carriage_return_.from(at), text_.size()});
  }

  // Where the shortcode that opens at `begin` ends. Looks no further than the
  // next shortcode, so that a page full of openers is read in linear time.
  auto shortcode_end(std::size_t begin, std::string_view closer)
      -> std::size_t {
    for (std::size_t at = begin + 3; at < text_.size();) {
      const char byte = text_[at];
      if (byte == closer.front() &&
          text_.compare(at, closer.size(), closer) == 0) {
        return at + closer.size();
      }
      if (byte == '{' && (text_.compare(at, 3, "{{<") == 0 ||
                          text_.compare(at, 3, "{{%") == 0)) {
        return kNone;
      }
      at = byte == '"' || byte == '`' ? skip_string(at) : at + 1;
    }
    return kNone;
  }

  // {{</* ... */>}} stands for the text of a shortcode.
  auto escaped_end(std::size_t begin, std::string_view closer) -> std::size_t {
    const std::size_t end = comment_end_.from(begin + 5);
    if (end == kNone || text_.compare(end + 2, closer.size(), closer) != 0) {
      return kNone;
    }
    return end + 2 + closer.size();
  }

  auto shortcode_at(std::size_t begin) -> std::optional<Action> {
    const bool angle = text_[begin + 2] == '<';
    const std::string_view closer = angle ? ">}}" : "%}}";
    if ((angle ? angle_ : percent_).from(begin + 3) == kNone) {
      return std::nullopt;
    }
    if (text_.compare(begin + 3, 2, "/*") == 0) {
      const std::size_t end = escaped_end(begin, closer);
      if (end != kNone) {
        return Action{.kind = ActionKind::Escaped, .span = {begin, end}};
      }
    }
    const std::size_t end = shortcode_end(begin, closer);
    if (end == kNone) {
      return std::nullopt;
    }
    return named({begin, end}, text_.substr(0, end - closer.size()));
  }

  // The shortcode at `span`; `tag` is the text up to its closer.
  static auto named(Span span, std::string_view tag) -> Action {
    Action action{.kind = ActionKind::Shortcode, .span = span};
    std::size_t at = skip_blanks(tag, span.begin + 3);
    if (at < tag.size() && tag[at] == '/') {
      action.kind = ActionKind::Closing;
      at = skip_blanks(tag, at + 1);
    }
    const std::size_t name = at;
    while (at < tag.size() && is_name_byte(tag[at])) {
      ++at;
    }
    action.name = tag.substr(name, at - name);
    const std::string_view last = tag.substr(at);
    const std::size_t slash = last.find_last_not_of(" \t\r\n");
    if (slash != kNone && last[slash] == '/') {
      action.self_closing = true;
    } else if (action.name.ends_with('/')) {
      action.name.remove_suffix(1);
      action.self_closing = true;
    }
    return action;
  }

  // {{ ... }} is taken on one line only: braces are common in prose and code.
  auto template_at(std::size_t begin) -> std::optional<Action> {
    const bool liquid = text_[begin + 1] == '%';
    const std::size_t end =
        (liquid ? liquid_end_ : template_end_).from(begin + 2);
    const std::size_t next = (liquid ? liquid_ : template_).from(begin + 2);
    if (end == kNone || next < end) {
      return std::nullopt;
    }
    const std::string_view inside = text_.substr(begin + 2, end - begin - 2);
    if (end + 2 > line_end(begin) && !(liquid && is_wrapped_tag(inside))) {
      return std::nullopt;
    }
    if (inside.find('`') != kNone) {
      return std::nullopt;  // prose about braces: `{{` and `}}`
    }
    return Action{.kind = liquid ? ActionKind::Liquid : ActionKind::Template,
                  .span = {begin, end + 2}};
  }

  std::string_view text_;
  Seek angle_{text_, ">}}"};
  Seek percent_{text_, "%}}"};
  Seek comment_end_{text_, "*/"};
  Seek backtick_{text_, "`"};
  Seek line_feed_{text_, "\n"};
  Seek carriage_return_{text_, "\r"};
  Seek template_{text_, "{{"};
  Seek template_end_{text_, "}}"};
  Seek liquid_{text_, "{%"};
  Seek liquid_end_{text_, "%}"};
  std::size_t no_string_before_ = 0;  // its line has no closing quote
};

}  // namespace

auto scan_actions(std::string_view text, std::size_t from) -> ScannedActions {
  return Scanner(text).run(from);
}

auto first_behind(const std::vector<Action>& actions, std::size_t at)
    -> std::size_t {
  const auto found = std::upper_bound(
      actions.begin(), actions.end(), at,
      [](std::size_t offset, const Action& a) { return offset < a.span.end; });
  return static_cast<std::size_t>(found - actions.begin());
}

auto cuts_action(const std::vector<Action>& actions, Span span) -> bool {
  const auto across = [&](std::size_t at) {
    const std::size_t index = first_behind(actions, at);
    return index < actions.size() && actions[index].span.begin < at;
  };
  return across(span.begin) || across(span.end);
}

}  // namespace l10n::page

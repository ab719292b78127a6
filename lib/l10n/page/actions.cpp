#include "l10n/page/actions.hpp"

#include <algorithm>
#include <optional>

#include "l10n/page/html.hpp"
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

auto skip_blanks(std::string_view text, std::size_t at) -> std::size_t {
  while (at < text.size() && is_blank(text[at])) {
    ++at;
  }
  return at;
}

// The end of the string whose opening quote stands at `at`; none where the
// line ends first in a "string", or the text in a `string`.
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
      const auto action = shortcode ? shortcode_at(at) : one_line_action(at);
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

  // {{ ... }} and {% ... %} are taken on one line only: braces are common in
  // prose and code.
  auto one_line_action(std::size_t begin) -> std::optional<Action> {
    const bool liquid = text_[begin + 1] == '%';
    const std::size_t end =
        (liquid ? liquid_end_ : template_end_).from(begin + 2);
    const std::size_t next = (liquid ? liquid_ : template_).from(begin + 2);
    if (end == kNone || end + 2 > line_end(begin) || next < end) {
      return std::nullopt;
    }
    if (text_.substr(begin, end - begin).find('`') != kNone) {
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

namespace {

auto is_quoted(std::string_view tag, std::size_t at) -> bool {
  return at < tag.size() && (tag[at] == '"' || tag[at] == '`');
}

// Reads the value at `at`, quoted or not; where it ends, or npos for a string
// that does not.
auto read_value(std::string_view tag, std::size_t at, Parameter& parameter)
    -> std::size_t {
  if (!is_quoted(tag, at)) {
    const std::size_t end =
        std::min(tag.find_first_of(" \t\r\n", at), tag.size());
    parameter.value = {at, end};
    return end;
  }
  const std::size_t end = string_end(tag, at);
  if (end != kNone) {
    parameter.quote = tag[at];
    parameter.value = {at + 1, end - 1};
  }
  return end;
}

// Reads `name=` at `at` into `parameter` and moves behind it; nothing where
// the word that stands there is a value itself.
void read_name(std::string_view tag, std::size_t& at, Parameter& parameter) {
  if (is_quoted(tag, at)) {
    return;
  }
  const std::size_t end =
      std::min(tag.find_first_of("= \t\r\n", at), tag.size());
  const std::size_t equals = skip_blanks(tag, end);
  if (end > at && equals < tag.size() && tag[equals] == '=') {
    parameter.name = tag.substr(at, end - at);
    at = skip_blanks(tag, equals + 1);
  }
}

}  // namespace

auto parameters(std::string_view text, const Action& action)
    -> std::vector<Parameter> {
  std::vector<Parameter> found;
  if (action.kind != ActionKind::Shortcode) {
    return found;
  }
  const std::string_view tag = text.substr(0, action.span.end - 3);
  auto at = static_cast<std::size_t>(action.name.data() + action.name.size() -
                                     text.data());
  for (std::size_t position = 0; (at = skip_blanks(tag, at)) < tag.size();) {
    Parameter parameter;
    read_name(tag, at, parameter);
    at = read_value(tag, at, parameter);
    if (at == kNone) {
      break;
    }
    if (parameter.name.empty()) {
      if (parameter.quote == '\0' && parameter.value.of(tag) == "/") {
        continue;  // {{< name />}}
      }
      parameter.position = position++;
    }
    found.push_back(parameter);
  }
  return found;
}

namespace {

// Those text attributes of a tag that stand on one line.
auto tag_attributes(std::string_view text, const Action& action)
    -> std::vector<Parameter> {
  std::vector<Parameter> found;
  const std::string_view tag = action.span.of(text);
  for (const Span& value : text_attributes(tag)) {
    if (!value.empty() &&
        value.of(tag).find_first_of("\r\n") == std::string_view::npos) {
      found.push_back({.name = attribute_name(tag, value),
                       .value = {action.span.begin + value.begin,
                                 action.span.begin + value.end},
                       .quote = tag[value.begin - 1]});
    }
  }
  return found;
}

// {% tab title="A title" %}, but no statement such as {% if title == "a" %}.
auto is_liquid_block(std::string_view text, const Action& action) -> bool {
  const std::string_view tag = action.span.of(text);
  return action.kind == ActionKind::Liquid && tag.find("title=\"") != kNone &&
         tag.find("==") == kNone;
}

}  // namespace

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

auto text_parameters(std::string_view text, const Action& action,
                     const Rules& rules) -> std::vector<Parameter> {
  if (action.kind == ActionKind::Tag || is_liquid_block(text, action)) {
    return tag_attributes(text, action);
  }
  if (action.kind != ActionKind::Shortcode) {
    return {};
  }
  const auto rule = rules.shortcodes.find(action.name);
  if (rule == rules.shortcodes.end() || rule->second.text.empty()) {
    return {};
  }
  std::vector<Parameter> found = parameters(text, action);
  const auto is_no_text = [&](const Parameter& parameter) {
    const std::string key = parameter.name.empty()
                                ? std::to_string(parameter.position)
                                : std::string(parameter.name);
    const auto& wanted = rule->second.text;
    return parameter.quote == '\0' || parameter.value.empty() ||
           std::find(wanted.begin(), wanted.end(), key) == wanted.end();
  };
  found.erase(std::remove_if(found.begin(), found.end(), is_no_text),
              found.end());
  return found;
}

auto parameter_label(const Action& action, const Parameter& parameter)
    -> std::string {
  if (action.kind != ActionKind::Shortcode) {
    return std::string(parameter.name);
  }
  return std::string(action.name) + ": " +
         (parameter.name.empty() ? std::to_string(parameter.position)
                                 : std::string(parameter.name));
}

auto without_text(std::string_view text, const Action& action,
                  const Rules& rules) -> std::string {
  std::string kept;
  std::size_t copied = action.span.begin;
  for (const Parameter& parameter : text_parameters(text, action, rules)) {
    kept += text.substr(copied, parameter.value.begin - copied);
    copied = parameter.value.end;
  }
  kept += text.substr(copied, action.span.end - copied);
  return kept;
}

}  // namespace l10n::page

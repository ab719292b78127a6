#include "l10n/page/parameters.hpp"

#include <algorithm>

#include "l10n/page/html.hpp"
#include "l10n/page/line_shape.hpp"
#include "l10n/page/visible.hpp"

namespace l10n::page {
namespace {

constexpr auto kNone = std::string_view::npos;

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

// Those text attributes of a tag that stand on one line. What Jekyll includes
// has a caption.
auto tag_attributes(std::string_view text, const Action& action)
    -> std::vector<Parameter> {
  std::vector<Parameter> found;
  const std::string_view tag = action.span.of(text);
  const bool liquid = action.kind == ActionKind::Liquid;
  for (const Span& value : text_attributes(tag, liquid ? "caption" : "")) {
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
  return action.kind == ActionKind::Liquid && tag.find("=\"") != kNone &&
         tag.find("==") == kNone;
}

}  // namespace

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

auto parameter_segments(std::string_view text, const Action& action,
                        const Rules& rules) -> std::vector<Segment> {
  std::vector<Segment> found;
  for (const Parameter& parameter : text_parameters(text, action, rules)) {
    if (has_words(text, text, {parameter.value})) {
      found.push_back({.kind = action.kind == ActionKind::Shortcode
                                   ? SegmentKind::Parameter
                                   : SegmentKind::HtmlAttribute,
                       .label = parameter_label(action, parameter),
                       .lines = {trim(parameter.value, text)},
                       .quote = parameter.quote});
    }
  }
  return found;
}

}  // namespace l10n::page

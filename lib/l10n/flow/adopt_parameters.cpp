#include "l10n/flow/adopt_parameters.hpp"

#include <algorithm>

#include "l10n/page/actions.hpp"
#include "l10n/page/parameters.hpp"
#include "l10n/text/utf8.hpp"
#include "l10n/text/words.hpp"

namespace l10n::flow {
namespace {

auto key_of(const page::Parameter& parameter) -> std::string {
  return parameter.name.empty() ? std::to_string(parameter.position)
                                : std::string(parameter.name);
}

auto is_prose(std::string_view value) -> bool {
  const bool leads_somewhere = value.find("://") != value.npos ||
                               value.find_first_of("/#.") == 0 ||
                               text::count_words(value) == 0;
  return !leads_somewhere &&
         (text::count_words(value) > 1 ? value.find(' ') != value.npos
                                       : !text::is_ascii(value));
}

// A plain scalar of YAML where it can be one.
auto scalar(const std::string& name) -> std::string {
  const bool plain = std::all_of(name.begin(), name.end(), [](char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9') || byte == '_' || byte == '-' ||
           byte == '/' || byte == '.' || !text::is_ascii({&byte, 1});
  });
  return plain && name.front() != '-' ? name : '\'' + name + '\'';
}

auto body_name(page::ShortcodeBody body) -> std::string_view {
  switch (body) {
    case page::ShortcodeBody::Raw:
      return "raw";
    case page::ShortcodeBody::None:
      return "none";
    case page::ShortcodeBody::Markdown:
      break;
  }
  return "";
}

// "  card: {text: [title, note], body: none}"
auto rule_line(const std::string& shortcode, const page::ShortcodeRule& rule)
    -> std::string {
  std::string keys;
  for (const std::string& key : rule.text) {
    keys += (keys.empty() ? "" : ", ") + scalar(key);
  }
  std::string line = "  " + scalar(shortcode) + ": {text: [" + keys + ']';
  if (const auto body = body_name(rule.body); !body.empty()) {
    line.append(", body: ").append(body);
  }
  return line + "}\n";
}

}  // namespace

auto outside_parameters(std::string_view page, std::size_t body,
                        const page::Rules& rules) -> OutsideParameters {
  OutsideParameters found;
  for (const page::Action& action : page::scan_actions(page, body).actions) {
    if (action.kind != page::ActionKind::Shortcode) {
      continue;
    }
    const auto rule = rules.shortcodes.find(action.name);
    for (const page::Parameter& parameter : page::parameters(page, action)) {
      std::string key = key_of(parameter);
      const bool is_text = rule != rules.shortcodes.end() &&
                           std::ranges::count(rule->second.text, key) != 0;
      if (parameter.quote != '\0' && !is_text) {
        found[{std::string(action.name), std::move(key)}].emplace_back(
            parameter.value.of(page));
      }
    }
  }
  return found;
}

void count_translated(const OutsideParameters& source,
                      const OutsideParameters& target,
                      ParameterCounts& counts) {
  for (const auto& [name, values] : source) {
    const auto found = target.find(name);
    if (found == target.end() || found->second.size() != values.size()) {
      continue;
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
      const std::string& other = found->second[i];
      if (values[i] != other && (is_prose(values[i]) || is_prose(other))) {
        ++counts[name];
      }
    }
  }
}

auto shortcode_lines(const ParameterCounts& counts, const page::Rules& rules)
    -> std::string {
  std::map<std::string, page::ShortcodeRule> wanted;
  for (const auto& [name, count] : counts) {
    const auto& [shortcode, key] = name;
    const auto known = rules.shortcodes.find(shortcode);
    const auto [rule, is_new] = wanted.try_emplace(shortcode);
    if (is_new && known != rules.shortcodes.end()) {
      rule->second = known->second;
    }
    rule->second.text.push_back(key);
  }
  std::string lines;
  for (const auto& [shortcode, rule] : wanted) {
    lines +=
        (lines.empty() ? "shortcodes:\n" : "") + rule_line(shortcode, rule);
  }
  return lines;
}

}  // namespace l10n::flow

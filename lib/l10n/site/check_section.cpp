// `check:` of the configuration.
#include <array>

#include "l10n/site/sections.hpp"
#include "l10n/site/values.hpp"

namespace l10n::site {
namespace {

using namespace std::string_view_literals;

template <auto member>
auto texts_into(const Text& text, const Node& node, CheckPolicy& check)
    -> Result<void> {
  check.*member = L10N_TRY(read_texts(text, node));
  return {};
}

template <auto member>
auto percent_into(const Text& text, const Node& node, CheckPolicy& check)
    -> Result<void> {
  check.*member = L10N_TRY(read_number(text, node, 100));
  return {};
}

auto read_tone_style(const Text& text, const Node& node, CheckPolicy& check)
    -> Result<void> {
  constexpr std::array kStyles{std::pair("any"sv, ""sv),
                               std::pair("old"sv, "old"sv),
                               std::pair("new"sv, "new"sv)};
  check.tone_style = std::string(L10N_TRY(read_choice(text, node, kStyles)));
  return {};
}

auto read_baseline(const Text& text, const Node& node, CheckPolicy& check)
    -> Result<void> {
  check.baseline = L10N_TRY(read_text(text, node));
  return {};
}

auto read_weights(const Text& text, const Node& node, CheckPolicy& check)
    -> Result<void> {
  constexpr int kMost = 1000;
  if (!node.is_mapping()) {
    return tl::unexpected(
        text.error(Code::BadValue, node.offset,
                   tr("`weights` holds a number for each pattern of pages"),
                   tr("for example: weights: {\"content/start/**\": 3}")));
  }
  for (const Node& child : node.children) {
    check.weights.push_back(
        {.pages = child.key,
         .weight = L10N_TRY(read_number(text, child, kMost))});
  }
  return {};
}

auto read_rules(const Text& text, const Node& node, CheckPolicy& check)
    -> Result<void> {
  constexpr std::array kLevels{
      std::pair("error"sv, "error"sv), std::pair("warning"sv, "warning"sv),
      std::pair("note"sv, "note"sv), std::pair("off"sv, "off"sv)};
  if (!node.is_mapping()) {
    return tl::unexpected(text.error(
        Code::BadValue, node.offset, tr("`rules` holds a level for each check"),
        tr("for example: rules: {numbers: error, length: off}")));
  }
  for (const Node& child : node.children) {
    check.rules[child.key] =
        std::string(L10N_TRY(read_choice(text, child, kLevels)));
  }
  return {};
}

}  // namespace

auto read_check(const Text& text, const Node& node,
                Configuration& configuration) -> Result<void> {
  using Policy = CheckPolicy;
  constexpr std::array kFields{
      Field<Policy>{"minimum", percent_into<&Policy::minimum>},
      Field<Policy>{"page_minimum", percent_into<&Policy::page_minimum>},
      Field<Policy>{"exclude", texts_into<&Policy::exclude>},
      Field<Policy>{"weights", read_weights},
      Field<Policy>{"rules", read_rules},
      Field<Policy>{"tone_style", read_tone_style},
      Field<Policy>{"words", texts_into<&Policy::words>},
      Field<Policy>{"terms", texts_into<&Policy::terms>},
      Field<Policy>{"keep", texts_into<&Policy::keep>},
      Field<Policy>{"baseline", read_baseline}};
  return read_fields(text, node, kFields, configuration.check);
}

}  // namespace l10n::site

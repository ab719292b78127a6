#include "l10n/site/sections.hpp"

#include <algorithm>

#include "l10n/site/values.hpp"

namespace l10n::site {
namespace {

using namespace std::string_view_literals;

auto read_rule_text(const Text& text, const Node& node, ShortcodeRule& rule)
    -> Result<void> {
  rule.text = L10N_TRY(read_texts(text, node));
  return {};
}

auto read_body(const Text& text, const Node& node, ShortcodeRule& rule)
    -> Result<void> {
  constexpr std::array kBodies{std::pair("markdown"sv, Body::Markdown),
                               std::pair("raw"sv, Body::Raw),
                               std::pair("none"sv, Body::None)};
  rule.body = L10N_TRY(read_choice(text, node, kBodies));
  rule.closes = rule.body != Body::None;
  return {};
}

auto read_untranslated(const Text& text, const Node& node, MergePolicy& merge)
    -> Result<void> {
  constexpr std::array kChoices{std::pair("source"sv, Untranslated::Source),
                                std::pair("skip"sv, Untranslated::Skip)};
  merge.untranslated = L10N_TRY(read_choice(text, node, kChoices));
  return {};
}

auto read_minimum(const Text& text, const Node& node, MergePolicy& merge)
    -> Result<void> {
  merge.minimum = L10N_TRY(read_number(text, node, 100));
  return {};
}

auto read_fuzzy(const Text& text, const Node& node, MergePolicy& merge)
    -> Result<void> {
  merge.fuzzy = L10N_TRY(read_flag(text, node));
  return {};
}

constexpr std::array kOpenable{Code::MdLink, Code::MdImage, Code::MdCode,
                               Code::HtmlTag};

// What no configuration may open: a translation that changes it breaks pages.
constexpr std::array kShut{Code::BlockStructure, Code::Shortcode,
                           Code::FrontMatterValue, Code::UnsafeUrl};

auto read_kind(const Text& text, const Node& node) -> Result<Code> {
  std::vector<std::string_view> known;
  for (const Code code : kOpenable) {
    if (node.is_scalar() && node.value == name(code)) {
      return code;
    }
    known.push_back(name(code));
  }
  for (const Code code : kShut) {
    if (node.is_scalar() && node.value == name(code)) {
      return tl::unexpected(text.error(
          Code::BadValue, node.offset,
          tr("`%1` cannot be allowed: it would break pages", node.value)));
    }
  }
  return tl::unexpected(unknown_value(text, node, known));
}

auto read_allow(const Text& text, const Node& node, GuardPolicy& guard)
    -> Result<void> {
  if (!node.is_sequence()) {
    return tl::unexpected(read_texts(text, node).error());
  }
  guard.allow.clear();
  for (const Node& child : node.children) {
    guard.allow.push_back(L10N_TRY(read_kind(text, child)));
  }
  return {};
}

auto read_links(const Text& text, const Node& node, GuardPolicy& guard)
    -> Result<void> {
  guard.links = L10N_TRY(read_texts(text, node));
  return {};
}

auto read_keys(const Text& text, const Node& node, Configuration& configuration)
    -> Result<void> {
  configuration.front_matter = L10N_TRY(read_texts(text, node));
  return {};
}

auto occurrences(std::string_view text, std::string_view part) -> int {
  int count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + part.size())) {
    ++count;
  }
  return count;
}

auto read_pattern(const Text& text, const Node& node) -> Result<std::string> {
  std::string pattern = L10N_TRY(read_text(text, node));
  if (occurrences(pattern, "{path}") != 1 ||
      occurrences(pattern, "{lang}") > 1 ||
      std::count(pattern.begin(), pattern.end(), '{') >
          occurrences(pattern, "{lang}") + 1) {
    return tl::unexpected(text.error(
        Code::BadValue, node.offset,
        tr("`%1` is no pattern: {path} stands in it once, {lang} at most once",
           pattern),
        tr("for example: docs/{lang}/{path}.md")));
  }
  return pattern;
}

auto read_source(const Text& text, const Node& node, Layout& layout)
    -> Result<void> {
  layout.source = L10N_TRY(read_pattern(text, node));
  return {};
}

auto read_target(const Text& text, const Node& node, Layout& layout)
    -> Result<void> {
  layout.target = L10N_TRY(read_pattern(text, node));
  return {};
}

auto read_context_rule(const Text& text, const Node& node)
    -> Result<ContextRule> {
  using Rule = ContextRule;
  constexpr std::array kFields{
      Field<Rule>{"context",
                  [](const Text& t, const Node& n, Rule& rule) -> Result<void> {
                    rule.context = L10N_TRY(read_text(t, n));
                    return {};
                  }},
      Field<Rule>{"page",
                  [](const Text& t, const Node& n, Rule& rule) -> Result<void> {
                    rule.pages = L10N_TRY(read_text(t, n));
                    return {};
                  }},
      Field<Rule>{"text",
                  [](const Text& t, const Node& n, Rule& rule) -> Result<void> {
                    rule.text = L10N_TRY(read_text(t, n));
                    return {};
                  }},
  };
  Rule rule;
  if (auto done = read_fields(text, node, kFields, rule); !done) {
    return tl::unexpected(done.error());
  }
  if (rule.context.empty() || (rule.pages.empty() && rule.text.empty())) {
    return tl::unexpected(text.error(
        Code::BadValue, node.offset,
        tr("a context needs `context`, and `page` or `text` or both")));
  }
  return rule;
}

}  // namespace

auto read_layout(const Text& text, const Node& node,
                 Configuration& configuration) -> Result<void> {
  Layout& layout = configuration.layout;
  layout.kind = LayoutKind::Pattern;
  if (node.is_mapping()) {
    constexpr std::array kFields{Field<Layout>{"source", read_source},
                                 Field<Layout>{"target", read_target}};
    if (auto done = read_fields(text, node, kFields, layout); !done) {
      return done;
    }
    if (layout.source.empty() || layout.target.empty()) {
      return tl::unexpected(
          text.error(Code::BadValue, node.offset,
                     tr("a layout needs both `source` and `target`")));
    }
    return {};
  }
  if (node.value.find('{') != std::string::npos) {
    layout.source = L10N_TRY(read_pattern(text, node));
    layout.target = layout.source;
    return {};
  }
  constexpr std::array kKinds{std::pair("suffix"sv, LayoutKind::Suffix),
                              std::pair("folders"sv, LayoutKind::Folders)};
  layout.kind = L10N_TRY(read_choice(text, node, kKinds));
  return {};
}

auto read_front_matter(const Text& text, const Node& node,
                       Configuration& configuration) -> Result<void> {
  constexpr std::array kFields{Field<Configuration>{"keys", read_keys}};
  return read_fields(text, node, kFields, configuration);
}

auto read_shortcodes(const Text& text, const Node& node,
                     Configuration& configuration) -> Result<void> {
  if (!node.is_mapping()) {
    return tl::unexpected(text.error(
        Code::BadValue, node.offset,
        tr("`shortcodes` holds a rule for each name"),
        tr("for example: figure: {text: [caption, title], body: none}")));
  }
  constexpr std::array kFields{Field<ShortcodeRule>{"text", read_rule_text},
                               Field<ShortcodeRule>{"body", read_body}};
  for (const Node& child : node.children) {
    ShortcodeRule rule;
    if (auto done = read_fields(text, child, kFields, rule); !done) {
      return done;
    }
    configuration.shortcodes.insert_or_assign(child.key, std::move(rule));
  }
  return {};
}

auto read_merge(const Text& text, const Node& node,
                Configuration& configuration) -> Result<void> {
  constexpr std::array kFields{
      Field<MergePolicy>{"untranslated", read_untranslated},
      Field<MergePolicy>{"minimum", read_minimum},
      Field<MergePolicy>{"fuzzy", read_fuzzy}};
  return read_fields(text, node, kFields, configuration.merge);
}

auto read_guard(const Text& text, const Node& node,
                Configuration& configuration) -> Result<void> {
  constexpr std::array kFields{Field<GuardPolicy>{"allow", read_allow},
                               Field<GuardPolicy>{"links", read_links}};
  return read_fields(text, node, kFields, configuration.guard);
}

auto read_contexts(const Text& text, const Node& node,
                   Configuration& configuration) -> Result<void> {
  if (!node.is_sequence()) {
    return tl::unexpected(text.error(
        Code::BadValue, node.offset, tr("`contexts` takes a list of rules"),
        tr("for example: - {page: \"content/api/**\", context: api}")));
  }
  for (const Node& child : node.children) {
    configuration.contexts.push_back(L10N_TRY(read_context_rule(text, child)));
  }
  return {};
}

}  // namespace l10n::site

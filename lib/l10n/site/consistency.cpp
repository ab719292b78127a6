#include "l10n/site/consistency.hpp"

#include <algorithm>
#include <set>

#include "l10n/core/language.hpp"
#include "l10n/core/message.hpp"
#include "l10n/io/place.hpp"

namespace l10n::site {
namespace {

struct Site {
  const Text& text;
  const Node& root;
  const Configuration& configuration;

  [[nodiscard]] auto entry(std::string_view key) const -> const Node* {
    const auto found =
        std::find_if(root.children.begin(), root.children.end(),
                     [&](const Node& child) { return child.key == key; });
    return found == root.children.end() ? nullptr : &*found;
  }

  [[nodiscard]] auto error(Code code, std::string_view key, std::string message,
                           std::string help = {}) const
      -> tl::unexpected<Error> {
    const Node* const node = entry(key);
    return tl::unexpected(text.error(code, node == nullptr ? 0 : node->offset,
                                     std::move(message), std::move(help)));
  }
};

auto same(std::string_view a, std::string_view b) -> bool {
  return canonical_language(a) == canonical_language(b);
}

auto no_language(const std::string& tag) -> std::string {
  return tr("`%1` is no language tag", tag);
}

auto check_source_language(const Site& site) -> Result<void> {
  const std::string& source = site.configuration.source_language;
  if (source.empty()) {
    return site.error(Code::BadValue, "source_language",
                      tr("`source_language` is missing"),
                      tr("it is the language that pages are written in: "
                         "`source_language: vi`"));
  }
  if (!is_language_tag(source)) {
    return site.error(Code::Language, "source_language", no_language(source),
                      tr("it looks like `vi` or `pt-BR`"));
  }
  return {};
}

auto check_languages(const Site& site) -> Result<void> {
  const Node* const node = site.entry("languages");
  if (node == nullptr || node->children.empty()) {
    return site.error(Code::BadValue, "languages", tr("`languages` is missing"),
                      tr("they are what pages are translated into: "
                         "`languages: [en]`"));
  }
  std::set<std::string> seen;
  for (const Node& child : node->children) {
    if (!is_language_tag(child.value)) {
      return tl::unexpected(site.text.error(
          Code::Language, child.offset, no_language(child.value),
          tr("it looks like `vi` or `pt-BR`")));
    }
    if (same(child.value, site.configuration.source_language)) {
      return tl::unexpected(site.text.error(
          Code::Language, child.offset,
          tr("`%1` is the source language, not one to translate into",
             child.value)));
    }
    if (!seen.insert(canonical_language(child.value)).second) {
      return tl::unexpected(
          site.text.error(Code::BadValue, child.offset,
                          tr("`%1` stands here twice", child.value)));
    }
  }
  return {};
}

auto check_default_language(const Site& site) -> Result<void> {
  const Configuration& configuration = site.configuration;
  const std::string& language = configuration.default_language;
  const bool pattern = configuration.layout.kind == LayoutKind::Pattern;
  if (configuration.default_in_root &&
      (language.empty() || configuration.layout.kind != LayoutKind::Folders)) {
    return site.error(Code::BadValue, "default_in_root",
                      tr("`default_in_root` needs `layout: folders` and a "
                         "`default_language`"));
  }
  if (language.empty()) {
    return {};
  }
  if (pattern) {
    return site.error(Code::BadValue, "default_language",
                      tr("`default_language` means nothing to a pattern"),
                      tr("write the pattern of its pages as `source` or "
                         "`target`"));
  }
  const auto& languages = configuration.languages;
  if (!same(language, configuration.source_language) &&
      std::none_of(languages.begin(), languages.end(),
                   [&](const auto& other) { return same(language, other); })) {
    return site.error(
        Code::Language, "default_language",
        tr("`%1` is neither the source language nor among the languages",
           language));
  }
  return {};
}

auto check_pattern(const Site& site) -> Result<void> {
  const Layout& layout = site.configuration.layout;
  if (layout.kind != LayoutKind::Pattern) {
    return {};
  }
  if (!io::is_clean(layout.source) || !io::is_clean(layout.target)) {
    return site.error(
        Code::BadValue, "layout",
        tr("a pattern is a path below the folder of %1", "l10n.yaml"));
  }
  const bool has_language = layout.target.find("{lang}") != std::string::npos;
  if (!has_language && (site.configuration.languages.size() > 1 ||
                        layout.source == layout.target)) {
    return site.error(Code::BadValue, "layout",
                      tr("the pattern lacks {lang}: all languages would be "
                         "written to the same page"));
  }
  return {};
}

auto check_folders(const Site& site) -> Result<void> {
  const std::string& content = site.configuration.content;
  const std::string& catalogs = site.configuration.catalogs;
  for (const auto& [key, path] :
       {std::pair("content", content), std::pair("catalogs", catalogs)}) {
    if (path != "." && !io::is_clean(path)) {
      return site.error(
          Code::BadValue, key,
          tr("`%1` must be a folder below that of %2", key, "l10n.yaml"),
          tr("write it like `docs/pages`, without `..`"));
    }
  }
  if (content != "." &&
      (catalogs == content || catalogs.starts_with(content + '/'))) {
    return site.error(Code::BadValue, "catalogs",
                      tr("the catalogs may not lie inside of `content`: they "
                         "would be published"),
                      tr("for example: catalogs: po"));
  }
  return {};
}

}  // namespace

auto check_consistency(const Text& text, const Node& root,
                       const Configuration& configuration) -> Result<void> {
  const Site site{text, root, configuration};
  for (const auto check :
       {check_source_language, check_languages, check_default_language,
        check_pattern, check_folders}) {
    if (auto done = check(site); !done) {
      return done;
    }
  }
  return {};
}

}  // namespace l10n::site

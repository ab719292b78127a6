#include "l10n/site/configuration.hpp"

#include "l10n/core/language.hpp"
#include "l10n/site/glob.hpp"

namespace l10n::site {
namespace {

auto catalogs_folder(const Configuration& configuration) -> std::string {
  return configuration.catalogs == "." ? "" : configuration.catalogs + '/';
}

auto catalog_folder(const Configuration& configuration, std::string_view name)
    -> std::string {
  std::string folder = catalogs_folder(configuration);
  if (configuration.split == Split::Page) {
    folder += std::string(name) + '/';
  }
  return folder;
}

}  // namespace

auto default_shortcodes() -> ShortcodeRules {
  return {
      // Hugo's own
      {"details", {.text = {"summary", "title"}, .closes = true}},
      {"figure",
       {.text = {"alt", "caption", "title", "attr"}, .body = Body::None}},
      {"gist", {.body = Body::None}},
      {"highlight", {.body = Body::Raw, .closes = true}},
      {"instagram", {.body = Body::None}},
      {"param", {.body = Body::None}},
      {"qr", {.body = Body::Raw, .closes = true}},
      {"ref", {.body = Body::None}},
      {"relref", {.body = Body::None}},
      {"tweet", {.body = Body::None}},
      {"twitter", {.body = Body::None}},
      {"vimeo", {.body = Body::None}},
      {"x", {.body = Body::None}},
      {"youtube", {.body = Body::None}},
      // the themes that workshops use, some of which have attachments, button
      // and image-grid without a closing tag
      {"attachments", {.text = {"title"}}},
      {"button", {}},
      {"children", {.body = Body::None}},
      {"expand", {.text = {"0", "title"}, .closes = true}},
      {"image-grid", {}},
      {"katex", {.body = Body::Raw, .closes = true}},
      {"math", {.body = Body::Raw, .closes = true}},
      {"mermaid", {.body = Body::Raw, .closes = true}},
      {"notice", {.text = {"1", "title"}, .closes = true}},
      {"tab", {.text = {"0", "name", "title"}, .closes = true}},
      {"tabs", {.text = {"title"}, .closes = true}},
      // Docsy and Hextra; card has a body in the one and none in the other
      {"alert", {.text = {"title"}}},
      {"blocks/cover", {.text = {"title", "subtitle"}}},
      {"blocks/feature", {.text = {"title"}}},
      {"card", {.text = {"title", "subtitle", "header", "footer", "tag"}}},
      {"hextra/feature-card", {.text = {"title", "subtitle"}}},
  };
}

auto context_of(const Configuration& configuration, std::string_view page,
                std::string_view text) -> std::string {
  for (const ContextRule& rule : configuration.contexts) {
    if ((rule.pages.empty() || fits(rule.pages, page)) &&
        (rule.text.empty() || rule.text == text)) {
      return rule.context;
    }
  }
  return "";
}

auto weight_of(const Configuration& configuration, std::string_view page)
    -> int {
  for (const std::string& glob : configuration.check.exclude) {
    if (fits(glob, page)) {
      return 0;
    }
  }
  for (const Weight& rule : configuration.check.weights) {
    if (fits(rule.pages, page)) {
      return rule.weight;
    }
  }
  return 1;
}

auto place_of(const Configuration& configuration, std::string_view key)
    -> Location {
  const Location* const place = configuration.places.find(key);
  return place == nullptr ? Location{.path = configuration.path} : *place;
}

auto template_path(const Configuration& configuration, std::string_view name)
    -> std::string {
  return catalog_folder(configuration, name) + "l10n.pot";
}

auto catalog_path(const Configuration& configuration, std::string_view name,
                  std::string_view language) -> std::string {
  return catalog_folder(configuration, name) + gettext_language(language) +
         ".po";
}

auto record_path(const Configuration& configuration) -> std::string {
  return catalogs_folder(configuration) + "l10n.record";
}

auto leavers_path(const Configuration& configuration, std::string_view language)
    -> std::string {
  return catalogs_folder(configuration) + ".l10n-leavers-" +
         gettext_language(language);
}

auto plan_path(const Configuration& configuration) -> std::string {
  return catalogs_folder(configuration) + ".l10n-planned";
}

}  // namespace l10n::site

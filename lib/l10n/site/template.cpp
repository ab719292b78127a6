// The first l10n.yaml of a site.
#include <algorithm>

#include "l10n/core/message.hpp"
#include "l10n/site/detection.hpp"

namespace l10n::site {
namespace {

// A plain scalar where that is safe, else a quoted one.
auto scalar(const std::string& text) -> std::string {
  const bool plain = !text.empty() && text.front() != '-' &&
                     text.find_first_not_of(
                         "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUV"
                         "WXYZ0123456789-_./") == std::string::npos;
  if (plain) {
    return text;
  }
  std::string quoted = "'";
  for (const char byte : text) {
    quoted += byte;
    if (byte == '\'') {
      quoted += byte;
    }
  }
  return quoted + '\'';
}

auto list(const std::vector<std::string>& texts) -> std::string {
  std::string list;
  for (const std::string& text : texts) {
    list += (list.empty() ? "" : ", ") + scalar(text);
  }
  return '[' + list + ']';
}

auto comment(std::string text) -> std::string {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return "# " + text + '\n';
}

auto setting(const std::string& key, const std::string& value) -> std::string {
  return key + ": " + value + '\n';
}

auto layout_text(const Configuration& configuration) -> std::string {
  const Layout& layout = configuration.layout;
  if (layout.kind == LayoutKind::Pattern) {
    return comment(tr("where the pages are; {path} is the same in all "
                      "languages")) +
           "layout:\n  source: " + scalar(layout.source) +
           "\n  target: " + scalar(layout.target) + '\n';
  }
  std::string text =
      comment(tr("the folder of the pages")) +
      setting("content", scalar(configuration.content)) + '\n' +
      comment(tr("suffix: page.vi.md becomes page.en.md; folders: "
                 "content/vi/page.md becomes content/en/page.md")) +
      setting("layout",
              layout.kind == LayoutKind::Suffix ? "suffix" : "folders");
  if (!configuration.default_language.empty()) {
    text += '\n' +
            comment(tr("the language whose pages show none in their path")) +
            setting("default_language", scalar(configuration.default_language));
  }
  if (configuration.default_in_root) {
    text += setting("default_in_root", "true");
  }
  return text;
}

constexpr std::string_view kOptional = R"(# split: page
# front_matter:
#   keys: [title, linkTitle, description, summary]
# include: ["content/docs/**"]
# exclude: ["content/drafts/**"]
# merge:
#   untranslated: source
#   minimum: 0
)";

}  // namespace

auto to_yaml(const Detection& detection) -> std::string {
  const Configuration& configuration = detection.configuration;
  std::string text =
      comment(tr("how this site is localised; docs/configuration.md of l10n "
                 "tells all settings"));
  for (const std::string& finding : detection.findings) {
    text += comment("- " + finding);
  }
  text += '\n' + comment(tr("the language that pages are written in")) +
          setting("source_language", scalar(configuration.source_language)) +
          '\n' + comment(tr("the languages that they are translated into")) +
          setting("languages", list(configuration.languages)) + '\n' +
          layout_text(configuration) + '\n' +
          comment(tr("the folder of the catalogs: l10n.pot and a .po for each "
                     "language")) +
          setting("catalogs", scalar(configuration.catalogs)) + '\n' +
          comment(tr("some of what may be set besides")) +
          std::string(kOptional);
  return text;
}

}  // namespace l10n::site

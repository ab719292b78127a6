#include "l10n/site/detection.hpp"

#include <algorithm>
#include <utility>

#include "l10n/core/language.hpp"
#include "l10n/core/message.hpp"
#include "l10n/io/file.hpp"
#include "l10n/io/walk.hpp"
#include "l10n/site/candidates.hpp"
#include "l10n/site/hugo.hpp"
#include "l10n/site/layout.hpp"

namespace l10n::site {
namespace {

constexpr std::size_t kSample = 20;  // pages that are looked into
constexpr std::size_t kLargest = std::size_t{1024} * 1024;

// Vietnamese has, and other languages lack, the letters U+1EA0 to U+1EF9: at
// least one in a hundred bytes is plain.
auto looks_vietnamese(const std::string& root,
                      const std::vector<std::string>& paths) -> bool {
  std::size_t letters = 0;
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < std::min(kSample, paths.size()); ++i) {
    const std::string text =
        io::read_file(root + '/' + paths[i], kLargest).value_or("");
    bytes += text.size();
    for (std::size_t at = text.find('\xE1'); at != std::string::npos;
         at = text.find('\xE1', at + 1)) {
      const auto second =
          static_cast<unsigned char>(at + 1 < text.size() ? text[at + 1] : 0);
      letters += second == 0xBA || second == 0xBB ? 1 : 0;
    }
  }
  return letters * 100 > bytes;
}

struct Survey {
  std::vector<std::string> paths;
  SiteHints hints;
  Candidate found = {};
  std::string unmarked_language = {};  // of the pages that show none
  std::string reason = {};             // where no configuration says so
};

auto is_page_of_the_site(std::string_view path) -> bool {
  const std::string_view stem = parts_of(path).stem;
  const bool about_the_project =
      path.find('/') == std::string_view::npos &&
      (stem.starts_with("README") || stem == "CHANGELOG" ||
       stem == "CONTRIBUTING" || stem == "LICENSE" ||
       stem == "CODE_OF_CONDUCT" || stem == "SECURITY");
  return is_page(path) && !about_the_project;
}

auto find_pages(const std::string& root) -> Result<std::vector<std::string>> {
  auto files = L10N_TRY(
      io::walk(root, {.skip = {"node_modules", "public", "resources", "themes",
                               "vendor", "archetypes", "build"}}));
  std::vector<std::string> pages;
  std::copy_if(files.begin(), files.end(), std::back_inserter(pages),
               is_page_of_the_site);
  if (pages.empty()) {
    std::copy_if(files.begin(), files.end(), std::back_inserter(pages),
                 is_page);
  }
  if (pages.empty()) {
    return tl::unexpected(
        Error{.code = Code::NoConfiguration,
              .where = {.path = root},
              .message = tr("no Markdown page was found here"),
              .help = tr("run `l10n init` in the folder of the site")});
  }
  return pages;
}

auto best_candidate(const std::vector<std::string>& paths,
                    const SiteHints& hints) -> Candidate {
  Candidate best = by_suffixes(paths, hints);
  const std::size_t suffixes = best.pages.size();
  Candidate folders = by_folders(paths, hints);
  if (folders.pairs > best.pairs ||
      (best.pairs == 0 && suffixes == 0 && !folders.pages.empty())) {
    best = std::move(folders);
  }
  // Its i18n folders look like a layout by folders: it is asked last.
  Candidate docusaurus = by_docusaurus(paths, hints);
  if (!docusaurus.content.empty()) {
    return docusaurus;
  }
  Candidate named = by_named_folders(paths, hints);
  return named.folders.empty() ? best : named;
}

// As the site's configuration writes it; Hugo's default, if it has it.
auto hugo_default(const SiteHints& hints) -> std::string {
  const bool is_hugo =
      !hints.file.empty() && !hints.file.starts_with("docusaurus");
  const auto english =
      std::find_if(hints.languages.begin(), hints.languages.end(),
                   [](const std::string& language) {
                     return canonical_language(language) == "en";
                   });
  return is_hugo && english != hints.languages.end() ? *english : "";
}

// Of English and Vietnamese the one that these pages are not beside: page.md
// beside page.vi.md may be a copy of it, but does not stand for its language.
auto other_than_beside(const Candidate& found) -> std::string {
  const auto beside = [&](const char* language) {
    const auto count = found.beside_unmarked.find(language);
    return count == found.beside_unmarked.end() ? 0 : count->second;
  };
  const std::size_t english = beside("en");
  const std::size_t vietnamese = beside("vi");
  return english == vietnamese ? "" : english > vietnamese ? "vi" : "en";
}

struct Guess {
  std::string language;
  std::string reason;
};

auto guess_unmarked(const std::string& root, const Survey& survey) -> Guess {
  if (const std::string other = other_than_beside(survey.found);
      !other.empty()) {
    return {other,
            tr("pages without a language in their path are taken as %1, for "
               "they stand beside those in the other language",
               other)};
  }
  if (const std::string english = hugo_default(survey.hints);
      !english.empty()) {
    return {english,
            tr("pages without a language in their path are taken as %1, which "
               "is Hugo's default",
               english)};
  }
  std::vector<std::string> unmarked;
  std::copy_if(survey.paths.begin(), survey.paths.end(),
               std::back_inserter(unmarked),
               [](const auto& path) { return language_of(path).empty(); });
  const std::string language = looks_vietnamese(root, unmarked) ? "vi" : "en";
  return {language, tr("pages without a language in their path are taken "
                       "as %1, by their letters",
                       language)};
}

// The language of the pages that show none.
void settle_unmarked(const std::string& root, Survey& survey) {
  Candidate& found = survey.found;
  if (!found.has_unmarked) {
    return;
  }
  survey.unmarked_language = survey.hints.default_language;
  if (survey.unmarked_language.empty()) {
    Guess guess = guess_unmarked(root, survey);
    survey.unmarked_language = std::move(guess.language);
    survey.reason = std::move(guess.reason);
  }
  found.pages[survey.unmarked_language] +=
      std::max<std::size_t>(found.unmarked, 1);
}

// The language with more pages; among equals the default language.
auto source_of(const Survey& survey) -> std::string {
  std::string source;
  std::size_t most = 0;
  for (const auto& [language, pages] : survey.found.pages) {
    const bool preferred = language == survey.unmarked_language ||
                           language == survey.hints.default_language;
    if (pages > most || (pages == most && preferred)) {
      source = language;
      most = pages;
    }
  }
  return source;
}

void add_target(Configuration& configuration, const std::string& language) {
  auto& languages = configuration.languages;
  const auto is_it = [&](const std::string& other) {
    return canonical_language(other) == canonical_language(language);
  };
  if (!is_it(configuration.source_language) &&
      std::none_of(languages.begin(), languages.end(), is_it)) {
    languages.push_back(language);
  }
}

// Two languages, each in a folder that no rule tells.
void lay_out_folders(const Candidate& found, Configuration& configuration) {
  for (const auto& [language, folder] : found.folders) {
    if (language == configuration.source_language) {
      configuration.layout.source = folder + "/{path}";
    } else {
      configuration.layout.target = folder + "/{path}";
      configuration.languages = {language};
    }
  }
}

auto configuration_of(const Survey& survey) -> Configuration {
  const Candidate& found = survey.found;
  Configuration configuration;
  configuration.layout = found.layout;
  configuration.content = found.content;
  // Only docs/ can be the source there.
  configuration.source_language = found.layout.kind == LayoutKind::Pattern &&
                                          !survey.unmarked_language.empty()
                                      ? survey.unmarked_language
                                      : source_of(survey);
  for (const auto& [language, pages] : found.pages) {
    add_target(configuration, language);
  }
  for (const std::string& language : survey.hints.languages) {
    add_target(configuration, language);
  }
  if (configuration.languages.empty()) {
    const bool english =
        canonical_language(configuration.source_language) == "en";
    configuration.languages = {english ? "vi" : "en"};
  }
  lay_out_folders(found, configuration);
  if (found.layout.kind == LayoutKind::Suffix) {
    configuration.default_language = survey.unmarked_language;
  } else if (found.layout.kind == LayoutKind::Folders &&
             found.default_in_root) {
    configuration.default_language = survey.unmarked_language;
    configuration.default_in_root = true;
  }
  if (configuration.catalogs == configuration.content) {
    configuration.catalogs = "catalogs";
  }
  return configuration;
}

auto layout_sentence(const Configuration& configuration) -> std::string {
  switch (configuration.layout.kind) {
    case LayoutKind::Suffix:
      return tr(
          "the pages in %1 show their language in their names "
          "(page.%2.md)",
          configuration.content,
          configuration.source_language == configuration.default_language
              ? configuration.languages.front()
              : configuration.source_language);
    case LayoutKind::Folders:
      return tr("the pages in %1 lie in a folder for each language (%2/)",
                configuration.content, configuration.source_language);
    case LayoutKind::Pattern:
      break;
  }
  return configuration.layout.target.starts_with("i18n/")
             ? tr("the translations lie in i18n, as Docusaurus wants them")
             : tr("each language has a folder of its own: %1, %2",
                  configuration.layout.source, configuration.layout.target);
}

auto findings_of(const Survey& survey, const Configuration& configuration)
    -> std::vector<std::string> {
  const Candidate& found = survey.found;
  std::vector<std::string> findings;
  if (!survey.hints.file.empty()) {
    findings.push_back(
        tr("the site's own configuration is %1", survey.hints.file));
  }
  const bool single = found.pages.size() < 2;
  findings.push_back(
      single && found.has_unmarked
          ? tr("the pages in %1 are in one language", configuration.content)
          : layout_sentence(configuration));
  for (const auto& [language, pages] : found.pages) {
    findings.push_back(
        tr_n("%1: %2 page", "%1: %2 pages", pages, language, pages));
  }
  if (!survey.reason.empty()) {
    findings.push_back(survey.reason);
  }
  findings.push_back(
      tr("%1 is taken as the source language", configuration.source_language));
  const std::string& target = configuration.languages.front();
  const auto& named = survey.hints.languages;
  if (!found.pages.contains(target) &&
      std::find(named.begin(), named.end(), target) == named.end()) {
    findings.push_back(
        tr("no other language was found; %1 is a suggestion", target));
  }
  return findings;
}

}  // namespace

auto detect(const std::string& root) -> Result<Detection> {
  Survey survey{.paths = L10N_TRY(find_pages(root)), .hints = find_hints(root)};
  survey.found = best_candidate(survey.paths, survey.hints);
  settle_unmarked(root, survey);
  Detection detection;
  detection.configuration = configuration_of(survey);
  detection.findings = findings_of(survey, detection.configuration);
  detection.pairs = survey.found.pairs;
  return detection;
}

}  // namespace l10n::site

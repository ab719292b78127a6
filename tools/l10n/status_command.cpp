// l10n status: how far the catalogs are behind their pages.
#include <algorithm>
#include <map>
#include <string>

#include <nlohmann/json.hpp>

#include "command_runs.hpp"
#include "git.hpp"
#include "l10n/catalog/header.hpp"
#include "l10n/catalog/reader.hpp"
#include "l10n/core/message.hpp"
#include "l10n/flow/extract.hpp"
#include "l10n/flow/status.hpp"
#include "l10n/io/file.hpp"
#include "l10n/report/coverage_table.hpp"
#include "l10n/report/status_text.hpp"
#include "page_reading.hpp"
#include "status_arguments.hpp"

namespace l10n::tool {
namespace {

struct Job {
  StatusArguments arguments;
  Site site;
  std::vector<report::CoverageRow> rows;
  std::string units;  // what waits, as text
  std::map<std::string, flow::Coverage> languages;
  std::string next;  // what to do, as lines
  std::size_t obsolete = 0;
  std::size_t most_units = 20;  // that are still to be shown
  bool is_behind = false;       // the pages are newer than a catalog
  bool clash = false;           // of the names of pages
  nlohmann::json catalogs = nlohmann::json::array();
};

auto has_languages(const Job& job) -> bool {
  return job.site.configuration.languages.size() > 1 ||
         job.arguments.catalogs.size() > 1;
}

auto style_of(const Job& job, const std::string& language,
              const Terminal& terminal) -> report::StatusStyle {
  constexpr std::size_t kWidest = 80;
  constexpr std::size_t kNarrowest = 40;
  return {.language = has_languages(job) ? language : "",
          .color = terminal.options().color_out,
          .width = std::clamp(terminal.options().width, kNarrowest, kWidest),
          .all = job.arguments.all,
          .most_units = job.most_units};
}

// The catalog as it was at a revision; one without messages where there was
// none.
auto catalog_at(const std::string& revision, const std::string& path)
    -> Result<catalog::Catalog> {
  L10N_TRY(find_commit("", revision));
  const auto bytes = run_git("", {"show", revision + ":./" + path});
  return bytes ? catalog::read(*bytes, path + '@' + revision)
               : Result<catalog::Catalog>(catalog::Catalog{});
}

void tell_next(Job& job, const std::string& path,
               const flow::Coverage& coverage) {
  if (coverage.untranslated.units != 0) {
    job.next +=
        tr_n("  translate %1 entry of %2\n", "  translate %1 entries of %2\n",
             coverage.untranslated.units, coverage.untranslated.units, path);
  }
  if (coverage.fuzzy.units != 0) {
    job.next += tr_n("  check %1 fuzzy entry of %2\n",
                     "  check %1 fuzzy entries of %2\n", coverage.fuzzy.units,
                     coverage.fuzzy.units, path);
  }
}

// `catalog` is what stands at `path`, or will once the pages are extracted.
auto add_catalog(Job& job, const std::string& path, const std::string& language,
                 const catalog::Catalog& catalog, Terminal& terminal)
    -> Result<void> {
  flow::CatalogStatus status = flow::status_of(catalog);
  if (job.arguments.since) {
    const catalog::Catalog before =
        L10N_TRY(catalog_at(*job.arguments.since, path));
    flow::keep_changed(status, catalog, before);
  }
  for (const flow::PageStatus& page : status.pages) {
    const std::string& shown = page.path.empty() ? path : page.path;
    std::string name = shown;
    if (has_languages(job)) {
      name.append(", ").append(language);
    }
    job.rows.push_back({.page = std::move(name),
                        .language = language,
                        .coverage = page.coverage});
  }
  job.units +=
      report::units_text(status, catalog, style_of(job, language, terminal));
  job.languages[language] += status.coverage;
  job.obsolete += status.obsolete.units;
  job.catalogs.push_back(report::to_json(status, catalog));
  tell_next(job, path, status.coverage);
  return {};
}

// What `path` will say of the pages of today.
auto add_updated(Job& job, const std::string& path, const std::string& language,
                 const std::vector<flow::ExtractedPage>& pages,
                 Terminal& terminal) -> Result<void> {
  const site::Configuration& configuration = job.site.configuration;
  const CatalogFile file = L10N_TRY(read_catalog(path));
  flow::CatalogFacts facts;
  facts.language = language;
  facts.source_language = configuration.source_language;
  catalog::UpdateResult update = L10N_TRY(flow::update_catalog(
      file.catalog, flow::make_messages(pages, configuration.references), facts,
      {}));
  job.is_behind = job.is_behind || update.changed;
  flow::place_messages(update.catalog, pages);
  return add_catalog(job, path, language, update.catalog, terminal);
}

auto add_group(Job& job, const std::string& name,
               const std::vector<flow::ExtractedPage>& pages,
               Terminal& terminal) -> Result<void> {
  const site::Configuration& configuration = job.site.configuration;
  for (const std::string& language : configuration.languages) {
    auto done = add_updated(
        job, job.site.at(site::catalog_path(configuration, name, language)),
        language, pages, terminal);
    if (!done) {
      return done;
    }
  }
  return {};
}

auto add_site(Job& job, Terminal& terminal) -> Result<bool> {
  const SourceList sources = L10N_TRY(list_sources(job.site, terminal));
  report_lone_pages(sources, job.site, terminal);
  job.clash = sources.clash;
  const std::vector<site::SourcePage>& list = sources.pages;
  std::vector<std::string> paths;
  paths.reserve(list.size());
  for (const site::SourcePage& page : list) {
    paths.push_back(page.path);
  }
  auto pages = extract_pages(job.site, paths, true, terminal);
  if (!pages) {
    return false;
  }
  if (job.site.configuration.split == site::Split::None) {
    L10N_TRY(add_group(job, "", *pages, terminal).map([] { return 0; }));
    return true;
  }
  for (std::size_t i = 0; i < list.size(); ++i) {
    L10N_TRY(add_group(job, list[i].name, {std::move((*pages)[i])}, terminal)
                 .map([] { return 0; }));
  }
  return true;
}

auto add_named(Job& job, Terminal& terminal) -> Result<bool> {
  for (const std::string& path : job.arguments.catalogs) {
    const std::string bytes = L10N_TRY(io::read_file(path, kMaxCatalogBytes));
    const catalog::Catalog catalog = L10N_TRY(catalog::read(bytes, path));
    const std::string language(
        catalog::field(catalog.header, "Language").value_or(""));
    L10N_TRY(add_catalog(job, path, language, catalog, terminal).map([] {
      return 0;
    }));
  }
  return true;
}

// The table counts units; a long one is more work than a short one.
auto words_text(const Job& job) -> std::string {
  std::string text;
  for (const auto& [language, coverage] : job.languages) {
    if (coverage.all.words != 0) {
      text += tr("%1: %2 of %3 words translated, %4 fuzzy, %5 open\n", language,
                 coverage.translated.words, coverage.all.words,
                 coverage.fuzzy.words, coverage.untranslated.words);
    }
  }
  return text;
}

void print(const Job& job, Terminal& terminal) {
  terminal.print(report::coverage_table(job.rows));
  terminal.tell(words_text(job));
  if (job.obsolete != 0 && !job.arguments.since) {
    terminal.tell(tr_n("%1 obsolete unit is kept\n",
                       "%1 obsolete units are kept\n", job.obsolete,
                       job.obsolete));
  }
  if (!job.units.empty()) {
    terminal.tell("\n" + job.units);
  }
  std::string next;
  if (job.is_behind) {
    next += tr("  l10n extract: the pages are newer than the catalogs\n");
  }
  next += job.next;
  if (job.arguments.catalogs.empty()) {
    next += tr("  l10n merge: write the localised pages\n");
  }
  if (!next.empty()) {
    terminal.tell("\n" + tr("next:\n") + next);
  }
}

auto status(const Arguments& given, Terminal& terminal) -> Result<Exit> {
  Job job;
  job.arguments = read_status_arguments(given);
  const bool is_site = job.arguments.catalogs.empty();
  job.site = L10N_TRY(is_site ? open_site(given) : site_or_defaults(given));
  const bool done =
      L10N_TRY(is_site ? add_site(job, terminal) : add_named(job, terminal));
  if (!done) {
    return Exit::Failed;
  }
  print(job, terminal);
  terminal.result({{"behind", job.is_behind}, {"catalogs", job.catalogs}});
  return job.clash ? Exit::Failed : Exit::Done;
}

}  // namespace

auto run_status(const Arguments& given, Terminal& terminal) -> Exit {
  auto exit = status(given, terminal);
  if (!exit) {
    terminal.report(exit.error());
    return Exit::Failed;
  }
  return *exit;
}

}  // namespace l10n::tool

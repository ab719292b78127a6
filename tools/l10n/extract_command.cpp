// l10n extract: pages become catalogs, and changed pages update them.
#include <algorithm>
#include <map>
#include <optional>

#include <nlohmann/json.hpp>

#include "command_runs.hpp"
#include "extract_arguments.hpp"
#include "l10n/catalog/header.hpp"
#include "l10n/core/language.hpp"
#include "l10n/core/message.hpp"
#include "l10n/flow/extract.hpp"
#include "l10n/flow/parallel.hpp"
#include "l10n/io/file.hpp"
#include "l10n/page/limits.hpp"
#include "l10n/site/layout.hpp"
#include "progress.hpp"
#include "site_session.hpp"

namespace l10n::tool {
namespace {

using flow::ExtractedPage;

// What is read and written; everything else follows from it.
struct Job {
  Site site;
  std::string tree = {};  // what is written stays below it; empty: anywhere
  flow::CatalogFacts facts;
  bool references = false;
  bool dry_run = false;
  bool changed = false;
  nlohmann::json catalogs = nlohmann::json::array();
};

// Reads all pages. None where one of them cannot be read: half a site would
// retire the messages of the other half.
auto extract_pages(const Job& job, const std::vector<std::string>& paths,
                   bool in_site, Terminal& terminal)
    -> std::optional<std::vector<ExtractedPage>> {
  std::vector<Result<ExtractedPage>> results(paths.size(), ExtractedPage{});
  {
    Progress progress(terminal, tr("extracting"), paths.size());
    flow::parallel_for(
        paths.size(), terminal.options().jobs, [&](std::size_t i) {
          const std::string file = in_site ? job.site.at(paths[i]) : paths[i];
          const auto bytes = io::read_file(file, page::kMaxPageBytes);
          results[i] =
              bytes ? flow::extract_page(*bytes, paths[i],
                                         job.site.configuration, job.site.rules)
                    : tl::unexpected(bytes.error());
          progress.step();
        });
  }
  std::vector<ExtractedPage> pages;
  bool failed = false;
  for (Result<ExtractedPage>& result : results) {
    if (!result) {
      terminal.report(result.error());
      failed = true;
    } else {
      terminal.report(result->diagnostics);
      pages.push_back(*std::move(result));
    }
  }
  if (failed) {
    terminal.say(tr("no catalog was touched"));
    return std::nullopt;
  }
  return pages;
}

void tell(Job& job, Terminal& terminal, const std::string& path,
          const catalog::UpdateResult& update) {
  const catalog::Statistics counts = catalog::statistics(update.catalog);
  const std::size_t live =
      counts.translated + counts.fuzzy + counts.untranslated;
  job.catalogs.push_back({{"path", path},
                          {"changed", update.changed},
                          {"messages", live},
                          {"translated", counts.translated},
                          {"fuzzy", counts.fuzzy},
                          {"untranslated", counts.untranslated},
                          {"obsolete", counts.obsolete},
                          {"added", update.added},
                          {"revived", update.revived},
                          {"retired", update.retired},
                          {"dropped", update.dropped}});
  terminal.print(update.changed
                     ? tr("%1: messages: %2, new: %3, gone: %4\n", path, live,
                          update.added + update.revived,
                          update.retired + update.dropped)
                     : tr("%1: messages: %2, unchanged\n", path, live));
}

auto update_file(Job& job, const std::string& path, const std::string& language,
                 const std::vector<catalog::Message>& messages,
                 Terminal& terminal) -> Result<void> {
  const CatalogFile file = L10N_TRY(read_catalog(path));
  flow::CatalogFacts facts = job.facts;
  facts.language = language;
  const catalog::UpdateResult update = L10N_TRY(
      flow::update_catalog(file.old(), messages, facts, job.references));
  if (update.changed && !job.dry_run) {
    auto written = write_catalog(file, update.catalog,
                                 job.site.configuration.width, job.tree);
    if (!written) {
      return written;
    }
  }
  job.changed = job.changed || update.changed;
  tell(job, terminal, path, update);
  return {};
}

// The template and the catalog of each language for some of the pages.
auto update_group(Job& job, const std::string& name,
                  const std::vector<ExtractedPage>& pages, Terminal& terminal)
    -> Result<void> {
  const site::Configuration& configuration = job.site.configuration;
  const auto messages = flow::make_messages(pages, configuration.references);
  auto done =
      update_file(job, job.site.at(site::template_path(configuration, name)),
                  "", messages, terminal);
  for (const std::string& language : configuration.languages) {
    if (done) {
      done = update_file(
          job, job.site.at(site::catalog_path(configuration, name, language)),
          language, messages, terminal);
    }
  }
  return done;
}

auto extract_site(Job& job, Terminal& terminal) -> Result<Exit> {
  const site::Configuration& configuration = job.site.configuration;
  job.tree = job.site.folder();
  std::optional<io::Lock> lock;
  if (!job.dry_run) {
    lock = L10N_TRY(lock_catalogs(job.site));
  }
  const site::PageList list =
      L10N_TRY(site::list_pages(configuration, job.site.folder()));
  terminal.report(list.diagnostics);
  std::vector<std::string> paths;
  for (const site::SourcePage& page : list.pages) {
    paths.push_back(page.path);
  }
  auto pages = extract_pages(job, paths, true, terminal);
  if (!pages) {
    return Exit::Failed;
  }
  if (configuration.split == site::Split::Page) {
    for (std::size_t i = 0; i < list.pages.size(); ++i) {
      auto done = update_group(job, list.pages[i].name,
                               {std::move((*pages)[i])}, terminal);
      if (!done) {
        return tl::unexpected(done.error());
      }
    }
  } else {
    auto done = update_group(job, "", *pages, terminal);
    if (!done) {
      return tl::unexpected(done.error());
    }
  }
  terminal.result({{"pages", paths.size()}, {"catalogs", job.catalogs}});
  return terminal.errors() == 0 ? Exit::Done : Exit::Failed;
}

// The target language of a single catalog: what was said, what the existing
// file says, or the name of the file ("en.po").
auto target_language(const ExtractArguments& arguments) -> Result<std::string> {
  if (arguments.to) {
    return *arguments.to;
  }
  const CatalogFile file = L10N_TRY(read_catalog(*arguments.output));
  const auto field = catalog::field(file.catalog.header, "Language");
  if (field && !field->empty()) {
    return std::string(*field);
  }
  const std::string stem(site::parts_of(*arguments.output).stem);
  if (site::is_known_language(stem)) {
    return stem;
  }
  const std::string suffix = site::language_of(stem + ".md");
  if (!suffix.empty()) {
    return suffix;
  }
  return tl::unexpected(
      usage_error("extract", tr("the language of the translations is not "
                                "known: say '--to LANGUAGE'")));
}

auto source_language(const ExtractArguments& arguments) -> std::string {
  if (arguments.from) {
    return *arguments.from;
  }
  std::string found;
  for (const std::string& page : arguments.pages) {
    found = found.empty() ? site::language_of(page) : found;
  }
  return found;
}

auto extract_single(Job& job, const ExtractArguments& arguments,
                    Terminal& terminal) -> Result<Exit> {
  const std::string& output = *arguments.output;
  std::string language;
  if (!output.ends_with(".pot")) {
    language = L10N_TRY(target_language(arguments));
  }
  job.facts.source_language = source_language(arguments);
  // A single page stands for itself, wherever the site is.
  job.site.root.clear();
  const auto pages = extract_pages(job, arguments.pages, false, terminal);
  if (!pages) {
    return Exit::Failed;
  }
  const auto messages =
      flow::make_messages(*pages, job.site.configuration.references);
  auto done = update_file(job, output, language, messages, terminal);
  if (!done) {
    return tl::unexpected(done.error());
  }
  terminal.result({{"pages", pages->size()}, {"catalogs", job.catalogs}});
  return Exit::Done;
}

auto extract(const Arguments& given, Terminal& terminal) -> Result<Exit> {
  const ExtractArguments arguments = L10N_TRY(read_extract_arguments(given));
  Job job;
  job.site = L10N_TRY(arguments.is_site() ? open_site() : site_or_defaults());
  job.references = arguments.references;
  job.dry_run = arguments.dry_run;
  job.facts = {.language = {},
               .source_language = job.site.configuration.source_language,
               .project = job.site.configuration.project,
               .bugs = job.site.configuration.bugs,
               .date = catalog::timestamp(),
               .generator = generator()};
  return arguments.is_site() ? extract_site(job, terminal)
                             : extract_single(job, arguments, terminal);
}

}  // namespace

auto run_extract(const Arguments& given, Terminal& terminal) -> Exit {
  auto exit = extract(given, terminal);
  if (!exit) {
    terminal.report(exit.error());
    return Exit::Failed;
  }
  return *exit;
}

}  // namespace l10n::tool

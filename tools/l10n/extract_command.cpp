// l10n extract: pages become catalogs, and changed pages update them.
#include <algorithm>
#include <map>
#include <optional>

#include <nlohmann/json.hpp>

#include "command_runs.hpp"
#include "extract_arguments.hpp"
#include "l10n/catalog/header.hpp"
#include "l10n/catalog/reader.hpp"
#include "l10n/core/language.hpp"
#include "l10n/core/message.hpp"
#include "l10n/flow/extract.hpp"
#include "l10n/flow/migrate.hpp"
#include "l10n/io/file.hpp"
#include "l10n/site/layout.hpp"
#include "page_reading.hpp"
#include "site_session.hpp"

namespace l10n::tool {
namespace {

using flow::ExtractedPage;

// A catalog that is ready to be written: all are, before the first one is.
struct Pending {
  CatalogFile file;
  catalog::UpdateResult update;
};

// What is read and written; everything else follows from it.
struct Job {
  Site site;
  std::string tree = {};  // what is written stays below it; empty: anywhere
  flow::CatalogFacts facts;
  bool references = false;
  bool dry_run = false;
  std::optional<CatalogFile> other;  // --from-catalog
  std::vector<Pending> pending = {};
  std::optional<std::vector<flow::Miss>> misses = {};  // of `other`
  std::size_t translated = 0;                          // messages of `other`
  std::size_t filled = 0;
  std::size_t filled_fuzzy = 0;
  nlohmann::json catalogs = nlohmann::json::array();
};

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
                          {"changed_sources", update.changed_sources},
                          {"edited", update.edited.size()},
                          {"revived", update.revived},
                          {"retired", update.retired},
                          {"dropped", update.dropped}});
  const std::size_t fresh = update.added + update.revived;
  const std::size_t gone = update.retired + update.dropped;
  if (!update.changed) {
    terminal.print(tr("%1: messages: %2, unchanged\n", path, live));
  } else if (update.changed_sources == 0) {
    terminal.print(
        tr("%1: messages: %2, new: %3, gone: %4\n", path, live, fresh, gone));
  } else {
    terminal.print(tr("%1: messages: %2, new: %3, changed: %4, gone: %5\n",
                      path, live, fresh, update.changed_sources, gone));
  }
}

auto edit_policy(site::Edits edits) -> catalog::EditPolicy {
  switch (edits) {
    case site::Edits::Fuzzy:
      return catalog::EditPolicy::Fuzzy;
    case site::Edits::Off:
      return catalog::EditPolicy::Off;
    case site::Edits::Translated:
      break;
  }
  return catalog::EditPolicy::Translated;
}

// Why a translation of the other catalog was left behind.
auto reason(flow::MissReason reason) -> std::string {
  switch (reason) {
    case flow::MissReason::Code:
      return tr("not carried over: code blocks are no units");
    case flow::MissReason::FrontMatter:
      return tr("not carried over: this front-matter value is not translated");
    case flow::MissReason::Markup:
      return tr("not carried over: its placeholders or cells fit no unit");
    case flow::MissReason::NoUnit:
      break;
  }
  return tr("not carried over: the pages have no such text");
}

auto same_language(const catalog::Catalog& other, const std::string& language)
    -> bool {
  const auto field = catalog::field(other.header, "Language");
  return !language.empty() &&
         (!field || field->empty() || languages_agree(*field, language));
}

void take_over(Job& job, const std::string& language, Pending& pending) {
  if (!job.other || !same_language(job.other->catalog, language)) {
    return;
  }
  flow::Migration migration =
      flow::migrate(pending.update.catalog, job.other->catalog);
  if (migration.filled + migration.filled_fuzzy != 0) {
    pending.update.catalog = std::move(migration.catalog);
    pending.update.changed = true;
  }
  job.filled += migration.filled;
  job.filled_fuzzy += migration.filled_fuzzy;
  job.translated = migration.translated;
  // Of several catalogs, each has its share of the other one.
  if (job.misses) {
    std::erase_if(*job.misses, [&](const flow::Miss& miss) {
      return std::none_of(
          migration.misses.begin(), migration.misses.end(),
          [&](const flow::Miss& other) { return other.line == miss.line; });
    });
  } else {
    job.misses = std::move(migration.misses);
  }
}

void tell_migration(const Job& job, Terminal& terminal) {
  if (!job.misses) {
    return;
  }
  for (const flow::Miss& miss : *job.misses) {
    terminal.report(
        Diagnostic{.code = Code::NotCarriedOver,
                   .where = {.path = job.other->path, .line = miss.line},
                   .message = reason(miss.reason),
                   .severity = Severity::Warning});
  }
  terminal.print(tr("%1: %2 of %3 translations carried over\n", job.other->path,
                    job.translated - job.misses->size(), job.translated));
}

auto result_of(const Job& job, std::size_t pages) -> nlohmann::json {
  nlohmann::json result{{"pages", pages}, {"catalogs", job.catalogs}};
  if (job.misses) {
    nlohmann::json misses = nlohmann::json::array();
    for (const flow::Miss& miss : *job.misses) {
      misses.push_back({{"line", miss.line},
                        {"msgid", miss.id},
                        {"reason", reason(miss.reason)}});
    }
    result["migration"] = {{"translated", job.translated},
                           {"carried", job.translated - job.misses->size()},
                           {"filled", job.filled},
                           {"fuzzy", job.filled_fuzzy},
                           {"misses", misses}};
  }
  return result;
}

// The catalog of another tool; its language must be one of `languages`.
auto read_other(const std::string& path,
                const std::vector<std::string>& languages)
    -> Result<CatalogFile> {
  CatalogFile file{.path = path, .bytes = std::nullopt, .catalog = {}};
  file.bytes = L10N_TRY(io::read_file(file.path, kMaxCatalogBytes));
  file.catalog = L10N_TRY(catalog::read(*file.bytes, file.path));
  if (std::none_of(languages.begin(), languages.end(),
                   [&](const std::string& language) {
                     return same_language(file.catalog, language);
                   })) {
    return tl::unexpected(Error{
        .code = Code::Language,
        .where = {.path = file.path, .line = file.catalog.header.line},
        .message =
            tr("the catalog is for '%1', which is no language to translate "
               "into",
               catalog::field(file.catalog.header, "Language").value_or("")),
        .help = tr("correct its field Language")});
  }
  return file;
}

auto prepare_file(Job& job, const std::string& path,
                  const std::string& language,
                  const std::vector<catalog::Message>& messages)
    -> Result<void> {
  Pending pending{.file = L10N_TRY(read_catalog(path)), .update = {}};
  flow::CatalogFacts facts = job.facts;
  facts.language = language;
  pending.update = L10N_TRY(flow::update_catalog(
      pending.file.catalog, messages, facts,
      {.refresh_references = job.references,
       .edits = edit_policy(job.site.configuration.edits)}));
  take_over(job, language, pending);
  job.pending.push_back(std::move(pending));
  return {};
}

// Edits that were made without a translator: somebody may want to look.
void tell_edits(const Pending& pending, Terminal& terminal) {
  for (const catalog::EditedMessage& edited : pending.update.edited) {
    const catalog::Message& message =
        pending.update.catalog.messages[edited.message];
    std::string place = pending.file.path;
    if (!message.references.empty()) {
      place = message.references[0].path + ':' +
              std::to_string(message.references[0].line);
    }
    terminal.print(tr("%1: edited as its source was: %2\n", place,
                      printable(edited.translation_before + " → " +
                                message.translations.front())));
  }
}

auto write_all(Job& job, Terminal& terminal) -> Result<void> {
  for (const Pending& pending : job.pending) {
    if (pending.update.changed && !job.dry_run) {
      auto written = write_catalog(pending.file, pending.update.catalog,
                                   job.site.configuration.width, job.tree);
      if (!written) {
        return written;
      }
    }
    tell(job, terminal, pending.file.path, pending.update);
    tell_edits(pending, terminal);
  }
  tell_migration(job, terminal);
  return {};
}

// The template and the catalog of each language for some of the pages.
auto prepare_group(Job& job, const std::string& name,
                   const std::vector<ExtractedPage>& pages) -> Result<void> {
  const site::Configuration& configuration = job.site.configuration;
  const auto messages = flow::make_messages(pages, configuration.references);
  auto done = prepare_file(
      job, job.site.at(site::template_path(configuration, name)), "", messages);
  for (const std::string& language : configuration.languages) {
    if (done) {
      done = prepare_file(
          job, job.site.at(site::catalog_path(configuration, name, language)),
          language, messages);
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
  const auto list = L10N_TRY(list_sources(job.site, terminal));
  std::vector<std::string> paths;
  paths.reserve(list.size());
  for (const site::SourcePage& page : list) {
    paths.push_back(page.path);
  }
  auto pages = extract_pages(job.site, paths, true, terminal);
  if (!pages) {
    terminal.say(tr("no catalog was touched"));
    return Exit::Failed;
  }
  if (configuration.split == site::Split::Page) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      auto done = prepare_group(job, list[i].name, {std::move((*pages)[i])});
      if (!done) {
        return tl::unexpected(done.error());
      }
    }
  } else {
    auto done = prepare_group(job, "", *pages);
    if (!done) {
      return tl::unexpected(done.error());
    }
  }
  L10N_TRY(write_all(job, terminal).map([] { return 0; }));
  terminal.result(result_of(job, paths.size()));
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
  if (arguments.from_catalog) {
    job.other = L10N_TRY(read_other(*arguments.from_catalog, {language}));
  }
  job.facts.source_language = source_language(arguments);
  // A single page stands for itself, wherever the site is.
  job.site.root.clear();
  const auto pages = extract_pages(job.site, arguments.pages, false, terminal);
  if (!pages) {
    terminal.say(tr("no catalog was touched"));
    return Exit::Failed;
  }
  const auto messages =
      flow::make_messages(*pages, job.site.configuration.references);
  auto done = prepare_file(job, output, language, messages);
  if (!done) {
    return tl::unexpected(done.error());
  }
  L10N_TRY(write_all(job, terminal).map([] { return 0; }));
  terminal.result(result_of(job, pages->size()));
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
  if (!arguments.is_site()) {
    return extract_single(job, arguments, terminal);
  }
  if (arguments.from_catalog) {
    job.other = L10N_TRY(
        read_other(*arguments.from_catalog, job.site.configuration.languages));
  }
  return extract_site(job, terminal);
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

// l10n extract: pages become catalogs, and changed pages update them.
#include <optional>
#include <set>

#include <nlohmann/json.hpp>

#include "command_runs.hpp"
#include "extract_arguments.hpp"
#include "extract_migration.hpp"
#include "extract_session.hpp"
#include "l10n/catalog/header.hpp"
#include "l10n/catalog/writer.hpp"
#include "l10n/core/language.hpp"
#include "l10n/core/message.hpp"
#include "l10n/flow/extract.hpp"
#include "l10n/flow/moves.hpp"
#include "l10n/site/layout.hpp"
#include "orphan_catalogs.hpp"
#include "page_reading.hpp"
#include "site_session.hpp"

namespace l10n::tool {
namespace {

using flow::ExtractedPage;

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

// A catalog on the disk, and what its pages say today.
struct Opened {
  CatalogFile file;
  std::vector<catalog::Message> fresh;
};

auto prepare(ExtractJob& job, Opened opened, const std::string& language,
             flow::Inheritance inherited) -> Result<void> {
  flow::CatalogFacts facts = job.facts;
  facts.language = language;
  // Its catalog goes on into the update; its bytes are many.
  Pending pending{.file = known(opened.file), .update = {}};
  opened.file.bytes.reset();
  for (const catalog::Catalog* const orphan : inherited.continued) {
    pending.continued.push_back(orphan->path);
  }
  pending.update = L10N_TRY(flow::update_catalog(
      std::move(opened.file.catalog), std::move(opened.fresh), facts,
      {.refresh_references = job.references,
       .edits = edit_policy(job.site.configuration.edits),
       .inherited = std::move(inherited)}));
  take_over(job, language, pending);
  job.pending.push_back(std::move(pending));
  return {};
}

auto write_all(ExtractJob& job, Terminal& terminal) -> Result<void> {
  for (const Pending& pending : job.pending) {
    if (pending.update.changed && !job.dry_run) {
      auto written = write_catalog(pending.file, pending.update.catalog,
                                   job.site.configuration.width, job.tree);
      if (!written) {
        return written;
      }
    }
    tell_update(job, pending, terminal);
  }
  tell_migration(job, terminal);
  return {};
}

// The pages that share a template and a catalog of each language.
struct Group {
  std::string name;
  std::vector<catalog::Message> messages;
};

auto group_pages(const Site& site, const std::vector<site::SourcePage>& list,
                 std::vector<ExtractedPage> pages) -> std::vector<Group> {
  const site::References references = site.configuration.references;
  std::vector<Group> groups;
  if (site.configuration.split == site::Split::None) {
    groups.push_back({"", flow::make_messages(std::move(pages), references)});
    return groups;
  }
  for (std::size_t i = 0; i < list.size(); ++i) {
    groups.push_back(
        {list[i].name, flow::make_messages({std::move(pages[i])}, references)});
  }
  return groups;
}

auto path_of(const Site& site, const Group& group, const std::string& language)
    -> std::string {
  return site.at(
      language.empty()
          ? site::template_path(site.configuration, group.name)
          : site::catalog_path(site.configuration, group.name, language));
}

// The catalogs of one language (empty: the templates), one a group. The last
// language takes the messages of the groups along.
auto prepare_language(ExtractJob& job, std::vector<Group>& groups,
                      const std::string& language, bool is_last)
    -> Result<OrphanCatalogs> {
  std::vector<CatalogFile> files;
  std::set<std::string> paths;
  for (const Group& group : groups) {
    const std::string path = path_of(job.site, group, language);
    paths.insert(path);
    files.push_back(L10N_TRY(read_catalog(path)));
  }
  OrphanCatalogs orphans = L10N_TRY(find_orphans(job.site, language, paths));
  std::vector<flow::LivingCatalog> standing;
  standing.reserve(files.size());
  for (std::size_t i = 0; i < files.size(); ++i) {
    standing.push_back(
        {.old = &files[i].catalog, .fresh = &groups[i].messages});
  }
  // Nobody worked on a template.
  const std::vector<catalog::Catalog> none;
  const bool is_template = language.empty();
  const flow::Moves moves(
      std::move(standing), is_template ? none : orphans.catalogs,
      is_template ? flow::Leavers() : read_leavers(job.site, language));
  if (!is_template) {
    job.leavers[language] =
        moves.leaving().live == 0 ? flow::Leavers() : moves.leaving();
  }
  for (std::size_t i = 0; i < files.size(); ++i) {
    flow::Inheritance inherited = moves.inheritance_of(i);
    std::vector<catalog::Message>& fresh = groups[i].messages;
    L10N_TRY(prepare(job,
                     {std::move(files[i]), is_last ? std::move(fresh) : fresh},
                     language, std::move(inherited)));
  }
  return orphans;
}

// All catalogs, those of one group together.
auto prepare_site(ExtractJob& job, std::vector<Group> groups)
    -> Result<std::vector<OrphanCatalogs>> {
  std::vector<std::string> languages = job.site.configuration.languages;
  languages.insert(languages.begin(), "");
  std::vector<OrphanCatalogs> orphans;
  orphans.reserve(languages.size());
  for (const std::string& language : languages) {
    const bool is_last = &language == &languages.back();
    orphans.push_back(
        L10N_TRY(prepare_language(job, groups, language, is_last)));
  }
  std::vector<Pending> by_group;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    for (std::size_t j = 0; j < languages.size(); ++j) {
      by_group.push_back(std::move(job.pending[j * groups.size() + i]));
    }
  }
  job.pending = std::move(by_group);
  return orphans;
}

auto extract_site(ExtractJob& job, Terminal& terminal) -> Result<Exit> {
  job.tree = job.site.folder();
  std::optional<io::Lock> lock;
  if (!job.dry_run) {
    lock = L10N_TRY(lock_catalogs(job.site));
  }
  const auto list = L10N_TRY(list_sources(job.site, terminal)).pages;
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
  const std::vector<OrphanCatalogs> orphans = L10N_TRY(
      prepare_site(job, group_pages(job.site, list, *std::move(pages))));
  if (paths.empty()) {
    L10N_TRY(refuse_emptying(job));
  }
  L10N_TRY(note_leavers(job));
  L10N_TRY(write_all(job, terminal));
  L10N_TRY(settle_orphans(job, orphans, terminal));
  L10N_TRY(forget_leavers(job));
  terminal.result(result_of(job, paths.size()));
  return terminal.errors() == 0 ? Exit::Done : Exit::Failed;
}

// The target language of a single catalog: what was said, what the existing
// file says, or the name of the file ("en.po").
auto target_language(const ExtractArguments& arguments) -> Result<std::string> {
  if (arguments.to) {
    return *arguments.to;
  }
  if (*arguments.output == "-") {
    return std::string();  // a template
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

auto extract_single(ExtractJob& job, const ExtractArguments& arguments,
                    Terminal& terminal) -> Result<Exit> {
  const std::string& output = *arguments.output;
  std::string language;
  if (!output.ends_with(".pot")) {
    language = L10N_TRY(target_language(arguments));
  }
  if (arguments.from_catalog) {
    L10N_TRY(read_other(job, *arguments.from_catalog, language));
  }
  job.facts.source_language = source_language(arguments);
  if (!language.empty() && canonical_language(language) ==
                               canonical_language(job.facts.source_language)) {
    return tl::unexpected(usage_error(
        "extract",
        tr("pages and translations are both in '%1': say '--from' or "
           "'--to'",
           language)));
  }
  // A single page stands for itself, wherever the site is.
  job.site.root.clear();
  const auto pages = extract_pages(job.site, arguments.pages, false, terminal);
  if (!pages) {
    terminal.say(tr("no catalog was touched"));
    return Exit::Failed;
  }
  auto messages =
      flow::make_messages(*pages, job.site.configuration.references);
  const bool prints = output == "-";
  CatalogFile file =
      prints ? CatalogFile{.path = output, .bytes = {}, .catalog = {}}
             : L10N_TRY(read_catalog(output));
  L10N_TRY(prepare(job, {std::move(file), std::move(messages)}, language, {}));
  if (prints) {
    terminal.write(catalog::write(job.pending.front().update.catalog,
                                  {.width = job.site.configuration.width}));
    return Exit::Done;
  }
  L10N_TRY(write_all(job, terminal));
  terminal.result(result_of(job, pages->size()));
  return Exit::Done;
}

auto extract(const Arguments& given, Terminal& terminal) -> Result<Exit> {
  const ExtractArguments arguments = L10N_TRY(read_extract_arguments(given));
  ExtractJob job;
  job.site = L10N_TRY(arguments.is_site() ? open_site(given)
                                          : site_or_defaults(given));
  job.references = arguments.references;
  job.dry_run = arguments.dry_run;
  job.prune = arguments.prune;
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
    L10N_TRY(read_other_of_site(job, *arguments.from_catalog, arguments.to));
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

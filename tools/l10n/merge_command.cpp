// l10n merge: pages and catalogs become localised pages.
#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <set>

#include <nlohmann/json.hpp>

#include "command_runs.hpp"
#include "l10n/core/message.hpp"
#include "l10n/flow/merge.hpp"
#include "l10n/flow/parallel.hpp"
#include "l10n/io/file.hpp"
#include "l10n/page/limits.hpp"
#include "l10n/report/coverage_table.hpp"
#include "merge_arguments.hpp"
#include "merge_session.hpp"
#include "page_reading.hpp"
#include "progress.hpp"

namespace l10n::tool {
namespace {

// Catalogs by path, so that one of the site is read once.
using Catalogs = std::map<std::string, CatalogFile>;

struct Job {
  Site site;
  MergeArguments arguments;
  MergePolicy policy;
  Catalogs catalogs;
  std::map<std::string, flow::Translations> translations;
  StoredRecord stored;

  [[nodiscard]] auto is_dry() const -> bool {
    return arguments.check || arguments.dry_run;
  }
};

auto catalog_of(const Job& job, const site::SourcePage& page,
                const std::string& language) -> std::string {
  return job.site.at(
      site::catalog_path(job.site.configuration, page.name, language));
}

auto load_catalog(Job& job, const std::string& path,
                  const std::string& language, Terminal& terminal)
    -> Result<void> {
  if (job.catalogs.contains(path)) {
    return {};
  }
  CatalogFile file = L10N_TRY(read_catalog(path, language));
  if (!file.bytes) {
    terminal.report(Diagnostic{.code = Code::MissingCatalog,
                               .where = {.path = path},
                               .message = tr("there is no such catalog"),
                               .help = tr("run 'l10n extract' first"),
                               .severity = Severity::Warning});
  }
  const auto& kept = job.catalogs.emplace(path, std::move(file)).first;
  job.translations.emplace(path, flow::Translations(kept->second.catalog));
  return {};
}

auto load_catalogs(Job& job, const std::vector<site::SourcePage>& list,
                   Terminal& terminal) -> Result<void> {
  for (const site::SourcePage& page : list) {
    for (const site::Target& target : page.targets) {
      auto loaded = load_catalog(job, catalog_of(job, page, target.language),
                                 target.language, terminal);
      if (!loaded) {
        return loaded;
      }
    }
  }
  return {};
}

auto load_record(Job& job, Terminal& terminal) -> Result<void> {
  job.stored = L10N_TRY(read_record(job.site, terminal));
  return plan_of(job.site).recover(job.stored.record,
                                   [&](const std::string& target) {
                                     return hash_on_disk(job.site, target);
                                   });
}

auto write_record(const Job& job, const std::string& text) -> Result<void> {
  return io::write_file(
      job.site.at(site::record_path(job.site.configuration)), text,
      {.durability = io::Durability::Durable,
       .previous = job.stored.text.empty()
                       ? io::Previous(io::Anything{})
                       : io::Previous(std::string_view(job.stored.text)),
       .root = job.site.folder()});
}

auto save_record(const Job& job, const site::Record& record) -> Result<void> {
  if (job.is_dry()) {
    return {};
  }
  const std::string text = site::to_text(record);
  const bool nothing = job.stored.text.empty() && record.empty();
  if (!nothing && text != job.stored.text) {
    L10N_TRY(write_record(job, text).map([] { return 0; }));
  }
  return plan_of(job.site).forget();
}

void merge_target(const Job& job, const page::Document& document,
                  const flow::Translations& translations,
                  PageOutcome& outcome) {
  flow::MergedPage merged =
      flow::merge_page(document, job.site.rules, translations,
                       job.site.configuration, job.policy.fuzzy);
  outcome.coverage = merged.coverage;
  outcome.diagnostics = std::move(merged.refused);
  if (is_left_out(merged.coverage, job.policy)) {
    outcome.action = PageAction::Skipped;
    return;
  }
  place_page(job.site, job.stored, job.arguments, merged.bytes, outcome);
}

// One source page in all its languages.
auto merge_source(const Job& job, const site::SourcePage& page)
    -> std::vector<PageOutcome> {
  std::vector<PageOutcome> outcomes;
  for (const site::Target& target : page.targets) {
    outcomes.push_back({.target = target.path,
                        .language = target.language,
                        .hash = {},
                        .coverage = {},
                        .diagnostics = {}});
  }
  const auto fail = [&](const Error& error) {
    for (PageOutcome& outcome : outcomes) {
      outcome.action = PageAction::Failed;
      outcome.unread = true;
    }
    outcomes.front().diagnostics.push_back(error);
    return outcomes;
  };
  if (outcomes.empty()) {
    return outcomes;
  }
  const auto bytes = io::read_file(job.site.at(page.path), page::kMaxPageBytes);
  if (!bytes) {
    return fail(bytes.error());
  }
  const auto document = page::parse(*bytes, page.path, job.site.rules,
                                    {.inlines = true, .diagnostics = false});
  if (!document) {
    return fail(document.error());
  }
  for (PageOutcome& outcome : outcomes) {
    merge_target(job, *document,
                 job.translations.at(catalog_of(job, page, outcome.language)),
                 outcome);
  }
  return outcomes;
}

auto merge_pages(const Job& job, const std::vector<site::SourcePage>& pages,
                 Terminal& terminal) -> std::vector<PageOutcome> {
  std::vector<std::vector<PageOutcome>> slots(pages.size());
  {
    Progress progress(terminal, tr("merging"), pages.size());
    flow::parallel_for(pages.size(), terminal.options().jobs,
                       [&](std::size_t i) {
                         slots[i] = merge_source(job, pages[i]);
                         progress.step();
                       });
  }
  std::vector<PageOutcome> outcomes;
  for (auto& slot : slots) {
    std::move(slot.begin(), slot.end(), std::back_inserter(outcomes));
  }
  return outcomes;
}

// A page that the policy leaves out is said to be: never silently missing.
auto left_out(const PageOutcome& outcome) -> Diagnostic {
  return {.code = Code::BelowMinimum,
          .where = {.path = outcome.target},
          .message =
              tr("not written: %1 of %2 units are translated",
                 outcome.coverage.translated.units, outcome.coverage.all.units),
          .severity = Severity::Warning};
}

// Pages that --prune takes away are named.
void tell_removed(const Job& job, const std::vector<std::string>& removed,
                  Terminal& terminal) {
  for (const std::string& path : removed) {
    terminal.tell(job.is_dry()
                      ? tr("%1: would be removed, its source is gone\n", path)
                      : tr("%1: removed, its source is gone\n", path));
  }
  if (!removed.empty()) {
    terminal.tell(job.is_dry()
                      ? tr("pages that would be removed: %1\n", removed.size())
                      : tr("pages removed: %1\n", removed.size()));
  }
}

void tell(const Job& job, const std::vector<PageOutcome>& outcomes,
          const std::vector<std::string>& removed, Terminal& terminal) {
  std::vector<report::CoverageRow> rows;
  std::map<PageAction, std::size_t> counts;
  nlohmann::json pages = nlohmann::json::array();
  for (const PageOutcome& outcome : outcomes) {
    terminal.report(outcome.diagnostics);
    if (outcome.action == PageAction::Skipped) {
      terminal.report(left_out(outcome));
    }
    ++counts[outcome.action];
    rows.push_back({.page = outcome.target,
                    .language = outcome.language,
                    .coverage = outcome.coverage,
                    .unread = outcome.unread});
    pages.push_back(report::to_json(rows.back()));
    pages.back()["written"] = outcome.action == PageAction::Write;
  }
  terminal.tell(report::coverage_table(rows));
  for (const PageOutcome& outcome : outcomes) {
    if (job.is_dry() && outcome.action == PageAction::Write) {
      terminal.tell(tr("%1: would change\n", outcome.target));
    }
  }
  terminal.tell(job.is_dry()
                    ? tr("pages that would change: %1, unchanged: %2\n",
                         counts[PageAction::Write], counts[PageAction::Same])
                    : tr("pages written: %1, unchanged: %2\n",
                         counts[PageAction::Write], counts[PageAction::Same]));
  tell_removed(job, removed, terminal);
  terminal.result({{"pages", pages},
                   {"removed", removed},
                   {"written", counts[PageAction::Write]},
                   {"unchanged", counts[PageAction::Same]},
                   {"skipped", counts[PageAction::Skipped]},
                   {"foreign", counts[PageAction::Foreign]},
                   {"failed", counts[PageAction::Failed]}});
}

auto exit_of(const Job& job, const std::vector<PageOutcome>& outcomes) -> Exit {
  Exit exit = Exit::Done;
  for (const PageOutcome& outcome : outcomes) {
    if (outcome.action == PageAction::Failed) {
      return Exit::Failed;
    }
    const bool changes =
        job.arguments.check && outcome.action == PageAction::Write;
    if (changes || outcome.action == PageAction::Foreign ||
        outcome.coverage.refused.units != 0) {
      exit = Exit::Found;
    }
  }
  return exit;
}

auto merge_site(Job& job, Terminal& terminal) -> Result<Exit> {
  std::optional<io::Lock> lock;
  if (!job.is_dry()) {
    lock = L10N_TRY(lock_catalogs(job.site));
  }
  const SourceList sources = L10N_TRY(list_sources(job.site, terminal));
  const std::vector<site::SourcePage>& list = sources.pages;
  L10N_TRY(load_catalogs(job, list, terminal).map([] { return 0; }));
  L10N_TRY(load_record(job, terminal).map([] { return 0; }));
  const std::vector<PageOutcome> outcomes = merge_pages(job, list, terminal);
  site::Record record = job.stored.record;
  std::set<std::string> targets;
  for (const PageOutcome& outcome : outcomes) {
    targets.insert(outcome.target);
    if (outcome.action == PageAction::Same ||
        outcome.action == PageAction::Write) {
      record[outcome.target] = {outcome.hash};
    }
  }
  // Of the pages that two sources claim, none is gone.
  const Orphans orphans =
      sources.clash ? Orphans()
                    : handle_orphans(job.site, targets, job.arguments, record);
  terminal.report(orphans.diagnostics);
  L10N_TRY(save_record(job, record).map([] { return 0; }));
  tell(job, outcomes, orphans.removed, terminal);
  return sources.clash ? Exit::Failed : exit_of(job, outcomes);
}

auto place_single(const Job& job, const std::string& bytes)
    -> Result<PageAction> {
  const std::string& path = job.arguments.output;
  const bool exists = io::exists(path);
  std::string old;
  if (exists) {
    old = L10N_TRY(io::read_file(path, 4 * page::kMaxPageBytes));
    if (old == bytes) {
      return PageAction::Same;
    }
  }
  if (!job.is_dry()) {
    auto written =
        io::write_file(path, bytes,
                       {.previous = exists ? io::Previous(std::string_view(old))
                                           : io::Previous(io::Absent{}),
                        .root = folder_of(path)});
    if (!written) {
      return tl::unexpected(std::move(written).error());
    }
  }
  return PageAction::Write;
}

// The output named twice by mistake would cost a page or a catalog.
auto check_output(const MergeArguments& arguments) -> Result<void> {
  for (const std::string& input : {arguments.page, arguments.catalog}) {
    std::error_code error;
    if (std::filesystem::equivalent(arguments.output, input, error)) {
      return tl::unexpected(usage_error(
          merge_usage().name,
          tr("the output is the same file as '%1', which is read", input)));
    }
  }
  return {};
}

// One page, one catalog, one output: no record, no configuration needed.
auto merge_single(Job& job, Terminal& terminal) -> Result<Exit> {
  const MergeArguments& arguments = job.arguments;
  L10N_TRY(check_output(arguments).map([] { return 0; }));
  const CatalogFile file = L10N_TRY(read_catalog(arguments.catalog));
  if (!file.bytes) {
    return tl::unexpected(Error{.code = Code::CannotRead,
                                .where = {.path = arguments.catalog},
                                .message = tr("there is no such catalog")});
  }
  const std::string bytes =
      L10N_TRY(io::read_file(arguments.page, page::kMaxPageBytes));
  const page::Document document =
      L10N_TRY(page::parse(bytes, arguments.page, job.site.rules,
                           {.inlines = true, .diagnostics = false}));
  job.site.root.clear();
  flow::MergedPage merged = flow::merge_page(
      document, job.site.rules, flow::Translations(file.catalog),
      job.site.configuration, job.policy.fuzzy);
  PageOutcome outcome{.target = arguments.output,
                      .language = {},
                      .hash = {},
                      .coverage = merged.coverage,
                      .diagnostics = std::move(merged.refused)};
  if (is_left_out(merged.coverage, job.policy)) {
    outcome.action = PageAction::Skipped;
  } else if (arguments.output == "-") {
    outcome.action = PageAction::Same;
    terminal.report(outcome.diagnostics);
    terminal.write(merged.bytes);
    return exit_of(job, {outcome});
  } else {
    outcome.action = L10N_TRY(place_single(job, merged.bytes));
  }
  tell(job, {outcome}, {}, terminal);
  return exit_of(job, {outcome});
}

auto merge(const Arguments& given, Terminal& terminal) -> Result<Exit> {
  Job job;
  job.arguments = L10N_TRY(read_merge_arguments(given));
  const bool in_site = job.arguments.is_site();
  job.site = L10N_TRY(in_site ? open_site(given) : site_or_defaults(given));
  job.policy = merge_policy(job.arguments, job.site.configuration);
  return in_site ? merge_site(job, terminal) : merge_single(job, terminal);
}

}  // namespace

auto run_merge(const Arguments& given, Terminal& terminal) -> Exit {
  auto exit = merge(given, terminal);
  if (!exit) {
    terminal.report(exit.error());
    return Exit::Failed;
  }
  return *exit;
}

}  // namespace l10n::tool

// l10n suggest: catalogs are filled with what is translated already.
#include <map>
#include <optional>
#include <utility>

#include <nlohmann/json.hpp>

#include "command_runs.hpp"
#include "l10n/core/message.hpp"
#include "l10n/flow/parallel.hpp"
#include "l10n/flow/suggest.hpp"
#include "l10n/flow/suggest_guard.hpp"
#include "l10n/io/file.hpp"
#include "l10n/page/document.hpp"
#include "l10n/page/limits.hpp"
#include "progress.hpp"
#include "suggest_session.hpp"

namespace l10n::tool {
namespace {

using flow::Proposals;
using flow::SuggestCounts;
using flow::SuggestGuard;

// What was accepted is known to the next round; so many are ever needed.
constexpr int kMostRounds = 10;

struct Outcome {
  SuggestCounts counts;
  catalog::Catalog before;
  nlohmann::json entries = nlohmann::json::array();
};

struct Job {
  Site site;
  SuggestArguments arguments;
  flow::SuggestOptions options;
  std::vector<SuggestTask> tasks;
  OuterMemory outer;
  std::vector<Outcome> outcomes;  // one a task
};

auto options_of(const SuggestArguments& arguments, const Terminal& terminal)
    -> flow::SuggestOptions {
  return {.threshold = arguments.threshold,
          .accept = arguments.accept,
          .sentences = arguments.sentences,
          .limit = arguments.limit,
          .threads = terminal.options().jobs};
}

auto try_page(const SuggestGuard& guard, const Site& site,
              const std::string& file, const std::string& name)
    -> Result<SuggestGuard::Tried> {
  const std::string bytes = L10N_TRY(io::read_file(file, page::kMaxPageBytes));
  const page::Document document = L10N_TRY(page::parse(
      bytes, name, site.rules, {.inlines = true, .diagnostics = false}));
  return guard.try_in(document);
}

// Marks the proposals that a page does not take. Each is tried in the pages
// that it is for, or alone where there are none.
auto try_all(const Job& job, const SuggestTask& task, Proposals& proposals,
             const Terminal& terminal) -> Result<void> {
  if (proposals.texts.empty()) {
    return {};
  }
  const SuggestGuard guard(task.file.catalog, proposals, job.site.rules,
                           job.site.configuration);
  std::vector<Result<SuggestGuard::Tried>> results(task.pages.size(),
                                                   SuggestGuard::Tried{});
  flow::parallel_for(
      task.pages.size(), terminal.options().jobs, [&](std::size_t i) {
        results[i] = try_page(guard, job.site, task.pages[i], task.names[i]);
      });
  std::vector<bool> tried(proposals.texts.size());
  std::map<std::size_t, unit::Violation> violations;
  const auto note = [&](const SuggestGuard::Tried& result) {
    for (const std::size_t proposal : result.proposals) {
      tried[proposal] = true;
    }
    for (const SuggestGuard::Refusal& refusal : result.refused) {
      violations.emplace(refusal.proposal, refusal.violation);
    }
  };
  for (const auto& result : results) {
    if (!result) {
      return tl::unexpected(result.error());
    }
    note(*result);
  }
  for (std::size_t i = 0; i < tried.size(); ++i) {
    if (!tried[i]) {
      note(guard.try_alone(i));
    }
  }
  for (auto& [proposal, violation] : violations) {
    proposals.texts[proposal].violation = std::move(violation);
  }
  return {};
}

auto to_json(const catalog::Message& message, const flow::Proposal& proposal,
             const flow::SuggestOptions& options) -> nlohmann::json {
  const memory::Entry& entry = proposal.known.entry;
  nlohmann::json json{
      {"msgid", message.id},
      {"translation", proposal.translation},
      {"score", proposal.known.score.points},
      {"similarity", proposal.known.score.similarity},
      {"kind", memory::name_of(proposal.known.score.kind)},
      {"source", entry.source},
      {"target", entry.target},
      {"origin", {{"file", entry.origin.file}, {"page", entry.origin.page}}},
      {"accepted", flow::is_accepted(proposal, options)}};
  if (message.context) {
    json["msgctxt"] = *message.context;
  }
  if (proposal.violation) {
    json["violation"] = name(proposal.violation->code);
  }
  return json;
}

void tally(const catalog::Catalog& catalog, const Proposals& proposals,
           const flow::SuggestOptions& options, Outcome& outcome) {
  const SuggestCounts counts = flow::count(catalog, proposals, options);
  outcome.counts.accepted += counts.accepted;
  outcome.counts.fuzzy += counts.fuzzy;
  outcome.counts.marked += counts.marked;
  outcome.counts.by_sentence = counts.by_sentence;
  for (const flow::Proposal& proposal : proposals.texts) {
    outcome.entries.push_back(
        to_json(catalog.messages[proposal.message], proposal, options));
  }
}

using Known = std::map<std::pair<std::string, std::string>, Knowledge>;

// What is known for the direction of a task, made when it is first needed.
auto knowledge_for(const Job& job, const SuggestTask& task, Known& known)
    -> Result<const Knowledge*> {
  const auto key = std::pair(task.direction.from, task.direction.to);
  auto found = known.find(key);
  if (found == known.end()) {
    Knowledge all = L10N_TRY(gather(task.direction, job.tasks, job.outer));
    found = known.emplace(key, std::move(all)).first;
  }
  return &found->second;
}

// The catalog of a task, filled.
auto filled(const Job& job, const SuggestTask& task, const Knowledge& known,
            const Terminal& terminal, Outcome& outcome)
    -> Result<catalog::Catalog> {
  flow::SuggestOptions options = job.options;
  const std::size_t done = outcome.counts.accepted + outcome.counts.fuzzy;
  if (options.limit != 0 && done >= options.limit) {
    return task.file.catalog;
  }
  options.limit -= options.limit == 0 ? 0 : done;
  Proposals proposals = L10N_TRY(flow::propose(
      task.file.catalog, lookup_in(known.texts, job.outer, task.direction),
      lookup_in(known.sentences, job.outer, task.direction), options));
  L10N_TRY(try_all(job, task, proposals, terminal).map([] { return 0; }));
  tally(task.file.catalog, proposals, options, outcome);
  return flow::apply(task.file.catalog, proposals, options);
}

// Fills each catalog once; whether anything was accepted, so that more may be
// known now.
auto fill_once(Job& job, const Terminal& terminal) -> Result<bool> {
  Known known;
  std::vector<catalog::Catalog> catalogs;
  bool accepted = false;
  Progress progress(terminal, tr("suggesting"), job.tasks.size());
  for (std::size_t i = 0; i < job.tasks.size(); ++i) {
    Outcome& outcome = job.outcomes[i];
    const std::size_t before = outcome.counts.accepted;
    const Knowledge* const knowledge =
        L10N_TRY(knowledge_for(job, job.tasks[i], known));
    catalogs.push_back(
        L10N_TRY(filled(job, job.tasks[i], *knowledge, terminal, outcome)));
    accepted = accepted || outcome.counts.accepted != before;
    progress.step();
  }
  for (std::size_t i = 0; i < job.tasks.size(); ++i) {
    job.tasks[i].file.catalog = std::move(catalogs[i]);
  }
  return accepted;
}

auto fill(Job& job, const Terminal& terminal) -> Result<void> {
  for (const SuggestTask& task : job.tasks) {
    Outcome& outcome = job.outcomes.emplace_back();
    outcome.before = task.file.catalog;
    outcome.counts.open = flow::count(task.file.catalog, {}, job.options).open;
  }
  bool more = true;
  for (int round = 0; more && round < kMostRounds; ++round) {
    more = L10N_TRY(fill_once(job, terminal));
  }
  return {};
}

auto write(const Job& job) -> Result<void> {
  const std::string tree = job.arguments.is_site() ? job.site.folder() : "";
  for (std::size_t i = 0; i < job.tasks.size(); ++i) {
    const CatalogFile& now = job.tasks[i].file;
    if (now.catalog == job.outcomes[i].before || job.arguments.dry_run) {
      continue;
    }
    const CatalogFile before{now.path, now.bytes, job.outcomes[i].before};
    auto written =
        write_catalog(before, now.catalog, job.site.configuration.width, tree);
    if (!written) {
      return written;
    }
  }
  return {};
}

void tell(const Job& job, Terminal& terminal) {
  nlohmann::json catalogs = nlohmann::json::array();
  for (std::size_t i = 0; i < job.tasks.size(); ++i) {
    const std::string& path = job.tasks[i].file.path;
    const Outcome& outcome = job.outcomes[i];
    const SuggestCounts& counts = outcome.counts;
    terminal.tell(tr(
        "%1: untranslated: %2, taken: %3, suggested: %4, known by sentence: "
        "%5\n",
        path, counts.open, counts.accepted, counts.fuzzy, counts.by_sentence));
    if (counts.marked != 0) {
      terminal.tell(
          tr_n("%1: %2 suggestion would break its page; its comment "
               "says so\n",
               "%1: %2 suggestions would break their pages; their "
               "comments say so\n",
               counts.marked, path, counts.marked));
    }
    catalogs.push_back(
        {{"path", path},
         {"from", job.tasks[i].direction.from},
         {"to", job.tasks[i].direction.to},
         {"changed", !(job.tasks[i].file.catalog == outcome.before)},
         {"untranslated", counts.open},
         {"accepted", counts.accepted},
         {"fuzzy", counts.fuzzy},
         {"marked", counts.marked},
         {"by_sentence", counts.by_sentence},
         {"suggestions", outcome.entries}});
  }
  if (job.tasks.empty()) {
    terminal.say(tr("there are no catalogs: run 'l10n extract' first"));
  }
  terminal.result({{"catalogs", catalogs}});
}

auto suggest(const Arguments& given, Terminal& terminal) -> Result<Exit> {
  Job job;
  job.arguments = L10N_TRY(read_suggest_arguments(given));
  const bool in_site = job.arguments.is_site();
  job.site = L10N_TRY(in_site ? open_site(given) : site_or_defaults(given));
  job.options = options_of(job.arguments, terminal);
  std::optional<io::Lock> lock;
  if (in_site && !job.arguments.dry_run) {
    lock = L10N_TRY(lock_catalogs(job.site));
  }
  std::vector<Diagnostic> diagnostics;
  job.tasks = L10N_TRY(in_site ? site_tasks(job.site, diagnostics)
                               : named_tasks(job.arguments));
  terminal.report(diagnostics);
  job.outer = L10N_TRY(open_outer(job.site, job.arguments));
  L10N_TRY(fill(job, terminal).map([] { return 0; }));
  L10N_TRY(write(job).map([] { return 0; }));
  tell(job, terminal);
  return terminal.errors() == 0 ? Exit::Done : Exit::Failed;
}

}  // namespace

auto run_suggest(const Arguments& given, Terminal& terminal) -> Exit {
  auto exit = suggest(given, terminal);
  if (!exit) {
    terminal.report(exit.error());
    return Exit::Failed;
  }
  return *exit;
}

}  // namespace l10n::tool

// l10n adopt: a site that exists in two languages becomes catalogs.
#include <algorithm>
#include <optional>

#include <nlohmann/json.hpp>

#include "adopt_guess.hpp"
#include "adopt_memory.hpp"
#include "adopt_session.hpp"
#include "command_runs.hpp"
#include "l10n/catalog/header.hpp"
#include "l10n/core/message.hpp"
#include "l10n/io/file.hpp"
#include "l10n/report/adopt_report.hpp"
#include "l10n/report/columns.hpp"
#include "output.hpp"

namespace l10n::tool {
namespace {

using report::AdoptedTwin;

// Pages that are no pairs, pages that cannot be read.
void tell_verdicts(const AdoptJob& job, Terminal& terminal) {
  for (const AdoptedTwin& twin : job.report.twins) {
    const flow::AdoptedPage& page = twin.page;
    if (page.error) {
      terminal.report(*page.error);
    } else if (!page.is_pair()) {
      terminal.report(Diagnostic{
          .code = Code::NotAPair,
          .where = {.path = job.site.at(page.target_path)},
          .message = tr("not adopted: %1",
                        flow::reason_of(page.verdict, twin.languages)),
          .help = tr("'l10n merge --overwrite' would replace it; name its "
                     "source under `exclude`, or translate it"),
          .severity = Severity::Warning});
    }
  }
}

void tell_behind(const std::vector<AdoptCatalog>& catalogs,
                 Terminal& terminal) {
  for (const AdoptCatalog& catalog : catalogs) {
    if (catalog.is_behind) {
      terminal.report(Diagnostic{
          .code = Code::CatalogBehind,
          .where = {.path = catalog.file.path},
          .message = tr("the pages are newer than this catalog; only what it "
                        "has was filled"),
          .help = tr("run 'l10n extract' first, then 'l10n adopt' again"),
          .severity = Severity::Warning});
    }
  }
}

auto write_catalogs(const AdoptJob& job,
                    const std::vector<AdoptCatalog>& catalogs) -> Result<void> {
  for (const AdoptCatalog& catalog : catalogs) {
    if (!catalog.changed()) {
      continue;
    }
    auto written = write_catalog(catalog.file, catalog.filled,
                                 job.site.configuration.width, job.tree);
    if (!written) {
      return written;
    }
  }
  return {};
}

auto remember(AdoptJob& job) -> Result<void> {
  if (!job.arguments.is_site() || !job.arguments.remember) {
    return {};
  }
  std::vector<memory::Entry> entries;
  for (const AdoptedTwin& twin : job.report.twins) {
    auto more = flow::entries_of(twin.page, twin.languages);
    std::move(more.begin(), more.end(), std::back_inserter(entries));
  }
  job.report.memory = memory_of(job.site);
  job.report.remembered = L10N_TRY(
      remember_adopted(job.report.memory, entries, job.arguments.is_dry()));
  return {};
}

auto write_report(const AdoptJob& job) -> Result<void> {
  if (job.arguments.report.empty()) {
    return {};
  }
  return write_output(job.arguments.report, report::adopt_html(job.report),
                      "adopt");
}

auto indented(const std::string& lines) -> std::string {
  std::string text;
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', at), lines.size());
    text += "      " + lines.substr(at, end - at) + '\n';
    at = end + 1;
  }
  return text;
}

// One step of several, in lines of 80 columns.
auto step(const std::string& text) -> std::string {
  constexpr std::size_t kColumns = 76;
  std::string lines;
  for (const std::string& line : report::wrapped(text, kColumns)) {
    lines += (lines.empty() ? "  " : "    ") + line + '\n';
  }
  return lines;
}

auto next_steps(const AdoptJob& job) -> std::string {
  std::string next;
  const bool others =
      std::any_of(job.report.twins.begin(), job.report.twins.end(),
                  [](const AdoptedTwin& twin) { return !twin.page.is_pair(); });
  if (others) {
    next +=
        step(tr("name the sources of the pages that were not adopted under "
                "`exclude` in l10n.yaml, for merge would replace these"));
  }
  if (!job.report.guard.empty()) {
    next += step(tr("add to l10n.yaml, if these translations are as you want "
                    "them:")) +
            indented(job.report.guard);
  }
  if (!job.report.shortcodes.empty()) {
    next += step(tr("add to l10n.yaml, and run l10n adopt again, so that these "
                    "texts of shortcodes are kept:")) +
            indented(job.report.shortcodes);
  }
  const report::AdoptTotals totals = report::count(job.report);
  if (totals.doubtful + totals.open != 0) {
    next += step(tr("l10n status: what is fuzzy and what is open"));
  }
  const bool changes =
      std::any_of(job.report.twins.begin(), job.report.twins.end(),
                  [](const AdoptedTwin& twin) {
                    return twin.page.is_pair() && twin.before != twin.after;
                  });
  if (changes) {
    next += step(tr("l10n adopt --diff: what merge would change")) +
            step(tr("l10n merge --overwrite: rebuild the translated pages"));
  } else if (totals.pairs != 0) {
    next +=
        step(tr("l10n merge: keep the translated pages as they are, from "
                "now on by their catalogs"));
  }
  return next.empty() ? next : '\n' + tr("next:\n") + next;
}

void tell(const AdoptJob& job, Terminal& terminal) {
  tell_verdicts(job, terminal);
  tell_behind(job.catalogs, terminal);
  terminal.result(report::to_json(job.report));
  if (job.arguments.html) {
    terminal.write(report::adopt_html(job.report));
    return;
  }
  const bool color = terminal.options().color_out;
  if (job.arguments.diff) {
    terminal.print(report::adopt_diff(job.report, color));
    return;
  }
  terminal.tell(report::adopt_text(job.report, color));
  if (job.arguments.is_site() && !job.twins.empty()) {
    terminal.tell(next_steps(job));
  }
  if (job.twins.empty() && job.report.merged == 0) {
    terminal.say(tr(
        "no page of this site exists in another language; if it should, set "
        "`layout`, `source_language` and `languages` in l10n.yaml as the files "
        "lie ('l10n init' finds them)"));
  }
}

auto exit_of(const AdoptJob& job) -> Exit {
  const bool failed = std::any_of(
      job.report.twins.begin(), job.report.twins.end(),
      [](const AdoptedTwin& twin) { return twin.page.error.has_value(); });
  return failed || job.clash ? Exit::Failed : Exit::Done;
}

auto run(AdoptJob& job, Terminal& terminal) -> Result<Exit> {
  const bool in_site = job.arguments.is_site();
  std::optional<io::Lock> lock;
  if (in_site && !job.arguments.is_dry()) {
    lock = L10N_TRY(lock_catalogs(job.site));
  }
  const bool gathered = L10N_TRY(in_site ? gather_site(job, terminal)
                                         : gather_pair(job, terminal));
  if (!gathered) {
    terminal.say(tr("no catalog was touched"));
    return Exit::Failed;
  }
  L10N_TRY(adopt_twins(job, terminal).map([] { return 0; }));
  L10N_TRY(fill_catalogs(job).map([] { return 0; }));
  rebuild_twins(job, terminal);
  // First: where it is refused, nothing is done.
  L10N_TRY(write_report(job).map([] { return 0; }));
  if (!job.arguments.is_dry()) {
    L10N_TRY(write_catalogs(job, job.templates).map([] { return 0; }));
    L10N_TRY(write_catalogs(job, job.catalogs).map([] { return 0; }));
  }
  L10N_TRY(remember(job).map([] { return 0; }));
  tell(job, terminal);
  return exit_of(job);
}

auto adopt(const Arguments& given, Terminal& terminal) -> Result<Exit> {
  AdoptJob job;
  job.arguments = L10N_TRY(read_adopt_arguments(given));
  const bool in_site = job.arguments.is_site();
  job.site = L10N_TRY(in_site ? open_site(given) : site_or_defaults(given));
  if (job.arguments.guess) {
    return guess_directions(job.site, terminal);
  }
  job.tree = in_site ? job.site.folder() : "";
  job.facts = {.language = {},
               .source_language = job.site.configuration.source_language,
               .project = job.site.configuration.project,
               .bugs = job.site.configuration.bugs,
               .date = catalog::timestamp(),
               .generator = generator()};
  job.report.project = job.site.configuration.project;
  job.report.version = generator();
  return run(job, terminal);
}

}  // namespace

auto run_adopt(const Arguments& given, Terminal& terminal) -> Exit {
  auto exit = adopt(given, terminal);
  if (!exit) {
    terminal.report(exit.error());
    return Exit::Failed;
  }
  return *exit;
}

}  // namespace l10n::tool

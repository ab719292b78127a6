// l10n check: translations and coverage, for CI and for translators.
#include <algorithm>
#include <map>
#include <optional>

#include <nlohmann/json.hpp>

#include "check_fix.hpp"
#include "check_ignores.hpp"
#include "check_places.hpp"
#include "check_session.hpp"
#include "command_runs.hpp"
#include "l10n/check/baseline.hpp"
#include "l10n/check/damage.hpp"
#include "l10n/check/rules.hpp"
#include "l10n/core/message.hpp"
#include "l10n/io/file.hpp"
#include "l10n/report/check_report.hpp"
#include "l10n/report/ci_formats.hpp"
#include "l10n/report/coverage_table.hpp"
#include "l10n/report/findings_json.hpp"
#include "l10n/report/findings_text.hpp"
#include "l10n/report/html_report.hpp"
#include "l10n/report/sarif.hpp"
#include "new_units.hpp"
#include "output.hpp"

namespace l10n::tool {
namespace {

auto summaries(std::span<const check::Rule> rules) -> std::string {
  std::string text;
  for (const check::Rule& rule : rules) {
    text += std::string(rule.id) + ": " + translation(rule.summary) + '\n';
  }
  return text;
}

// What l10n doctor finds has names, too.
auto find_damage_rule(const std::string& id) -> const check::Rule* {
  const auto rules = check::damage_rules();
  const auto found = std::ranges::find(rules, id, &check::Rule::id);
  return found == rules.end() ? nullptr : &*found;
}

auto explain(const std::string& id, Terminal& terminal) -> Result<Exit> {
  if (id == "all") {
    terminal.print(summaries(check::rules()) + '\n' + "l10n doctor:\n" +
                   summaries(check::damage_rules()));
    return Exit::Done;
  }
  const check::Rule* rule = check::find_rule(id);
  const bool is_damage = rule == nullptr;
  if (is_damage) {
    rule = find_damage_rule(id);
  }
  if (rule == nullptr) {
    CheckArguments arguments;
    arguments.checks = {id};
    return tl::unexpected(check_settings({}, arguments).error());
  }
  std::string text =
      tr("%1 (%2): %3\n\n%4\n", rule->id, report::level_name(rule->severity),
         translation(rule->summary), translation(rule->explanation));
  if (rule->fixes) {
    text += '\n' +
            (is_damage ? tr("'l10n doctor --fix' mends what is proven.")
                       : tr("'l10n check --fix' mends it.")) +
            '\n';
  }
  terminal.print(text);
  terminal.result({{"check", rule->id},
                   {"level", report::level_name(rule->severity)},
                   {"summary", translation(rule->summary)},
                   {"explanation", translation(rule->explanation)},
                   {"fixes", rule->fixes}});
  return Exit::Done;
}

auto baseline_path(const CheckJob& job) -> std::string {
  if (!job.arguments.baseline.empty()) {
    return job.arguments.baseline;
  }
  const std::string& own = job.site.configuration.check.baseline;
  return own.empty() ? "" : job.site.at(own);
}

auto apply_baseline(const CheckJob& job, std::vector<check::Finding>& findings)
    -> Result<void> {
  const std::string path = baseline_path(job);
  if (path.empty() || job.arguments.write_baseline) {
    return {};
  }
  const std::string text =
      L10N_TRY(job.arguments.baseline.empty()
                   ? read_named(job.site, job.site.configuration.check.baseline,
                                "check.baseline")
                   : io::read_file(path, kMaxNamedBytes));
  const check::Baseline baseline = L10N_TRY(check::parse_baseline(text, path));
  check::apply(baseline, findings);
  return {};
}

auto write_baseline(const CheckJob& job,
                    const std::vector<check::Finding>& findings,
                    Terminal& terminal) -> Result<Exit> {
  const std::string named = baseline_path(job);
  const std::string path =
      named.empty() ? job.site.at("l10n-baseline.txt") : named;
  auto written = write_output(path, check::to_text(findings), "check");
  if (!written) {
    return tl::unexpected(written.error());
  }
  terminal.tell(tr_n("%1: %2 finding\n", "%1: %2 findings\n", findings.size(),
                     path, findings.size()));
  if (named.empty()) {
    terminal.say(tr("name it in l10n.yaml: `check: {baseline: %1}`",
                    "l10n-baseline.txt"));
  }
  return Exit::Done;
}

auto make_report(const CheckJob& job, std::vector<check::Finding> findings)
    -> report::CheckReport {
  const site::CheckPolicy& policy = job.site.configuration.check;
  const auto rules = check::rules();
  return {.findings = std::move(findings),
          .rules = {rules.begin(), rules.end()},
          .pages = {},
          .minimum = job.arguments.minimum.value_or(policy.minimum),
          .fail_on = job.arguments.fail_on,
          .source_language = job.site.configuration.source_language,
          .project = job.site.configuration.project,
          .version = generator()};
}

auto coverage_text(const CheckJob& job, const report::CheckReport& report)
    -> std::string {
  std::vector<report::CoverageRow> rows = job.unread;
  for (const flow::CheckedPage& page : report.pages) {
    if (page.weight != 0) {
      rows.push_back({.page = page.path,
                      .language = page.language,
                      .coverage = page.coverage});
    }
  }
  // By the page, as merge lists them.
  std::stable_sort(
      rows.begin(), rows.end(),
      [](const auto& one, const auto& other) { return one.page < other.page; });
  return report::coverage_table(rows);
}

auto summary_text(const report::CheckReport& report) -> std::string {
  const report::Totals totals = report::count(report.findings);
  return tr(
      "errors: %1, warnings: %2, notes: %3; translated: %4 % of the "
      "words, %5 % of the units\n",
      totals.errors, totals.warnings, totals.notes,
      static_cast<std::size_t>(flow::whole_percent(report.pages)),
      static_cast<std::size_t>(flow::whole_coverage(report.pages).percent()));
}

auto text_report(const CheckJob& job, const report::CheckReport& report,
                 const Terminal& terminal) -> std::string {
  const TerminalOptions& options = terminal.options();
  std::string text = report::findings_text(
      report.findings, {.color = options.color_out,
                        .columns = options.interactive ? options.width : 80});
  if (options.quiet) {
    return text;
  }
  text += text.empty() ? "" : "\n";
  return text + coverage_text(job, report) + summary_text(report);
}

// The report in the format of --format.
auto formatted(const CheckJob& job, const report::CheckReport& report,
               const Terminal& terminal) -> std::string {
  using Format = std::string (*)(const report::CheckReport& report);
  static const std::map<std::string_view, Format> kFormats{
      {"json", [](const auto& r) { return report::json_text(to_json(r)); }},
      {"sarif",
       [](const auto& r) { return report::json_text(report::sarif(r)); }},
      {"junit", report::junit},
      {"github", report::github},
      {"markdown", report::markdown},
      {"html", report::html_report},
      {"shields",
       [](const auto& r) { return report::json_text(report::shields(r)); }},
      {"badge", report::badge}};
  const auto format = kFormats.find(job.arguments.format);
  return format == kFormats.end() ? text_report(job, report, terminal)
                                  : format->second(report);
}

auto deliver(const CheckJob& job, const report::CheckReport& report,
             Terminal& terminal) -> Result<void> {
  const CheckArguments& arguments = job.arguments;
  if (terminal.options().json) {
    terminal.result(report::to_json(report));
  }
  const std::string text = formatted(job, report, terminal);
  if (arguments.output.empty() || arguments.output == "-") {
    if (arguments.format == "text") {
      terminal.print(text);
    } else {
      terminal.write(text);
    }
    return {};
  }
  auto written = write_output(arguments.output, text, "check");
  if (written) {
    terminal.tell(summary_text(report));
  }
  return written;
}

auto exit_of(const CheckJob& job, const report::CheckReport& report,
             std::size_t failures, Terminal& terminal) -> Exit {
  const bool found =
      std::any_of(report.findings.begin(), report.findings.end(),
                  [&](const check::Finding& finding) {
                    return finding.severity >= job.arguments.fail_on;
                  });
  const int percent = flow::whole_percent(report.pages);
  // Of nothing, no share is translated.
  const bool nothing =
      job.arguments.paths.empty() && report.pages.empty() && report.minimum > 0;
  const bool low = percent < report.minimum;
  if (low) {
    terminal.report(Diagnostic{
        .code = Code::BelowMinimum,
        .where = job.arguments.minimum
                     ? Location{job.site.configuration.path}
                     : site::place_of(job.site.configuration, "check.minimum"),
        .message = tr("%1 per cent of the words are translated; at "
                      "least %2 are wanted",
                      static_cast<std::size_t>(percent),
                      static_cast<std::size_t>(report.minimum))});
  }
  if (!job.unread.empty() || failures != 0 || job.clash) {
    return Exit::Failed;
  }
  return found || low || nothing ? Exit::Found : Exit::Done;
}

auto has_language(const CheckJob& job, bool (*is_it)(std::string_view))
    -> bool {
  return std::any_of(
      job.pages.begin(), job.pages.end(),
      [&](const flow::CheckedPage& page) { return is_it(page.language); });
}

auto inspect(const CheckJob& job, Terminal& terminal) -> check::Inspected {
  std::optional<check::Dictionary> vietnamese;
  std::optional<check::Dictionary> english;
  const bool to_vietnamese = has_language(job, check::is_vietnamese);
  if (job.arguments.spelling && to_vietnamese) {
    vietnamese = open_dictionary("vi_VN", terminal);
  }
  if (job.arguments.spelling &&
      (to_vietnamese || has_language(job, check::is_english))) {
    english = open_dictionary("en_US", terminal);
  }
  return flow::check_pages(job.pages, job.site.configuration.source_language,
                           job.settings,
                           {.vietnamese = vietnamese ? &*vietnamese : nullptr,
                            .english = english ? &*english : nullptr},
                           terminal.options().jobs);
}

// What coverage and --new-only have to say, beside the findings of the checks.
auto add_open_findings(const CheckJob& job,
                       std::vector<check::Finding>& findings) -> Result<void> {
  const int page_minimum = job.arguments.page_minimum.value_or(
      job.site.configuration.check.page_minimum);
  std::vector<check::Finding> more =
      flow::check_coverage(job.pages, page_minimum);
  std::move(more.begin(), more.end(), std::back_inserter(findings));
  if (!job.arguments.new_only.empty()) {
    more = L10N_TRY(check_new_units(job, job.arguments.new_only));
    std::move(more.begin(), more.end(), std::back_inserter(findings));
  }
  check::sort(findings);
  return {};
}

auto check(const Arguments& given, Terminal& terminal) -> Result<Exit> {
  CheckJob job;
  job.arguments = L10N_TRY(read_check_arguments(given));
  if (!job.arguments.explain.empty()) {
    return explain(job.arguments.explain, terminal);
  }
  L10N_TRY(open_check(given, job, terminal).map([] { return 0; }));
  terminal.report(unknown_ignores(job));
  check::Inspected inspected = inspect(job, terminal);
  terminal.report(inspected.failures);
  std::vector<check::Finding>& findings = inspected.findings;
  L10N_TRY(add_open_findings(job, findings).map([] { return 0; }));
  if (job.arguments.write_baseline) {
    return write_baseline(job, findings, terminal);
  }
  L10N_TRY(apply_baseline(job, findings).map([] { return 0; }));
  if (job.arguments.fix) {
    return fix_catalogs(job, findings, terminal);
  }
  report::CheckReport report = make_report(job, std::move(findings));
  report.pages = std::move(job.pages);
  place_for_readers(job.site, job.arguments.format, report);
  L10N_TRY(deliver(job, report, terminal).map([] { return 0; }));
  return exit_of(job, report, inspected.failures.size(), terminal);
}

}  // namespace

auto run_check(const Arguments& given, Terminal& terminal) -> Exit {
  auto exit = check(given, terminal);
  if (!exit) {
    terminal.report(exit.error());
    return Exit::Failed;
  }
  return *exit;
}

}  // namespace l10n::tool

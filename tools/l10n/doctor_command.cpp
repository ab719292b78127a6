// l10n doctor: damaged text, shown and mended.
#include <optional>

#include <nlohmann/json.hpp>

#include "command_runs.hpp"
#include "doctor_session.hpp"
#include "l10n/core/message.hpp"
#include "l10n/report/check_report.hpp"
#include "l10n/report/diagnosis_text.hpp"

namespace l10n::tool {
namespace {

struct Tally {
  std::size_t found = 0;
  std::size_t damage = 0;  // found, without mere notes
  std::size_t mendable = 0;
  std::size_t mended = 0;
  std::size_t files = 0;  // with findings
  std::size_t written = 0;
  std::size_t failed = 0;
  nlohmann::ordered_json findings = nlohmann::ordered_json::array();
};

auto to_json(const flow::Diagnosis& diagnosis, bool mended)
    -> nlohmann::ordered_json {
  const check::Finding& finding = diagnosis.finding;
  const Location& where =
      finding.page.path.empty() ? finding.catalog : finding.page;
  nlohmann::ordered_json json{
      {"check", finding.check},
      {"severity", report::level_name(finding.severity)},
      {"path", where.path},
      {"line", where.line},
      {"column", where.column},
      {"message", finding.message},
      {"help", finding.help},
      {"text", finding.quoted},
      {"begin", finding.span.begin},
      {"end", finding.span.end},
      {"proposal", nullptr},
      {"fixable", finding.fix.has_value()},
      {"fixed", mended && finding.fix.has_value()}};
  if (diagnosis.proposal) {
    json["proposal"] = *diagnosis.proposal;
  }
  return json;
}

void count(const flow::Examination& examination, bool mended, Tally& tally) {
  tally.files += examination.found.empty() ? 0U : 1U;
  for (const flow::Diagnosis& diagnosis : examination.found) {
    const check::Finding& finding = diagnosis.finding;
    ++tally.found;
    tally.damage += finding.severity != Severity::Information ? 1U : 0U;
    tally.mendable += finding.fix ? 1U : 0U;
    tally.mended += mended && finding.fix ? 1U : 0U;
    tally.findings.push_back(to_json(diagnosis, mended));
  }
}

// Shows what was found in one file, and mends it if told so.
void treat(const Patient& patient, bool fix, const std::string& root,
           Terminal& terminal, Tally& tally) {
  if (!patient.examination) {
    terminal.report(patient.examination.error());
    ++tally.failed;
    return;
  }
  const flow::Examination& examination = *patient.examination;
  bool mended = false;
  if (fix && examination.mended) {
    const auto saved = save(patient, root);
    mended = saved.has_value();
    tally.written += mended ? 1U : 0U;
    if (!saved) {
      terminal.report(saved.error());
      ++tally.failed;
    }
  }
  count(examination, mended, tally);
  terminal.print(report::diagnosis_text(
      examination.found, {.color = terminal.options().color_out}));
}

void sum_up(const std::vector<Patient>& patients,
            const DoctorArguments& arguments, const Tally& tally,
            Terminal& terminal) {
  terminal.tell(arguments.fix
                    ? tr("files: %1, written: %2, findings: %3, mended: %4, "
                         "left: %5\n",
                         patients.size(), tally.written, tally.found,
                         tally.mended, tally.found - tally.mended)
                    : tr("files: %1, damaged: %2, findings: %3, that --fix "
                         "mends: %4\n",
                         patients.size(), tally.files, tally.found,
                         tally.mendable));
}

auto doctor(const Arguments& given, Terminal& terminal) -> Result<Exit> {
  const DoctorArguments arguments = L10N_TRY(read_doctor_arguments(given));
  const Site site = L10N_TRY(site_or_defaults(given));
  const bool in_site =
      arguments.paths.empty() && !site.configuration.path.empty();
  std::optional<io::Lock> lock;
  if (in_site && arguments.fix) {
    lock = L10N_TRY(lock_catalogs(site));
  }
  std::vector<Patient> patients =
      L10N_TRY(find_patients(site, arguments, in_site, terminal));
  examine(site, arguments, in_site, patients, terminal);
  Tally tally;
  for (const Patient& patient : patients) {
    treat(patient, arguments.fix, in_site ? site.folder() : "", terminal,
          tally);
  }
  sum_up(patients, arguments, tally, terminal);
  terminal.result({{"files", patients.size()},
                   {"written", tally.written},
                   {"failed", tally.failed},
                   {"findings", tally.findings}});
  if (tally.failed != 0) {
    return Exit::Failed;
  }
  return arguments.check && tally.damage > tally.mended ? Exit::Found
                                                        : Exit::Done;
}

}  // namespace

auto run_doctor(const Arguments& given, Terminal& terminal) -> Exit {
  auto exit = doctor(given, terminal);
  if (!exit) {
    terminal.report(exit.error());
    return Exit::Failed;
  }
  return *exit;
}

}  // namespace l10n::tool

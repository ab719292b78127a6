#include "check_fix.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include <nlohmann/json.hpp>

#include "l10n/core/message.hpp"
#include "l10n/report/check_report.hpp"

namespace l10n::tool {
namespace {

// The findings with a fix, by catalog and the line of their msgstr.
using ByLine = std::map<std::uint32_t, std::vector<check::Finding>>;
using ByCatalog = std::map<std::string, ByLine>;

auto is_fixable(const check::Finding& finding) -> bool {
  return finding.fix && !finding.catalog.path.empty();
}

auto fixable(const std::vector<check::Finding>& findings) -> ByCatalog {
  ByCatalog found;
  for (const check::Finding& finding : findings) {
    if (is_fixable(finding)) {
      found[finding.catalog.path][finding.catalog.line].push_back(finding);
    }
  }
  return found;
}

// "-old" and "+new", line by line; what nobody sees is shown as <U+XXXX>.
auto diff_lines(char mark, const std::string& text) -> std::string {
  std::string shown;
  std::size_t at = 0;
  while (at <= text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    shown += mark + printable(text.substr(at, end - at)) + '\n';
    at = end + 1;
  }
  return shown;
}

class Fixer {
 public:
  Fixer(CheckJob& job, Terminal& terminal) : job_(job), terminal_(terminal) {}

  auto fix(const std::string& path, const ByLine& lines) -> Result<void> {
    CatalogFile& file = job_.catalogs.at(path);
    catalog::Catalog fixed = file.catalog;
    terminal_.print("--- " + path + "\n+++ " + path + '\n');
    for (catalog::Message& message : fixed.messages) {
      const auto found = lines.find(message.translation_line);
      if (found != lines.end() && !message.obsolete) {
        fix(message, found->second);
      }
    }
    if (job_.arguments.dry_run) {
      return {};
    }
    return write_catalog(
        file, fixed, job_.site.configuration.width,
        job_.arguments.paths.empty() ? job_.site.folder() : "");
  }

  [[nodiscard]] auto changed() const -> std::size_t { return changed_; }

 private:
  void fix(catalog::Message& message,
           const std::vector<check::Finding>& findings) {
    std::string& text = message.translations.front();
    const std::string after = check::apply_fixes(text, findings);
    if (after == text) {
      return;
    }
    terminal_.print("@@ " + std::to_string(message.translation_line) + " @@\n" +
                    diff_lines('-', text) + diff_lines('+', after));
    text = after;
    ++changed_;
  }

  CheckJob& job_;
  Terminal& terminal_;
  std::size_t changed_ = 0;
};

// Of what --fix cannot mend, a person has to hear.
auto report_left(const CheckJob& job, std::vector<check::Finding> findings,
                 std::size_t mended, Terminal& terminal) -> Exit {
  std::erase_if(findings, is_fixable);
  const report::Totals left = report::count(findings);
  terminal.tell(job.arguments.dry_run
                    ? tr_n("%1 translation would be mended\n",
                           "%1 translations would be mended\n", mended, mended)
                    : tr_n("%1 translation mended\n",
                           "%1 translations mended\n", mended, mended));
  if (!findings.empty()) {
    terminal.tell(tr("left: errors: %1, warnings: %2, notes: %3\n", left.errors,
                     left.warnings, left.notes));
  }
  terminal.result({{"mended", mended},
                   {"written", !job.arguments.dry_run},
                   {"left",
                    {{"errors", left.errors},
                     {"warnings", left.warnings},
                     {"notes", left.notes}}}});
  const bool found = std::any_of(
      findings.begin(), findings.end(), [&](const check::Finding& finding) {
        return finding.severity >= job.arguments.fail_on;
      });
  return !job.unread.empty() ? Exit::Failed : found ? Exit::Found : Exit::Done;
}

}  // namespace

auto fix_catalogs(CheckJob& job, const std::vector<check::Finding>& findings,
                  Terminal& terminal) -> Result<Exit> {
  std::optional<io::Lock> lock;
  if (job.arguments.paths.empty() && !job.arguments.dry_run) {
    lock = L10N_TRY(lock_catalogs(job.site));
  }
  Fixer fixer(job, terminal);
  for (const auto& [path, lines] : fixable(findings)) {
    L10N_TRY(fixer.fix(path, lines).map([] { return 0; }));
  }
  return report_left(job, findings, fixer.changed(), terminal);
}

}  // namespace l10n::tool

#include "new_units.hpp"

#include <set>

#include "git.hpp"
#include "l10n/core/message.hpp"
#include "l10n/flow/extract.hpp"
#include "l10n/site/layout.hpp"
#include "l10n/unit/unit.hpp"

namespace l10n::tool {
namespace {

using Names = std::set<std::string>;

auto git_in(const Site& site, std::vector<std::string> arguments)
    -> Result<std::string> {
  return run_git(site.folder(), std::move(arguments));
}

auto listed(const Site& site, std::vector<std::string> arguments)
    -> Result<Names> {
  arguments.insert(arguments.end(), {"--", site.configuration.content});
  const std::string list = L10N_TRY(git_in(site, std::move(arguments)));
  const std::vector<std::string> parts = nul_parted(list);
  return Names(parts.begin(), parts.end());
}

// Adds the units that the page had, by their hashes.
auto add_units(const Site& site, const std::string& revision,
               const std::string& path, Names& known) -> Result<void> {
  const std::string bytes =
      L10N_TRY(git_in(site, {"show", revision + ":./" + path}));
  const auto page =
      flow::extract_page(bytes, path, site.configuration, site.rules);
  if (page) {
    for (const unit::Unit& unit : page->units) {
      known.insert(unit::unit_hash(unit.context, unit.id));
    }
  }
  return {};
}

auto hash_of(const flow::MergedUnit& unit) -> std::string {
  return unit::unit_hash(unit.unit.context, unit.unit.id);
}

auto known_units(const CheckJob& job, const std::string& revision)
    -> Result<Names> {
  const Names files = L10N_TRY(
      listed(job.site, {"ls-tree", "-r", "-z", "--name-only", revision}));
  const Names changed =
      L10N_TRY(listed(job.site, {"diff", "-z", "--name-only", "--no-renames",
                                 "--relative", revision}));
  Names known;
  for (const std::string& path : files) {
    if (changed.contains(path) && site::is_page(path)) {
      auto added = add_units(job.site, revision, path, known);
      if (!added) {
        return tl::unexpected(added.error());
      }
    }
  }
  for (const flow::CheckedPage& page : job.pages) {
    if (files.contains(page.path) && !changed.contains(page.path)) {
      for (const flow::MergedUnit& unit : page.units) {
        known.insert(hash_of(unit));
      }
    }
  }
  return known;
}

auto finding_of(const flow::CheckedPage& page, const flow::MergedUnit& unit)
    -> check::Finding {
  check::Finding finding{
      .check = "untranslated",
      .severity = Severity::Error,
      .page = {.path = page.path, .line = unit.unit.line},
      .language = page.language,
      .unit = hash_of(unit),
      .message = unit.state == flow::UnitState::Fuzzy
                     ? tr("this new text has only a fuzzy translation")
                     : tr("this new text is not translated"),
      .source = unit.unit.id,
      .quoted = unit.unit.id};
  if (unit.message != nullptr) {
    finding.catalog = {.path = page.catalog,
                       .line = unit.message->translation_line};
  }
  return finding;
}

}  // namespace

auto check_new_units(const CheckJob& job, const std::string& revision)
    -> Result<std::vector<check::Finding>> {
  const std::string commit = L10N_TRY(find_commit(job.site.folder(), revision));
  const Names known = L10N_TRY(known_units(job, commit));
  std::vector<check::Finding> findings;
  for (const flow::CheckedPage& page : job.pages) {
    for (const flow::MergedUnit& unit : page.units) {
      const bool open = unit.state == flow::UnitState::Untranslated ||
                        unit.state == flow::UnitState::Fuzzy;
      if (page.weight != 0 && open && !known.contains(hash_of(unit))) {
        findings.push_back(finding_of(page, unit));
      }
    }
  }
  return findings;
}

}  // namespace l10n::tool

#include "merge_session.hpp"

#include "l10n/core/hash.hpp"
#include "l10n/core/message.hpp"
#include "l10n/io/file.hpp"
#include "l10n/page/limits.hpp"

namespace l10n::tool {
namespace {

// A localised page may be longer than its source.
constexpr std::size_t kMaxTargetBytes = 4 * page::kMaxPageBytes;

auto foreign(const std::string& path) -> Diagnostic {
  return {.code = Code::ForeignPage,
          .where = {.path = path},
          .message = tr("l10n did not write this page, or it was edited since"),
          .help = tr("move it away, or let merge replace it with "
                     "'--overwrite'")};
}

auto orphan(const std::string& path, std::string help) -> Diagnostic {
  return {.code = Code::OrphanPage,
          .where = {.path = path},
          .message = tr("the source of this page is gone"),
          .help = std::move(help),
          .severity = Severity::Warning};
}

}  // namespace

auto merge_policy(const MergeArguments& arguments,
                  const site::Configuration& configuration) -> MergePolicy {
  const bool skip =
      arguments.untranslated_given
          ? arguments.untranslated == Untranslated::Skip
          : configuration.merge.untranslated == site::Untranslated::Skip;
  return {.skip_untranslated = skip,
          .minimum = arguments.minimum_given
                         ? static_cast<int>(arguments.minimum)
                         : configuration.merge.minimum,
          .fuzzy = arguments.fuzzy || configuration.merge.fuzzy};
}

auto is_left_out(const flow::Coverage& coverage, const MergePolicy& policy)
    -> bool {
  const bool partly = coverage.translated.units != coverage.all.units;
  return (policy.skip_untranslated && partly) ||
         coverage.percent() < policy.minimum;
}

auto is_own(const StoredRecord& stored, const std::string& target,
            const std::string& hash) -> bool {
  return site::wrote(stored.record, target, hash) || stored.gone.contains(hash);
}

void place_page(const Site& site, const StoredRecord& stored,
                const MergeArguments& arguments, std::string_view bytes,
                PageOutcome& outcome) {
  const std::string path = site.at(outcome.target);
  const auto fail = [&](Diagnostic diagnostic) {
    outcome.action = PageAction::Failed;
    outcome.diagnostics.push_back(std::move(diagnostic));
  };
  std::string old;
  const bool exists = io::exists(path);
  if (exists) {
    auto read = io::read_file(path, kMaxTargetBytes);
    if (!read) {
      fail(std::move(read).error());
      return;
    }
    old = *std::move(read);
  }
  outcome.hash = content_hash(bytes);
  if (exists && old == bytes) {
    outcome.action = PageAction::Same;
    return;
  }
  const bool own = is_own(stored, outcome.target, content_hash(old));
  if (exists && !own && !arguments.overwrite) {
    outcome.action = PageAction::Foreign;
    outcome.diagnostics.push_back(foreign(path));
    return;
  }
  outcome.action = PageAction::Write;
  if (arguments.check || arguments.dry_run) {
    return;
  }
  auto written = plan_of(site).note(outcome.target, outcome.hash);
  if (!written) {
    fail(std::move(written).error());
    return;
  }
  written =
      io::write_file(path, bytes,
                     {.durability = io::Durability::Rebuildable,
                      .previous = exists ? io::Previous(std::string_view(old))
                                         : io::Previous(io::Absent{}),
                      .root = site.folder()});
  if (!written) {
    fail(std::move(written).error());
  }
}

auto read_record(const Site& site, Terminal& terminal) -> Result<StoredRecord> {
  const std::string path = site.at(site::record_path(site.configuration));
  if (!io::exists(path)) {
    return StoredRecord{};
  }
  StoredRecord stored;
  stored.text = L10N_TRY(io::read_file(path, kMaxCatalogBytes));
  site::ReadRecord read = L10N_TRY(site::parse_record(stored.text, path));
  terminal.report(read.diagnostics);
  stored.record = std::move(read.record);
  for (const auto& [target, hashes] : stored.record) {
    if (!io::exists(site.at(target))) {
      stored.gone.insert(hashes.begin(), hashes.end());
    }
  }
  return stored;
}

auto plan_of(const Site& site) -> site::Plan {
  return {site.at(site::plan_path(site.configuration)), site.folder()};
}

auto hash_on_disk(const Site& site, const std::string& target) -> std::string {
  const auto bytes = io::read_file(site.at(target), kMaxTargetBytes);
  return bytes ? content_hash(*bytes) : "";
}

auto handle_orphans(const Site& site, const std::set<std::string>& targets,
                    const MergeArguments& arguments, site::Record& record)
    -> Orphans {
  Orphans orphans;
  for (auto entry = record.begin(); entry != record.end();) {
    const std::string path = site.at(entry->first);
    if (targets.contains(entry->first)) {
      ++entry;
      continue;
    }
    if (!io::exists(path)) {
      entry = record.erase(entry);
      continue;
    }
    const auto bytes = io::read_file(path, kMaxTargetBytes);
    const bool unchanged =
        bytes && entry->second.contains(content_hash(*bytes));
    if (!unchanged) {
      orphans.diagnostics.push_back(
          orphan(path, tr("it was edited; remove it by "
                          "hand")));
    } else if (!arguments.prune) {
      orphans.diagnostics.push_back(
          orphan(path, tr("'l10n merge --prune' removes "
                          "it")));
    } else if (arguments.check || arguments.dry_run) {
      orphans.removed.push_back(path);
    } else {
      auto removed = io::remove_file(
          path, {.previous = std::string_view(*bytes), .root = site.folder()});
      if (removed) {
        orphans.removed.push_back(path);
        entry = record.erase(entry);
        continue;
      }
      orphans.diagnostics.push_back(std::move(removed).error());
    }
    ++entry;
  }
  return orphans;
}

}  // namespace l10n::tool

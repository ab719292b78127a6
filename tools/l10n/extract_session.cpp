#include "extract_session.hpp"

#include <algorithm>
#include <utility>

#include "extract_migration.hpp"
#include "l10n/catalog/writer.hpp"
#include "l10n/core/message.hpp"
#include "l10n/io/file.hpp"

namespace l10n::tool {
namespace {

void tell_counts(ExtractJob& job, const std::string& path,
                 const catalog::UpdateResult& update, Terminal& terminal) {
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
                          {"moved", update.moved},
                          {"retired", update.retired},
                          {"dropped", update.dropped}});
  const std::size_t fresh = update.added + update.revived + update.moved;
  const std::size_t gone = update.retired + update.dropped;
  if (!update.changed) {
    terminal.tell(tr("%1: messages: %2, unchanged\n", path, live));
  } else if (update.changed_sources == 0) {
    terminal.tell(
        tr("%1: messages: %2, new: %3, gone: %4\n", path, live, fresh, gone));
  } else {
    terminal.tell(tr("%1: messages: %2, new: %3, changed: %4, gone: %5\n", path,
                     live, fresh, update.changed_sources, gone));
  }
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
    terminal.tell(tr("%1: edited as its source was: %2\n", place,
                     printable(edited.translation_before + " → " +
                               message.translations.front())));
  }
}

void tell_moves(const Pending& pending, Terminal& terminal) {
  const std::size_t count = pending.continued.size();
  if (count == 1) {
    terminal.tell(tr("%1: goes on from %2\n", pending.file.path,
                     pending.continued.front()));
  } else if (count > 1) {
    terminal.tell(tr("%1: goes on from catalogs that no page has: %2\n",
                     pending.file.path, count));
  }
  if (const std::size_t moved = pending.update.moved; moved != 0) {
    terminal.tell(tr_n("%1: %2 translation came from another catalog\n",
                       "%1: %2 translations came from other catalogs\n", moved,
                       pending.file.path, moved));
  }
}

}  // namespace

void tell_update(ExtractJob& job, const Pending& pending, Terminal& terminal) {
  tell_counts(job, pending.file.path, pending.update, terminal);
  tell_moves(pending, terminal);
  tell_edits(pending, terminal);
}

auto result_of(const ExtractJob& job, std::size_t pages) -> nlohmann::json {
  nlohmann::json result{
      {"pages", pages}, {"catalogs", job.catalogs}, {"orphans", job.orphans}};
  if (nlohmann::json migration = migration_of(job); !migration.is_null()) {
    result["migration"] = std::move(migration);
  }
  return result;
}

auto read_leavers(const Site& site, const std::string& language)
    -> flow::Leavers {
  const auto noted =
      read_catalog(site.at(site::leavers_path(site.configuration, language)));
  // They are offers: who cannot read them goes without.
  return noted ? flow::unpack(noted->catalog) : flow::Leavers();
}

auto note_leavers(const ExtractJob& job) -> Result<void> {
  const auto changed = std::count_if(
      job.pending.begin(), job.pending.end(),
      [](const Pending& pending) { return pending.update.changed; });
  if (changed < 2 || job.dry_run) {
    return {};
  }
  for (const auto& [language, leavers] : job.leavers) {
    const std::string path =
        job.site.at(site::leavers_path(job.site.configuration, language));
    auto written =
        leavers.live == 0
            ? Result<void>()
            : io::write_file(
                  path, catalog::write(flow::pack(leavers), {.width = 0}),
                  {.durability = io::Durability::Durable, .root = job.tree});
    if (!written) {
      return written;
    }
  }
  return {};
}

auto forget_leavers(const ExtractJob& job) -> Result<void> {
  if (job.dry_run) {
    return {};
  }
  for (const auto& [language, leavers] : job.leavers) {
    auto removed = io::remove_file(
        job.site.at(site::leavers_path(job.site.configuration, language)),
        {.durability = io::Durability::Durable, .root = job.tree});
    if (!removed) {
      return removed;
    }
  }
  return {};
}

auto refuse_emptying(const ExtractJob& job) -> Result<void> {
  for (const Pending& pending : job.pending) {
    const std::size_t translations = pending.update.retired;
    if (translations == 0) {
      continue;
    }
    return tl::unexpected(Error{
        .code = Code::BadValue,
        .where = {.path = pending.file.path},
        .message = tr_n("without a source page, %1 translation would become "
                        "obsolete; nothing is written",
                        "without a source page, %1 translations would become "
                        "obsolete; nothing is written",
                        translations, translations),
        .help = tr("correct `content` or `layout` in %1; if all pages are "
                   "gone, remove the catalog",
                   job.site.configuration.path)});
  }
  return {};
}

}  // namespace l10n::tool

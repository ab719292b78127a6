#include "extract_session.hpp"

#include "l10n/core/message.hpp"

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
                          {"retired", update.retired},
                          {"dropped", update.dropped}});
  const std::size_t fresh = update.added + update.revived;
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

// Why a translation of the other catalog was left behind.
auto reason(flow::MissReason reason) -> std::string {
  switch (reason) {
    case flow::MissReason::Code:
      return tr("not carried over: code blocks are no units");
    case flow::MissReason::FrontMatter:
      return tr("not carried over: this front-matter value is not translated");
    case flow::MissReason::Markup:
      return tr("not carried over: its placeholders or cells fit no unit");
    case flow::MissReason::NoUnit:
      break;
  }
  return tr("not carried over: the pages have no such text");
}

}  // namespace

void tell_update(ExtractJob& job, const Pending& pending, Terminal& terminal) {
  tell_counts(job, pending.file.path, pending.update, terminal);
  tell_edits(pending, terminal);
}

void tell_migration(const ExtractJob& job, Terminal& terminal) {
  if (!job.misses) {
    return;
  }
  for (const flow::Miss& miss : *job.misses) {
    terminal.report(
        Diagnostic{.code = Code::NotCarriedOver,
                   .where = {.path = job.other->path, .line = miss.line},
                   .message = reason(miss.reason),
                   .severity = Severity::Warning});
  }
  terminal.tell(tr("%1: %2 of %3 translations carried over\n", job.other->path,
                   job.translated - job.misses->size(), job.translated));
}

auto result_of(const ExtractJob& job, std::size_t pages) -> nlohmann::json {
  nlohmann::json result{{"pages", pages}, {"catalogs", job.catalogs}};
  if (job.misses) {
    nlohmann::json misses = nlohmann::json::array();
    for (const flow::Miss& miss : *job.misses) {
      misses.push_back({{"line", miss.line},
                        {"msgid", miss.id},
                        {"reason", reason(miss.reason)}});
    }
    result["migration"] = {{"translated", job.translated},
                           {"carried", job.translated - job.misses->size()},
                           {"filled", job.filled},
                           {"fuzzy", job.filled_fuzzy},
                           {"misses", misses}};
  }
  return result;
}

auto refuse_emptying(const ExtractJob& job) -> Result<void> {
  for (const Pending& pending : job.pending) {
    const catalog::Statistics counts =
        catalog::statistics(pending.file.catalog);
    const std::size_t translations = counts.translated + counts.fuzzy;
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

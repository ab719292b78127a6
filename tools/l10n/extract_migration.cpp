#include "extract_migration.hpp"

#include <algorithm>

#include "l10n/catalog/header.hpp"
#include "l10n/catalog/reader.hpp"
#include "l10n/core/language.hpp"
#include "l10n/core/message.hpp"
#include "l10n/io/file.hpp"

namespace l10n::tool {
namespace {

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

auto same_language(const catalog::Catalog& other, const std::string& language)
    -> bool {
  const auto field = catalog::field(other.header, "Language");
  return !language.empty() &&
         (!field || field->empty() || languages_agree(*field, language));
}

}  // namespace

auto read_other(const std::string& path,
                const std::vector<std::string>& languages)
    -> Result<CatalogFile> {
  CatalogFile file{.path = path, .bytes = std::nullopt, .catalog = {}};
  file.bytes = L10N_TRY(io::read_file(file.path, kMaxCatalogBytes));
  file.catalog = L10N_TRY(catalog::read(*file.bytes, file.path));
  if (std::none_of(languages.begin(), languages.end(),
                   [&](const std::string& language) {
                     return same_language(file.catalog, language);
                   })) {
    return tl::unexpected(Error{
        .code = Code::Language,
        .where = {.path = file.path, .line = file.catalog.header.line},
        .message =
            tr("the catalog is for '%1', which is no language to translate "
               "into",
               catalog::field(file.catalog.header, "Language").value_or("")),
        .help = tr("correct its field Language")});
  }
  return file;
}

void take_over(ExtractJob& job, const std::string& language, Pending& pending) {
  if (!job.other || !same_language(job.other->catalog, language)) {
    return;
  }
  flow::Migration migration =
      flow::migrate(pending.update.catalog, job.other->catalog);
  if (migration.filled + migration.filled_fuzzy != 0) {
    pending.update.catalog = std::move(migration.catalog);
    pending.update.changed = true;
  }
  job.filled += migration.filled;
  job.filled_fuzzy += migration.filled_fuzzy;
  job.translated = migration.translated;
  // Of several catalogs, each has its share of the other one.
  if (job.misses) {
    std::erase_if(*job.misses, [&](const flow::Miss& miss) {
      return std::none_of(
          migration.misses.begin(), migration.misses.end(),
          [&](const flow::Miss& other) { return other.line == miss.line; });
    });
  } else {
    job.misses = std::move(migration.misses);
  }
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

auto migration_of(const ExtractJob& job) -> nlohmann::json {
  if (!job.misses) {
    return nullptr;
  }
  nlohmann::json misses = nlohmann::json::array();
  for (const flow::Miss& miss : *job.misses) {
    misses.push_back({{"line", miss.line},
                      {"msgid", miss.id},
                      {"reason", reason(miss.reason)}});
  }
  return {{"translated", job.translated},
          {"carried", job.translated - job.misses->size()},
          {"filled", job.filled},
          {"fuzzy", job.filled_fuzzy},
          {"misses", misses}};
}

}  // namespace l10n::tool

#include "extract_migration.hpp"

#include <algorithm>

#include "extract_arguments.hpp"
#include "extract_language.hpp"
#include "l10n/catalog/reader.hpp"
#include "l10n/core/message.hpp"
#include "l10n/io/file.hpp"

namespace l10n::tool {
namespace {

// Why a translation of the other catalog was left behind; empty where it was
// not.
auto reason(flow::Fate fate) -> std::string {
  switch (fate) {
    case flow::Fate::Code:
      return tr("not carried over: code blocks are no units");
    case flow::Fate::FrontMatter:
      return tr("not carried over: this front-matter value is not translated");
    case flow::Fate::Markup:
      return tr("not carried over: its placeholders or cells fit no unit");
    case flow::Fate::OtherStands:
      return tr("not carried over: another translation stands already");
    case flow::Fate::NoWords:
      return tr("not carried over: there is nothing to translate in it");
    case flow::Fate::NoUnit:
      return tr("not carried over: the pages have no such text");
    case flow::Fate::Uncounted:
    case flow::Fate::Stands:
    case flow::Fate::Carried:
      break;
  }
  return {};
}

auto read_file(const std::string& path) -> Result<CatalogFile> {
  CatalogFile file{.path = path, .bytes = std::nullopt, .catalog = {}};
  file.bytes = L10N_TRY(io::read_file(file.path, kMaxCatalogBytes));
  file.catalog = L10N_TRY(catalog::read(*file.bytes, file.path));
  return file;
}

struct Counts {
  std::size_t translated = 0;
  std::size_t carried = 0;
  std::size_t standing = 0;
};

auto counts_of(const std::vector<flow::Fate>& fates) -> Counts {
  Counts counts;
  for (const flow::Fate fate : fates) {
    counts.translated += fate == flow::Fate::Uncounted ? 0 : 1;
    counts.carried += fate == flow::Fate::Carried ? 1 : 0;
    counts.standing += fate == flow::Fate::Stands ? 1 : 0;
  }
  return counts;
}

}  // namespace

auto read_other(ExtractJob& job, const std::string& path,
                const std::string& language) -> Result<void> {
  if (language.empty()) {
    Error error = usage_error(extract_usage().name,
                              tr("a template takes no translations over"));
    error.help = tr("name their language with '--to LANGUAGE'");
    return tl::unexpected(std::move(error));
  }
  job.other = L10N_TRY(read_file(path));
  job.other_language =
      L10N_TRY(other_language(job.other->catalog, {{}, {language}}, language));
  return {};
}

auto read_other_of_site(ExtractJob& job, const std::string& path,
                        const std::optional<std::string>& said)
    -> Result<void> {
  const site::Configuration& configuration = job.site.configuration;
  job.other = L10N_TRY(read_file(path));
  job.other_language = L10N_TRY(other_language(
      job.other->catalog,
      {configuration.source_language, configuration.languages}, said));
  return {};
}

void take_over(ExtractJob& job, const std::string& language, Pending& pending) {
  if (!job.other || language != job.other_language) {
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
  // Of several catalogs, each has its share of the other one.
  job.fates.resize(migration.fates.size());
  std::transform(job.fates.begin(), job.fates.end(), migration.fates.begin(),
                 job.fates.begin(), [](flow::Fate one, flow::Fate other) {
                   return std::max(one, other);
                 });
}

void tell_migration(const ExtractJob& job, Terminal& terminal) {
  if (!job.other) {
    return;
  }
  for (std::size_t i = 0; i < job.fates.size(); ++i) {
    if (std::string why = reason(job.fates[i]); !why.empty()) {
      terminal.report(
          Diagnostic{.code = Code::NotCarriedOver,
                     .where = {.path = job.other->path,
                               .line = job.other->catalog.messages[i].line},
                     .message = std::move(why),
                     .severity = Severity::Warning});
    }
  }
  const Counts counts = counts_of(job.fates);
  if (counts.standing == 0) {
    terminal.tell(tr("%1: %2 of %3 translations carried over\n",
                     job.other->path, counts.carried, counts.translated));
  } else {
    terminal.tell(
        tr_n("%1: %2 of %3 translations carried over, %4 stands already\n",
             "%1: %2 of %3 translations carried over, %4 stand already\n",
             counts.standing, job.other->path, counts.carried,
             counts.translated, counts.standing));
  }
}

auto migration_of(const ExtractJob& job) -> nlohmann::json {
  if (!job.other) {
    return nullptr;
  }
  nlohmann::json misses = nlohmann::json::array();
  for (std::size_t i = 0; i < job.fates.size(); ++i) {
    if (std::string why = reason(job.fates[i]); !why.empty()) {
      const catalog::Message& message = job.other->catalog.messages[i];
      misses.push_back({{"line", message.line},
                        {"msgid", message.id},
                        {"reason", std::move(why)}});
    }
  }
  const Counts counts = counts_of(job.fates);
  return {{"translated", counts.translated}, {"carried", counts.carried},
          {"standing", counts.standing},     {"filled", job.filled},
          {"fuzzy", job.filled_fuzzy},       {"misses", misses}};
}

}  // namespace l10n::tool

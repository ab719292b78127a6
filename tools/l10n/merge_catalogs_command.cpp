// l10n merge-catalogs: two versions of a catalog become one.
#include <nlohmann/json.hpp>

#include "command_runs.hpp"
#include "l10n/catalog/index.hpp"
#include "l10n/catalog/reader.hpp"
#include "l10n/catalog/rewrite.hpp"
#include "l10n/catalog/three_way.hpp"
#include "l10n/core/message.hpp"
#include "l10n/io/file.hpp"
#include "merge_catalogs_arguments.hpp"
#include "output.hpp"
#include "site_session.hpp"

namespace l10n::tool {
namespace {

using catalog::Doubt;
using catalog::DoubtfulMessage;

auto read_existing(const std::string& path) -> Result<CatalogFile> {
  CatalogFile file{.path = path, .bytes = std::nullopt, .catalog = {}};
  file.bytes = L10N_TRY(io::read_file(path, kMaxCatalogBytes));
  file.catalog = L10N_TRY(catalog::read(*file.bytes, path));
  return file;
}

auto reason(Doubt doubt) -> std::string {
  switch (doubt) {
    case Doubt::TwoTranslations:
      return tr("both sides translated it, each in its own way");
    case Doubt::SourceChanged:
      return tr("one side changed the source, the other its translation");
    case Doubt::SourceGone:
      return tr("its source is gone on one side, and the other translated it");
  }
  return {};
}

auto advice(Doubt doubt) -> std::string {
  return doubt == Doubt::SourceGone
             ? tr("the entry is kept as obsolete")
             : tr("check the translation, then remove its fuzzy mark");
}

auto short_name(Doubt doubt) -> std::string {
  switch (doubt) {
    case Doubt::TwoTranslations:
      return "two-translations";
    case Doubt::SourceChanged:
      return "source-changed";
    case Doubt::SourceGone:
      return "source-gone";
  }
  return {};
}

// Names each doubtful entry by its line in the merged file.
void tell(const catalog::ThreeWayResult& merged, const std::string& bytes,
          const std::string& path, Terminal& terminal) {
  nlohmann::json list = nlohmann::json::array();
  const auto written = catalog::read(bytes, path);
  const catalog::Catalog none;
  const catalog::Catalog& lines = written ? *written : none;
  const catalog::MessageIndex live(lines);
  const catalog::MessageIndex retired(lines,
                                      catalog::MessageIndex::Which::Obsolete);
  for (const DoubtfulMessage& message : merged.doubtful) {
    const auto* const found =
        (message.doubt == Doubt::SourceGone ? retired : live)
            .find(message.context, message.id);
    const std::uint32_t line = found == nullptr ? 0 : found->line;
    list.push_back({{"line", line},
                    {"msgid", message.id},
                    {"reason", short_name(message.doubt)}});
    terminal.report(Diagnostic{.code = Code::NeedsReview,
                               .where = {.path = path, .line = line},
                               .message = reason(message.doubt),
                               .help = advice(message.doubt),
                               .severity = Severity::Warning});
  }
  terminal.result({{"path", path}, {"needs_review", list}});
}

auto merge_catalogs(const Arguments& given, Terminal& terminal)
    -> Result<Exit> {
  const MergeCatalogsArguments arguments =
      L10N_TRY(read_merge_catalogs_arguments(given));
  const CatalogFile base = L10N_TRY(read_existing(arguments.base));
  const CatalogFile ours = L10N_TRY(read_existing(arguments.ours));
  const CatalogFile theirs = L10N_TRY(read_existing(arguments.theirs));
  const Site site = L10N_TRY(site_or_defaults(given));
  const catalog::ThreeWayResult merged = L10N_TRY(
      catalog::merge_three_ways(base.catalog, ours.catalog, theirs.catalog));
  const std::string bytes = catalog::rewrite(
      merged.catalog, *ours.bytes, {.width = site.configuration.width});
  const bool in_place = arguments.output == arguments.ours;
  if (!in_place && !arguments.output.ends_with(".po")) {
    L10N_TRY(check_output(arguments.output, {.command = "merge-catalogs"}));
  }
  if (!in_place || *ours.bytes != bytes) {
    auto written = io::write_file(
        arguments.output, bytes,
        {.durability = io::Durability::Durable,
         .previous = in_place ? io::Previous(std::string_view(*ours.bytes))
                              : io::Previous(io::Anything{})});
    if (!written) {
      return tl::unexpected(written.error());
    }
  }
  tell(merged, bytes, arguments.shown, terminal);
  return merged.doubtful.empty() ? Exit::Done : Exit::Found;
}

}  // namespace

auto run_merge_catalogs(const Arguments& given, Terminal& terminal) -> Exit {
  auto exit = merge_catalogs(given, terminal);
  if (!exit) {
    terminal.report(exit.error());
    return Exit::Failed;
  }
  return *exit;
}

}  // namespace l10n::tool

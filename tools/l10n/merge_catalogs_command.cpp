// l10n merge-catalogs: two versions of a catalog become one.
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include <nlohmann/json.hpp>

#include "command_runs.hpp"
#include "l10n/catalog/index.hpp"
#include "l10n/catalog/reader.hpp"
#include "l10n/catalog/rewrite.hpp"
#include "l10n/catalog/three_way.hpp"
#include "l10n/core/message.hpp"
#include "l10n/io/file.hpp"
#include "l10n/report/columns.hpp"
#include "merge_catalogs_arguments.hpp"
#include "output.hpp"
#include "site_session.hpp"

namespace l10n::tool {
namespace {

using catalog::Doubt;
using catalog::DoubtfulMessage;

enum class Side : std::uint8_t { Base, Ours, Theirs };

// What is wrong with a catalog of `side` that has the name of the merged one.
auto of_side(Side side, Error error) -> Error {
  switch (side) {
    case Side::Base:
      error.message = tr("in the base: %1", error.message);
      break;
    case Side::Ours:
      error.message = tr("in our version: %1", error.message);
      break;
    case Side::Theirs:
      error.message = tr("in their version: %1", error.message);
      break;
  }
  return error;
}

// git hands over temporary files: by the time that somebody reads what is wrong
// with one, it is gone. `shown`, if any, is the name to be given instead.
auto read_existing(const std::string& path, Side side,
                   const std::optional<std::string>& shown)
    -> Result<CatalogFile> {
  CatalogFile file{.path = path, .bytes = std::nullopt, .catalog = {}};
  file.bytes = L10N_TRY(io::read_file(path, kMaxCatalogBytes));
  auto catalog = catalog::read(*file.bytes, shown.value_or(path));
  if (!catalog) {
    return tl::unexpected(shown ? of_side(side, std::move(catalog).error())
                                : std::move(catalog).error());
  }
  file.catalog = *std::move(catalog);
  return file;
}

auto short_text(const std::string& text) -> std::string {
  constexpr std::size_t kColumns = 40;
  std::string line = text;
  std::replace(line.begin(), line.end(), '\n', ' ');
  return report::first_columns(line, kColumns);
}

auto reason(const DoubtfulMessage& message) -> std::string {
  switch (message.doubt) {
    case Doubt::TwoTranslations:
      return tr("both sides translated it, each in its own way");
    case Doubt::SourceChanged:
      return tr(
          "one side changed the source '%1' to '%2', the other the translation "
          "of the former",
          short_text(message.origin), short_text(message.id));
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
    nlohmann::json& item = list.emplace_back(
        nlohmann::json{{"line", line},
                       {"msgid", message.id},
                       {"reason", short_name(message.doubt)}});
    if (message.doubt == Doubt::SourceChanged) {
      item["msgid_in_base"] = message.origin;
    }
    terminal.report(Diagnostic{.code = Code::NeedsReview,
                               .where = {.path = path, .line = line},
                               .message = reason(message),
                               .help = advice(message.doubt),
                               .severity = Severity::Warning});
  }
  terminal.result({{"path", path}, {"needs_review", list}});
}

auto merge_catalogs(const Arguments& given, Terminal& terminal)
    -> Result<Exit> {
  const MergeCatalogsArguments arguments =
      L10N_TRY(read_merge_catalogs_arguments(given));
  const CatalogFile base =
      L10N_TRY(read_existing(arguments.base, Side::Base, arguments.path));
  const CatalogFile ours =
      L10N_TRY(read_existing(arguments.ours, Side::Ours, arguments.path));
  const CatalogFile theirs =
      L10N_TRY(read_existing(arguments.theirs, Side::Theirs, arguments.path));
  const Site site = L10N_TRY(site_or_defaults(given));
  const auto merged =
      catalog::merge_three_ways(base.catalog, ours.catalog, theirs.catalog);
  if (!merged) {
    // Their catalog is the one that the error names.
    return tl::unexpected(arguments.path ? of_side(Side::Theirs, merged.error())
                                         : merged.error());
  }
  const std::string bytes = catalog::rewrite(
      merged->catalog, *ours.bytes, {.width = site.configuration.width});
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
  tell(*merged, bytes, arguments.path.value_or(arguments.output), terminal);
  return merged->doubtful.empty() ? Exit::Done : Exit::Found;
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

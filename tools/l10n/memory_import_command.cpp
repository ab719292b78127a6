// l10n memory import: files become entries of the memory.
#include <chrono>
#include <filesystem>

#include <nlohmann/json.hpp>

#include "command_runs.hpp"
#include "l10n/catalog/reader.hpp"
#include "l10n/core/message.hpp"
#include "l10n/flow/remember.hpp"
#include "l10n/io/file.hpp"
#include "l10n/memory/format.hpp"
#include "l10n/memory/tmx_reader.hpp"
#include "l10n/memory/transfer.hpp"
#include "l10n/memory/tsv.hpp"
#include "memory_import_arguments.hpp"

namespace l10n::tool {
namespace {

using memory::Format;
using memory::Reading;

auto now() -> std::int64_t {
  return std::chrono::duration_cast<std::chrono::seconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

auto read_po(const Reading& reading) -> Result<void> {
  const CatalogFile file = L10N_TRY(read_catalog(reading.path));
  const flow::CatalogLanguages languages{.source = reading.from,
                                         .target = reading.to};
  L10N_TRY(flow::check_languages(file.catalog, languages));
  const auto entries = L10N_TRY(flow::remember(file.catalog, languages));
  for (const flow::RememberedEntry& found : entries) {
    L10N_TRY(memory::offer(reading, found.entry,
                           {.path = reading.path, .line = found.line}));
  }
  return {};
}

// A file that does not say its languages has those of the site.
void add_defaults(Reading& reading, const MemoryPlace& place) {
  reading.from = reading.from.empty() ? place.from : reading.from;
  reading.to = reading.to.empty() ? place.to : reading.to;
}

auto read_pairs(Reading& reading, const MemoryPlace& place) -> Result<void> {
  add_defaults(reading, place);
  if (reading.from.empty() || reading.to.empty()) {
    return tl::unexpected(
        Error{.code = Code::Language,
              .where = {.path = reading.path},
              .message = tr("a TSV file does not say its languages"),
              .help = tr("say which it has with '--from LANGUAGE --to "
                         "LANGUAGE'")});
  }
  return memory::read_tsv(reading);
}

auto read_any(Reading& reading, Format format, const MemoryPlace& place)
    -> Result<void> {
  switch (format) {
    case Format::Tmx:
      return memory::read_tmx(reading);
    case Format::Tsv:
      return read_pairs(reading, place);
    case Format::Memory:
      return memory::read_memory(reading);
    case Format::Po:
      break;
  }
  auto read = read_po(reading);
  const bool is_silent = reading.from.empty() || reading.to.empty();
  if (!read && read.error().code == Code::Language && is_silent &&
      !place.from.empty()) {
    // The header is silent: the site knows.
    add_defaults(reading, place);
    read = read_po(reading);
  }
  return read;
}

auto is_same_file(const std::string& one, const std::string& other) -> bool {
  std::error_code error;
  return std::filesystem::equivalent(one, other, error) && !error;
}

struct Imported {
  std::int64_t number = 0;
  memory::ImportCounts counts = {};
  memory::Refusals refusals = {};
};

auto import_file(const MemoryImportArguments& arguments,
                 const std::string& file, Terminal& terminal)
    -> Result<Imported> {
  if (is_same_file(file, arguments.place.path)) {
    return tl::unexpected(
        usage_error("memory import", tr("'%1' is the memory itself", file)));
  }
  const Format format = L10N_TRY(memory::format_of_file(file));
  Imported imported;
  auto import = L10N_TRY(memory::Import::begin(
      arguments.place.path, {.file = file,
                             .command = generator() + " memory import",
                             .date = now()}));
  {
    Gauge gauge(terminal, tr("importing"));
    Reading reading{.path = file,
                    .from = arguments.from,
                    .to = arguments.to,
                    .import = import,
                    .refusals = imported.refusals,
                    .progress = [&](std::uint64_t done, std::uint64_t all) {
                      gauge.show(done, all);
                    }};
    L10N_TRY(read_any(reading, format, arguments.place));
    imported.number = L10N_TRY(import.commit());
  }
  imported.counts = import.counts();
  return imported;
}

auto to_json(const std::string& file, const Imported& imported)
    -> nlohmann::json {
  nlohmann::json reasons = nlohmann::json::array();
  for (const auto& kind : imported.refusals.kinds()) {
    reasons.push_back({{"reason", kind.reason}, {"count", kind.count}});
  }
  return {{"path", file},
          {"import", imported.number},
          {"new", imported.counts.added},
          {"known", imported.counts.known},
          {"refused", imported.refusals.count()},
          {"reasons", reasons}};
}

void tell(const std::string& file, const Imported& imported,
          Terminal& terminal) {
  const auto count = [](std::int64_t number) {
    return static_cast<std::size_t>(number);
  };
  terminal.report(imported.refusals.first());
  terminal.tell(tr("%1: new: %2, known: %3, refused: %4\n", file,
                   count(imported.counts.added), count(imported.counts.known),
                   count(imported.refusals.count())));
  for (const auto& kind : imported.refusals.kinds()) {
    terminal.tell(
        "  " + tr("refused, because %1: %2", kind.reason, count(kind.count)) +
        '\n');
  }
}

auto import_all(const Arguments& given, Terminal& terminal) -> Result<Exit> {
  const auto arguments = L10N_TRY(read_memory_import_arguments(given));
  nlohmann::json files = nlohmann::json::array();
  bool failed = false;
  for (const std::string& file : arguments.files) {
    const auto imported = import_file(arguments, file, terminal);
    if (!imported) {
      terminal.report(imported.error());
      failed = true;
      continue;
    }
    tell(file, *imported, terminal);
    files.push_back(to_json(file, *imported));
    // A file of which nothing can be taken is not what was meant.
    failed =
        failed || (imported->number == 0 && imported->refusals.count() > 0);
  }
  terminal.result({{"memory", arguments.place.path}, {"files", files}});
  return failed ? Exit::Failed : Exit::Done;
}

}  // namespace

auto run_memory_import(const Arguments& given, Terminal& terminal) -> Exit {
  auto exit = import_all(given, terminal);
  if (!exit) {
    terminal.report(exit.error());
    return Exit::Failed;
  }
  return *exit;
}

}  // namespace l10n::tool

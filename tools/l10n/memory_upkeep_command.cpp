// l10n memory stats, undo, compact and check.
#include <filesystem>

#include <nlohmann/json.hpp>

#include "command_runs.hpp"
#include "l10n/core/message.hpp"
#include "l10n/memory/upkeep.hpp"
#include "memory_upkeep_arguments.hpp"

namespace l10n::tool {
namespace {

auto count(std::int64_t number) -> std::size_t {
  return static_cast<std::size_t>(number);
}

auto to_json(const memory::PairStatistics& pair) -> nlohmann::json {
  return {{"source_language", pair.source_language},
          {"target_language", pair.target_language},
          {"entries", pair.entries},
          {"drafts", pair.drafts},
          {"confirmed", pair.confirmed},
          {"uses", pair.uses},
          {"oldest", to_day(pair.oldest)},
          {"newest", to_day(pair.newest)}};
}

auto to_json(const memory::ImportRecord& import) -> nlohmann::json {
  return {{"import", import.id},
          {"file", import.facts.file},
          {"command", import.facts.command},
          {"day", to_day(import.facts.date)},
          {"new", import.counts.added},
          {"known", import.counts.known},
          {"refused", import.counts.refused}};
}

void show(const memory::PairStatistics& pair, Terminal& terminal) {
  terminal.print(
      tr("%1 to %2: entries: %3, drafts: %4, confirmed: %5, uses: "
         "%6",
         pair.source_language, pair.target_language, count(pair.entries),
         count(pair.drafts), count(pair.confirmed), count(pair.uses)));
  if (pair.oldest != 0) {
    terminal.print(
        ", " + tr("from %1 to %2", to_day(pair.oldest), to_day(pair.newest)));
  }
  terminal.print("\n");
}

void show(const memory::ImportRecord& import, Terminal& terminal) {
  terminal.print(tr("import %1, %2: %3, new: %4, known: %5, refused: %6\n",
                    count(import.id), to_day(import.facts.date),
                    printable(import.facts.file), count(import.counts.added),
                    count(import.counts.known), count(import.counts.refused)));
}

auto stats(const Arguments& given, Terminal& terminal) -> Result<Exit> {
  const MemoryPlace place = L10N_TRY(memory_place(given, "memory stats"));
  const auto store = L10N_TRY(open_memory(place, memory::Access::ReadOnly));
  std::error_code error;
  const auto bytes = std::filesystem::file_size(place.path, error);
  nlohmann::json result{{"memory", place.path},
                        {"bytes", error ? 0 : bytes},
                        {"pairs", nlohmann::json::array()},
                        {"imports", nlohmann::json::array()}};
  for (const auto& pair : L10N_TRY(store.statistics())) {
    show(pair, terminal);
    result["pairs"].push_back(to_json(pair));
  }
  for (const auto& import : L10N_TRY(store.imports())) {
    show(import, terminal);
    result["imports"].push_back(to_json(import));
  }
  if (result["pairs"].empty()) {
    terminal.print(tr("the memory is empty\n"));
  }
  terminal.result(result);
  return Exit::Done;
}

auto undo(const Arguments& given, Terminal& terminal) -> Result<Exit> {
  const auto arguments = L10N_TRY(read_memory_undo_arguments(given));
  auto store =
      L10N_TRY(open_memory(arguments.place, memory::Access::ReadWrite));
  const auto undone = L10N_TRY(store.undo(arguments.import));
  if (!undone) {
    return tl::unexpected(Error{.code = Code::Usage,
                                .where = {.path = arguments.place.path},
                                .message = tr("there is no such import"),
                                .help = tr("'l10n memory stats' lists them")});
  }
  terminal.tell(tr("import %1 of %2 is taken back: removed: %3, kept: %4\n",
                   count(undone->import.id),
                   printable(undone->import.facts.file), count(undone->removed),
                   count(undone->kept)));
  terminal.result({{"import", undone->import.id},
                   {"file", undone->import.facts.file},
                   {"removed", undone->removed},
                   {"kept", undone->kept}});
  return Exit::Done;
}

auto compact(const Arguments& given, Terminal& terminal) -> Result<Exit> {
  const MemoryPlace place = L10N_TRY(memory_place(given, "memory compact"));
  const auto sizes = L10N_TRY(memory::compact_memory(place.path));
  terminal.tell(tr("%1: bytes before: %2, now: %3\n", place.path,
                   std::size_t{sizes.before}, std::size_t{sizes.after}));
  terminal.result({{"memory", place.path},
                   {"before", sizes.before},
                   {"after", sizes.after}});
  return Exit::Done;
}

auto check(const Arguments& given, Terminal& terminal) -> Result<Exit> {
  const MemoryPlace place = L10N_TRY(memory_place(given, "memory check"));
  memory::CheckReport report;
  {
    Gauge gauge(terminal, tr("checking"));
    report = L10N_TRY(memory::check_memory(
        place.path,
        [&](std::uint64_t done, std::uint64_t all) { gauge.show(done, all); }));
  }
  terminal.report(report.findings);
  terminal.result({{"memory", place.path},
                   {"entries", report.entries},
                   {"sound", report.findings.empty()}});
  if (!report.findings.empty()) {
    return Exit::Found;
  }
  terminal.tell(
      tr("%1: sound, entries: %2\n", place.path, count(report.entries)));
  return Exit::Done;
}

auto told(Result<Exit> exit, Terminal& terminal) -> Exit {
  if (!exit) {
    terminal.report(exit.error());
    return Exit::Failed;
  }
  return *exit;
}

}  // namespace

auto run_memory_stats(const Arguments& given, Terminal& terminal) -> Exit {
  return told(stats(given, terminal), terminal);
}

auto run_memory_undo(const Arguments& given, Terminal& terminal) -> Exit {
  return told(undo(given, terminal), terminal);
}

auto run_memory_compact(const Arguments& given, Terminal& terminal) -> Exit {
  return told(compact(given, terminal), terminal);
}

auto run_memory_check(const Arguments& given, Terminal& terminal) -> Exit {
  auto exit = check(given, terminal);
  // What cannot even be opened for its damage has been checked as well.
  if (!exit && exit.error().code == Code::MemoryDamaged) {
    // This is the check that the common help line sends to.
    exit.error().help = tr("put back a copy, or move it away and import again");
    terminal.report(exit.error());
    return Exit::Found;
  }
  return told(std::move(exit), terminal);
}

}  // namespace l10n::tool

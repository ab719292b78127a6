// The functions that do the commands; commands.cpp lists them.
#ifndef TOOLS_L10N_COMMAND_RUNS_HPP
#define TOOLS_L10N_COMMAND_RUNS_HPP

#include "command.hpp"

namespace l10n::tool {

auto run_adopt(const Arguments& given, Terminal& terminal) -> Exit;
auto run_check(const Arguments& given, Terminal& terminal) -> Exit;
auto run_doctor(const Arguments& given, Terminal& terminal) -> Exit;
auto run_extract(const Arguments& given, Terminal& terminal) -> Exit;
auto run_init(const Arguments& given, Terminal& terminal) -> Exit;
auto run_merge(const Arguments& given, Terminal& terminal) -> Exit;
auto run_memory_check(const Arguments& given, Terminal& terminal) -> Exit;
auto run_memory_compact(const Arguments& given, Terminal& terminal) -> Exit;
auto run_memory_export(const Arguments& given, Terminal& terminal) -> Exit;
auto run_memory_import(const Arguments& given, Terminal& terminal) -> Exit;
auto run_memory_lookup(const Arguments& given, Terminal& terminal) -> Exit;
auto run_memory_search(const Arguments& given, Terminal& terminal) -> Exit;
auto run_memory_stats(const Arguments& given, Terminal& terminal) -> Exit;
auto run_memory_undo(const Arguments& given, Terminal& terminal) -> Exit;
auto run_merge_catalogs(const Arguments& given, Terminal& terminal) -> Exit;
auto run_pseudo(const Arguments& given, Terminal& terminal) -> Exit;
auto run_suggest(const Arguments& given, Terminal& terminal) -> Exit;
auto run_terms(const Arguments& given, Terminal& terminal) -> Exit;
auto run_status(const Arguments& given, Terminal& terminal) -> Exit;
auto run_verify(const Arguments& given, Terminal& terminal) -> Exit;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_COMMAND_RUNS_HPP

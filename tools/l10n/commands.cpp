#include <array>

#include "adopt_arguments.hpp"
#include "check_arguments.hpp"
#include "command_runs.hpp"
#include "doctor_arguments.hpp"
#include "extract_arguments.hpp"
#include "init_arguments.hpp"
#include "memory_export_arguments.hpp"
#include "memory_import_arguments.hpp"
#include "memory_lookup_arguments.hpp"
#include "memory_search_arguments.hpp"
#include "memory_upkeep_arguments.hpp"
#include "merge_arguments.hpp"
#include "merge_catalogs_arguments.hpp"
#include "pseudo_arguments.hpp"
#include "status_arguments.hpp"
#include "suggest_arguments.hpp"
#include "terms_arguments.hpp"
#include "verify_arguments.hpp"

namespace l10n::tool {

auto commands() -> std::span<const Command> {
  static const std::array kCommands{
      Command{&init_usage(), run_init},
      Command{&adopt_usage(), run_adopt},
      Command{&extract_usage(), run_extract},
      Command{&status_usage(), run_status},
      Command{&merge_usage(), run_merge},
      Command{&check_usage(), run_check},
      Command{&terms_usage(), run_terms},
      Command{&merge_catalogs_usage(), run_merge_catalogs},
      Command{&verify_usage(), run_verify},
      Command{&suggest_usage(), run_suggest},
      Command{&doctor_usage(), run_doctor},
      Command{&pseudo_usage(), run_pseudo},
      Command{&memory_import_usage(), run_memory_import},
      Command{&memory_export_usage(), run_memory_export},
      Command{&memory_lookup_usage(), run_memory_lookup},
      Command{&memory_search_usage(), run_memory_search},
      Command{&memory_stats_usage(), run_memory_stats},
      Command{&memory_undo_usage(), run_memory_undo},
      Command{&memory_compact_usage(), run_memory_compact},
      Command{&memory_check_usage(), run_memory_check}};
  return kCommands;
}

}  // namespace l10n::tool

#include <array>

#include "command_runs.hpp"
#include "extract_arguments.hpp"
#include "init_arguments.hpp"
#include "merge_arguments.hpp"
#include "pseudo_arguments.hpp"
#include "verify_arguments.hpp"

namespace l10n::tool {

auto commands() -> std::span<const Command> {
  static const std::array kCommands{
      Command{&init_usage(), run_init}, Command{&extract_usage(), run_extract},
      Command{&merge_usage(), run_merge}, Command{&verify_usage(), run_verify},
      Command{&pseudo_usage(), run_pseudo}};
  return kCommands;
}

}  // namespace l10n::tool

// A command: its definition and the function that does it. commands.cpp lists
// them.
#ifndef TOOLS_L10N_COMMAND_HPP
#define TOOLS_L10N_COMMAND_HPP

#include <cstdint>
#include <span>

#include "arguments.hpp"
#include "terminal.hpp"
#include "usage.hpp"

namespace l10n::tool {

/// Exit status, the same for every command and documented in --help.
enum class Exit : std::uint8_t {
  Done = 0,
  Found = 1,   // the check found something
  Failed = 2,  // the command could not do its work
};

/// Reads its part of the arguments (`read_extract_arguments`), does the work,
/// and says what happened through the terminal. Does not print the summary:
/// run_l10n does.
using Run = Exit (*)(const Arguments& arguments, Terminal& terminal);

struct Command {
  const Usage* usage;
  Run run;
};

/// Every command that is built in, in the order of --help.
auto commands() -> std::span<const Command>;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_COMMAND_HPP

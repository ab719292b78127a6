// From the words of the command line to an exit status.
#ifndef TOOLS_L10N_APPLICATION_HPP
#define TOOLS_L10N_APPLICATION_HPP

#include <span>
#include <string>

#include "command.hpp"
#include "terminal.hpp"

namespace l10n::tool {

/// Runs the command that `words` (without the program's name) ask for, one of
/// `table`, and says what is to be said.
auto run_l10n(std::span<const Command> table,
              std::span<const std::string> words, Streams streams) -> Exit;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_APPLICATION_HPP

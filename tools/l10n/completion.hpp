// Completion for bash, from the definitions of the commands.
#ifndef TOOLS_L10N_COMPLETION_HPP
#define TOOLS_L10N_COMPLETION_HPP

#include <span>
#include <string>

#include "command.hpp"

namespace l10n::tool {

/// A script that bash-completion loads for `l10n`: commands, options, the
/// words of an option, folders after -C, else files.
auto bash_completion(std::span<const Command> commands) -> std::string;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_COMPLETION_HPP

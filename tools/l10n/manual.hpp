// The manual page l10n(1), from the definitions of the commands.
#ifndef TOOLS_L10N_MANUAL_HPP
#define TOOLS_L10N_MANUAL_HPP

#include <span>
#include <string>
#include <string_view>

#include "command.hpp"

namespace l10n::tool {

/// The page in roff, for the macro package man(7). No date: the same version
/// gives the same bytes.
auto manual(std::span<const Command> commands, std::string_view version)
    -> std::string;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_MANUAL_HPP

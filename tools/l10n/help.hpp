// --help: examples first, 80 columns, in the user's language.
#ifndef TOOLS_L10N_HELP_HPP
#define TOOLS_L10N_HELP_HPP

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "command.hpp"
#include "usage.hpp"

namespace l10n::tool {

/// What `l10n NAME --help` prints.
auto help(const Usage& usage) -> std::string;

/// What `l10n --help` prints, or `l10n GROUP --help` with the commands of the
/// group ("memory").
auto overview(std::span<const Command> commands, std::string_view group = "")
    -> std::string;

/// "-o, --output=FILE" as help and manual show it, translated.
auto option_label(const Option& option) -> std::string;

/// `text` broken at spaces into lines of at most `width` code points, each
/// indented by `indent` spaces and ended by a line feed. A word that is longer
/// than a line stays whole.
auto wrap(std::string_view text, std::size_t indent, std::size_t width)
    -> std::string;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_HELP_HPP

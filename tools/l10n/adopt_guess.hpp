// l10n adopt --guess: which language each page was written in.
#ifndef TOOLS_L10N_ADOPT_GUESS_HPP
#define TOOLS_L10N_ADOPT_GUESS_HPP

#include "command.hpp"
#include "site_session.hpp"

namespace l10n::tool {

/// Says for each pair of pages which one was written first and why, and what
/// the site's `source_language` should be. Without a history in git the text
/// alone decides. Errors: those of listing pages.
auto guess_directions(const Site& site, Terminal& terminal) -> Result<Exit>;

}  // namespace l10n::tool

#endif  // TOOLS_L10N_ADOPT_GUESS_HPP

// Options that the commands on a translation memory share.
#ifndef TOOLS_L10N_MEMORY_OPTIONS_HPP
#define TOOLS_L10N_MEMORY_OPTIONS_HPP

#include "usage.hpp"

namespace l10n::tool {

inline constexpr Option kMemoryOption{
    .name = "memory",
    .letter = 'm',
    .kind = ValueKind::Text,
    .argument = msgid("FILE"),
    .help = msgid("use the memory FILE instead of the site's, site.l10ntm "
                  "beside its catalogs")};

}  // namespace l10n::tool

#endif  // TOOLS_L10N_MEMORY_OPTIONS_HPP

// File name patterns of the configuration.
#ifndef L10N_SITE_GLOB_HPP
#define L10N_SITE_GLOB_HPP

#include <string_view>

namespace l10n::site {

/// Whether all of `text` fits `glob`: `?` is one byte but `/`, `*` any number
/// of them, `**` any bytes, and `**/` also nothing. There is no escape.
/// Time O(glob x text).
auto fits(std::string_view glob, std::string_view text) -> bool;

}  // namespace l10n::site

#endif  // L10N_SITE_GLOB_HPP

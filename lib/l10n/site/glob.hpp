// File name patterns of the configuration.
#ifndef L10N_SITE_GLOB_HPP
#define L10N_SITE_GLOB_HPP

#include <cstdint>
#include <string_view>

namespace l10n::site {

enum class Star : std::uint8_t { StopsAtSlash, TakesSlash };

/// Whether all of `text` fits `glob`: `?` is one byte but `/`, `*` any number
/// of them, `**` any bytes, and `**/` also nothing. There is no escape.
/// With Star::TakesSlash, for URLs, `*` and `?` are any bytes.
/// Time O(glob x text).
auto fits(std::string_view glob, std::string_view text,
          Star star = Star::StopsAtSlash) -> bool;

}  // namespace l10n::site

#endif  // L10N_SITE_GLOB_HPP

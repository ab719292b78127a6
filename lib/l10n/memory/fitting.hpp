// Which languages a lookup takes for the same.
#ifndef L10N_MEMORY_FITTING_HPP
#define L10N_MEMORY_FITTING_HPP

#include <cstdint>
#include <string_view>

#include "l10n/memory/entry.hpp"

namespace l10n::memory {

/// Whether texts in `tag` serve who asks for `wanted`: the same language
/// ("en", "en-US", "en-GB"), and the same script where both name one
/// ("zh-Hans" is not "zh-Hant"). Tags are canonical.
auto fits(std::string_view wanted, std::string_view tag) -> bool;

enum class Way : std::uint8_t {
  None,
  Forward,   // looked at from its source
  Backward,  // looked at from its target
};

/// How an entry from `source` to `target` serves `direction`. Between two
/// variants of one language (pt-BR, pt-PT) the tags must be equal.
auto way_of(const Direction& direction, std::string_view source,
            std::string_view target) -> Way;

}  // namespace l10n::memory

#endif  // L10N_MEMORY_FITTING_HPP

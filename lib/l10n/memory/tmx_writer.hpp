// Entries as TMX 1.4b, level 1: text without inline elements. What read_tmx
// makes of it is the same entries. docs/formats.md has the mapping.
#ifndef L10N_MEMORY_TMX_WRITER_HPP
#define L10N_MEMORY_TMX_WRITER_HPP

#include <string>
#include <string_view>

#include "l10n/memory/entry.hpp"

namespace l10n::memory {

/// Everything before the first unit. `source_language` may be empty: "*all*".
/// `tool` is "l10n 0.1.0".
auto tmx_head(std::string_view source_language, std::string_view tool)
    -> std::string;

/// One `tu` element. A character that XML 1.0 cannot hold (controls, U+FFFE and
/// U+FFFF) becomes an empty `ph` element of the type kCharacterType and its
/// four hexadecimal digits; in props and attributes it is left out.
auto tmx_unit(const Entry& entry) -> std::string;

/// Everything behind the last unit.
auto tmx_tail() -> std::string_view;

}  // namespace l10n::memory

#endif  // L10N_MEMORY_TMX_WRITER_HPP

// One unit of a TMX file, and the entries that it gives.
#ifndef L10N_MEMORY_TMX_UNIT_HPP
#define L10N_MEMORY_TMX_UNIT_HPP

#include <string>
#include <string_view>
#include <vector>

#include "l10n/memory/entry.hpp"

namespace l10n::memory {

/// The type of a `ph` that stands for a character, before its digits.
inline constexpr std::string_view kCharacterType = "x-l10n-U+";

/// What attributes and `prop` elements say of a unit or of a variant. Empty and
/// 0: nothing.
struct TmxFacts {
  Surroundings surroundings = {};
  Origin origin = {};
  std::string state = {};
  std::uint32_t uses = 0;
};

struct TmxVariant {
  std::string language = {};  // canonical
  std::string text = {};
  TmxFacts facts = {};
};

struct TmxUnit {
  std::string source_language = {};  // canonical; empty: not said
  std::vector<TmxVariant> variants = {};
  TmxFacts facts = {};
};

/// "20260131T235900Z" in seconds since 1970; 0 for what is no date.
/// Source: TMX 1.4b, "Date formats" (ISO 8601, basic form).
auto tmx_date(std::string_view text) -> std::int64_t;

/// The inverse; empty for 0.
auto to_tmx_date(std::int64_t date) -> std::string;

/// Takes a `prop` of one of the types that mean something to us: ours, OmegaT's
/// (file, prev, next, id), and those common elsewhere.
void take_prop(TmxFacts& facts, std::string_view type, std::string_view text);

/// The entries from its source to each other variant, without languages that
/// are not wanted. Empty where the unit has no such pair.
auto entries_of(const TmxUnit& unit, std::string_view from, std::string_view to)
    -> std::vector<Entry>;

}  // namespace l10n::memory

#endif  // L10N_MEMORY_TMX_UNIT_HPP

// What the memory's translation becomes for a text, and why a person should
// look at it although its score is high.
#ifndef L10N_FLOW_SUGGEST_DOUBT_HPP
#define L10N_FLOW_SUGGEST_DOUBT_HPP

#include <cstdint>
#include <string>
#include <string_view>

#include "l10n/memory/lookup.hpp"
#include "l10n/memory/placeable.hpp"

namespace l10n::flow {

enum class Doubt : std::uint8_t {
  None,
  Numbers,  // they were carried over, but the words beside them may not suit
  Signs,    // -5 for 5, != for =, &lt; for &gt;, or MB for Mb
  Rivals,   // another translation has the same score
};

struct Adaptation {
  std::string text;
  memory::Carried carried = memory::Carried::Nothing;
  Doubt doubt = Doubt::None;
};

/// The translation of `known` with what `text` has in other numbers, code and
/// addresses. `plural_forms` (the header field) tells whether a number may
/// stand beside another one's noun. Time O(n).
auto adapted_to(std::string_view text, const memory::Match& known,
                std::string_view plural_forms) -> Adaptation;

}  // namespace l10n::flow

#endif  // L10N_FLOW_SUGGEST_DOUBT_HPP

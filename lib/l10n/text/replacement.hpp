// A proposal to put other bytes in the place of some.
#ifndef L10N_TEXT_REPLACEMENT_HPP
#define L10N_TEXT_REPLACEMENT_HPP

#include <string>

#include "l10n/core/span.hpp"

namespace l10n::text {

struct Replacement {
  Span span;  // of the text that was looked at
  std::string text;

  auto operator==(const Replacement&) const -> bool = default;
};

}  // namespace l10n::text

#endif  // L10N_TEXT_REPLACEMENT_HPP

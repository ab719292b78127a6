#include "l10n/check/families.hpp"

#include <array>

namespace l10n::check {

auto families() -> std::span<const Family> {
  static constexpr std::array kFamilies{
      Family{"emphasis", check_emphasis},
      Family{"placeables", check_placeables},
      Family{"numbers", check_numbers},
      Family{"spaces", check_spaces},
      Family{"punctuation", check_punctuation},
      Family{"characters", check_characters},
      Family{"words", check_words},
      Family{"language", check_language},
      Family{"terms", check_terms}};
  return kFamilies;
}

}  // namespace l10n::check

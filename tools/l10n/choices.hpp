// The words that an option of kind Choice accepts.
#ifndef TOOLS_L10N_CHOICES_HPP
#define TOOLS_L10N_CHOICES_HPP

#include <string_view>
#include <vector>

#include "usage.hpp"

namespace l10n::tool {

/// "auto", "always", "never" for the argument "auto|always|never"; none for an
/// option of another kind.
inline auto choices(const Option& option) -> std::vector<std::string_view> {
  std::vector<std::string_view> words;
  if (option.kind != ValueKind::Choice) {
    return words;
  }
  std::string_view rest = option.argument;
  for (std::size_t bar = rest.find('|'); bar != rest.npos;
       bar = rest.find('|')) {
    words.push_back(rest.substr(0, bar));
    rest.remove_prefix(bar + 1);
  }
  words.push_back(rest);
  return words;
}

}  // namespace l10n::tool

#endif  // TOOLS_L10N_CHOICES_HPP

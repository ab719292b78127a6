#include "l10n/site/places.hpp"

namespace l10n::site {

auto Places::find(std::string_view key) const -> const Location* {
  while (!key.empty()) {
    const auto found = places_.find(key);
    if (found != places_.end()) {
      return &found->second;
    }
    const std::size_t dot = key.rfind('.');
    key = key.substr(0, dot == key.npos ? 0 : dot);
  }
  return nullptr;
}

}  // namespace l10n::site

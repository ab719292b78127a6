#include "l10n/memory/fitting.hpp"

#include <algorithm>

namespace l10n::memory {
namespace {

auto primary(std::string_view tag) -> std::string_view {
  return tag.substr(0, std::min(tag.find('-'), tag.size()));
}

// "Hant" of "zh-Hant-TW"; empty where none is named.
auto script(std::string_view tag) -> std::string_view {
  constexpr std::size_t kLetters = 4;
  const std::size_t begin = primary(tag).size() + 1;
  if (begin >= tag.size()) {
    return {};
  }
  const std::string_view second = primary(tag.substr(begin));
  const bool is_script = second.size() == kLetters && second.front() >= 'A';
  return is_script ? second : std::string_view();
}

}  // namespace

auto fits(std::string_view wanted, std::string_view tag) -> bool {
  return primary(wanted) == primary(tag) &&
         (script(wanted).empty() || script(tag).empty() ||
          script(wanted) == script(tag));
}

auto way_of(const Direction& direction, std::string_view source,
            std::string_view target) -> Way {
  const bool is_close = fits(direction.from, direction.to);
  const auto serves = [&](std::string_view wanted, std::string_view tag) {
    return is_close ? wanted == tag : fits(wanted, tag);
  };
  if (serves(direction.from, source) && serves(direction.to, target)) {
    return Way::Forward;
  }
  return serves(direction.from, target) && serves(direction.to, source)
             ? Way::Backward
             : Way::None;
}

}  // namespace l10n::memory

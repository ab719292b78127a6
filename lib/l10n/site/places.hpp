// Where the settings stand in their file, for errors that show up later.
#ifndef L10N_SITE_PLACES_HPP
#define L10N_SITE_PLACES_HPP

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "l10n/core/diagnostic.hpp"

namespace l10n::site {

/// The places of settings by the keys that lead there: "content",
/// "check.rules.numbers" and, in a list, "check.words.0". Empty for settings
/// that were not read from a file.
class Places {
 public:
  void add(std::string key, Location where) {
    places_.insert_or_assign(std::move(key), std::move(where));
  }

  /// Where `key` stands, or what holds it; the default is said nowhere: none.
  [[nodiscard]] auto find(std::string_view key) const -> const Location*;

  /// Where a setting stands says nothing about what it is.
  auto operator==(const Places& /*other*/) const -> bool { return true; }

 private:
  std::map<std::string, Location, std::less<>> places_;
};

}  // namespace l10n::site

#endif  // L10N_SITE_PLACES_HPP

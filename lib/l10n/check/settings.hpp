// What a site says about its checks.
#ifndef L10N_CHECK_SETTINGS_HPP
#define L10N_CHECK_SETTINGS_HPP

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "l10n/check/terms.hpp"
#include "l10n/core/diagnostic.hpp"

namespace l10n::check {

enum class ToneStyle : std::uint8_t {
  Any,  // what the site uses more often
  Old,  // hòa, thúy
  New,  // hoà, thuý
};

struct Settings {
  /// Levels that differ from the rules' own; none: the rule is off.
  std::map<std::string, std::optional<Severity>, std::less<>> levels = {};
  ToneStyle tone_style = ToneStyle::Any;
  TermIndex terms = {};  // of the glossaries and `check: keep:`
  /// The words of the names that stay and of the site's word lists, as
  /// folded_word() writes them.
  std::set<std::string, std::less<>> known = {};

  /// The level that findings of `rule` have; none where it is off.
  [[nodiscard]] auto level(std::string_view rule) const
      -> std::optional<Severity>;
};

}  // namespace l10n::check

#endif  // L10N_CHECK_SETTINGS_HPP

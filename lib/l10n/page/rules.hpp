// What a site says about its own dialect: which shortcode holds text, and
// where.
#ifndef L10N_PAGE_RULES_HPP
#define L10N_PAGE_RULES_HPP

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace l10n::page {

/// What stands between a shortcode and its closing tag.
enum class ShortcodeBody : std::uint8_t {
  Markdown,  // part of the page
  Raw,       // code or data: never a unit
  None,      // there is no closing tag
};

struct ShortcodeRule {
  std::vector<std::string> text = {};  // parameters: names, or positions from 0
  ShortcodeBody body = ShortcodeBody::Markdown;
  bool closes = false;  // known to need its closing tag
};

struct Rules {
  std::vector<std::string> front_matter_keys;
  std::map<std::string, ShortcodeRule, std::less<>> shortcodes;
};

}  // namespace l10n::page

#endif  // L10N_PAGE_RULES_HPP

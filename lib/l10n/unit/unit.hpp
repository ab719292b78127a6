// A unit is what a translator sees: one msgid, cut from one segment of a page.
#ifndef L10N_UNIT_UNIT_HPP
#define L10N_UNIT_UNIT_HPP

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/page/document.hpp"

namespace l10n::unit {

/// The version of the rule that turns bytes into msgids (header field
/// X-L10n-Units). It never changes without a way for catalogs to follow.
inline constexpr int kRuleVersion = 1;

struct Unit {
  std::string context;  // msgctxt; empty where there is none
  std::string id;       // inline Markdown, soft line ends folded to a space,
                        // hard breaks as \n
  std::string type;     // for `#. type:`, as po4a words it
  std::vector<std::string> comments;  // the author's, for the translator
  std::uint32_t line = 0;             // of the page, from 1
  bool one_line = false;              // a line end has no meaning in it
};

/// The unit of one segment of `document`.
auto make_unit(const page::Document& document, const page::Segment& segment)
    -> Unit;

/// The units of all segments, in their order.
auto make_units(const page::Document& document) -> std::vector<Unit>;

/// The msgid of a segment alone: what two pages are compared by.
auto msgid(const page::Document& document, const page::Segment& segment)
    -> std::string;

/// A short name for (context, id) that survives moves: XXH3 in 16 hex digits.
auto unit_hash(std::string_view context, std::string_view id) -> std::string;

}  // namespace l10n::unit

#endif  // L10N_UNIT_UNIT_HPP

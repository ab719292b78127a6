// Damaged text: what is wrong with the bytes of a page or catalog, and what
// should stand there. One file a family: damage_NAME.cpp.
#ifndef L10N_CHECK_DAMAGE_HPP
#define L10N_CHECK_DAMAGE_HPP

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/check/rule.hpp"
#include "l10n/check/verbatim.hpp"
#include "l10n/core/diagnostic.hpp"
#include "l10n/core/span.hpp"
#include "l10n/page/rules.hpp"
#include "l10n/text/replacement.hpp"

namespace l10n::check {

/// One finding: at most one a line and family.
struct Damage {
  std::string check = {};  // "mojibake": the id of a rule of damage_rules()
  Severity severity = Severity::Warning;
  Span span = {};       // of the text, within one line
  std::string message;  // translated, lower case, no final period
  std::string help = {};
  /// What should stand in place of `span`; none where nobody can tell.
  std::optional<std::string> proposal = {};
  /// Whether --fix may put it there: the damage done again gives the same
  /// bytes, or both are the same text by Unicode's definition, or what goes
  /// has no effect on what is seen.
  bool provable = false;
  /// The parts of `span` that change, for a caret; in order.
  std::vector<text::Replacement> parts = {};
};

auto damage_rules() -> std::span<const Rule>;

/// UTF-8 in any of five charsets, Vietnamese from before Unicode, and what is
/// left of either where characters were lost. In code nothing is provable: a
/// page may show mojibake as an example.
auto find_misread_text(std::string_view text, const Verbatim& verbatim)
    -> std::vector<Damage>;

/// Marks that stand apart or in the wrong order, eth for đ. In code and paths
/// nothing is provable: a file may be named so.
auto find_split_letters(std::string_view text, const Verbatim& verbatim)
    -> std::vector<Damage>;

/// Byte order marks inside of text, zero-width and bidirectional characters.
/// What languages with such marks need is none of them.
auto find_hidden_characters(std::string_view text, const Verbatim& verbatim)
    -> std::vector<Damage>;

/// Of a page: conflict markers, R code that was never run (`r Sys.Date()`).
auto find_leftovers(std::string_view text, const Verbatim& verbatim)
    -> std::vector<Damage>;

/// Of a page: front matter that its language refuses, fences that never end,
/// anchors given twice, and its broken shortcodes. Never provable.
auto find_broken_structure(std::string_view text, const Verbatim& verbatim,
                           const page::Rules& rules) -> std::vector<Damage>;

/// Of a page: shortcodes that never end or never began, and parameters that
/// Hugo refuses. Never provable.
auto find_broken_shortcodes(std::string_view text, const Verbatim& verbatim,
                            const page::Rules& rules) -> std::vector<Damage>;

/// The first three families, by their place; for any text.
auto find_text_damage(std::string_view text, const Verbatim& verbatim)
    -> std::vector<Damage>;

/// All of them. Precondition: `page` is UTF-8. Time O(n).
auto find_page_damage(std::string_view page, const page::Rules& rules)
    -> std::vector<Damage>;

/// `text` with what is provable of `damage` put right; where two overlap, the
/// first one wins.
auto mend(std::string_view text, const std::vector<Damage>& damage)
    -> std::string;

/// Parts of one line as one Damage: its span from the first to the last, its
/// proposal with all of them made. Precondition: there is one.
auto joined(std::string_view text, std::vector<text::Replacement> parts)
    -> Damage;

}  // namespace l10n::check

#endif  // L10N_CHECK_DAMAGE_HPP

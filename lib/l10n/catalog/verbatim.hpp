// Changes of a source that need no translator, made in its translation.
#ifndef L10N_CATALOG_VERBATIM_HPP
#define L10N_CATALOG_VERBATIM_HPP

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/catalog/pieces.hpp"

namespace l10n::catalog {

/// What differs between two texts with equal pieces of text: pairs of different
/// pieces in their order. None where more differs. Blanks may also come and go
/// between characters that are no markup; that makes no pair.
struct VerbatimEdit {
  PieceKind kind = PieceKind::Text;
  std::string before;
  std::string after;

  auto operator==(const VerbatimEdit&) const -> bool = default;
};

auto verbatim_edits(std::string_view before, std::string_view after)
    -> std::optional<std::vector<VerbatimEdit>>;

/// `translation` of `before` as that of `after`, where the texts differ in what
/// is carried over verbatim alone, and it is certain where that stands: each
/// piece that changed stands in the translation as often as in `before`, all of
/// them change alike, and what comes of it has the pieces of `after`. A number
/// must also keep the plural form that `plural_forms` (the header field) gives
/// it, must not count halves of a day (3 PM), and the translation must have the
/// numbers of `before` and no other; an article before it must suit what comes.
/// None where any of that does not hold.
auto edit_translation(std::string_view before, std::string_view after,
                      std::string_view translation,
                      std::string_view plural_forms)
    -> std::optional<std::string>;

/// Whether two texts have the same numbers, in any order, each compared by its
/// digits in order: languages write dates and thousands in their own way.
auto have_same_numbers(std::string_view one, std::string_view other) -> bool;

}  // namespace l10n::catalog

#endif  // L10N_CATALOG_VERBATIM_HPP

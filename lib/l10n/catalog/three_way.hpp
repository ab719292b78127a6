// Two versions of a catalog that grew from one, put together again: git's
// merge, message by message instead of line by line.
#ifndef L10N_CATALOG_THREE_WAY_HPP
#define L10N_CATALOG_THREE_WAY_HPP

#include <cstdint>
#include <string>
#include <vector>

#include "l10n/catalog/message.hpp"
#include "l10n/core/diagnostic.hpp"

namespace l10n::catalog {

/// Why somebody has to look at a merged message.
enum class Doubt : std::uint8_t {
  TwoTranslations,  // ours stands, fuzzy; theirs is in a comment (rival.hpp)
  SourceChanged,    // on one side, its translation on the other: fuzzy
  SourceGone,       // on one side, its translation changed on the other
};

struct DoubtfulMessage {
  Doubt doubt = Doubt::TwoTranslations;
  OptionalText context = {};
  std::string id = {};
  /// Of SourceChanged: the id in the base, which the other side translated.
  std::string origin = {};

  auto operator==(const DoubtfulMessage&) const -> bool = default;
};

struct ThreeWayResult {
  Catalog catalog;
  std::vector<DoubtfulMessage> doubtful;  // in the order of the catalog
};

/// `ours` with what `theirs` changed since `base`.
///
/// A message is known by context and id. What one side alone changed is taken
/// over, field by field; lists are united. The translation, its fuzzy mark and
/// its previous id change together. Where both sides translated differently,
/// ours stays, fuzzy, with theirs in a comment; what an update carried over
/// gives way to what somebody wrote, be it confirmed or a draft
/// (suggestion.hpp). Without a translation a side has no say: nobody removes
/// one by emptying it. A message that is gone on one side, and was translated
/// anew on the other, hands its translation on to the message that grew from it
/// (successor.hpp), fuzzy, or into a comment there, beside a translation that
/// is not the old one's; if there is none, it becomes obsolete. An obsolete
/// message that one side removed and the other left alone is removed; nothing
/// else is lost. Of several messages of one side with one key the first absorbs
/// the others (twin.hpp).
///
/// Order: that of the side which changed it; what is new stands behind the
/// message that it stood behind. The header's fields are united; where both
/// sides changed one, the side with the newest PO-Revision-Date has it.
/// Exchanging `ours` and `theirs` changes nothing but which of two translations
/// stands. A catalog without messages is as good as any for `base`.
///
/// Errors: Language, where the catalogs are for different ones.
/// Cost: time O(n log n).
auto merge_three_ways(const Catalog& base, const Catalog& ours,
                      const Catalog& theirs) -> Result<ThreeWayResult>;

}  // namespace l10n::catalog

#endif  // L10N_CATALOG_THREE_WAY_HPP

// The headers of two versions of a catalog, put together.
#ifndef L10N_CATALOG_HEADER_MERGE_HPP
#define L10N_CATALOG_HEADER_MERGE_HPP

#include <string>
#include <string_view>

namespace l10n::catalog {

/// The fields of a header ("Name: value\n" each) in three versions, as one.
///
/// A field that one side alone changed has that side's value, and none is
/// removed or emptied. Where both changed it: of the two dates the newer one;
/// of anything else the value of the side with the newer PO-Revision-Date.
/// Fields stand in the order of `base`, new ones behind them. Exchanging `ours`
/// and `theirs` makes no difference.
auto merge_fields(std::string_view base, std::string_view ours,
                  std::string_view theirs) -> std::string;

}  // namespace l10n::catalog

#endif  // L10N_CATALOG_HEADER_MERGE_HPP

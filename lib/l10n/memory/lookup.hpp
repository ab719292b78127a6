// A lookup: the best matches for a text, whatever way they are found.
#ifndef L10N_MEMORY_LOOKUP_HPP
#define L10N_MEMORY_LOOKUP_HPP

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "l10n/core/diagnostic.hpp"
#include "l10n/memory/entry.hpp"
#include "l10n/memory/score.hpp"
#include "l10n/memory/shelf.hpp"

namespace l10n::memory {

struct LookupOptions {
  Metric metric = Metric::Characters;
  int threshold = 75;  // the least score, 1 to 101
  std::size_t limit = 5;
  /// Of the query: a match in the same place is one of context.
  Surroundings surroundings = {};
};

struct Match {
  /// Turned so that its source is in the language of the query. Where that
  /// is its target in the store, its neighbours are not known.
  Entry entry;
  Score score;
};

/// Where a lookup finds indexes and the entries behind them.
struct Shelves {
  std::function<Result<const Shelf*>(const IndexKind&)> shelf;
  /// In the order of the ids; those that are gone are left out.
  std::function<Result<std::vector<Entry>>(std::span<const std::int64_t>)>
      entries;
};

/// The best `options.limit` matches of at least `options.threshold`: all that
/// comparing `query` with every entry would find, in the order of
/// comes_before(), which score.hpp defines. Of equal pairs that score 95 and
/// more, from several pages, the best is there alone.
///
/// Where nothing of 75 or more is found for a query that may be Vietnamese
/// without its diacritics, matches of the kind Unmarked are added.
///
/// `query` is UTF-8. Errors: IndexDamaged, and those of `shelves`.
auto look_up(std::string_view query, const Direction& direction,
             const LookupOptions& options, const Shelves& shelves,
             Workspace& workspace) -> Result<std::vector<Match>>;

}  // namespace l10n::memory

#endif  // L10N_MEMORY_LOOKUP_HPP

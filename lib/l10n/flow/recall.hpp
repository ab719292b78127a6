// Catalogs as a translation memory: what is translated in one page is known in
// all others.
#ifndef L10N_FLOW_RECALL_HPP
#define L10N_FLOW_RECALL_HPP

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/catalog/message.hpp"
#include "l10n/core/diagnostic.hpp"
#include "l10n/memory/entry.hpp"
#include "l10n/memory/lookup.hpp"
#include "l10n/memory/shelf.hpp"

namespace l10n::flow {

/// What stands around each message of `catalog`, as remember() has it
/// (remember.hpp).
auto surroundings_of(const catalog::Catalog& catalog)
    -> std::vector<memory::Surroundings>;

/// What remember() makes of `catalog`, without drafts; the origin names its
/// file, too. Errors: those of remember().
auto entries_of(const catalog::Catalog& catalog,
                const memory::Direction& direction)
    -> Result<std::vector<memory::Entry>>;

/// Of an entry whose source and target have as many sentences, and more than
/// one, each pair of sentences as an entry of its own; none where the numbers,
/// code and links of a pair or its share of the whole say that the sentences
/// stand in another order.
auto sentence_entries_of(const memory::Entry& entry)
    -> std::vector<memory::Entry>;

/// A text that is to be translated.
struct Question {
  std::string_view text = {};
  memory::Surroundings surroundings = {};
  int threshold = 75;  // points
  std::size_t limit = 5;
};

/// Finds the best that a memory knows, in the order of memory::comes_before.
/// For any thread.
using Lookup =
    std::function<Result<std::vector<memory::Match>>(const Question&)>;

/// A memory of entries in one direction, in main memory, with an index as a
/// store has it. Exact: what it finds is what looking at every entry would
/// find.
class Recall {
 public:
  /// Takes what serves the direction, from either side. Time: 5 us an entry.
  Recall(memory::Direction direction, std::span<const memory::Entry> entries);

  [[nodiscard]] auto size() const -> std::size_t { return entries_.size(); }

  /// Entries have ids of their own, from 1, in the order in which they came.
  /// For any thread.
  [[nodiscard]] auto lookup(const Question& question) const
      -> Result<std::vector<memory::Match>>;

 private:
  memory::Direction direction_;
  std::vector<memory::Entry> entries_;
  memory::Shelf shelf_;
};

/// Looks up in all of `lookups` and gives the best of what they find.
auto join(std::vector<Lookup> lookups) -> Lookup;

}  // namespace l10n::flow

#endif  // L10N_FLOW_RECALL_HPP

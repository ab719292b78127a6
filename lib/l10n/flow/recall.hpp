// Catalogs as a translation memory: what is translated in one page is known in
// all others.
#ifndef L10N_FLOW_RECALL_HPP
#define L10N_FLOW_RECALL_HPP

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/catalog/message.hpp"
#include "l10n/core/diagnostic.hpp"
#include "l10n/memory/entry.hpp"
#include "l10n/memory/score.hpp"

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
/// one, each pair of sentences as an entry of its own.
auto sentence_entries_of(const memory::Entry& entry)
    -> std::vector<memory::Entry>;

/// A text that is to be translated.
struct Question {
  std::string_view text = {};
  const memory::Surroundings* surroundings = nullptr;  // null: unknown
  int threshold = 75;                                  // points
  std::size_t limit = 5;
};

/// An entry that was found, as seen from the question: its source is in the
/// question's language.
struct Known {
  memory::Entry entry;
  memory::Score score;
};

/// Finds the best that a memory knows, in the order of memory::comes_before.
/// For any thread.
using Lookup = std::function<Result<std::vector<Known>>(const Question&)>;

/// A memory of entries in one direction, in main memory. Exact: what it finds
/// is what looking at every entry would find.
class Recall {
 public:
  explicit Recall(memory::Direction direction)
      : direction_(std::move(direction)) {}

  /// Takes what serves the direction, from either side; gives it an id.
  void add(const memory::Entry& entry);

  [[nodiscard]] auto size() const -> std::size_t { return items_.size(); }

  /// Cost: one pass over the entries of about the same length.
  [[nodiscard]] auto lookup(const Question& question) const
      -> std::vector<Known>;

 private:
  struct Item {
    memory::Entry entry;
    std::u32string key;  // the match key's code points
  };

  struct Candidate {
    std::size_t item = 0;
    memory::Score score;
  };

  [[nodiscard]] auto candidates(const Question& question) const
      -> std::vector<Candidate>;

  memory::Direction direction_;
  std::vector<Item> items_;
  std::map<std::size_t, std::vector<std::size_t>> by_length_;
  std::multimap<std::string, std::size_t> by_bare_key_;
};

}  // namespace l10n::flow

#endif  // L10N_FLOW_RECALL_HPP

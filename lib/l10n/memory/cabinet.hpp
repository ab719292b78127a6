// The shelves of a store, one a kind of index, kept up with what is written.
#ifndef L10N_MEMORY_CABINET_HPP
#define L10N_MEMORY_CABINET_HPP

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <shared_mutex>
#include <string>

#include "l10n/core/diagnostic.hpp"
#include "l10n/memory/shelf.hpp"
#include "l10n/memory/store.hpp"

namespace l10n::memory {

/// A shelf that nobody changes while this stands.
struct HeldShelf {
  std::shared_lock<std::shared_mutex> lock;
  const Shelf* shelf = nullptr;
};

class Cabinet {
 public:
  explicit Cabinet(const Store& store) : store_(store) {}

  std::function<void(const IndexKind&)> on_build;

  /// The shelf of a kind, with every entry that the store has now.
  /// Errors: those of the store.
  auto hold(const IndexKind& kind) -> Result<HeldShelf>;

  /// Makes the index of `kind` anew at the next hold(): it was damaged.
  void discard(const IndexKind& kind);

 private:
  struct Kept {
    std::shared_mutex mutex;
    Shelf shelf;
    Revision revision;     // that the shelf knows; last_id -1: none
    std::size_t main = 0;  // indexes of the first build
    bool may_load = true;  // the file has not been found damaged
  };

  auto kept(const IndexKind& kind) -> Kept&;
  auto refresh(const IndexKind& kind, Kept& kept, const Revision& now)
      -> Result<void>;
  auto load(const IndexKind& kind, Kept& kept, const Revision& now) -> bool;
  auto build_all(const IndexKind& kind, Revision& known)
      -> Result<std::vector<std::string>>;
  auto build(const IndexKind& kind, Kept& kept) -> Result<void>;
  auto add_new(const IndexKind& kind, Kept& kept) -> Result<void>;

  const Store& store_;
  std::mutex mutex_;  // of the map alone
  std::map<std::string, Kept> shelves_;
};

}  // namespace l10n::memory

#endif  // L10N_MEMORY_CABINET_HPP

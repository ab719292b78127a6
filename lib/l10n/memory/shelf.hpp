// The indexes that serve one kind of lookup, and how they are made of entries.
#ifndef L10N_MEMORY_SHELF_HPP
#define L10N_MEMORY_SHELF_HPP

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "l10n/io/mapping.hpp"
#include "l10n/memory/index.hpp"
#include "l10n/memory/index_builder.hpp"
#include "l10n/memory/store.hpp"

namespace l10n::memory {

/// What an index is for. Each kind is built when it is first needed.
struct IndexKind {
  Direction direction;
  Metric metric = Metric::Characters;
  Keys keys = Keys::Match;

  auto operator==(const IndexKind&) const -> bool = default;
};

/// Indexes and the bytes that they look at. An entry is in one of them.
class Shelf {
 public:
  /// Takes over `bytes`, which an IndexBuilder made.
  auto add(std::string bytes) -> Result<void>;
  auto add(io::Mapping file, std::string_view path) -> Result<void>;

  [[nodiscard]] auto indexes() const -> const std::vector<Index>& {
    return indexes_;
  }

  /// Forgets all but the first `count` indexes.
  void shrink(std::size_t count);

 private:
  std::vector<Index> indexes_;
  // One a index. A list keeps their places when it grows.
  std::vector<std::unique_ptr<std::string>> bytes_;
  std::vector<io::Mapping> files_;
};

/// Makes the indexes of a shelf. More than one is needed only for more than
/// 65,535 different code points.
class ShelfBuilder {
 public:
  explicit ShelfBuilder(IndexKind kind) : kind_(std::move(kind)) {}

  void add(const Side& side);

  [[nodiscard]] auto size() const -> std::size_t { return size_; }

  /// The bytes of each index. `facts` needs no direction, metric and keys.
  auto build(IndexFacts facts) && -> std::vector<std::string>;

 private:
  IndexKind kind_;
  std::vector<IndexBuilder> builders_;
  std::size_t size_ = 0;
};

}  // namespace l10n::memory

#endif  // L10N_MEMORY_SHELF_HPP

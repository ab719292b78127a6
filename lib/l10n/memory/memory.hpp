// A translation memory: a store, and indexes of it that are kept in files
// beside it and made when they are needed.
//
//   auto memory = memory::Memory::open("site.l10ntm",
//   memory::Access::ReadOnly); auto matches = memory->look_up("Trí nhớ dịch",
//   {"vi", "en"}, {});
#ifndef L10N_MEMORY_MEMORY_HPP
#define L10N_MEMORY_MEMORY_HPP

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/core/diagnostic.hpp"
#include "l10n/memory/lookup.hpp"
#include "l10n/memory/shelf.hpp"
#include "l10n/memory/store.hpp"

namespace l10n::memory {

/// "site.l10ntm-vi-en-characters.index": where the index of a kind is kept.
auto index_path(const std::string& store, const IndexKind& kind) -> std::string;

/// Looking up is safe from any number of threads, while other processes write.
class Memory {
 public:
  /// Errors: those of Store::open.
  static auto open(const std::string& path, Access access) -> Result<Memory>;

  Memory(Memory&& other) noexcept;
  auto operator=(Memory&& other) noexcept -> Memory&;
  Memory(const Memory&) = delete;
  auto operator=(const Memory&) -> Memory& = delete;
  ~Memory();

  [[nodiscard]] auto store() -> Store&;
  [[nodiscard]] auto store() const -> const Store&;

  /// Is called before an index of all entries is made, which may take seconds.
  void on_build(std::function<void(const IndexKind&)> call);

  /// See memory::look_up. The first lookup of a kind opens its index, or makes
  /// it where it is missing, stale or damaged: some 5 us an entry; where it
  /// cannot be kept in a file, it is made for this object alone. Entries that
  /// came since are found at once.
  ///
  /// Errors: those of the store.
  [[nodiscard]] auto look_up(std::string_view query, const Direction& direction,
                             const LookupOptions& options) const
      -> Result<std::vector<Match>>;

  /// Whether the index file of `kind` is whole; true where there is none.
  [[nodiscard]] auto verify_index(const IndexKind& kind) const -> bool;

 private:
  struct State;

  explicit Memory(std::unique_ptr<State> state);

  std::unique_ptr<State> state_;
};

}  // namespace l10n::memory

#endif  // L10N_MEMORY_MEMORY_HPP

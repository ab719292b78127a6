// The translation memory as a file: every pair of source and translation, in
// SQLite. docs/formats.md describes its tables.
//
// Several processes may read while one writes; a writer waits up to 30 s for
// another one. A commit outlives a crash and a power cut; a broken import
// leaves no trace.
#ifndef L10N_MEMORY_STORE_HPP
#define L10N_MEMORY_STORE_HPP

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/core/diagnostic.hpp"
#include "l10n/memory/entry.hpp"
#include "l10n/memory/import.hpp"
#include "l10n/memory/schema.hpp"

namespace l10n::memory {

struct Session;

/// What an index must know to tell whether it is still true. Ids only grow and
/// are never used twice: an index of the same store and the same `removals`
/// that covers the ids up to N is true, and what it lacks are the ids above N.
struct Revision {
  std::string store_id = {};  // of the file: 32 hexadecimal digits
  std::int64_t last_id = 0;   // that was ever given
  std::int64_t removals = 0;  // grows when entries go, or change their state
                              // or date; texts and languages never change

  auto operator==(const Revision&) const -> bool = default;
};

/// One entry as it is looked at from one of its languages.
struct Side {
  std::int64_t id = 0;
  std::string_view text;  // in the language looked from; ends with the call
  State state = State::Translated;
  std::int64_t date = 0;
};

/// The texts of an entry; they end with the call.
struct Pair {
  std::int64_t id = 0;
  std::string_view source;
  std::string_view target;
};

/// An import that was committed and not undone.
struct ImportRecord {
  std::int64_t id = 0;
  ImportFacts facts = {};
  ImportCounts counts = {};

  auto operator==(const ImportRecord&) const -> bool = default;
};

struct Undone {
  ImportRecord import = {};
  std::int64_t removed = 0;  // entries that nobody else brought
  std::int64_t kept = 0;     // that another import had seen as well
};

struct PairStatistics {
  std::string source_language = {};
  std::string target_language = {};
  std::int64_t entries = 0;
  std::int64_t drafts = 0;
  std::int64_t confirmed = 0;
  std::int64_t uses = 0;
  std::int64_t oldest = 0;  // dates; 0: none has one
  std::int64_t newest = 0;
};

/// Which entries are wanted; empty or 0: all.
struct Filter {
  std::string source_language = {};
  std::string target_language = {};
  std::int64_t since = 0;  // dates, both inclusive; entries without a date only
  std::int64_t until = 0;  // pass where neither is given
};

/// A memory that is open. All functions may be called from several threads;
/// they then wait for each other (open a store for each thread that shall not).
/// Callbacks must not call the store.
///
/// Errors of all: cannot-read, cannot-write, locked, memory-damaged.
class Store {
 public:
  /// Errors: those of open_database.
  static auto open(const std::string& path, Access access) -> Result<Store>;

  Store(Store&&) noexcept;
  auto operator=(Store&&) noexcept -> Store&;
  Store(const Store&) = delete;
  auto operator=(const Store&) -> Store& = delete;
  ~Store();

  [[nodiscard]] auto path() const -> const std::string&;

  [[nodiscard]] auto revision() const -> Result<Revision>;

  using OnSide = std::function<void(const Side&)>;

  /// Every entry with an id above `after_id` that serves a lookup in
  /// `direction`, in the order of the ids, as it looks from `direction.from`:
  /// its source, or its target where it was translated the other way. Returns
  /// the revision that was seen. See fits() for how languages compare.
  /// Cost: one pass over those entries; about 1 µs each.
  auto for_each_side(const Direction& direction, std::int64_t after_id,
                     const OnSide& on_side) const -> Result<Revision>;

  /// The entries in the order of `ids`; what is gone is left out. memory-
  /// damaged where the seal of one is broken. Cost: a few µs each.
  [[nodiscard]] auto entries(std::span<const std::int64_t> ids) const
      -> Result<std::vector<Entry>>;

  using OnEntry = std::function<bool(const Entry&)>;

  /// Every entry that passes, in the order of the ids, until `on_entry` returns
  /// false. One consistent state, whatever others write meanwhile.
  auto for_each(const Filter& filter, const OnEntry& on_entry) const
      -> Result<void>;

  using OnPair = std::function<bool(const Pair&)>;

  /// The texts of every entry, from the greatest id down, until `on_pair`
  /// returns false. Cost: half a µs each.
  auto for_each_pair(const OnPair& on_pair) const -> Result<void>;

  /// Each of the entries has been used once more.
  auto count_used(std::span<const std::int64_t> ids) -> Result<void>;

  /// Begins an import, in a connection of its own: what it adds is not seen
  /// here before it commits.
  [[nodiscard]] auto begin_import(ImportFacts facts) const -> Result<Import>;

  /// The imports that stand, the oldest first.
  [[nodiscard]] auto imports() const -> Result<std::vector<ImportRecord>>;

  /// Takes back the import `id`, or the last one: what it added goes, but for
  /// entries that another import has seen too; states that it raised fall back.
  /// None where there is no such import.
  auto undo(std::optional<std::int64_t> id = {})
      -> Result<std::optional<Undone>>;

  /// By pair of languages, sorted by their tags.
  [[nodiscard]] auto statistics() const -> Result<std::vector<PairStatistics>>;

 private:
  explicit Store(std::unique_ptr<Session> session);

  std::unique_ptr<Session> session_;
};

}  // namespace l10n::memory

#endif  // L10N_MEMORY_STORE_HPP

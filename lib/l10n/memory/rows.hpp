// Entries as rows of the table `entry`.
#ifndef L10N_MEMORY_ROWS_HPP
#define L10N_MEMORY_ROWS_HPP

#include <cstdint>
#include <optional>

#include "l10n/memory/entry.hpp"
#include "l10n/memory/names.hpp"

namespace l10n::memory {

struct StoredEntry {
  Entry entry = {};
  std::int64_t import = 0;
};

/// What read() wants, in its order.
inline constexpr const char* kEntryColumns =
    "id,seal,import,source_language,target_language,state,uses,date,file,page,"
    "author,source,target,context,before,after";

/// Reads and writes rows over one connection, which must outlive it.
class Rows {
 public:
  explicit Rows(Database& database)
      : database_(database),
        languages_(database, Names::Table::Language),
        names_(database, Names::Table::Name) {}

  /// The row that `statement` stands on, which selects kEntryColumns.
  /// memory-damaged where its seal is broken.
  auto read(const Statement& statement) -> Result<StoredEntry>;

  /// The entry `id`; none where there is no such one.
  auto find(std::int64_t id) -> Result<std::optional<StoredEntry>>;

  /// Adds a row with the id that the entry has.
  auto insert(const Entry& entry, std::int64_t import) -> Result<void>;

  /// Writes import, state, date and uses of an entry that was read.
  auto update(const StoredEntry& stored) -> Result<void>;

  auto languages() -> Names& { return languages_; }

  /// After a rollback.
  void forget();

 private:
  Database& database_;
  Names languages_;
  Names names_;
  Statement find_;
  Statement insert_;
  Statement update_;
};

}  // namespace l10n::memory

#endif  // L10N_MEMORY_ROWS_HPP

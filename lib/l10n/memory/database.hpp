// SQLite as this module uses it: a connection, its statements, and its codes as
// errors. database.cpp alone includes sqlite3.h.
#ifndef L10N_MEMORY_DATABASE_HPP
#define L10N_MEMORY_DATABASE_HPP

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "l10n/core/diagnostic.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace l10n::memory {

struct CloseDatabase {
  void operator()(sqlite3* database) const;
};

struct CloseStatement {
  void operator()(sqlite3_stmt* statement) const;
};

/// A prepared statement. Parameters and columns count from 0.
///
/// A failure (a full disk, damage) is kept by SQLite until it is asked for:
/// `step` says whether there is a row, and Database::error why there is none.
class Statement {
 public:
  enum class Step : std::uint8_t { Row, Done, Failed };

  Statement() = default;

  /// The bytes are not copied: they must stay until the next step is done.
  auto bind(int parameter, std::string_view text) -> Statement&;
  auto bind(int parameter, std::int64_t number) -> Statement&;
  auto bind_null(int parameter) -> Statement&;

  auto step() -> Step;

  /// Ready to be bound and stepped again; lets go of locks.
  void reset();

  /// Steps a statement that gives no rows, and resets it. False: it failed.
  auto run() -> bool;

  [[nodiscard]] auto is_prepared() const -> bool {
    return statement_ != nullptr;
  }

  [[nodiscard]] auto number(int column) const -> std::int64_t;
  /// Valid until the next step or reset. Empty for NULL.
  [[nodiscard]] auto text(int column) const -> std::string_view;

 private:
  friend class Database;

  explicit Statement(sqlite3_stmt* statement) : statement_(statement) {}

  std::unique_ptr<sqlite3_stmt, CloseStatement> statement_;
};

/// A connection. Not for several threads at once.
class Database {
 public:
  enum class Mode : std::uint8_t {
    Create,     // read and write; a missing file is made
    Write,      // read and write
    Read,       // read; the file must allow what readers of a WAL need
    Immutable,  // read a file that nobody writes, on read-only media
  };

  /// Errors: CannotRead, CannotWrite. The file is not looked into yet.
  static auto open(const std::string& path, Mode mode) -> Result<Database>;

  /// Runs statements that give no rows.
  auto execute(const char* sql) -> Result<void>;
  auto prepare(std::string_view sql) -> Result<Statement>;

  /// The first number that `sql` gives; 0 where it gives no row.
  auto number(std::string_view sql) -> Result<std::int64_t>;

  /// The file that this database is or, where it is in memory, would be.
  [[nodiscard]] auto bytes() const -> std::string;

  /// How long calls wait for another process that writes.
  void wait_for_others(std::chrono::milliseconds patience);

  /// Whether changes since BEGIN wait for COMMIT.
  [[nodiscard]] auto in_transaction() const -> bool;

  /// Rows that the last INSERT, UPDATE or DELETE changed.
  [[nodiscard]] auto changes() const -> std::int64_t;

  [[nodiscard]] auto last_inserted() const -> std::int64_t;

  /// Why the last call failed: memory-damaged, not-a-memory, locked,
  /// cannot-read or cannot-write, with the path of the file.
  [[nodiscard]] auto error() const -> Error;

  [[nodiscard]] auto path() const -> const std::string& { return path_; }

 private:
  Database(sqlite3* database, std::string path)
      : database_(database), path_(std::move(path)) {}

  std::unique_ptr<sqlite3, CloseDatabase> database_;
  std::string path_;
};

}  // namespace l10n::memory

#endif  // L10N_MEMORY_DATABASE_HPP

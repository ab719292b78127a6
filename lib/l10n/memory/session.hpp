// What an open store holds; for the files of the store alone.
#ifndef L10N_MEMORY_SESSION_HPP
#define L10N_MEMORY_SESSION_HPP

#include <mutex>
#include <utility>

#include "l10n/memory/database.hpp"
#include "l10n/memory/rows.hpp"

namespace l10n::memory {

struct Session {
  explicit Session(Database opened)
      : database(std::move(opened)), rows(database) {}

  std::mutex mutex;
  Database database;
  Rows rows;
};

/// A transaction that is rolled back unless it is committed.
class Transaction {
 public:
  enum class Kind : std::uint8_t { Read, Write };

  static auto begin(Session& session, Kind kind) -> Result<Transaction>;

  auto commit() -> Result<void>;

  Transaction(Transaction&& other) noexcept
      : session_(std::exchange(other.session_, nullptr)) {}

  auto operator=(Transaction&&) -> Transaction& = delete;
  Transaction(const Transaction&) = delete;
  auto operator=(const Transaction&) -> Transaction& = delete;
  ~Transaction();

 private:
  explicit Transaction(Session& session) : session_(&session) {}

  Session* session_;
};

}  // namespace l10n::memory

#endif  // L10N_MEMORY_SESSION_HPP

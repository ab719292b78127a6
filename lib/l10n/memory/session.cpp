#include "l10n/memory/session.hpp"

namespace l10n::memory {

auto Transaction::begin(Session& session, Kind kind) -> Result<Transaction> {
  L10N_TRY(session.database.execute(kind == Kind::Write ? "BEGIN IMMEDIATE"
                                                        : "BEGIN"));
  return Transaction(session);
}

auto Transaction::commit() -> Result<void> {
  L10N_TRY(session_->database.execute("COMMIT"));
  session_ = nullptr;
  return {};
}

Transaction::~Transaction() {
  // After some errors SQLite has rolled back by itself.
  if (session_ != nullptr && session_->database.in_transaction()) {
    static_cast<void>(session_->database.execute("ROLLBACK"));
    session_->rows.forget();
  }
}

}  // namespace l10n::memory

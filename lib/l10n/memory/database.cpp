#include "l10n/memory/database.hpp"

#include <cassert>
#include <system_error>

#include <sqlite3.h>

#include "l10n/core/message.hpp"
#include "l10n/memory/damage.hpp"

namespace l10n::memory {
namespace {

auto flags_of(Database::Mode mode) -> int {
  // URIs alone say "immutable"; a connection is used by one thread at a time.
  constexpr int kAlways =
      SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  switch (mode) {
    case Database::Mode::Create:
      return kAlways | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case Database::Mode::Write:
      return kAlways | SQLITE_OPEN_READWRITE;
    case Database::Mode::Read:
    case Database::Mode::Immutable:
      break;
  }
  return kAlways | SQLITE_OPEN_READONLY;
}

// "file:" and the path with what has a meaning in a URI escaped.
auto uri_of(const std::string& path, Database::Mode mode) -> std::string {
  std::string uri = "file:";
  if (path.starts_with("//")) {
    uri += "//";  // no name of a host
  }
  for (const char byte : path) {
    switch (byte) {
      case '%':
        uri += "%25";
        break;
      case '?':
        uri += "%3f";
        break;
      case '#':
        uri += "%23";
        break;
      default:
        uri += byte;
    }
  }
  return mode == Database::Mode::Immutable ? uri + "?immutable=1" : uri;
}

auto system_reason(sqlite3* database) -> std::string {
  const int number = sqlite3_system_errno(database);
  return number != 0 ? std::generic_category().message(number)
                     : std::string(sqlite3_errmsg(database));
}

auto is_failed_write(int code) -> bool {
  switch (code) {
    case SQLITE_IOERR_WRITE:
    case SQLITE_IOERR_FSYNC:
    case SQLITE_IOERR_DIR_FSYNC:
    case SQLITE_IOERR_TRUNCATE:
    case SQLITE_IOERR_SHMSIZE:
    case SQLITE_IOERR_DELETE:
      return true;
    default:
      return (code & 0xFF) == SQLITE_FULL || (code & 0xFF) == SQLITE_READONLY;
  }
}

auto error_of(sqlite3* database, const std::string& path) -> Error {
  const int code = sqlite3_extended_errcode(database);
  switch (code & 0xFF) {
    case SQLITE_ERROR:  // our SQL is right: the tables are not ours
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
    case SQLITE_SCHEMA:
    case SQLITE_MISMATCH:
    case SQLITE_CONSTRAINT:
      return damaged(path);
    case SQLITE_NOTADB:
      return not_a_memory(path);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {.code = Code::Locked,
              .where = {.path = path},
              .message = tr("the memory is being written by another process"),
              .help = tr("wait for it, or end it, and try again")};
    default:
      break;
  }
  if ((code & 0xFF) == SQLITE_FULL) {
    return {.code = Code::CannotWrite,
            .where = {.path = path},
            .message = tr("the disk is full; nothing was changed"),
            .help = tr("free some room and try again")};
  }
  if (is_failed_write(code)) {
    return {.code = Code::CannotWrite,
            .where = {.path = path},
            .message = tr("cannot be written: %1", system_reason(database))};
  }
  return {.code = Code::CannotRead,
          .where = {.path = path},
          .message = tr("cannot be read: %1", system_reason(database))};
}

}  // namespace

void CloseDatabase::operator()(sqlite3* database) const {
  sqlite3_close_v2(database);
}

void CloseStatement::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

auto Statement::bind(int parameter, std::string_view text) -> Statement& {
  // SQLite takes a null pointer for NULL.
  const char* const bytes = text.data() == nullptr ? "" : text.data();
  sqlite3_bind_text64(statement_.get(), parameter + 1, bytes, text.size(),
                      SQLITE_STATIC, SQLITE_UTF8);
  return *this;
}

auto Statement::bind(int parameter, std::int64_t number) -> Statement& {
  sqlite3_bind_int64(statement_.get(), parameter + 1, number);
  return *this;
}

auto Statement::bind_null(int parameter) -> Statement& {
  sqlite3_bind_null(statement_.get(), parameter + 1);
  return *this;
}

auto Statement::step() -> Step {
  switch (sqlite3_step(statement_.get())) {
    case SQLITE_ROW:
      return Step::Row;
    case SQLITE_DONE:
      return Step::Done;
    default:
      return Step::Failed;
  }
}

void Statement::reset() {
  sqlite3_reset(statement_.get());
}

auto Statement::run() -> bool {
  Step result = step();
  while (result == Step::Row) {
    result = step();
  }
  return sqlite3_reset(statement_.get()) == SQLITE_OK && result == Step::Done;
}

auto Statement::number(int column) const -> std::int64_t {
  return sqlite3_column_int64(statement_.get(), column);
}

auto Statement::text(int column) const -> std::string_view {
  const auto* const bytes = reinterpret_cast<const char*>(
      sqlite3_column_text(statement_.get(), column));
  return bytes == nullptr
             ? std::string_view()
             : std::string_view(
                   bytes, static_cast<std::size_t>(
                              sqlite3_column_bytes(statement_.get(), column)));
}

auto Database::open(const std::string& path, Mode mode) -> Result<Database> {
  sqlite3* raw = nullptr;
  const int code = sqlite3_open_v2(uri_of(path, mode).c_str(), &raw,
                                   flags_of(mode), nullptr);
  Database database(raw, path);
  if (code != SQLITE_OK) {
    return tl::unexpected(error_of(raw, path));
  }
  // Nothing that a file says shall run: no triggers, no views with functions.
  sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(raw, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(raw, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  sqlite3_db_config(raw, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
  return database;
}

auto Database::execute(const char* sql) -> Result<void> {
  if (sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr) !=
      SQLITE_OK) {
    return tl::unexpected(error());
  }
  return {};
}

auto Database::prepare(std::string_view sql) -> Result<Statement> {
  sqlite3_stmt* raw = nullptr;
  const int code =
      sqlite3_prepare_v3(database_.get(), sql.data(),
                         static_cast<int>(sql.size()), 0, &raw, nullptr);
  Statement statement(raw);
  if (code != SQLITE_OK) {
    return tl::unexpected(error());
  }
  return statement;
}

auto Database::number(std::string_view sql) -> Result<std::int64_t> {
  Statement statement = L10N_TRY(prepare(sql));
  const Statement::Step step = statement.step();
  if (step == Statement::Step::Failed) {
    return tl::unexpected(error());
  }
  return step == Statement::Step::Row ? statement.number(0) : 0;
}

auto Database::bytes() const -> std::string {
  sqlite3_int64 size = 0;
  const std::unique_ptr<unsigned char, void (*)(void*)> copy(
      sqlite3_serialize(database_.get(), "main", &size, 0), sqlite3_free);
  return copy ? std::string(reinterpret_cast<const char*>(copy.get()),
                            static_cast<std::size_t>(size))
              : std::string();
}

void Database::wait_for_others(std::chrono::milliseconds patience) {
  sqlite3_busy_timeout(database_.get(), static_cast<int>(patience.count()));
}

auto Database::in_transaction() const -> bool {
  return sqlite3_get_autocommit(database_.get()) == 0;
}

auto Database::changes() const -> std::int64_t {
  return sqlite3_changes64(database_.get());
}

auto Database::last_inserted() const -> std::int64_t {
  return sqlite3_last_insert_rowid(database_.get());
}

auto Database::error() const -> Error {
  return error_of(database_.get(), path_);
}

}  // namespace l10n::memory

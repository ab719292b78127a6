#include "l10n/memory/schema.hpp"

#include <random>

#include <sys/stat.h>
#include <unistd.h>

#include "l10n/core/hash.hpp"
#include "l10n/core/message.hpp"
#include "l10n/io/descriptor.hpp"
#include "l10n/io/file.hpp"
#include "l10n/memory/damage.hpp"

namespace l10n::memory {
namespace {

constexpr std::int64_t kApplication = 0x6C31306E;  // "l10n"
constexpr std::int64_t kVersion = 1;
constexpr std::chrono::seconds kPatience{30};

// Before the first page is written: both are for ever.
constexpr const char* kPages = "PRAGMA page_size=8192;";
constexpr const char* kWal = "PRAGMA journal_mode=WAL;";

// The WAL goes back into the file after each large import (import.cpp); what
// it may leave on the disk is bounded. FULL: a commit outlives a power cut.
constexpr const char* kWriter =
    "PRAGMA synchronous=FULL;"
    "PRAGMA journal_size_limit=16777216;"
    "PRAGMA cache_size=-65536;"
    "PRAGMA cell_size_check=ON;";

// Not mapped: a file that is cut while it is read would end the program.
constexpr const char* kReader =
    "PRAGMA query_only=ON;"
    "PRAGMA cache_size=-16384;"
    "PRAGMA cell_size_check=ON;";

// Ids of `entry` count from memory.last_id, those of `import` are never used
// twice either.
constexpr const char* kTables = R"(
CREATE TABLE memory(
  store_id TEXT NOT NULL,
  last_id INTEGER NOT NULL,
  removals INTEGER NOT NULL);
CREATE TABLE language(id INTEGER PRIMARY KEY, tag TEXT NOT NULL UNIQUE);
CREATE TABLE name(
  id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL UNIQUE);
CREATE TABLE import(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  file TEXT NOT NULL,
  command TEXT NOT NULL,
  date INTEGER NOT NULL,
  added INTEGER NOT NULL,
  known INTEGER NOT NULL,
  refused INTEGER NOT NULL);
CREATE TABLE entry(
  id INTEGER PRIMARY KEY,
  seal INTEGER NOT NULL,
  import INTEGER NOT NULL,
  source_language INTEGER NOT NULL,
  target_language INTEGER NOT NULL,
  state INTEGER NOT NULL,
  uses INTEGER NOT NULL,
  date INTEGER NOT NULL,
  file INTEGER NOT NULL,
  page INTEGER NOT NULL,
  author INTEGER NOT NULL,
  source TEXT NOT NULL,
  target TEXT NOT NULL,
  context TEXT,
  before TEXT,
  after TEXT);
CREATE TABLE identity(
  hash INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  PRIMARY KEY(hash, entry)) WITHOUT ROWID;
CREATE TABLE sighting(
  import INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  state INTEGER NOT NULL,
  date INTEGER NOT NULL,
  PRIMARY KEY(import, entry)) WITHOUT ROWID;
)";

// 32 hexadecimal digits that no other file has.
auto new_store_id() -> std::string {
  std::random_device device;
  std::string id;
  for (int i = 0; i < 2; ++i) {
    id += to_hex((std::uint64_t{device()} << 32U) | device());
  }
  return id;
}

auto create_tables(Database& database) -> Result<void> {
  L10N_TRY(database.execute("BEGIN IMMEDIATE"));
  // Another process may have been quicker.
  if (L10N_TRY(database.number("PRAGMA application_id")) == kApplication) {
    return database.execute("ROLLBACK");
  }
  const std::string rest =
      "INSERT INTO memory VALUES('" + new_store_id() +
      "',0,0);PRAGMA application_id=" + std::to_string(kApplication) +
      ";PRAGMA user_version=" + std::to_string(kVersion) + ";COMMIT";
  L10N_TRY(database.execute(kTables));
  return database.execute(rest.c_str());
}

auto check_kind(Database& database) -> Result<void> {
  if (L10N_TRY(database.number("PRAGMA application_id")) != kApplication) {
    return tl::unexpected(not_a_memory(database.path()));
  }
  const std::int64_t version = L10N_TRY(database.number("PRAGMA user_version"));
  if (version > kVersion) {
    return tl::unexpected(newer_version(database.path()));
  }
  if (version != kVersion ||
      L10N_TRY(database.number("SELECT count(*) FROM memory")) != 1) {
    return tl::unexpected(damaged(database.path()));
  }
  return {};
}

auto is_new(Database& database) -> Result<bool> {
  const std::int64_t schema =
      L10N_TRY(database.number("PRAGMA schema_version"));
  const std::int64_t kind = L10N_TRY(database.number("PRAGMA application_id"));
  return schema == 0 && kind == 0;
}

// The file of an empty memory. Its two version bytes say WAL, as journal_mode
// would make them. Source: https://www.sqlite.org/fileformat2.html, 1.3.3.
auto empty_memory() -> Result<std::string> {
  constexpr std::size_t kWriteVersion = 18;
  constexpr std::size_t kReadVersion = 19;
  Database database =
      L10N_TRY(Database::open(":memory:", Database::Mode::Create));
  L10N_TRY(database.execute(kPages));
  L10N_TRY(create_tables(database));
  std::string bytes = database.bytes();
  if (bytes.empty()) {
    return tl::unexpected(database.error());
  }
  bytes[kWriteVersion] = bytes[kReadVersion] = 2;
  return bytes;
}

// At once as a whole, so that a killed process leaves no half of one. What a
// memory that was deleted left behind is a matter for SQLite, which throws it
// away before it makes the file.
auto make(const std::string& path) -> Result<void> {
  for (const char* const rest : {"", "-wal", "-journal"}) {
    if (io::exists(path + rest)) {
      return {};
    }
  }
  return io::make_file(path, L10N_TRY(empty_memory()));
}

auto open_for_writing(const std::string& path) -> Result<Database> {
  L10N_TRY(make(path));
  Database database = L10N_TRY(Database::open(path, Database::Mode::Create));
  database.wait_for_others(kPatience);
  if (L10N_TRY(is_new(database))) {
    L10N_TRY(database.execute(kPages));
    L10N_TRY(database.execute(kWal));
    L10N_TRY(create_tables(database));
  }
  L10N_TRY(check_kind(database));
  L10N_TRY(database.execute(kWriter));
  return database;
}

auto open_for_reading(const std::string& path) -> Result<Database> {
  // Who may write the file cleans up behind the last writer when it closes.
  const bool may_write = ::access(path.c_str(), W_OK) == 0;
  const std::string folder = path.substr(0, path.find_last_of('/') + 1);
  const bool is_alone =
      ::access((folder.empty() ? "." : folder).c_str(), W_OK) != 0 &&
      ::access((path + "-wal").c_str(), F_OK) != 0;
  const auto mode = is_alone    ? Database::Mode::Immutable
                    : may_write ? Database::Mode::Write
                                : Database::Mode::Read;
  Database database = L10N_TRY(Database::open(path, mode));
  database.wait_for_others(kPatience);
  L10N_TRY(check_kind(database));
  L10N_TRY(database.execute(kReader));
  return database;
}

}  // namespace

auto open_database(const std::string& path, Access access) -> Result<Database> {
  struct stat facts {};

  const bool exists = ::stat(path.c_str(), &facts) == 0;
  if (exists && !S_ISREG(facts.st_mode)) {
    return tl::unexpected(io::not_a_regular_file(path));
  }
  if (!exists && access == Access::ReadOnly) {
    return tl::unexpected(io::cannot_read(path));
  }
  return access == Access::ReadOnly ? open_for_reading(path)
                                    : open_for_writing(path);
}

}  // namespace l10n::memory

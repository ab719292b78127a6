// What was imported, and taking an import back.
#include "l10n/memory/damage.hpp"
#include "l10n/memory/session.hpp"
#include "l10n/memory/store.hpp"

namespace l10n::memory {
namespace {

using Step = Statement::Step;

constexpr const char* kColumns =
    "SELECT id,file,command,date,added,known,refused FROM import ";

auto read_import(const Statement& row) -> ImportRecord {
  return {.id = row.number(0),
          .facts = {.file = std::string(row.text(1)),
                    .command = std::string(row.text(2)),
                    .date = row.number(3)},
          .counts = {.added = row.number(4),
                     .known = row.number(5),
                     .refused = row.number(6)}};
}

// The import `id`, or the last one.
auto find_import(Database& database, std::optional<std::int64_t> id)
    -> Result<std::optional<ImportRecord>> {
  Statement statement = L10N_TRY(
      database.prepare(std::string(kColumns) +
                       (id ? "WHERE id=?" : "ORDER BY id DESC LIMIT 1")));
  if (id) {
    statement.bind(0, *id);
  }
  const Step step = statement.step();
  if (step == Step::Failed) {
    return tl::unexpected(database.error());
  }
  return step == Step::Row ? std::optional(read_import(statement))
                           : std::nullopt;
}

// `owned`: entries that the import added. `heir`: entries that stay and change:
// owned ones with the oldest import that saw them too, and with 0 those whose
// owner's own word was noted because somebody raised their state.
constexpr const char* kFind =
    "CREATE TEMP TABLE owned(entry INTEGER PRIMARY KEY);"
    "CREATE TEMP TABLE heir(entry INTEGER PRIMARY KEY, import INTEGER);"
    "CREATE TEMP TABLE seen(entry INTEGER PRIMARY KEY);";
constexpr const char* kForget =
    "DROP TABLE temp.owned;DROP TABLE temp.heir;DROP TABLE temp.seen;";

auto run_all(Database& database, std::int64_t import,
             std::initializer_list<const char*> sentences) -> Result<void> {
  for (const char* const sentence : sentences) {
    Statement statement = L10N_TRY(database.prepare(sentence));
    if (!statement.bind(0, import).run()) {
      return tl::unexpected(database.error());
    }
  }
  return {};
}

auto find_affected(Database& database, std::int64_t import) -> Result<void> {
  L10N_TRY(database.execute(kFind));
  return run_all(database, import,
                 {"INSERT INTO owned SELECT id FROM entry WHERE import=?",
                  "INSERT INTO heir SELECT entry,min(import) FROM sighting "
                  "WHERE import<>? AND entry IN (SELECT entry FROM owned) "
                  "GROUP BY entry",
                  "INSERT INTO seen SELECT entry FROM sighting WHERE import=?",
                  "DELETE FROM sighting WHERE import=?",
                  "INSERT OR IGNORE INTO heir SELECT seen.entry,0 FROM seen "
                  "JOIN entry ON entry.id=seen.entry AND entry.import<>? "
                  "JOIN sighting ON sighting.import=entry.import "
                  "AND sighting.entry=seen.entry"});
}

auto remove_unshared(Database& database, std::int64_t import) -> Result<void> {
  L10N_TRY(database.execute(
      "DELETE FROM owned WHERE entry IN (SELECT entry FROM heir);"
      "DELETE FROM identity WHERE entry IN (SELECT entry FROM owned);"
      "DELETE FROM entry WHERE id IN (SELECT entry FROM owned);"));
  return run_all(database, import, {"DELETE FROM import WHERE id=?"});
}

struct Heir {
  std::int64_t entry = 0;
  std::int64_t import = 0;  // 0: it stays whose it is
  // As the sightings that are left have them: the highest state, as the oldest
  // import that knew it.
  State state = State::Draft;
  std::int64_t date = 0;
};

auto read_heirs(Database& database) -> Result<std::vector<Heir>> {
  Statement statement = L10N_TRY(database.prepare(
      "SELECT heir.entry,heir.import,best.state,best.date FROM heir JOIN "
      "(SELECT entry,state,date,row_number() OVER "
      "(PARTITION BY entry ORDER BY state DESC,import) AS place FROM sighting "
      "WHERE entry IN (SELECT entry FROM heir)) AS best "
      "ON best.entry=heir.entry AND place=1 ORDER BY heir.entry"));
  std::vector<Heir> heirs;
  Step step = statement.step();
  for (; step == Step::Row; step = statement.step()) {
    heirs.push_back({statement.number(0), statement.number(1),
                     static_cast<State>(statement.number(2)),
                     statement.number(3)});
  }
  if (step == Step::Failed) {
    return tl::unexpected(database.error());
  }
  return heirs;
}

auto hand_over(Session& session) -> Result<std::int64_t> {
  std::int64_t kept = 0;
  for (const Heir& heir : L10N_TRY(read_heirs(session.database))) {
    auto stored = L10N_TRY(session.rows.find(heir.entry));
    if (!stored) {
      return tl::unexpected(damaged(session.database.path()));
    }
    kept += heir.import != 0 ? 1 : 0;
    stored->import = heir.import != 0 ? heir.import : stored->import;
    stored->entry.state = heir.state;
    stored->entry.origin.date = heir.date;
    L10N_TRY(session.rows.update(*stored));
  }
  return kept;
}

auto undo_import(Session& session, const ImportRecord& import)
    -> Result<Undone> {
  Database& database = session.database;
  Undone undone{.import = import};
  L10N_TRY(find_affected(database, import.id));
  L10N_TRY(remove_unshared(database, import.id));
  undone.removed = L10N_TRY(database.number("SELECT count(*) FROM owned"));
  undone.kept = L10N_TRY(hand_over(session));
  L10N_TRY(database.execute("UPDATE memory SET removals=removals+1"));
  L10N_TRY(database.execute(kForget));
  return undone;
}

}  // namespace

auto Store::imports() const -> Result<std::vector<ImportRecord>> {
  const std::scoped_lock lock(session_->mutex);
  Database& database = session_->database;
  Statement statement =
      L10N_TRY(database.prepare(std::string(kColumns) + "ORDER BY id"));
  std::vector<ImportRecord> imports;
  Step step = statement.step();
  for (; step == Step::Row; step = statement.step()) {
    imports.push_back(read_import(statement));
  }
  if (step == Step::Failed) {
    return tl::unexpected(database.error());
  }
  return imports;
}

auto Store::undo(std::optional<std::int64_t> id)
    -> Result<std::optional<Undone>> {
  const std::scoped_lock lock(session_->mutex);
  auto writing =
      L10N_TRY(Transaction::begin(*session_, Transaction::Kind::Write));
  const auto import = L10N_TRY(find_import(session_->database, id));
  if (!import) {
    return std::nullopt;
  }
  Undone undone = L10N_TRY(undo_import(*session_, *import));
  L10N_TRY(writing.commit());
  return undone;
}

}  // namespace l10n::memory

#include "l10n/memory/import.hpp"

#include <array>
#include <cassert>
#include <optional>
#include <string_view>
#include <utility>

#include "l10n/core/language.hpp"
#include "l10n/core/message.hpp"
#include "l10n/memory/rows.hpp"
#include "l10n/memory/schema.hpp"
#include "l10n/memory/seal.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::memory {

struct ImportSession {
  explicit ImportSession(Database opened)
      : database(std::move(opened)), rows(database) {}

  Database database;
  Rows rows;
  Statement find = {};      // entries by their identity
  Statement identify = {};  // a new entry's identity
  Statement sight = {};     // what this import says of a known entry
  Statement sign = {};      // what the one said that had added it
  ImportFacts facts = {};
  ImportCounts counts = {};
  std::int64_t id = 0;
  std::int64_t first_id = 0;  // of its entries: what is below was there before
  std::int64_t next_id = 0;
  bool raised = false;             // a known entry: indices must look again
  std::string canonical_tag = {};  // the last ones that were seen
  std::string other_tag = {};
};

namespace {

// In the canonical form; false where it is no tag. Nearly always one of the
// last two.
auto tidy_tag(ImportSession& session, std::string& tag) -> bool {
  if (!tag.empty() && tag == session.canonical_tag) {
    return true;
  }
  if (!tag.empty() && tag == session.other_tag) {
    std::swap(session.canonical_tag, session.other_tag);
    return true;
  }
  if (!is_language_tag(tag)) {
    return false;
  }
  tag = canonical_language(tag);
  session.other_tag = std::exchange(session.canonical_tag, tag);
  return true;
}

auto is_text(std::string_view bytes) -> bool {
  return bytes.find('\0') == bytes.npos &&
         text::find_invalid_utf8(bytes) == bytes.size();
}

auto complaint(ImportSession& session, Entry& entry) -> Added {
  if (!tidy_tag(session, entry.source_language) ||
      !tidy_tag(session, entry.target_language)) {
    return Added::NoLanguage;
  }
  if (entry.source_language == entry.target_language) {
    return Added::SameLanguage;
  }
  if (entry.source.empty()) {
    return Added::EmptySource;
  }
  if (entry.target.empty()) {
    return Added::EmptyTarget;
  }
  const Surroundings& around = entry.surroundings;
  const Origin& origin = entry.origin;
  const std::array<std::string_view, 8> parts{
      entry.source, entry.target, around.context, around.before,
      around.after, origin.file,  origin.page,    origin.author};
  for (const std::string_view part : parts) {
    if (part.size() > kLargestText) {
      return Added::TooLong;
    }
    if (!is_text(part)) {
      return Added::InvalidText;
    }
  }
  return Added::New;
}

auto find_known(ImportSession& session, const Entry& entry,
                std::int64_t identity) -> Result<std::optional<StoredEntry>> {
  Statement& find = session.find;
  find.bind(0, identity);
  Statement::Step step = find.step();
  std::optional<StoredEntry> known;
  while (step == Statement::Step::Row && !known) {
    auto found = session.rows.find(find.number(0));
    if (!found) {
      find.reset();
      return tl::unexpected(std::move(found).error());
    }
    if (*found && is_same((*found)->entry, entry)) {
      known = *std::move(found);
    }
    step = known ? step : find.step();
  }
  find.reset();
  if (step == Statement::Step::Failed) {
    return tl::unexpected(session.database.error());
  }
  return known;
}

auto note_sighting(ImportSession& session, Statement& statement,
                   std::int64_t import, const Entry& entry) -> Result<void> {
  const bool done = statement.bind(0, import)
                        .bind(1, entry.id)
                        .bind(2, static_cast<std::int64_t>(entry.state))
                        .bind(3, entry.origin.date)
                        .run();
  if (!done) {
    return tl::unexpected(session.database.error());
  }
  return {};
}

// The import sees what is known, and may know it better.
auto see(ImportSession& session, StoredEntry known, Entry seen)
    -> Result<void> {
  seen.id = known.entry.id;
  const bool is_own = known.import == session.id;
  const bool raises = seen.state > known.entry.state;
  if (!is_own) {
    if (raises) {
      // What its own import said: undo() falls back to it.
      L10N_TRY(note_sighting(session, session.sign, known.import, known.entry));
    }
    L10N_TRY(note_sighting(session, session.sight, session.id, seen));
  }
  if (!raises) {
    return {};
  }
  session.raised = session.raised || seen.id < session.first_id;
  known.entry.state = seen.state;
  known.entry.origin.date = seen.origin.date;
  return session.rows.update(known);
}

auto insert(ImportSession& session, Entry entry, std::int64_t identity)
    -> Result<void> {
  entry.id = session.next_id;
  L10N_TRY(session.rows.insert({std::move(entry), session.id}));
  if (!session.identify.bind(0, identity).bind(1, session.next_id).run()) {
    return tl::unexpected(session.database.error());
  }
  ++session.next_id;
  return {};
}

auto prepare(ImportSession& session) -> Result<void> {
  Database& database = session.database;
  L10N_TRY(database.execute("BEGIN IMMEDIATE"));
  session.find = L10N_TRY(database.prepare(
      "SELECT entry FROM identity WHERE hash=? ORDER BY entry"));
  session.identify =
      L10N_TRY(database.prepare("INSERT INTO identity VALUES(?,?)"));
  session.sight = L10N_TRY(database.prepare(
      "INSERT INTO sighting VALUES(?,?,?,?) ON CONFLICT DO UPDATE SET "
      "state=excluded.state,date=excluded.date WHERE excluded.state>state"));
  session.sign = L10N_TRY(
      database.prepare("INSERT OR IGNORE INTO sighting VALUES(?,?,?,?)"));
  session.first_id =
      L10N_TRY(database.number("SELECT last_id FROM memory")) + 1;
  session.next_id = session.first_id;
  Statement begin = L10N_TRY(database.prepare(
      "INSERT INTO import(file,command,date,added,known,refused) "
      "VALUES(?,?,?,0,0,0)"));
  if (!begin.bind(0, session.facts.file)
           .bind(1, session.facts.command)
           .bind(2, session.facts.date)
           .run()) {
    return tl::unexpected(database.error());
  }
  session.id = database.last_inserted();
  return {};
}

auto note_counts(ImportSession& session) -> Result<void> {
  Statement counts = L10N_TRY(session.database.prepare(
      "UPDATE import SET added=?,known=?,refused=? WHERE id=?"));
  Statement revision = L10N_TRY(session.database.prepare(
      "UPDATE memory SET last_id=?,removals=removals+?"));
  if (!counts.bind(0, session.counts.added)
           .bind(1, session.counts.known)
           .bind(2, session.counts.refused)
           .bind(3, session.id)
           .run() ||
      !revision.bind(0, session.next_id - 1)
           .bind(1, std::int64_t{session.raised ? 1 : 0})
           .run()) {
    return tl::unexpected(session.database.error());
  }
  return {};
}

}  // namespace

auto is_refused(Added added) -> bool {
  return added != Added::New && added != Added::Known;
}

auto reason(Added added) -> std::string {
  switch (added) {
    case Added::EmptySource:
      return tr("the source is empty");
    case Added::EmptyTarget:
      return tr("the translation is empty");
    case Added::TooLong:
      return tr("a text is longer than 64 KiB");
    case Added::InvalidText:
      return tr("a text is not UTF-8, or has a NUL in it");
    case Added::NoLanguage:
      return tr("a language is not known");
    case Added::SameLanguage:
      return tr("source and translation are in the same language");
    case Added::New:
    case Added::Known:
      break;
  }
  return {};
}

Import::Import(std::unique_ptr<ImportSession> session)
    : session_(std::move(session)) {}

Import::Import(Import&&) noexcept = default;
auto Import::operator=(Import&&) noexcept -> Import& = default;
// Closing the connection rolls back what was not committed.
Import::~Import() = default;

auto Import::begin(const std::string& path, ImportFacts facts)
    -> Result<Import> {
  auto session = std::make_unique<ImportSession>(
      L10N_TRY(open_database(path, Access::ReadWrite)));
  session->facts = std::move(facts);
  L10N_TRY(prepare(*session));
  return Import(std::move(session));
}

auto Import::add(Entry entry) -> Result<Added> {
  ImportSession& session = *session_;
  assert(session.database.in_transaction());
  const Added verdict = complaint(session, entry);
  if (is_refused(verdict)) {
    ++session.counts.refused;
    return verdict;
  }
  if (entry.origin.file.empty()) {
    entry.origin.file = session.facts.file;
  }
  const std::int64_t identity = identity_of(entry);
  auto known = L10N_TRY(find_known(session, entry, identity));
  if (known) {
    ++session.counts.known;
    L10N_TRY(see(session, *std::move(known), std::move(entry)));
    return Added::Known;
  }
  ++session.counts.added;
  L10N_TRY(insert(session, std::move(entry), identity));
  return Added::New;
}

auto Import::counts() const -> const ImportCounts& {
  return session_->counts;
}

auto Import::commit() -> Result<std::int64_t> {
  ImportSession& session = *session_;
  if (session.counts.added == 0 && session.counts.known == 0) {
    L10N_TRY(session.database.execute("ROLLBACK"));
    return 0;
  }
  L10N_TRY(note_counts(session));
  L10N_TRY(session.database.execute("COMMIT"));
  // Back into the file at once, as far as readers let it: a WAL that has grown
  // makes them slow. Whether it was done is no matter of the import.
  session.database.wait_for_others(std::chrono::milliseconds(0));
  static_cast<void>(
      session.database.execute("PRAGMA wal_checkpoint(TRUNCATE)"));
  return session.id;
}

}  // namespace l10n::memory

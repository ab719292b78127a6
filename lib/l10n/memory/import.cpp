#include "l10n/memory/import.hpp"

#include <array>
#include <cassert>
#include <string_view>
#include <utility>

#include "l10n/core/language.hpp"
#include "l10n/core/message.hpp"
#include "l10n/memory/import_session.hpp"
#include "l10n/memory/schema.hpp"
#include "l10n/text/utf8.hpp"

namespace l10n::memory {
namespace {

// In the canonical form; false where it is no tag. Nearly always one of the
// last two.
auto tidy_tag(ImportSession& session, std::string& tag) -> bool {
  if (!tag.empty() && tag == session.tag) {
    return true;
  }
  if (!tag.empty() && tag == session.other_tag) {
    std::swap(session.tag, session.other_tag);
    return true;
  }
  if (!is_language_tag(tag)) {
    return false;
  }
  tag = canonical_language(tag);
  session.other_tag = std::exchange(session.tag, tag);
  return true;
}

auto is_text(std::string_view bytes) -> bool {
  return bytes.find('\0') == bytes.npos &&
         text::find_invalid_utf8(bytes) == bytes.size();
}

auto complaint(ImportSession& session, Entry& entry) -> Verdict {
  if (!tidy_tag(session, entry.source_language) ||
      !tidy_tag(session, entry.target_language)) {
    return Verdict::NoLanguage;
  }
  if (entry.source_language == entry.target_language) {
    return Verdict::SameLanguage;
  }
  if (entry.source.empty()) {
    return Verdict::EmptySource;
  }
  if (entry.target.empty()) {
    return Verdict::EmptyTarget;
  }
  const Surroundings& around = entry.surroundings;
  const Origin& origin = entry.origin;
  const std::array<std::string_view, 8> parts{
      entry.source, entry.target, around.context, around.before,
      around.after, origin.file,  origin.page,    origin.author};
  for (const std::string_view part : parts) {
    if (part.size() > kLargestText) {
      return Verdict::TooLong;
    }
    if (!is_text(part)) {
      return Verdict::InvalidText;
    }
  }
  return Verdict::Taken;
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
  if (!counts.bind(0, session.stored.added)
           .bind(1, session.stored.known)
           .bind(2, session.refused)
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

auto reason(Verdict verdict) -> std::string {
  switch (verdict) {
    case Verdict::EmptySource:
      return tr("the source is empty");
    case Verdict::EmptyTarget:
      return tr("the translation is empty");
    case Verdict::TooLong:
      return tr("a text is longer than 64 KiB");
    case Verdict::InvalidText:
      return tr("a text is not UTF-8, or has a NUL in it");
    case Verdict::NoLanguage:
      return tr("a language is not known");
    case Verdict::SameLanguage:
      return tr("source and translation are in the same language");
    case Verdict::Taken:
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

auto Import::add(Entry entry) -> Result<Verdict> {
  ImportSession& session = *session_;
  assert(!session.is_committed);
  const Verdict verdict = complaint(session, entry);
  if (verdict != Verdict::Taken) {
    ++session.refused;
    return verdict;
  }
  if (entry.origin.file.empty()) {
    entry.origin.file = session.facts.file;
  }
  L10N_TRY(take(session, std::move(entry)));
  return verdict;
}

void Import::count_refused() {
  ++session_->refused;
}

auto Import::counts() const -> ImportCounts {
  assert(session_->is_committed);
  ImportCounts counts = session_->stored;
  counts.refused = session_->refused;
  return counts;
}

auto Import::commit() -> Result<std::int64_t> {
  ImportSession& session = *session_;
  L10N_TRY(finish_storing(session));
  if (session.stored.added == 0 && session.stored.known == 0) {
    L10N_TRY(session.database.execute("ROLLBACK"));
    session.is_committed = true;
    return 0;
  }
  L10N_TRY(note_counts(session));
  L10N_TRY(session.database.execute("COMMIT"));
  session.is_committed = true;
  // Back into the file at once, as far as readers let it: a WAL that has grown
  // makes them slow. Whether it was done is no matter of the import.
  session.database.wait_for_others(std::chrono::milliseconds(0));
  static_cast<void>(
      session.database.execute("PRAGMA wal_checkpoint(TRUNCATE)"));
  return session.id;
}

}  // namespace l10n::memory

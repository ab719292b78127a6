// All entries of a store: handed out one by one, or counted.
#include "l10n/memory/fitting.hpp"
#include "l10n/memory/session.hpp"
#include "l10n/memory/store.hpp"

namespace l10n::memory {
namespace {

using Step = Statement::Step;

auto passes(const Filter& filter, const Entry& entry) -> bool {
  const auto is_wanted = [](const std::string& wanted, const std::string& tag) {
    return wanted.empty() || fits(wanted, tag);
  };
  return is_wanted(filter.source_language, entry.source_language) &&
         is_wanted(filter.target_language, entry.target_language);
}

auto select(const Filter& filter) -> std::string {
  std::string sql =
      std::string("SELECT ") + kEntryColumns + " FROM entry WHERE 1";
  if (filter.since != 0) {
    sql += " AND date>=" + std::to_string(filter.since);
  }
  if (filter.until != 0) {
    sql += " AND date<>0 AND date<=" + std::to_string(filter.until);
  }
  return sql + " ORDER BY id";
}

}  // namespace

auto Store::for_each(const Filter& filter, const OnEntry& on_entry) const
    -> Result<void> {
  const std::scoped_lock lock(session_->mutex);
  const auto reading =
      L10N_TRY(Transaction::begin(*session_, Transaction::Kind::Read));
  Statement rows = L10N_TRY(session_->database.prepare(select(filter)));
  Step step = rows.step();
  for (; step == Step::Row; step = rows.step()) {
    const StoredEntry stored = L10N_TRY(session_->rows.read(rows));
    if (passes(filter, stored.entry) && !on_entry(stored.entry)) {
      return {};
    }
  }
  if (step == Step::Failed) {
    return tl::unexpected(session_->database.error());
  }
  return {};
}

auto Store::for_each_pair(const OnPair& on_pair) const -> Result<void> {
  const std::scoped_lock lock(session_->mutex);
  Statement rows = L10N_TRY(session_->database.prepare(
      "SELECT id,source,target FROM entry ORDER BY id DESC"));
  Step step = rows.step();
  for (; step == Step::Row; step = rows.step()) {
    if (!on_pair({.id = rows.number(0),
                  .source = rows.text(1),
                  .target = rows.text(2)})) {
      return {};
    }
  }
  if (step == Step::Failed) {
    return tl::unexpected(session_->database.error());
  }
  return {};
}

auto Store::statistics() const -> Result<std::vector<PairStatistics>> {
  const std::scoped_lock lock(session_->mutex);
  Database& database = session_->database;
  Statement rows = L10N_TRY(database.prepare(
      "SELECT s.tag,t.tag,count(*),sum(state=0),sum(state=2),sum(uses),"
      "min(nullif(date,0)),max(date) FROM entry "
      "JOIN language s ON s.id=source_language "
      "JOIN language t ON t.id=target_language "
      "GROUP BY source_language,target_language ORDER BY s.tag,t.tag"));
  std::vector<PairStatistics> pairs;
  Step step = rows.step();
  for (; step == Step::Row; step = rows.step()) {
    pairs.push_back({.source_language = std::string(rows.text(0)),
                     .target_language = std::string(rows.text(1)),
                     .entries = rows.number(2),
                     .drafts = rows.number(3),
                     .confirmed = rows.number(4),
                     .uses = rows.number(5),
                     .oldest = rows.number(6),
                     .newest = rows.number(7)});
  }
  if (step == Step::Failed) {
    return tl::unexpected(database.error());
  }
  return pairs;
}

}  // namespace l10n::memory

#include "l10n/memory/store.hpp"

#include "l10n/memory/fitting.hpp"
#include "l10n/memory/session.hpp"

namespace l10n::memory {
namespace {

using Step = Statement::Step;

auto read_revision(Database& database) -> Result<Revision> {
  Statement statement = L10N_TRY(
      database.prepare("SELECT store_id,last_id,removals FROM memory"));
  if (statement.step() != Step::Row) {
    return tl::unexpected(database.error());
  }
  return Revision{.store_id = std::string(statement.text(0)),
                  .last_id = statement.number(1),
                  .removals = statement.number(2)};
}

struct LanguagePair {
  std::int64_t source = 0;
  std::int64_t target = 0;
  Way way = Way::None;
};

// "(source_language=1 AND target_language=2)": every pair of languages that
// serves the direction.
auto pairs_of(Session& session, const Direction& direction)
    -> Result<std::vector<LanguagePair>> {
  std::vector<std::pair<std::int64_t, std::string>> tags;
  Statement all =
      L10N_TRY(session.database.prepare("SELECT id,tag FROM language"));
  Step step = all.step();
  for (; step == Step::Row; step = all.step()) {
    tags.emplace_back(all.number(0), all.text(1));
  }
  if (step == Step::Failed) {
    return tl::unexpected(session.database.error());
  }
  std::vector<LanguagePair> pairs;
  for (const auto& [source, source_tag] : tags) {
    for (const auto& [target, target_tag] : tags) {
      const Way way = way_of(direction, source_tag, target_tag);
      if (way != Way::None) {
        pairs.push_back({source, target, way});
      }
    }
  }
  return pairs;
}

auto pass_sides(Session& session, const std::vector<LanguagePair>& pairs,
                std::int64_t after_id, const Store::OnSide& on_side)
    -> Result<void> {
  std::string sql =
      "SELECT id,state,date,source_language,target_language,source,target FROM "
      "entry WHERE id>? AND (0";
  for (const LanguagePair& pair : pairs) {
    sql += " OR (source_language=" + std::to_string(pair.source) +
           " AND target_language=" + std::to_string(pair.target) + ")";
  }
  Statement rows = L10N_TRY(session.database.prepare(sql + ") ORDER BY id"));
  rows.bind(0, after_id);
  Step step = rows.step();
  for (; step == Step::Row; step = rows.step()) {
    const LanguagePair found{rows.number(3), rows.number(4)};
    Way way = Way::None;
    for (const LanguagePair& pair : pairs) {
      if (pair.source == found.source && pair.target == found.target) {
        way = pair.way;
      }
    }
    on_side({.id = rows.number(0),
             .text = rows.text(way == Way::Forward ? 5 : 6),
             .state = static_cast<State>(rows.number(1)),
             .date = rows.number(2)});
  }
  if (step == Step::Failed) {
    return tl::unexpected(session.database.error());
  }
  return {};
}

auto count_one(Rows& rows, std::int64_t id) -> Result<void> {
  auto stored = L10N_TRY(rows.find(id));
  if (!stored) {
    return {};
  }
  ++stored->entry.uses;
  return rows.update(*stored);
}

}  // namespace

Store::Store(std::unique_ptr<Session> session) : session_(std::move(session)) {}

Store::Store(Store&&) noexcept = default;
auto Store::operator=(Store&&) noexcept -> Store& = default;
Store::~Store() = default;

auto Store::open(const std::string& path, Access access) -> Result<Store> {
  return Store(
      std::make_unique<Session>(L10N_TRY(open_database(path, access))));
}

auto Store::path() const -> const std::string& {
  return session_->database.path();
}

auto Store::revision() const -> Result<Revision> {
  const std::scoped_lock lock(session_->mutex);
  return read_revision(session_->database);
}

auto Store::for_each_side(const Direction& direction, std::int64_t after_id,
                          const OnSide& on_side) const -> Result<Revision> {
  const std::scoped_lock lock(session_->mutex);
  // One state of the file from here to the end.
  const auto reading =
      L10N_TRY(Transaction::begin(*session_, Transaction::Kind::Read));
  Revision revision = L10N_TRY(read_revision(session_->database));
  const auto pairs = L10N_TRY(pairs_of(*session_, direction));
  L10N_TRY(pass_sides(*session_, pairs, after_id, on_side));
  return revision;
}

auto Store::entries(std::span<const std::int64_t> ids) const
    -> Result<std::vector<Entry>> {
  const std::scoped_lock lock(session_->mutex);
  std::vector<Entry> found;
  found.reserve(ids.size());
  for (const std::int64_t id : ids) {
    auto stored = L10N_TRY(session_->rows.find(id));
    if (stored) {
      found.push_back(std::move(stored->entry));
    }
  }
  return found;
}

auto Store::count_used(std::span<const std::int64_t> ids) -> Result<void> {
  const std::scoped_lock lock(session_->mutex);
  auto writing =
      L10N_TRY(Transaction::begin(*session_, Transaction::Kind::Write));
  for (const std::int64_t id : ids) {
    L10N_TRY(count_one(session_->rows, id));
  }
  return writing.commit();
}

auto Store::begin_import(ImportFacts facts) const -> Result<Import> {
  return Import::begin(path(), std::move(facts));
}

}  // namespace l10n::memory

#include "l10n/memory/rows.hpp"

#include <string>

#include "l10n/memory/damage.hpp"
#include "l10n/memory/seal.hpp"

namespace l10n::memory {
namespace {

// The columns of kEntryColumns.
enum Column : std::uint8_t {
  ColumnId,
  ColumnSeal,
  ColumnImport,
  ColumnSourceLanguage,
  ColumnTargetLanguage,
  ColumnState,
  ColumnUses,
  ColumnDate,
  ColumnFile,
  ColumnPage,
  ColumnAuthor,
  ColumnSource,
  ColumnTarget,
  ColumnContext,
  ColumnBefore,
  ColumnAfter,
};

void bind_or_null(Statement& statement, int parameter,
                  const std::string& text) {
  if (text.empty()) {
    statement.bind_null(parameter);
  } else {
    statement.bind(parameter, text);
  }
}

}  // namespace

auto Rows::read(const Statement& statement) -> Result<StoredEntry> {
  StoredEntry stored;
  Entry& entry = stored.entry;
  entry.id = statement.number(ColumnId);
  stored.import = statement.number(ColumnImport);
  entry.source_language =
      L10N_TRY(languages_.text_of(statement.number(ColumnSourceLanguage)));
  entry.target_language =
      L10N_TRY(languages_.text_of(statement.number(ColumnTargetLanguage)));
  entry.state = static_cast<State>(statement.number(ColumnState));
  entry.uses = static_cast<std::uint32_t>(statement.number(ColumnUses));
  entry.origin.date = statement.number(ColumnDate);
  entry.origin.file = L10N_TRY(names_.text_of(statement.number(ColumnFile)));
  entry.origin.page = L10N_TRY(names_.text_of(statement.number(ColumnPage)));
  entry.origin.author =
      L10N_TRY(names_.text_of(statement.number(ColumnAuthor)));
  entry.source = statement.text(ColumnSource);
  entry.target = statement.text(ColumnTarget);
  entry.surroundings.context = statement.text(ColumnContext);
  entry.surroundings.before = statement.text(ColumnBefore);
  entry.surroundings.after = statement.text(ColumnAfter);
  if (entry.state > State::Confirmed ||
      statement.number(ColumnSeal) != seal_of(entry, stored.import)) {
    return tl::unexpected(damaged(database_.path()));
  }
  return stored;
}

auto Rows::find(std::int64_t id) -> Result<std::optional<StoredEntry>> {
  if (!find_.is_prepared()) {
    find_ = L10N_TRY(database_.prepare(std::string("SELECT ") + kEntryColumns +
                                       " FROM entry WHERE id=?"));
  }
  const Statement::Step step = find_.bind(0, id).step();
  std::optional<Result<StoredEntry>> found;
  if (step == Statement::Step::Row) {
    found = read(find_);
  }
  find_.reset();
  if (step == Statement::Step::Failed) {
    return tl::unexpected(database_.error());
  }
  if (!found) {
    return std::nullopt;
  }
  return L10N_TRY(*std::move(found));
}

auto Rows::insert(const Entry& entry, std::int64_t import) -> Result<void> {
  if (!insert_.is_prepared()) {
    insert_ = L10N_TRY(
        database_.prepare(std::string("INSERT INTO entry(") + kEntryColumns +
                          ") VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"));
  }
  insert_.bind(ColumnId, entry.id)
      .bind(ColumnSeal, seal_of(entry, import))
      .bind(ColumnImport, import)
      .bind(ColumnSourceLanguage,
            L10N_TRY(languages_.number_of(entry.source_language)))
      .bind(ColumnTargetLanguage,
            L10N_TRY(languages_.number_of(entry.target_language)))
      .bind(ColumnState, static_cast<std::int64_t>(entry.state))
      .bind(ColumnUses, std::int64_t{entry.uses})
      .bind(ColumnDate, entry.origin.date)
      .bind(ColumnFile, L10N_TRY(names_.number_of(entry.origin.file)))
      .bind(ColumnPage, L10N_TRY(names_.number_of(entry.origin.page)))
      .bind(ColumnAuthor, L10N_TRY(names_.number_of(entry.origin.author)))
      .bind(ColumnSource, entry.source)
      .bind(ColumnTarget, entry.target);
  bind_or_null(insert_, ColumnContext, entry.surroundings.context);
  bind_or_null(insert_, ColumnBefore, entry.surroundings.before);
  bind_or_null(insert_, ColumnAfter, entry.surroundings.after);
  if (!insert_.run()) {
    return tl::unexpected(database_.error());
  }
  return {};
}

auto Rows::update(const StoredEntry& stored) -> Result<void> {
  if (!update_.is_prepared()) {
    update_ = L10N_TRY(
        database_.prepare("UPDATE entry SET seal=?,import=?,state=?,date=?,"
                          "uses=? WHERE id=?"));
  }
  const Entry& entry = stored.entry;
  update_.bind(0, seal_of(entry, stored.import))
      .bind(1, stored.import)
      .bind(2, static_cast<std::int64_t>(entry.state))
      .bind(3, entry.origin.date)
      .bind(4, std::int64_t{entry.uses})
      .bind(5, entry.id);
  if (!update_.run()) {
    return tl::unexpected(database_.error());
  }
  return {};
}

void Rows::forget() {
  languages_.forget();
  names_.forget();
}

}  // namespace l10n::memory

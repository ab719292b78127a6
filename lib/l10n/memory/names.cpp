#include "l10n/memory/names.hpp"

#include "l10n/memory/damage.hpp"

namespace l10n::memory {
namespace {

// Pages of a site come one after the other: a few are enough.
constexpr std::size_t kMostKept = 4096;

auto statement(Database& database, Statement& kept, const char* sql)
    -> Result<Statement*> {
  if (!kept.is_prepared()) {
    kept = L10N_TRY(database.prepare(sql));
  }
  return &kept;
}

}  // namespace

auto Names::number_of(const std::string& text) -> Result<std::int64_t> {
  if (text.empty()) {
    return 0;
  }
  const auto kept = numbers_.find(text);
  if (kept != numbers_.end()) {
    return kept->second;
  }
  std::int64_t number = L10N_TRY(find(text));
  if (number == 0) {
    number = L10N_TRY(insert(text));
  }
  make_room();
  numbers_.emplace(text, number);
  return number;
}

auto Names::find(const std::string& text) -> Result<std::int64_t> {
  Statement& find = *L10N_TRY(statement(
      database_, find_,
      table_ == Table::Language ? "SELECT id FROM language WHERE tag=?"
                                : "SELECT id FROM name WHERE text=?"));
  const Statement::Step step = find.bind(0, text).step();
  const std::int64_t number = step == Statement::Step::Row ? find.number(0) : 0;
  find.reset();
  if (step == Statement::Step::Failed) {
    return tl::unexpected(database_.error());
  }
  return number;
}

auto Names::insert(const std::string& text) -> Result<std::int64_t> {
  Statement& insert = *L10N_TRY(statement(
      database_, insert_,
      table_ == Table::Language ? "INSERT INTO language(tag) VALUES(?)"
                                : "INSERT INTO name(text) VALUES(?)"));
  if (!insert.bind(0, text).run()) {
    return tl::unexpected(database_.error());
  }
  return database_.last_inserted();
}

auto Names::text_of(std::int64_t number) -> Result<std::string_view> {
  if (number == 0) {
    return std::string_view();
  }
  const auto kept = texts_.find(number);
  if (kept != texts_.end()) {
    return std::string_view(kept->second);
  }
  Statement& text = *L10N_TRY(statement(
      database_, text_,
      table_ == Table::Language ? "SELECT tag FROM language WHERE id=?"
                                : "SELECT text FROM name WHERE id=?"));
  const Statement::Step step = text.bind(0, number).step();
  std::string found(step == Statement::Step::Row ? text.text(0) : "");
  text.reset();
  if (step == Statement::Step::Failed) {
    return tl::unexpected(database_.error());
  }
  if (found.empty()) {
    return tl::unexpected(damaged(database_.path()));
  }
  make_room();
  return std::string_view(
      texts_.emplace(number, std::move(found)).first->second);
}

void Names::make_room() {
  if (numbers_.size() + texts_.size() >= kMostKept) {
    forget();
  }
}

void Names::forget() {
  numbers_.clear();
  texts_.clear();
}

}  // namespace l10n::memory

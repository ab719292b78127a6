#include "l10n/memory/upkeep.hpp"

#include <array>
#include <filesystem>
#include <system_error>

#include "l10n/core/language.hpp"
#include "l10n/core/message.hpp"
#include "l10n/memory/damage.hpp"
#include "l10n/memory/rows.hpp"
#include "l10n/memory/schema.hpp"
#include "l10n/memory/seal.hpp"

namespace l10n::memory {
namespace {

using Step = Statement::Step;

constexpr std::size_t kMostFindings = 20;

class Checker {
 public:
  Checker(Database& database, CheckReport& report)
      : database_(database), rows_(database), report_(report) {}

  auto check_pages() -> Result<void>;
  auto check_tags() -> Result<void>;
  auto check_references() -> Result<void>;
  auto check_entries(
      const std::function<void(std::uint64_t, std::uint64_t)>& progress)
      -> Result<void>;

 private:
  void find(std::string message) {
    if (report_.findings.size() < kMostFindings) {
      Error finding = damaged(database_.path());
      finding.message = std::move(message);
      report_.findings.push_back(std::move(finding));
    }
  }

  [[nodiscard]] auto failed() const -> tl::unexpected<Error> {
    return tl::unexpected(database_.error());
  }

  auto check_entry(const Statement& row, Statement& place) -> Result<void>;

  Database& database_;
  Rows rows_;
  CheckReport& report_;
};

auto Checker::check_pages() -> Result<void> {
  Statement check = L10N_TRY(database_.prepare("PRAGMA integrity_check(20)"));
  Step step = check.step();
  for (; step == Step::Row; step = check.step()) {
    if (check.text(0) != "ok") {
      find(tr("the file is damaged: %1", printable(check.text(0))));
    }
  }
  return step == Step::Failed ? Result<void>(failed()) : Result<void>();
}

auto Checker::check_tags() -> Result<void> {
  Statement tags = L10N_TRY(database_.prepare("SELECT tag FROM language"));
  Step step = tags.step();
  for (; step == Step::Row; step = tags.step()) {
    if (!is_language_tag(tags.text(0))) {
      find(tr("'%1' is not a language", printable(tags.text(0))));
    }
  }
  return step == Step::Failed ? Result<void>(failed()) : Result<void>();
}

auto Checker::check_references() -> Result<void> {
  struct Rule {
    const char* count;
    const char* table;  // and column
  };

  constexpr auto kRules = std::to_array<Rule>({
      {"SELECT count(*) FROM entry WHERE import NOT IN (SELECT id FROM import)",
       "entry.import"},
      {"SELECT count(*) FROM sighting WHERE entry NOT IN "
       "(SELECT id FROM entry) OR import NOT IN (SELECT id FROM import) OR "
       "state NOT IN (0,1,2)",
       "sighting"},
      {"SELECT abs((SELECT count(*) FROM entry)-"
       "(SELECT count(*) FROM identity))",
       "identity"},
      {"SELECT count(*) FROM entry,memory WHERE entry.id>memory.last_id",
       "entry.id"},
      {"SELECT count(*) FROM memory WHERE length(store_id)<>32 OR "
       "store_id GLOB '*[^0-9a-f]*' OR last_id<0 OR removals<0",
       "memory"},
      {"SELECT count(*) FROM import WHERE added<0 OR known<0 OR refused<0",
       "import"},
  });
  for (const Rule& rule : kRules) {
    const std::int64_t count = L10N_TRY(database_.number(rule.count));
    if (count != 0) {
      find(tr("the tables do not agree: %1, %2 rows", rule.table,
              static_cast<std::size_t>(count)));
    }
  }
  return {};
}

auto Checker::check_entry(const Statement& row, Statement& place)
    -> Result<void> {
  const auto id = static_cast<std::size_t>(row.number(0));
  const auto stored = rows_.read(row);
  if (!stored) {
    find(tr("entry %1 is damaged", id));
    return {};
  }
  place.bind(0, identity_of(stored->entry)).bind(1, row.number(0));
  const Step step = place.step();
  place.reset();
  if (step == Step::Failed) {
    return failed();
  }
  if (step == Step::Done) {
    find(tr("entry %1 is not found by what it says", id));
  }
  return {};
}

auto Checker::check_entries(
    const std::function<void(std::uint64_t, std::uint64_t)>& progress)
    -> Result<void> {
  constexpr std::int64_t kNowAndThen = 4096;
  const auto all = static_cast<std::uint64_t>(
      L10N_TRY(database_.number("SELECT count(*) FROM entry")));
  Statement place = L10N_TRY(
      database_.prepare("SELECT 1 FROM identity WHERE hash=? AND entry=?"));
  Statement row = L10N_TRY(database_.prepare(
      std::string("SELECT ") + kEntryColumns + " FROM entry ORDER BY id"));
  Step step = row.step();
  for (; step == Step::Row; step = row.step()) {
    L10N_TRY(check_entry(row, place));
    if (++report_.entries % kNowAndThen == 0 && progress) {
      progress(static_cast<std::uint64_t>(report_.entries), all);
    }
  }
  return step == Step::Failed ? Result<void>(failed()) : Result<void>();
}

auto bytes_of(const std::string& path) -> std::uint64_t {
  std::uint64_t bytes = 0;
  for (const char* const part : {"", "-wal"}) {
    std::error_code error;
    const auto size = std::filesystem::file_size(path + part, error);
    bytes += error ? 0 : size;
  }
  return bytes;
}

}  // namespace

auto check_memory(
    const std::string& path,
    const std::function<void(std::uint64_t done, std::uint64_t all)>& progress)
    -> Result<CheckReport> {
  Database database = L10N_TRY(open_database(path, Access::ReadOnly));
  // One state, whatever others write meanwhile.
  L10N_TRY(database.execute("BEGIN"));
  CheckReport report;
  Checker checker(database, report);
  for (const Result<void>& done :
       {checker.check_pages(), checker.check_tags(), checker.check_references(),
        checker.check_entries(progress)}) {
    if (!done && done.error().code != Code::MemoryDamaged) {
      return tl::unexpected(done.error());
    }
    if (!done) {
      report.findings.push_back(done.error());
    }
  }
  return report;
}

auto compact_memory(const std::string& path) -> Result<Compacted> {
  // A missing file is not to be made.
  L10N_TRY(open_database(path, Access::ReadOnly));
  Database database = L10N_TRY(open_database(path, Access::ReadWrite));
  Compacted sizes{.before = bytes_of(path)};
  L10N_TRY(database.execute(
      "BEGIN IMMEDIATE;"
      "DELETE FROM name WHERE id NOT IN (SELECT file FROM entry UNION "
      "SELECT page FROM entry UNION SELECT author FROM entry);"
      "COMMIT;VACUUM;PRAGMA wal_checkpoint(TRUNCATE)"));
  sizes.after = bytes_of(path);
  return sizes;
}

}  // namespace l10n::memory
